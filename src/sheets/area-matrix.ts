/**
 * The frame that annex 2 and the entry sheets share: indicators down the side with their numbers and
 * groups, areas across the top, and the head cell divided by a diagonal.
 */
import type { Area } from '../model/area';
import { placementIn, type Indicator } from '../model/indicator';
import { HEAD_ROW_KEY, LABEL_KEYS } from '../plan/keys';
import { areaLabel, indicatorLabel, printedNumber, type SheetContext } from './context';
import { columnPoints, countLines, heightFor, longestLine, textWidth, widthFor } from './measure';
import { lastColumnOfFirstPage } from './print';
import type { SheetDraft } from './sheet-draft';
import { fontOf } from './style-book';

export interface MatrixRow {
  readonly indicator: Indicator;
  readonly number: string;
  readonly group: string | undefined;
  readonly label: string;
}

export interface AreaMatrix {
  readonly rows: readonly MatrixRow[];
  readonly areas: readonly Area[];
  readonly hasGroups: boolean;
  readonly numberColumn: number;
  readonly nameColumn: number;
  readonly firstArea: number;
  readonly lastArea: number;
}

/** Column 0 holds the hidden keys. */
const NUMBER_COLUMN = 1;
const NUMBER_WIDTH = 5.5;
export const GROUP_WIDTH = 7;
const NAME_WIDTHS = { least: 16, most: 23 };
/** With few areas there is room for names on one line. */
const FEW_AREAS = { count: 8, nameWidth: 34 };
/** A column wide enough for `1234567.89`, and for eight signs of a name on a line (现代农业产业园区). */
const AREA_WIDTHS = { least: 9, most: 17 };
/** With more areas than this, columns are kept narrow so that fewer pages are needed. */
const MANY_AREAS = 14;

/** The rows and columns of annex 2 for this year book. */
export function areaMatrix(context: SheetContext): AreaMatrix {
  const { index } = context;
  const rows = index.inAnnex(2).map((indicator) => ({
    indicator,
    number: placementIn(indicator, 2)?.number ?? '',
    group: indicator.group,
    label: indicatorLabel(indicator, 2, context),
  }));
  const hasGroups = rows.some((row) => row.group !== undefined);
  const nameColumn = NUMBER_COLUMN + (hasGroups ? 2 : 1);
  const firstArea = nameColumn + 1;
  return {
    rows,
    areas: index.areas,
    hasGroups,
    numberColumn: NUMBER_COLUMN,
    nameColumn,
    firstArea,
    lastArea: firstArea + index.areas.length - 1,
  };
}

/** Widths of the hidden key column, the labels and the areas. */
export function setMatrixWidths(draft: SheetDraft, matrix: AreaMatrix, context: SheetContext): void {
  const { size } = fontOf('text');
  draft.setColumn(0, { width: 12, hidden: true });
  draft.setColumn(matrix.numberColumn, { width: NUMBER_WIDTH });
  if (matrix.hasGroups) draft.setColumn(matrix.numberColumn + 1, { width: GROUP_WIDTH });
  const longestName = Math.max(8, ...matrix.rows.map((row) => longestLine(row.label)));
  const nameWidth =
    matrix.areas.length <= FEW_AREAS.count
      ? clamp(widthFor(longestName + 2, size), { ...NAME_WIDTHS, most: FEW_AREAS.nameWidth })
      : clamp(widthFor(longestName / 2 + 2, size), NAME_WIDTHS);
  draft.setColumn(matrix.nameColumn, { width: nameWidth });
  const limits = matrix.areas.length > MANY_AREAS ? { ...AREA_WIDTHS, most: AREA_WIDTHS.least + 1.5 } : AREA_WIDTHS;
  for (const [position, area] of matrix.areas.entries()) {
    const width = widthFor(longestLine(areaLabel(area, context.language)), size);
    draft.setColumn(matrix.firstArea + position, { width: clamp(width, limits) });
  }
}

/** Keys of the columns of labels, of the row of heads and of the areas' columns. */
export function putMatrixKeys(draft: SheetDraft, matrix: AreaMatrix, headRow: number, style: string): void {
  draft.put(0, matrix.numberColumn, LABEL_KEYS.number, style);
  if (matrix.hasGroups) draft.put(0, matrix.numberColumn + 1, LABEL_KEYS.group, style);
  draft.put(0, matrix.nameColumn, LABEL_KEYS.name, style);
  draft.put(headRow, 0, HEAD_ROW_KEY, style);
  for (const [place, area] of matrix.areas.entries()) draft.put(0, matrix.firstArea + place, area.code, style);
}

/** From the first label to the last column of the first page: what stands over the table goes no further. */
export function firstPageColumns(draft: SheetDraft, matrix: AreaMatrix): { first: number; last: number } {
  const [first, lastLabel] = [matrix.numberColumn, matrix.nameColumn];
  return { first, last: lastColumnOfFirstPage(draft, { first, last: matrix.lastArea, lastLabel }) };
}

/** The head row: the corner with its diagonal, then one cell an area. */
export function putMatrixHead(draft: SheetDraft, matrix: AreaMatrix, row: number, context: SheetContext): void {
  const { styles, language, words } = context;
  const head = styles.use('head');
  const { size } = fontOf('head');
  const labelColumns = matrix.firstArea - matrix.numberColumn;
  let lines = 3;
  for (const [position, area] of matrix.areas.entries()) {
    const column = matrix.firstArea + position;
    const label = areaLabel(area, language);
    draft.put(row, column, label, head);
    lines = Math.max(
      lines,
      countLines(label, size, columnPoints(draft.widths(column, column)[0] ?? AREA_WIDTHS.least)),
    );
  }
  const points = draft
    .widths(matrix.numberColumn, matrix.nameColumn)
    .reduce((total, width) => total + columnPoints(width), 0);
  draft.putMerged(
    { row, column: matrix.numberColumn, rows: 1, columns: labelColumns },
    cornerText(words.head.area, words.head.indicatorCorner, points / size, lines),
    styles.use('diagonalHead'),
  );
  draft.setHeight(row, heightFor(lines, size));
}

/** A blank that is one em wide in every font for Chinese, where the half-width one differs from font to font. */
const EM_BLANK = '\u3000';

/** Above the diagonal, at the right, what the columns are; below it, at the left, what the rows are. */
function cornerText(above: string, below: string, ems: number, lines: number): string {
  const blanks = Math.max(2, Math.floor(ems - textWidth(above) - 1.5));
  return `${EM_BLANK.repeat(blanks)}${above}${'\n'.repeat(Math.max(1, lines - 1))}${EM_BLANK}${below}`;
}

/** A text that needs more than one line, in lines of about the same length. */
function balanced(text: string, ems: number): string {
  if (text.includes('\n') || textWidth(text) <= ems) return text;
  const signs = [...text];
  const lines = Math.ceil(textWidth(text) / Math.max(1, Math.floor(ems)));
  const perLine = Math.ceil(signs.length / lines);
  return Array.from({ length: lines }, (_, line) => signs.slice(line * perLine, (line + 1) * perLine).join('')).join(
    '\n',
  );
}

/** Numbers, groups and names; equal neighbours are merged, and a name without a group takes its column too. */
export function putMatrixLabels(draft: SheetDraft, matrix: AreaMatrix, firstRow: number, context: SheetContext): void {
  const { styles } = context;
  const text = styles.use('text');
  const left = styles.use('textLeft');
  const { rows, numberColumn, nameColumn } = matrix;
  const groupEms = columnPoints(GROUP_WIDTH) / fontOf('text').size - 0.6;
  for (const run of runsOf(rows, (row, next) => row.number !== '' && row.number === next.number)) {
    draft.putMerged(
      { row: firstRow + run.first, column: numberColumn, rows: run.count, columns: 1 },
      printedNumber(rows[run.first]?.number ?? ''),
      text,
    );
  }
  for (const run of runsOf(rows, (row, next) => row.group !== undefined && row.group === next.group)) {
    const group = rows[run.first]?.group;
    if (group === undefined) continue;
    draft.putMerged(
      { row: firstRow + run.first, column: numberColumn + 1, rows: run.count, columns: 1 },
      balanced(group, groupEms),
      text,
    );
  }
  for (const [position, row] of rows.entries()) {
    const wide = matrix.hasGroups && row.group === undefined;
    draft.put(firstRow + position, 0, row.indicator.code, styles.use('key'));
    draft.putMerged(
      { row: firstRow + position, column: wide ? nameColumn - 1 : nameColumn, rows: 1, columns: wide ? 2 : 1 },
      row.label,
      left,
    );
    const { size } = fontOf('text');
    const points =
      columnPoints(draft.widths(nameColumn, nameColumn)[0] ?? 0) + (wide ? columnPoints(GROUP_WIDTH) : 0) - size;
    draft.setHeight(
      firstRow + position,
      Math.max(heightFor(countLines(row.label, size, points), size), heightFor(1.5, size)),
    );
  }
}

/** Position of the row that an `ofWhich` row is a part of, where annex 2 has it. */
export function rowOfWhole(matrix: AreaMatrix, indicator: Indicator): number | undefined {
  if (indicator.relation !== 'ofWhich') return undefined;
  const position = matrix.rows.findIndex((row) => row.indicator.code === indicator.parent);
  return position < 0 ? undefined : position;
}

/** Runs of neighbours that belong together. */
export function runsOf<Item>(
  items: readonly Item[],
  together: (item: Item, next: Item) => boolean,
): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const [position, item] of items.entries()) {
    const last = runs.at(-1);
    const previous = items[position - 1];
    if (last && previous !== undefined && together(previous, item)) last.count += 1;
    else runs.push({ first: position, count: 1 });
  }
  return runs;
}

export function clamp(value: number, limits: { least: number; most: number }): number {
  return Math.round(Math.min(limits.most, Math.max(limits.least, value)) * 10) / 10;
}
