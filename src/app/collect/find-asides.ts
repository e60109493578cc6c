/** What a return holds beside its form: it is left aside, and a person is told of it. */
import { isBlank, type Grid } from '../../model/grid';
import { issue, type Issue } from '../../model/issue';
import { keyedGrid } from '../../sheets/keyed-grid';
import { RETURN_KINDS, RETURN_RECORDS_SHEET } from '../../sheets/return-keys';
import type { FormRead } from './form-read';

export function findAsides(grids: readonly Grid[], form: FormRead): Issue[] {
  return [...hiddenOnForm(form), ...otherSheets(grids, form), ...decorations(grids)];
}

/** Rows and columns of the form that are hidden and hold figures: they were read all the same. */
function hiddenOnForm({ grid, rows, column }: FormRead): Issue[] {
  const { hiddenRows = [], hiddenColumns = [] } = grid.asides ?? {};
  const hidden = new Set(hiddenRows);
  const found = [...rows.values()].filter(({ row }) => hidden.has(row));
  const [first] = found;
  const issues: Issue[] = [];
  if (first) {
    const place = { sheet: grid.sheet, row: first.row, column };
    issues.push(issue('return.hiddenRows', 'note', place, { indicators: found.map((each) => each.indicator.name) }));
  }
  if (hiddenColumns.includes(column)) issues.push(issue('return.hiddenColumn', 'note', { sheet: grid.sheet }, {}));
  return issues;
}

function otherSheets(grids: readonly Grid[], form: FormRead): Issue[] {
  const others = grids.filter((grid) => grid !== form.grid && holdsNumbers(grid) && !isOurs(grid));
  const seen = others.filter(({ visibility }) => visibility === 'visible');
  const hidden = others.filter(({ visibility }) => visibility !== 'visible');
  const names = (of: readonly Grid[]) => ({ sheets: of.map(({ sheet }) => sheet) });
  return [
    ...(seen.length > 0 ? [issue('return.otherSheets', 'note', {}, names(seen))] : []),
    ...(hidden.length > 0 ? [issue('return.hiddenSheets', 'note', {}, names(hidden))] : []),
  ];
}

function isOurs(grid: Grid): boolean {
  return grid.sheet === RETURN_RECORDS_SHEET || keyedGrid(grid)?.identity.startsWith(`${RETURN_KINDS.cover}|`) === true;
}

function holdsNumbers({ rows }: Grid): boolean {
  return rows.some((cells) => cells.some((cell) => typeof cell?.value === 'number' && !isBlank(cell)));
}

function decorations(grids: readonly Grid[]): Issue[] {
  const sum = (of: 'pictures' | 'comments') => grids.reduce((total, grid) => total + (grid.asides?.[of] ?? 0), 0);
  const [pictures, comments] = [sum('pictures'), sum('comments')];
  return pictures + comments > 0 ? [issue('return.picturesAndComments', 'note', {}, { pictures, comments })] : [];
}
