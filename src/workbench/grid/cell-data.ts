/**
 * A cell of the host → a cell of Univer. What Univer shows is the text as the host shows it; what its
 * editor begins with is kept beside it, since Univer neither calculates nor formats here.
 */
import { CellValueType } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';
import type { CellView } from '../../host/view/types';
import { replacing, styleFor, type Content } from './style-data';

export interface Kept {
  /** What the editor and the formula bar show. */
  readonly typed: string;
  readonly isInvalid: boolean;
}

export function contentOf({ value, isError }: CellView): Content {
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' || isError ? 'other' : 'text';
}

export function cellData(cell: CellView): ICellData {
  const kept: Kept = { typed: cell.typed, isInvalid: cell.isInvalid ?? false };
  return {
    // Null, since a field that is left out stays as it was.
    v: cell.text === '' ? null : cell.text,
    t: CellValueType.STRING,
    f: null,
    p: null,
    s: styleFor(cell.format, contentOf(cell)),
    custom: { ...kept },
  };
}

/** The same for a cell that is drawn already; nothing of its former look stays. */
export function redrawnCell(cell: CellView): ICellData {
  return { ...cellData(cell), s: replacing(styleFor(cell.format, contentOf(cell))) };
}

/** What {@link cellData} kept with a cell. */
export function keptWith(data: ICellData | null | undefined): Kept {
  const { typed, isInvalid } = (data?.custom ?? {}) as Partial<Kept>;
  return { typed: typed ?? '', isInvalid: isInvalid ?? false };
}
