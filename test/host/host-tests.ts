/** What the tests of the host have in common: a host, a client on it, one batch at a time. */
import { createHost, type Host, type HostOptions } from '../../src/host/create-host';
import { startOffice, type OfficeWindow } from '../support/office';

export interface Desk extends OfficeWindow {
  readonly host: Host;
  /** One `Excel.run`. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** The error code of a batch that must fail. */
  readonly failure: (batch: (context: Excel.RequestContext) => Promise<unknown>) => Promise<string>;
}

export async function openDesk(options: HostOptions = {}): Promise<Desk> {
  const host = createHost(options);
  const office = await startOffice(host);
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => office.Excel.run(batch);
  return {
    Excel: office.Excel,
    Office: office.Office,
    OfficeExtension: office.OfficeExtension,
    host,
    run,
    failure: async (batch) => {
      try {
        await run(batch);
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      }
      throw new Error('the batch did not fail');
    },
  };
}

/** Writes a block from A1 on and reads properties of it back. */
export async function writeAndRead<K extends 'values' | 'text' | 'formulas' | 'numberFormat' | 'valueTypes'>(
  desk: Desk,
  block: unknown[][],
  property: K,
): Promise<Excel.Range[K]> {
  return desk.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRangeByIndexes(0, 0, block.length, block[0]?.length ?? 0);
    range.values = block;
    range.load(property);
    await context.sync();
    return range[property];
  });
}
