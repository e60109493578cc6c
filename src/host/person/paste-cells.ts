/** Pasting cells that were copied in this workbook: unlike pasted texts, they bring looks, rules and merges along. */
import { intersect, overlaps, WHOLE_SHEET, type Area } from '../model/area';
import { CellRange } from '../model/cell-range';
import { copyCells } from '../model/copy-cells';
import type { Sheet } from '../model/sheet';
import { DONE, refused, type Outcome } from './outcome';

/** What was copied. */
export interface Copied {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * The cells that are pasted over: the area, where it is several times what was copied, and otherwise as much as
 * was copied from its first cell on.
 */
export function pastedOver(area: Area, copied: Area): Area {
  const isMultiple = area.rows % copied.rows === 0 && area.columns % copied.columns === 0;
  return isMultiple ? area : { ...area, rows: copied.rows, columns: copied.columns };
}

/** Validation isn't asked, but replaced: with that of the copied cells, or with none. */
export function pasteCells(sheet: Sheet, area: Area, { sheet: from, area: copied }: Copied): Outcome {
  const target = pastedOver(area, copied);
  const place = intersect(target, WHOLE_SHEET);
  if (!place || place.rows !== target.rows || place.columns !== target.columns) {
    return refused('notPossible', 'the block leaves the sheet');
  }
  const isTiled = target.rows > copied.rows || target.columns > copied.columns;
  const isSingle = copied.rows === 1 && copied.columns === 1;
  if (isTiled && !isSingle && sheet === from && overlaps(target, copied)) {
    return refused('notPossible', 'what is copied and where it is pasted overlap');
  }
  sheet.ensureUnlocked([target]);
  const source = new CellRange(from, copied);
  for (const tile of isSingle ? [target] : tilesOf(target, copied))
    copyCells(new CellRange(sheet, tile), source, 'All');
  sheet.workbook.note(sheet, [target]);
  return DONE;
}

function tilesOf(target: Area, { rows, columns }: Area): Area[] {
  const tiles: Area[] = [];
  for (let row = target.row; row < target.row + target.rows; row += rows) {
    for (let column = target.column; column < target.column + target.columns; column += columns) {
      tiles.push({ row, column, rows, columns });
    }
  }
  return tiles;
}
