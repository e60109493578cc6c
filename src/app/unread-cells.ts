/**
 * Of a table (指标目录, 上年数 …) that is made anew: what stands in columns under no heading of ours, and in
 * rows that name nothing of ours, such as a remark below the table.
 */
import { areaColumns } from '../catalogue/area-columns';
import { indicatorColumns } from '../catalogue/indicator-columns';
import { priorYearColumns } from '../figures/prior-year-columns';
import { cellText, type Grid } from '../model/grid';
import { labelKey } from '../model/label';
import { wordKey } from '../model/vocabulary';
import { cellAddress } from '../plan/address';
import { KEY_PLACE } from '../plan/keys';
import type { SheetPlan } from '../plan/plan';
import { contentOf, type Leftover } from './leftovers';

/** Rows are named in the first columns: by code, or by name. */
const NAMING_COLUMNS = 2;

/** Of the columns that name an indicator or an area. */
const NAME_HEADS = new Set(
  [...indicatorColumns, ...areaColumns, ...priorYearColumns]
    .filter(({ key }) => key === 'name')
    .flatMap(({ heading }) => Object.values<string>(heading).map(wordKey)),
);

const EXAMPLE = /^(?:示例|example):/iu;

/** @param isKnown true where the sheet was made by an earlier task, so that its hints and titles are ours */
export function unreadCells(grid: Grid, plan: SheetPlan, isKnown: boolean): Leftover[] {
  const headings = headingsOf(plan);
  const headRow = rowOfHeadings(grid, headings);
  if (headRow < 0) return [];
  const names = new Set(
    plan.rows.flatMap(({ cells }, row) =>
      row === KEY_PLACE ? [] : cells.slice(0, NAMING_COLUMNS).flatMap((cell) => keyOf(String(cell?.value ?? ''))),
    ),
  );
  const known = new Set(
    (grid.rows[headRow] ?? []).flatMap((cell, column) => (headings.has(wordKey(cellText(cell))) ? [column] : [])),
  );
  const labels = labelColumns(grid);
  const found: Leftover[] = isKnown ? aboveHead(grid, plan, headRow) : [];
  const calculated = calculatedHeadings(plan, headings);
  grid.rows.forEach((cells, row) => {
    if (row <= headRow) return;
    const texts = cells.map(cellText);
    if (texts.some((text) => EXAMPLE.test(labelKey(text)))) return;
    const isNamed = texts.some((text, column) => known.has(column) && keyOf(text).some((key) => names.has(key)));
    cells.forEach((cell, column) => {
      if (!cell || texts[column] === '') return;
      const heading = cellText(grid.rows[headRow]?.[column]);
      // A row of ours that is gone took its labels and formulas with it; the figures in it are a person's.
      const isOurs = isKnown && !isNamed && known.has(column) && (labels.has(column) || cell.formula !== undefined);
      if (isOurs) return;
      const isRead = isNamed && known.has(column);
      const isOwnFormula = isRead && cell.formula !== undefined && !calculated.has(wordKey(heading));
      if (isRead && !isOwnFormula) return;
      const at = cellAddress(row, column);
      const name = nameIn(texts, grid, headRow, column);
      const isGone =
        isKnown && !isNamed && known.has(column) && texts.some((text, at) => labels.has(at) && text !== '');
      const why = isOwnFormula
        ? 'ownFormula'
        : isGone
          ? 'indicatorGone'
          : known.has(column)
            ? 'ownCell'
            : 'columnUnknown';
      found.push({ sheet: grid.sheet, cell: at, row: name, column: heading, value: contentOf(cell), why });
    });
  });
  return found;
}

/** Keys of the columns of 上年数 that only name what the figures are about. */
const LABEL_COLUMNS = ['column:code', 'column:name', 'column:unit'];

function labelColumns({ rows }: Grid): ReadonlySet<number> {
  const heads = rows[KEY_PLACE] ?? [];
  return new Set(LABEL_COLUMNS.map((key) => heads.findIndex((cell) => cellText(cell) === key)).filter((at) => at >= 0));
}

/** What the row goes by: its name where the sheet has a column for it, otherwise its first text. */
function nameIn(texts: readonly string[], { rows }: Grid, headRow: number, column: number): string {
  const heads = (rows[headRow] ?? []).map(cellText);
  const names = heads.findIndex((text) => NAME_HEADS.has(wordKey(text)));
  const name = names === column ? undefined : texts[names];
  return (name ?? '') !== '' ? (name ?? '') : (texts.find((text, place) => text !== '' && place !== column) ?? '');
}

/** Columns of ours that hold formulas; one in any other column is a person's, and only its result is read. */
function calculatedHeadings(plan: SheetPlan, headings: ReadonlySet<string>): ReadonlySet<string> {
  const columns = new Set(
    plan.rows.flatMap(({ cells }) => cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [column]))),
  );
  const texts = plan.rows.flatMap(({ cells }) =>
    [...columns].map((column) => wordKey(String(cells[column]?.value ?? ''))),
  );
  return new Set(texts.filter((text) => headings.has(text)));
}

/** Titles and hints that a person reworded, and notes that she put beside them. */
function aboveHead(grid: Grid, plan: SheetPlan, headRow: number): Leftover[] {
  const planned = new Set(plan.rows.flatMap(({ cells }) => cells.flatMap((cell) => keyOf(String(cell?.value ?? '')))));
  return grid.rows.slice(KEY_PLACE + 1, headRow).flatMap((cells, at) =>
    cells.flatMap((cell, column): Leftover[] => {
      const text = cellText(cell);
      if (!cell || keyOf(text).every((key) => planned.has(key))) return [];
      const address = cellAddress(at + KEY_PLACE + 1, column);
      return [{ sheet: grid.sheet, cell: address, row: '', column: '', value: contentOf(cell), why: 'textChanged' }];
    }),
  );
}

function keyOf(text: string): string[] {
  const key = labelKey(text);
  return key === '' ? [] : [key];
}

/** Of the planned table; a sheet without an Excel table has its heads in the row with the most texts. */
function headingsOf({ table, rows }: SheetPlan): ReadonlySet<string> {
  if (table) return new Set(table.columns.map(wordKey));
  const texts = rows
    .slice(KEY_PLACE + 1)
    .map(({ cells }) => cells.flatMap((cell) => (typeof cell?.value === 'string' ? [wordKey(cell.value)] : [])));
  return new Set(texts.reduce<string[]>((most, each) => (each.length > most.length ? each : most), []));
}

function rowOfHeadings({ rows }: Grid, headings: ReadonlySet<string>): number {
  let best = { row: -1, count: 0 };
  rows.forEach((cells, row) => {
    const count = cells.filter((cell) => headings.has(wordKey(cellText(cell)))).length;
    if (count > best.count) best = { row, count };
  });
  return best.row;
}
