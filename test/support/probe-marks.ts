/**
 * What a conditional format marks, found out by asking: each of its formulas is put once for every cell of its
 * range into a spare cell below the sheet, and whoever recalculates the workbook answers true or false.
 */
import type { Grid } from '../../src/model/grid';
import { columnLetters, parseCell } from '../../src/plan/address';
import type { ConditionalLook, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { addressOf, type Spot, withCell } from './plans';

interface Probe {
  /** The cell that would be marked. */
  readonly marked: Spot;
  readonly look: ConditionalLook;
  /** The spare cell that answers. */
  readonly answer: Spot;
  readonly formula: string;
}

/** Rows left blank between the sheet and the answers, and answers in a row. */
const GAP = 5;
const PER_ROW = 100;

/** In the order of the formats' priority. */
function probesOf(sheet: SheetPlan): Probe[] {
  const probes: Omit<Probe, 'answer'>[] = sheet.conditionalFormats.flatMap(({ range, formula, look }) =>
    Array.from({ length: range.rows * range.columns }, (_, count) => {
      const [down, across] = [Math.floor(count / range.columns), count % range.columns];
      const marked = { row: range.row + down, column: range.column + across };
      return { marked, look, formula: shifted(formula, down, across) };
    }),
  );
  return probes.map((probe, count) => {
    const row = sheet.rows.length + GAP + Math.floor(count / PER_ROW);
    return { ...probe, answer: { row, column: count % PER_ROW } };
  });
}

const TEXT_OR_CELL = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/gu;

/** The formula as Excel reads it in a cell so far down and to the right: what is not fixed with `$` moves along. */
export function shifted(formula: string, rows: number, columns: number): string {
  return formula.replaceAll(TEXT_OR_CELL, (piece, fixColumn = '', letters?: string, fixRow = '', digits?: string) => {
    const cell = letters === undefined || digits === undefined ? undefined : parseCell(`${letters}${digits}`);
    if (cell === undefined) return piece;
    const column = fixColumn === '$' ? cell.column : cell.column + columns;
    const row = fixRow === '$' ? cell.row : cell.row + rows;
    return `${fixColumn}${columnLetters(column)}${fixRow}${row + 1}`;
  });
}

/** The plan with spare cells for every conditional format of the sheet. */
export function withProbes(plan: WorkbookPlan, sheetName: string): WorkbookPlan {
  const sheet = plan.sheets.find((each) => each.name === sheetName);
  const [style = ''] = Object.keys(plan.styles);
  return (sheet ? probesOf(sheet) : []).reduce(
    (changed, { answer, formula }) => withCell(changed, sheetName, answer, () => ({ value: false, formula, style })),
    plan,
  );
}

/**
 * The look that each marked cell gets, by address; of several formats the first wins.
 * @param sheet as it was before {@link withProbes}
 */
export function marksIn(sheet: SheetPlan, grid: Grid): Map<string, ConditionalLook> {
  const marks = new Map<string, ConditionalLook>();
  for (const { marked, look, answer } of probesOf(sheet)) {
    const said = grid.rows[answer.row]?.[answer.column]?.value;
    if (typeof said !== 'boolean')
      throw new Error(`${addressOf(marked)} is ${JSON.stringify(said)}, not true or false`);
    if (said && !marks.has(addressOf(marked))) marks.set(addressOf(marked), look);
  }
  return marks;
}
