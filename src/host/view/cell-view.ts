/** One cell as it is shown: its text, its look with conditional formats, whether it breaks its validation. */
import type { CellFormat } from '../model/cell-format';
import type { Cell } from '../model/cells';
import { conditionalLook, type ConditionalLook } from '../model/conditional-look';
import { isValidCell } from '../model/validity';
import { plainValue } from '../model/plain-value';
import { CellError, type Scalar } from '../model/scalar';
import type { Sheet } from '../model/sheet';
import { showGeneral, showText } from '../model/show-text';
import { typedText } from '../model/typed-text';
import { HostError } from '../protocol/host-error';
import { rulesOf, type SheetRules } from '../model/sheet-rules';
import type { CellView } from './types';

/** Format → look → both: cells that look alike share one object. */
const MERGED = new WeakMap<CellFormat, Map<string, CellFormat>>();

function merge(format: CellFormat, look: ConditionalLook): CellFormat {
  const key = JSON.stringify(look);
  if (key === '{}') return format;
  let known = MERGED.get(format);
  if (!known) MERGED.set(format, (known = new Map<string, CellFormat>()));
  let merged = known.get(key);
  if (!merged) {
    const set = Object.entries(look).filter(([, value]) => value !== null);
    known.set(key, (merged = { ...format, ...(Object.fromEntries(set) as Partial<CellFormat>) }));
  }
  return merged;
}

/** A view must not fail over a number format that the host can't read: it shows the bare value. */
function shownText(value: Scalar, numberFormat: string): string {
  try {
    return showText(value, numberFormat);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return typeof value === 'number' ? showGeneral(value) : String(plainValue(value));
  }
}

function contentOf(cell: Cell | undefined, format: CellFormat): Pick<CellView, 'formula' | 'link' | 'typed'> {
  return {
    typed: cell ? typedText(cell, format.numberFormat) : '',
    ...(cell?.formula && { formula: `=${cell.formula.text}` }),
    ...(cell?.link && { link: cell.link }),
  };
}

export function cellView(sheet: Sheet, row: number, column: number, rules: SheetRules = rulesOf(sheet)): CellView {
  const cell = sheet.cells.at(row, column);
  const value = cell?.value ?? null;
  const own = sheet.cells.formatAt(row, column);
  const formats = rules.formatsAt(row, column);
  const format = formats.length === 0 ? own : merge(own, conditionalLook(sheet, row, column, formats));
  const validation = rules.validationAt(row, column);
  const isInvalid = validation !== undefined && !isValidCell(sheet, validation, row, column);
  return {
    row,
    column,
    text: shownText(value, format.numberFormat),
    value: value === null ? null : plainValue(value),
    ...(value instanceof CellError && { isError: true as const }),
    ...contentOf(cell, own),
    format,
    ...(isInvalid && { isInvalid: true as const }),
  };
}
