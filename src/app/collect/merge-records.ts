/**
 * What the workbook keeps of a merge: files that were overruled, with the reason and the time, and what towns
 * wrote about figures that they let stand, which stands on 校验结果 too. Nothing is kept twice.
 */
import { findingId, type Explanation } from '../../model/finding';
import { cellText } from '../../model/grid';
import { formatPeriodMonth } from '../../model/period';
import type { PlainValue } from '../../plan/plan';
import { overruleRecord, type KeptExplanation, type Overrule } from '../../sheets/att-records';
import { cellOfExplanation, explanationCells, firstBlankRow, rowOfExplanation } from '../explanation-cells';
import { explanationsOf, holdsFor, timeOfDay, valueAbout, type Said } from '../explanations';
import type { OpenWorkbook } from '../open-workbook';
import type { CellPatch, Clock, SheetRead } from '../port';
import type { AcceptedReturn, MergeDecisions } from './accept-returns';
import type { Collection } from './types';

/** The pane asks for a reason; whoever gives none has this written down. */
const NO_REASON = '—';
const GENERAL = 'General';

export interface MergeRecords {
  readonly overrules: readonly Overrule[];
  readonly explanations: readonly KeptExplanation[];
}

export function recordsOf(
  accepted: readonly AcceptedReturn[],
  { period }: Collection,
  { reasons }: MergeDecisions,
  opened: OpenWorkbook,
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
    .filter((each) => !opened.remembered?.overrules.some((known) => isSame(known, each)));
  const known = explanationsOf(opened);
  const said = new Set<string>();
  const explanations = accepted.flatMap(({ file }) =>
    file.findings.flatMap((finding): KeptExplanation[] => {
      const id = findingId(finding);
      if (!finding.explanation || said.has(id)) return [];
      said.add(id);
      const value = valueAbout(finding);
      const { text, at: given } = finding.explanation;
      if (isKnown(known.get(id), { text, at: given }, value)) return [];
      return [{ finding: id, text, at: given, ...(value !== '' && { about: [value] }) }];
    }),
  );
  return { overrules, explanations };
}

/** What was said of this very value after the return was written stays, though it reads otherwise. */
function isKnown(known: Said | undefined, { text, at }: Explanation, value: string): boolean {
  if (!known || !holdsFor(known, value)) return false;
  return known.text === text || known.at === '' || known.at > at;
}

function isSame(known: Overrule, next: Overrule): boolean {
  const { file, area, period, reason } = known;
  return file === next.file && area === next.area && period === next.period && reason === next.reason;
}

/** The records as cells of `_att`: in the row that an explanation has already, or below everything that stands there. */
export function recordPatches({ overrules, explanations }: MergeRecords, att: SheetRead): CellPatch[] {
  let free = firstBlankRow(att);
  const said = explanations.flatMap((each) => {
    const row = rowOfExplanation(att, each.finding) ?? free++;
    return explanationCells(att, row, each).map(({ column, value }) => ({ row, column, value }));
  });
  const overruled = overrules.flatMap((each) => {
    const row = free++;
    const values: readonly PlainValue[] = [overruleRecord.name, ...overruleRecord.write(each)];
    return values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }]));
  });
  return [...said, ...overruled].map((each) => ({ ...each, numberFormat: GENERAL }));
}

/** Cells of 校验结果, where it lists what is explained: a blank one there would take the explanation back. */
export function explanationPatches(
  { explanations }: MergeRecords,
  opened: OpenWorkbook,
): { readonly sheet: SheetRead; readonly patches: readonly CellPatch[] } | undefined {
  const cells = explanations.flatMap(({ finding, text }) => {
    const own = cellOfExplanation(opened, finding);
    return own ? [{ ...own, value: text }] : [];
  });
  const sheet = cells[0]?.sheet;
  const patches = cells
    .filter(({ cell, value }) => cellText(cell) !== value)
    .map(({ row, column, value, cell }) => ({ row, column, value, numberFormat: cell?.numberFormat ?? GENERAL }));
  return sheet && patches.length > 0 ? { sheet, patches } : undefined;
}
