/**
 * The task behind 说明: what a person says of a finding that she lets stand, as writes into `_att`, and into
 * 校验结果 where the finding stands there.
 */
import { findingId, type Finding } from '../model/finding';
import { cellAt, cellText, isCellError, type GridCell } from '../model/grid';
import { issue, UnusableInput } from '../model/issue';
import type { PlainValue } from '../plan/plan';
import { explanationRecord } from '../sheets/att-records';
import { EXPLANATION_KEY, FINDINGS_KIND } from '../sheets/findings-keys';
import { timeOfDay } from './explanations';
import type { OpenWorkbook } from './open-workbook';
import type { CellWrite, Clock, SheetRead } from './port';

/**
 * @param text '' takes the explanation back
 * @returns nothing where the same is said already
 * @throws UnusableInput where the register is gone that keeps explanations (workbook.registerMissing)
 */
export function planExplanation(
  opened: OpenWorkbook,
  finding: Finding,
  text: string,
  clock: Clock,
): readonly CellWrite[] {
  const { att, keyed } = opened.sheets;
  if (!att || !opened.remembered) throw new UnusableInput([issue('workbook.registerMissing', 'error', {}, {})]);
  const id = findingId(finding);
  const said = text.trim();
  const known = opened.remembered.explanations.find((each) => each.finding === id);
  const rows = known?.text === said || (known === undefined && said === '') ? [] : attRow(att, id, said, clock);
  const found = keyed.get(FINDINGS_KIND);
  const [row, column] = [found?.keys.rows.get(id), found?.keys.columns.get(EXPLANATION_KEY)];
  if (!found || row === undefined || column === undefined) return rows;
  const cell = cellAt(found.sheet, row, column);
  if (cellText(cell) === said) return rows;
  return [...rows, write(found.sheet, row, column, said === '' ? null : said, cell)];
}

/** The explanation's own row, or the first one below everything; blank where it is taken back. */
function attRow(att: SheetRead, id: string, said: string, clock: Clock): CellWrite[] {
  const values: readonly PlainValue[] = [
    explanationRecord.name,
    ...explanationRecord.write({ finding: id, text: said, at: timeOfDay(clock()) }),
  ];
  const own = att.rows.findIndex((cells) => cellText(cells[0]) === explanationRecord.name && cellText(cells[1]) === id);
  const row = own >= 0 ? own : firstBlankRow(att);
  return values.flatMap((value, column) => {
    const cell = cellAt(att, row, column);
    const next = said === '' ? null : value;
    return plain(cell) === next ? [] : [write(att, row, column, next, cell)];
  });
}

function firstBlankRow({ rows }: SheetRead): number {
  let row = rows.length;
  while (row > 0 && (rows[row - 1] ?? []).every((cell) => cellText(cell) === '')) row -= 1;
  return row;
}

function write(
  sheet: SheetRead,
  row: number,
  column: number,
  value: PlainValue,
  cell: GridCell | undefined,
): CellWrite {
  return { sheetId: sheet.id, row, column, value, expected: plain(cell) };
}

function plain(cell: GridCell | undefined): PlainValue {
  const value = cell?.value ?? null;
  if (isCellError(value)) return value.error;
  return value === '' ? null : value;
}
