/**
 * 指标目录 mirrors the district's targets of annex 1 through formulas. What they came to may be old, and a
 * slip in annex 1 is no fault of 指标目录: what stands in annex 1 is put in their place before reading.
 */
import { cellText, type Grid, type GridCell } from '../model/grid';
import { NOT_APPLICABLE_SIGN } from '../model/quantity';
import { TARGET_KEY } from '../sheets/district-targets';
import type { KeyedGrid } from '../sheets/keyed-grid';

/** @param annex annex 1, where the workbook has it; a target of it that is no number is told of there */
export function withAnnexTargets(catalogue: Grid, annex: KeyedGrid | undefined): Grid {
  if (!annex) return catalogue;
  const name = annex.grid.sheet.replaceAll("'", "''");
  // Excel leaves quotation marks out where a name needs none.
  const isMirror = (cell: GridCell | undefined) =>
    [`${name}'!`, `${name}!`].some((place) => cell?.formula?.includes(place) === true);
  const rows = catalogue.rows.map((cells) => {
    if (!cells.some(isMirror)) return cells;
    // The code of a row may stand in any column.
    const code = cells.map(cellText).find((text) => annex.rows.has(text));
    const target = code === undefined ? undefined : annex.at(code, TARGET_KEY);
    const value = typeof target?.value === 'number' || target?.value === NOT_APPLICABLE_SIGN ? target.value : null;
    return cells.map((cell) => (cell && isMirror(cell) ? { ...cell, value: value ?? '' } : cell));
  });
  return { ...catalogue, rows };
}
