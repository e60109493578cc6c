/**
 * What `_att` keeps of a merge: files that were overruled, with the reason and the time, and what towns wrote
 * about figures that they let stand. Nothing is kept twice.
 */
import { findingId } from '../../model/finding';
import { cellText } from '../../model/grid';
import { formatPeriodMonth } from '../../model/period';
import type { PlainValue } from '../../plan/plan';
import { explanationRecord, overruleRecord, type KeptExplanation, type Overrule } from '../../sheets/att-records';
import type { Remembered } from '../../sheets/read-att';
import { timeOfDay } from '../explanations';
import type { CellPatch, Clock, SheetRead } from '../port';
import type { AcceptedReturn, MergeDecisions } from './accept-returns';
import type { Collection } from './types';

/** The pane asks for a reason; whoever gives none has this written down. */
const NO_REASON = '—';

export interface MergeRecords {
  readonly overrules: readonly Overrule[];
  readonly explanations: readonly KeptExplanation[];
}

export function recordsOf(
  accepted: readonly AcceptedReturn[],
  { period }: Collection,
  { reasons }: MergeDecisions,
  remembered: Pick<Remembered, 'overrules' | 'explanations'>,
  clock: Clock,
): MergeRecords {
  const month = formatPeriodMonth(period);
  const at = timeOfDay(clock());
  const overrules = accepted
    .filter(({ isOverruled }) => isOverruled)
    .map(({ file, area }): Overrule => {
      const reason = reasons?.get(file.file)?.trim() ?? '';
      return { file: file.file, area, period: month, reason: reason === '' ? NO_REASON : reason, at };
    })
    .filter((each) => !remembered.overrules.some((known) => isSame(known, each)));
  const said = new Set(remembered.explanations.map(({ finding }) => finding));
  const explanations = accepted.flatMap(({ file }) =>
    file.findings.flatMap((finding): KeptExplanation[] => {
      const id = findingId(finding);
      if (!finding.explanation || said.has(id)) return [];
      said.add(id);
      return [{ finding: id, ...finding.explanation }];
    }),
  );
  return { overrules, explanations };
}

function isSame(known: Overrule, next: Overrule): boolean {
  const { file, area, period, reason } = known;
  return file === next.file && area === next.area && period === next.period && reason === next.reason;
}

/** The records as cells of `_att`, below everything that stands there. */
export function recordPatches({ overrules, explanations }: MergeRecords, att: SheetRead): CellPatch[] {
  const rows: readonly (readonly PlainValue[])[] = [
    ...explanations.map((each) => [explanationRecord.name, ...explanationRecord.write(each)]),
    ...overrules.map((each) => [overruleRecord.name, ...overruleRecord.write(each)]),
  ];
  const first = firstBlankRow(att);
  return rows.flatMap((values, at) =>
    values.flatMap((value, column) =>
      value === null ? [] : [{ row: first + at, column, value, numberFormat: 'General' }],
    ),
  );
}

function firstBlankRow({ rows }: SheetRead): number {
  let row = rows.length;
  while (row > 0 && (rows[row - 1] ?? []).every((cell) => cellText(cell) === '')) row -= 1;
  return row;
}
