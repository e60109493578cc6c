/**
 * What a conditional format marks and what a validation refuses, found out by asking: each of their formulas is
 * put once for every cell of its range into a spare cell below the sheet, and whoever recalculates the workbook
 * answers true or false.
 */
import type { Grid } from '../../src/model/grid';
import { columnLetters, parseCell } from '../../src/plan/address';
import type { ConditionalLook, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { addressOf, type Spot, withCell } from './plans';

interface Question {
  /** The cell that is asked about. */
  readonly about: Spot;
  /** Of a conditional format; a validation has none. */
  readonly look?: ConditionalLook;
  readonly formula: string;
}

interface Probe extends Question {
  /** The spare cell that answers. */
  readonly answer: Spot;
}

/** Rows left blank between the sheet and the answers, and answers in a row. */
const GAP = 5;
const PER_ROW = 100;

/** Formats come in the order of their priority. */
function probesOf(sheet: SheetPlan): Probe[] {
  const rules = [
    ...sheet.conditionalFormats,
    ...sheet.validations.flatMap(({ range, rule }) =>
      rule.type === 'custom' ? [{ range, formula: rule.formula }] : [],
    ),
  ];
  const questions = rules.flatMap((rule) =>
    Array.from({ length: rule.range.rows * rule.range.columns }, (_, count): Question => {
      const [down, across] = [Math.floor(count / rule.range.columns), count % rule.range.columns];
      const about = { row: rule.range.row + down, column: rule.range.column + across };
      return { about, formula: shifted(rule.formula, down, across), ...('look' in rule && { look: rule.look }) };
    }),
  );
  return questions.map((question, count) => {
    const row = sheet.rows.length + GAP + Math.floor(count / PER_ROW);
    return { ...question, answer: { row, column: count % PER_ROW } };
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

/** The plan with spare cells for every conditional format and every custom validation of the sheet. */
export function withProbes(plan: WorkbookPlan, sheetName: string): WorkbookPlan {
  const sheet = plan.sheets.find((each) => each.name === sheetName);
  const [style = ''] = Object.keys(plan.styles);
  return (sheet ? probesOf(sheet) : []).reduce(
    (changed, { answer, formula }) => withCell(changed, sheetName, answer, () => ({ value: false, formula, style })),
    plan,
  );
}

function answers(sheet: SheetPlan, grid: Grid): (Question & { readonly said: boolean })[] {
  return probesOf(sheet).map(({ about, look, formula, answer }) => {
    const said = grid.rows[answer.row]?.[answer.column]?.value;
    if (typeof said !== 'boolean') throw new Error(`${addressOf(about)} is ${JSON.stringify(said)}, not true or false`);
    return { about, formula, said, ...(look !== undefined && { look }) };
  });
}

/**
 * The look that each marked cell gets, by address; of several formats the first wins.
 * @param sheet as it was before {@link withProbes}
 */
export function marksIn(sheet: SheetPlan, grid: Grid): Map<string, ConditionalLook> {
  const marks = new Map<string, ConditionalLook>();
  for (const { about, look, said } of answers(sheet, grid)) {
    if (said && look !== undefined && !marks.has(addressOf(about))) marks.set(addressOf(about), look);
  }
  return marks;
}

/** Addresses of the cells whose content their validation would refuse; a blank is never refused. */
export function refusedIn(sheet: SheetPlan, grid: Grid): string[] {
  return answers(sheet, grid)
    .filter(
      ({ about, look, said }) =>
        look === undefined && !said && (grid.rows[about.row]?.[about.column]?.value ?? '') !== '',
    )
    .map(({ about }) => addressOf(about));
}
