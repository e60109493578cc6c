/**
 * 指标目录 mirrors the district's targets of annex 1 through formulas. What they came to may be old, and a
 * slip in annex 1 is no fault of 指标目录: what stands in annex 1 is put in their place before reading.
 */
import { cellText, isCellError, type Grid, type GridCell } from '../model/grid';
import { NOT_APPLICABLE_SIGN } from '../model/quantity';
import { TARGET_KEY } from '../sheets/annual-keys';
import type { KeyedGrid } from '../sheets/keyed-grid';

/** What the formula of a mirror points to once annex 1 was deleted. */
const GONE = '#REF!';

/** @param annex annex 1, where the workbook has it; a target of it that is no number is told of there */
export function withAnnexTargets(catalogue: Grid, annex: KeyedGrid | undefined): Grid {
  const read = annex ? (cell: GridCell) => mirrored(cell, annex) : gone;
  const rows = catalogue.rows.map((cells) =>
    cells.some((cell) => cell && read(cell) !== cell) ? cells.map((cell) => cell && read(cell)) : cells,
  );
  return { ...catalogue, rows };
}

/** The cell with what stands in annex 1, where it mirrors a row of it; the cell itself where it doesn't. */
function mirrored(cell: GridCell, annex: KeyedGrid): GridCell {
  const row = rowOfMirror(cell.formula, annex.grid.sheet);
  if (row === undefined) return cell;
  const target = annex.at(cellText(annex.grid.rows[row]?.[annex.keyColumn]), TARGET_KEY);
  const { numberFormat: _own, ...rest } = cell;
  const isFigure = typeof target?.value === 'number' || cellText(target) === NOT_APPLICABLE_SIGN;
  if (!isFigure || target === undefined) return { ...rest, value: '' };
  return {
    ...rest,
    value: target.value,
    ...(target.numberFormat !== undefined && { numberFormat: target.numberFormat }),
  };
}

/** The row that a formula such as `IF('附件1 目标分解表'!$E$5="",…)` reads, from 0. */
function rowOfMirror(formula: string | undefined, sheet: string): number | undefined {
  if (formula === undefined) return undefined;
  const name = sheet.replaceAll("'", "''");
  // Excel leaves quotation marks out where a name needs none.
  const place = [`'${name}'!`, `${name}!`].find((each) => formula.includes(each));
  if (place === undefined) return undefined;
  const row = /^\$?[A-Z]{1,3}\$?(\d+)/u.exec(formula.slice(formula.indexOf(place) + place.length))?.[1];
  return row === undefined ? undefined : Number(row) - 1;
}

function gone(cell: GridCell): GridCell {
  return cell.formula?.includes(GONE) === true && isCellError(cell.value) ? { ...cell, value: '' } : cell;
}
