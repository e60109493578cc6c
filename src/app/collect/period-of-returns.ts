/** Which period a folder of returns is for, where nobody said it: the files have to agree. */
import { issue, UnusableInput } from '../../model/issue';
import { formatPeriodMonth, type Period } from '../../model/period';
import { readReturnMeta } from '../../sheets/return-records';
import type { Collection, ReadWorkbookFile, ReturnSource } from './types';

/**
 * That of the first file that has its records; whether the others agree is known once they are read.
 * @throws UnusableInput where none says it
 */
export async function firstPeriod(sources: readonly ReturnSource[], read: ReadWorkbookFile): Promise<Period> {
  for (const source of sources) {
    try {
      const meta = readReturnMeta(await read(await source.bytes()));
      if (meta.state === 'good') return meta.meta.period;
    } catch (error) {
      if (!(error instanceof UnusableInput)) throw error;
    }
  }
  throw new UnusableInput([issue('return.periodNeeded', 'error', {}, {})]);
}

/** @throws UnusableInput where files are of different periods */
export function refuseSeveralPeriods({ files }: Collection): void {
  const periods = [...new Set(files.flatMap(({ period }) => (period ? [formatPeriodMonth(period)] : [])))].sort();
  if (periods.length > 1) throw new UnusableInput([issue('return.severalPeriods', 'error', {}, { periods })]);
}
