/**
 * The task behind 按建议改正: proposed values as writes of single cells, each in the scale of its cell and with
 * what must stand there by now, so that nothing is overwritten that a person has typed since.
 */
import { isPercentFormat } from '../figures/percent';
import type { Finding, Fix } from '../model/finding';
import { isCellError, type GridCell } from '../model/grid';
import { isPercentage } from '../model/indicator';
import { NOT_APPLICABLE_SIGN } from '../model/quantity';
import type { PlainValue } from '../plan/plan';
import { numberFormat, shownNumber, type Scale } from '../sheets/shown';
import { placeOfFigure } from './figure-places';
import type { OpenWorkbook } from './open-workbook';
import type { CellWrite } from './port';

/** Whatever is typed into such a cell is text. */
const TEXT_FORMAT = '@';

export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Of several fixes of one cell the first counts; what has no cell in the workbook, or a formula there, is left out. */
export function planFixes(opened: OpenWorkbook, fixes: readonly ChosenFix[]): readonly CellWrite[] {
  const writes = new Map<string, CellWrite>();
  for (const { fix } of fixes) {
    const place = placeOfFigure(opened, fix.cell);
    const indicator = opened.book?.indicators.find(({ code }) => code === fix.cell.indicator);
    if (!place || !indicator) continue;
    const { sheet, row, column, cell } = place;
    // What a formula comes to is put right in the cells that it reads.
    if (cell?.formula !== undefined) continue;
    const key = `${sheet.id}|${row}|${column}`;
    if (writes.has(key)) continue;
    // Annex 1 has a column of units, and holds points.
    const scale: Scale = fix.cell.kind === 'target' && fix.cell.area === null ? 'points' : 'percent';
    // 0.47 under any format but a percentage would be read as less than one per cent.
    const isScaled = scale === 'percent' && isPercentage(indicator) && !isPercentFormat(cell?.numberFormat);
    // 5 under a percent format would show, and be read, as 500%.
    const isPercentByMistake = !isPercentage(indicator) && isPercentFormat(cell?.numberFormat);
    const isFormatted = isScaled || isPercentByMistake || cell?.numberFormat === TEXT_FORMAT;
    writes.set(key, {
      sheetId: sheet.id,
      row,
      column,
      value: fix.value === null ? NOT_APPLICABLE_SIGN : shownNumber(indicator, fix.value, scale),
      ...(isFormatted && fix.value !== null && { numberFormat: numberFormat(indicator, scale) }),
      expected: standing(cell),
    });
  }
  return [...writes.values()];
}

function standing(cell: GridCell | undefined): PlainValue {
  const value = cell?.value ?? null;
  return isCellError(value) ? value.error : value;
}
