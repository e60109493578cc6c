/**
 * 填报表: the form that a town fills in, one row an indicator of annex 2, with the town's own targets and no
 * figure of anybody else. All cells are locked but those to fill in; what is wrong is said beside the cell,
 * and counted above the form.
 */
import type { Indicator } from '../model/indicator';
import { formatPeriodMonth, type Period } from '../model/period';
import { NOT_APPLICABLE_SIGN, type Quantity } from '../model/quantity';
import { cellAddress, rangeAddress } from '../plan/address';
import { HEAD_ROW_KEY } from '../plan/keys';
import type { SheetPlan } from '../plan/plan';
import { putAcross } from './annex-head';
import { figureTable } from '../validate/figure-table';
import { relatedRows, type RelatedRows } from '../validate/relations';
import { areaMatrix, GROUP_WIDTH, putMatrixLabels, type AreaMatrix, type MatrixRow } from './area-matrix';
import { figureValidation } from './entry-marks';
import { quoted } from './formulas';
import { columnPoints, countLines, heightFor } from './measure';
import {
  checkWord,
  DOUBTFUL_WORDS,
  isFilledFromTheStart,
  returnMarks,
  stateLine,
  type CheckedRow,
} from './return-checks';
import { formPage, periodBefore, type ReturnContext } from './return-context';
import { RETURN_COLUMNS, RETURN_KINDS, type ReturnColumn } from './return-keys';
import { SheetDraft } from './sheet-draft';
import { numberFormat, qualifiedFormat, shownQuantity } from './shown';
import { fontOf, MARKS, PRINTED_MARKS } from './style-book';

/** Characters; `explanation` takes what the others leave of an A4 page laid across. */
const WIDTHS = { number: 5.5, name: 34, unit: 9, target: 12, before: 12, actual: 15, check: 34 } as const;
const PAGE_WIDTH = 124;
const STATE_ROW = 1;
/** Points of a row. */
const LEAST_HEIGHT = 25;
const LONGEST_EXPLANATION = 200;
/** Below this the form is printed on two pages rather than smaller. */
const LEAST_HIGH_SCALE = 0.7;
/** A unit that the document doesn't print is our reading: it is shown with a star, and the note says why. */
const INFERRED_FORMAT = '@"*"';
/** Points inside the margins of an A4 page laid across. */
const PAGE_HEIGHT = 505;

type Columns = Readonly<Record<Exclude<ReturnColumn, 'group' | 'before'>, number>> & { readonly before?: number };

interface Form {
  readonly draft: SheetDraft;
  readonly matrix: AreaMatrix;
  readonly context: ReturnContext;
  readonly columns: Columns;
  readonly before: Period | undefined;
  /** By position in the matrix: rows that hang together. */
  readonly related: readonly RelatedRows[];
  readonly headRow: number;
}

export interface ReturnFormLayout {
  readonly plan: SheetPlan;
  /** The cell that says how far the form is, for the cover. */
  readonly stateCell: string;
  readonly stateValue: string;
}

export function planReturnForm(context: ReturnContext): ReturnFormLayout {
  const { styles, returns, period, area, index, words } = context;
  const draft = new SheetDraft({
    kind: RETURN_KINDS.form,
    period: formatPeriodMonth(period),
    name: returns.sheets.form,
    keyed: styles.use('key'),
  });
  const matrix = areaMatrix(context);
  const before = periodBefore(index, area.code, period);
  const columns = columnsOf(matrix, before !== undefined);
  setWidths(draft, matrix, columns);
  const headRow = putHead(draft, columns, context);
  const indicators = matrix.rows.map(({ indicator }) => indicator);
  const related = relatedRows(figureTable(indicators, [], () => undefined));
  const form: Form = { draft, matrix, context, columns, before, related, headRow };
  putHeads(form);
  const firstRow = headRow + 1;
  const count = matrix.rows.length;
  putMatrixLabels(draft, matrix, firstRow, context);
  matrix.rows.forEach((row, position) => putRow(form, row, position));

  const checks = { row: firstRow, column: columns.check, rows: count, columns: 1 };
  const blank = matrix.rows.filter((_, position) => !isFilledFromTheStart(checkedRow(form, position))).length;
  const state = stateLine(rangeAddress(checks), { count, blank }, returns);
  const stateRange = { row: STATE_ROW, column: columns.number, rows: 1, columns: columns.check - columns.number + 1 };
  draft.putMerged(stateRange, state, styles.use('formState'));
  draft.setHeight(STATE_ROW, 24);
  addWordMarks(draft, checks, stateRange, context);

  const noteRow = firstRow + count;
  const printed = { first: columns.number, last: columns.explanation };
  putAcross(draft, noteRow, printed, noteOf(form), 'note', context);
  draft.frozen = { rows: firstRow, columns: columns.name + 1 };
  const rows = noteRow - STATE_ROW;
  const scale = PAGE_HEIGHT / draft.heights(STATE_ROW + 1, noteRow).reduce((sum, height) => sum + height, 0);
  draft.print = formPage(
    { row: STATE_ROW + 1, column: printed.first, rows, columns: printed.last - printed.first + 1 },
    'landscape',
    { footer: words.pageFooter, headRow, onePageHigh: scale >= LEAST_HIGH_SCALE },
  );
  return {
    plan: { ...draft.finish(), protected: true },
    stateCell: cellAddress(STATE_ROW, columns.number, { row: true, column: true }),
    stateValue: String(state.value),
  };
}

function columnsOf({ numberColumn, nameColumn }: AreaMatrix, hasBefore: boolean): Columns {
  const after = nameColumn + (hasBefore ? 4 : 3);
  return {
    number: numberColumn,
    name: nameColumn,
    unit: nameColumn + 1,
    target: nameColumn + 2,
    ...(hasBefore && { before: nameColumn + 3 }),
    actual: after,
    explanation: after + 1,
    check: after + 2,
  };
}

function setWidths(draft: SheetDraft, matrix: AreaMatrix, columns: Columns): void {
  draft.setColumn(0, { width: 12, hidden: true });
  if (matrix.hasGroups) draft.setColumn(matrix.numberColumn + 1, { width: GROUP_WIDTH });
  let used = matrix.hasGroups ? GROUP_WIDTH : 0;
  for (const name of ['number', 'name', 'unit', 'target', 'before', 'actual'] as const) {
    const column = columns[name];
    if (column === undefined) continue;
    draft.setColumn(column, { width: WIDTHS[name] });
    used += WIDTHS[name];
  }
  draft.setColumn(columns.explanation, { width: PAGE_WIDTH - used });
  draft.setColumn(columns.check, { width: WIDTHS.check });
}

/** Title, notice and the area's name; returns the row of the table's heads. */
function putHead(draft: SheetDraft, columns: Columns, context: ReturnContext): number {
  const { returns, index, period, area, words, language, styles } = context;
  const across = { first: columns.number, last: columns.explanation };
  draft.hideRow(0);
  let row = STATE_ROW + 1;
  const title = returns.form.title(index.book.district.name, returns.period(period));
  putAcross(draft, row, across, title, 'title', context);
  row += 1;
  if (index.book.invented) {
    putAcross(draft, row, across, words.inventedNotice, 'notice', context);
    row += 1;
  }
  const name = language === 'en-US' ? (area.nameEn ?? area.name) : area.name;
  draft.put(row, columns.number, returns.form.area(name), styles.use('line'));
  draft.setHeight(row, 24);
  return row + 1;
}

function putHeads({ draft, matrix, context, columns, before, headRow }: Form): void {
  const { returns, words, styles, period } = context;
  const { heads } = returns.form;
  const [head, key] = [styles.use('head'), styles.use('key')];
  const texts: [ReturnColumn, number | undefined, string][] = [
    ['number', columns.number, words.head.number],
    ['unit', columns.unit, heads.unit],
    ['target', columns.target, heads.target],
    ['before', columns.before, before ? heads.before(returns.monthsOf(before)) : ''],
    ['actual', columns.actual, heads.actual(returns.monthsOf(period))],
    ['explanation', columns.explanation, heads.explanation],
  ];
  const labelColumns = columns.unit - columns.number - 1;
  draft.putMerged(
    { row: headRow, column: columns.number + 1, rows: 1, columns: labelColumns },
    words.head.indicator,
    head,
  );
  for (const [name, column, text] of texts) {
    if (column === undefined) continue;
    draft.put(headRow, column, text, head);
    draft.put(0, column, RETURN_COLUMNS[name], key);
  }
  if (matrix.hasGroups) draft.put(0, columns.number + 1, RETURN_COLUMNS.group, key);
  draft.put(0, columns.name, RETURN_COLUMNS.name, key);
  draft.put(headRow, columns.check, heads.check, styles.use('helperHead'));
  draft.put(0, columns.check, RETURN_COLUMNS.check, key);
  draft.put(headRow, 0, HEAD_ROW_KEY, key);
  const { size } = fontOf('head');
  const lines = texts.map(([, column, text]) =>
    column === undefined ? 1 : countLines(text, size, columnPoints(draft.widths(column, column)[0] ?? 0)),
  );
  draft.setHeight(headRow, heightFor(Math.max(2, ...lines), size));
}

function targetOf({ context }: Pick<Form, 'context'>, indicator: Indicator): Quantity | undefined {
  return context.index.target(indicator.code, context.area.code)?.value;
}

function beforeOf({ context, before }: Form, indicator: Indicator): Quantity | undefined {
  const quantity = before && context.index.figure(indicator.code, context.area.code, before)?.reported;
  return quantity?.kind === 'unreadable' ? undefined : quantity;
}

function putRow(form: Form, { indicator, label, group }: MatrixRow, position: number): void {
  const { draft, context, columns } = form;
  const { styles, index, area, words, returns } = context;
  const row = form.headRow + 1 + position;
  const format = numberFormat(indicator, 'percent');
  const target = targetOf(form, indicator);
  if (indicator.relation === 'ofWhich') indentName(form, row);
  draft.put(
    row,
    columns.unit,
    indicator.unit,
    styles.use('text', indicator.unitInferred ? INFERRED_FORMAT : undefined),
  );
  const qualifier = index.target(indicator.code, area.code)?.qualifier ?? 'equal';
  const qualified = qualifiedFormat(format, qualifier, words.qualifierFormat);
  draft.put(row, columns.target, shownQuantity(indicator, target, 'percent'), styles.use('number', qualified));
  if (columns.before !== undefined) {
    const shown = shownQuantity(indicator, beforeOf(form, indicator), 'percent');
    draft.put(row, columns.before, shown, styles.use('number', format));
  }
  // Where there is no target the area doesn't report, and the cell says so from the start; it may be typed over.
  const value = target?.kind === 'notApplicable' ? NOT_APPLICABLE_SIGN : null;
  draft.putEntry(row, columns.actual, value, styles.use('formEntry', format));
  draft.putEntry(row, columns.explanation, null, styles.use('formSmallText'));
  const checked = checkedRow(form, position);
  draft.put(row, columns.check, checkWord(checked, returns.check), styles.use('helperText'));

  const range = { row, column: columns.actual, rows: 1, columns: 1 };
  draft.validations.push(figureValidation(range, indicator, 'entry', context), explanationLength(form, row));
  draft.conditionalFormats.push(...returnMarks(range, checked));
  const room = WIDTHS.name + (form.matrix.hasGroups && group === undefined ? GROUP_WIDTH : 0);
  const { size } = fontOf('text');
  const indent = (indicator.relation === 'ofWhich' ? 3 : 1) * size;
  const lines = Math.max(
    countLines(label, size, columnPoints(room) - indent),
    countLines(indicator.unit, size, columnPoints(WIDTHS.unit)),
  );
  draft.setHeight(row, Math.max(LEAST_HEIGHT, heightFor(lines, size)));
}

function indentName({ draft, context, columns }: Form, row: number): void {
  for (const column of [columns.name - 1, columns.name]) {
    const cell = draft.cell(row, column);
    if (cell?.style === context.styles.use('textLeft'))
      draft.put(row, column, cell.value, context.styles.use('textIndented'));
  }
}

/** The row as its rules see it: addresses of what they compare, all on the form. */
function checkedRow(form: Form, position: number): CheckedRow {
  const { context, columns, headRow, related, matrix } = form;
  const indicator = matrix.rows[position]?.indicator;
  const relations = related[position];
  if (indicator === undefined || relations === undefined) throw new RangeError(`row ${position}`);
  const rowAt = (place: number) => headRow + 1 + place;
  const actualOf = (place: number) => cellAddress(rowAt(place), columns.actual);
  const { whole, parts, numerator, denominator, quotientFactor } = relations;
  const target = targetOf(form, indicator);
  const hasBefore = columns.before !== undefined && beforeOf(form, indicator)?.kind === 'number';
  const others = [whole, ...parts].flatMap((place) =>
    place === undefined ? [] : (matrix.rows[place]?.indicator ?? []),
  );
  return {
    indicator,
    period: context.period,
    target,
    explanation: cellAddress(rowAt(position), columns.explanation),
    cells: {
      value: actualOf(position),
      parts: parts.map(actualOf),
      ...(whole !== undefined && { whole: actualOf(whole) }),
      ...(target !== undefined && { target: cellAddress(rowAt(position), columns.target) }),
      ...(hasBefore && { before: cellAddress(rowAt(position), columns.before ?? 0) }),
      ...(numerator !== undefined &&
        denominator !== undefined &&
        quotientFactor !== undefined && { numerator: actualOf(numerator), denominator: actualOf(denominator) }),
    },
    options: { related: others, ...(quotientFactor !== undefined && { quotientFactor }) },
  };
}

function explanationLength({ context, columns }: Form, row: number): SheetPlan['validations'][number] {
  const { form } = context.returns;
  return {
    range: { row, column: columns.explanation, rows: 1, columns: 1 },
    rule: { type: 'custom', formula: `LEN(${cellAddress(row, columns.explanation)})<=${LONGEST_EXPLANATION}` },
    severity: 'stop',
    prompt: { title: form.explanationTitle, text: form.explanation },
    error: { title: form.explanationTitle, text: form.explanationError },
  };
}

/** Colours of the words beside the rows, and of the line above the form. */
function addWordMarks(
  draft: SheetDraft,
  checks: { row: number; column: number; rows: number; columns: number },
  state: { row: number; column: number; rows: number; columns: number },
  { returns }: ReturnContext,
): void {
  const cell = cellAddress(checks.row, checks.column);
  const isOneOf = (...words: string[]) => `OR(${words.map((word) => `${cell}=${quoted(word)}`).join(',')})`;
  const { check } = returns;
  const line = cellAddress(state.row, state.column, { row: true, column: true });
  draft.conditionalFormats.push(
    { range: checks, formula: isOneOf(check.good, check.explained), look: PRINTED_MARKS.good },
    { range: checks, formula: isOneOf(check.notApplicable, check.later), look: MARKS.muted },
    {
      range: checks,
      formula: isOneOf(check.blank, ...DOUBTFUL_WORDS.map((word) => check[word])),
      look: PRINTED_MARKS.doubtful,
    },
    { range: checks, formula: `LEN(${cell})>0`, look: PRINTED_MARKS.wrong },
    { range: state, formula: `${line}=${quoted(returns.state.done)}`, look: PRINTED_MARKS.good },
    { range: state, formula: `LEN(${line})>0`, look: PRINTED_MARKS.doubtful },
  );
}

function noteOf({ context, matrix, before }: Form): string {
  const { form } = context.returns;
  const note = before ? form.note : form.noteWithoutBefore;
  return matrix.rows.some(({ indicator }) => indicator.unitInferred) ? note + form.inferredUnits : note;
}
