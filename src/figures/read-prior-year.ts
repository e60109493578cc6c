/**
 * 上年数 → last year's figures, whole year, for the district and its areas. A bad cell becomes an issue
 * and an unreadable figure with its text; a row or column that can't be told whose it is, is not read.
 */
import type { Area } from '../model/area';
import { findHeads, type Heading, type Heads } from '../model/column';
import type { Figure } from '../model/figures';
import { cellAt, cellText, isBlank, type Grid } from '../model/grid';
import { isPercentage, type Indicator, type Source } from '../model/indicator';
import { wordKey } from '../model/vocabulary';
import { issue, type Issue, type Place } from '../model/issue';
import { labelKey } from '../model/label';
import { valueOf, type Quantity } from '../model/quantity';
import { areaMatcher } from './match-areas';
import { indicatorMatcher } from './match-indicators';
import { checkForms, readFigureCell, type FigureCell } from './read-figure-cell';
import { isIgnored, priorYearColumns, type PriorYearColumnKey } from './prior-year-columns';

export interface PriorYearInput {
  readonly grid: Grid;
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  /** The year of the targets; the figures are of the year before. */
  readonly year: number;
  /** How the sheet heads the district's own column: 全区, 全市. */
  readonly wholeLabel: string;
}

interface AreaColumn {
  readonly column: number;
  readonly area: Area;
}

/** One row whose indicator is known. */
interface Row {
  readonly row: number;
  readonly indicator: Indicator;
}

/** The source of a row is as typed: the loader finds the document by its title. */
export function readPriorYear(input: PriorYearInput): { figures: Figure[]; issues: Issue[] } {
  const { grid } = input;
  const heads = findHeads<PriorYearColumnKey>(grid, columnsFor(input.wholeLabel), { least: 1 });
  const name = heads?.columns.get('name');
  if (!heads || name === undefined) return { figures: [], issues: [headMissing(grid)] };
  const issues: Issue[] = heads.twice.map(({ column, text }) =>
    issue('table.columnTwice', 'error', { sheet: grid.sheet, row: heads.row, column }, { heading: text }),
  );
  const rows = readRows(input, heads, issues);
  const columns = readAreaColumns(input, heads, issues);
  const figures = rows.flatMap((row) => readRow(input, heads, columns, row, issues));
  return { figures, issues };
}

/** The district's column is headed with the district's own word, too, whatever else that word would mean. */
function columnsFor(wholeLabel: string) {
  const own = wordKey(wholeLabel);
  return priorYearColumns.map((each) => {
    if (each.key === 'district') return { ...each, also: [...each.also, wholeLabel] };
    const { heading, also } = each;
    const clashes = [...Object.values<string>(heading), ...also].some((text) => wordKey(text) === own);
    return clashes
      ? { ...each, heading: { 'zh-CN': '', 'en-US': '' }, also: also.filter((text) => wordKey(text) !== own) }
      : each;
  });
}

function headMissing({ sheet, rows }: Grid): Issue {
  const headings = priorYearColumns.filter((each) => each.required).map((each) => each.heading['zh-CN']);
  if (rows.every((row) => row.every(isBlank))) return issue('table.empty', 'warning', { sheet }, { sheet });
  return issue('table.headMissing', 'error', { sheet }, { sheet, headings });
}

function readRows({ grid, indicators }: PriorYearInput, heads: Heads<PriorYearColumnKey>, issues: Issue[]): Row[] {
  const match = indicatorMatcher(indicators);
  const first = new Map<string, number>();
  const rows: Row[] = [];
  for (let row = heads.row + 1; row < grid.rows.length; row += 1) {
    const code = textIn(grid, heads, row, 'code');
    const label = textIn(grid, heads, row, 'name');
    const column = heads.columns.get(code === '' ? 'name' : 'code') ?? 0;
    const place = { sheet: grid.sheet, row, column };
    if (!holdsFigures(grid, heads, row) && (code === '' || label === '')) continue;
    if (isExampleRow(label)) {
      issues.push(issue('catalogue.exampleRow', 'note', place, { name: label }));
      continue;
    }
    const matched = match(code, label);
    if ('refusal' in matched) {
      issues.push(issue(matched.refusal.code, 'error', place, matched.refusal.params));
      continue;
    }
    const { indicator } = matched;
    const firstRow = first.get(indicator.code);
    if (firstRow !== undefined) {
      issues.push(issue('figures.indicatorTwice', 'error', place, { value: label || code, firstRow }));
      continue;
    }
    first.set(indicator.code, row);
    rows.push({ row, indicator });
  }
  return rows;
}

/** A title or remark between the rows holds no figures, and no code with a name. */
function holdsFigures(grid: Grid, heads: Heads<PriorYearColumnKey>, row: number): boolean {
  const labels = new Set([heads.columns.get('code'), heads.columns.get('name')]);
  const known = new Set([...heads.columns.values(), ...heads.others.map((each) => each.column)]);
  return [...known].some((column) => !labels.has(column) && !isBlank(cellAt(grid, row, column)));
}

function isExampleRow(label: string): boolean {
  return /^(?:示例|example):/iu.test(labelKey(label));
}

function readAreaColumns(
  { grid, areas }: PriorYearInput,
  heads: Heads<PriorYearColumnKey>,
  issues: Issue[],
): AreaColumn[] {
  const match = areaMatcher(areas);
  const first = new Map<string, Heading>();
  const columns: AreaColumn[] = [];
  for (const heading of heads.others) {
    const { column, text } = heading;
    const place = { sheet: grid.sheet, row: heads.row, column };
    const matched = match(text);
    if (isExampleRow(text)) continue;
    if (!matched) {
      const used = grid.rows.some((_, row) => row > heads.row && !isBlank(cellAt(grid, row, column)));
      if (used && !isIgnored(text)) issues.push(issue('figures.areaUnknown', 'error', place, { value: text }));
      continue;
    }
    const { area, loosely } = matched;
    const before = first.get(area.code);
    if (before) {
      issues.push(issue('figures.areaTwice', 'error', place, { value: text, first: before.text }));
      continue;
    }
    first.set(area.code, heading);
    columns.push({ column, area });
    if (loosely) issues.push(issue('areas.matchedLoosely', 'note', place, { value: text, area: area.name }));
  }
  return columns;
}

function readRow(
  { grid, year, wholeLabel }: PriorYearInput,
  heads: Heads<PriorYearColumnKey>,
  areaColumns: readonly AreaColumn[],
  { row, indicator }: Row,
  issues: Issue[],
): Figure[] {
  const cells: FigureCell[] = [];
  const read = (column: number | undefined, area: string): Quantity | undefined => {
    const cell = column === undefined ? undefined : cellAt(grid, row, column);
    if (column === undefined || !cell || isBlank(cell)) return undefined;
    const place: Place = { sheet: grid.sheet, row, column };
    const figureCell = { cell, place, indicator, area };
    cells.push(figureCell);
    return readFigureCell(figureCell, issues);
  };
  const period = { year: year - 1, throughMonth: 12 };
  const source = sourceFrom(textIn(grid, heads, row, 'source'));
  const base = { indicator: indicator.code, period, ...(source ? { source } : {}) };

  const reported = read(heads.columns.get('district'), wholeLabel);
  const restatedValue = valueOf(read(heads.columns.get('restated'), wholeLabel));
  const reason = textIn(grid, heads, row, 'reason');
  const restated = restatedValue === undefined || reason === '' ? undefined : { value: restatedValue, reason };
  if (restatedValue !== undefined && !restated) {
    const place = { sheet: grid.sheet, row, column: heads.columns.get('restated') ?? 0 };
    issues.push(
      issue('figures.restatedReasonMissing', 'error', place, { indicator: indicator.name, value: restatedValue }),
    );
  }
  const figures: Figure[] = [];
  if (reported || restated) {
    figures.push({ ...base, area: null, ...(reported ? { reported } : {}), ...(restated ? { restated } : {}) });
  }
  for (const { column, area } of areaColumns) {
    const quantity = read(column, area.name);
    if (quantity) figures.push({ ...base, area: area.code, reported: quantity });
  }
  if (isPercentage(indicator)) issues.push(...checkForms(indicator, cells));
  return figures;
}

function textIn(grid: Grid, heads: Heads<PriorYearColumnKey>, row: number, key: PriorYearColumnKey): string {
  const column = heads.columns.get(key);
  return column === undefined ? '' : cellText(cellAt(grid, row, column));
}

/** `文件，位置，说明`, as the sheet is printed; text without a comma stands for both document and place. */
function sourceFrom(text: string): Source | undefined {
  const [document = '', place = '', ...note] = text.split(/，|,\s/u).map((part) => part.trim());
  if (document === '') return undefined;
  return { document, place: place || document, ...(note.length === 0 ? {} : { note: note.join('，') }) };
}
