/** What a preview tells of figures that change, and of what people typed and what stays. */
import type { GridCell } from '../model/grid';
import { cellAddress } from '../plan/address';
import { HEAD_ROW_KEY, KEY_PLACE, LABEL_KEYS } from '../plan/keys';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../plan/plan';
import { REASON_KEY } from '../sheets/annual-keys';
import type { Compared } from './compare-workbook';
import type { Entry } from './entries';
import type { Leftover } from './leftovers';
import type { Carried, OpenWorkbook } from './open-workbook';
import { shownText } from './shown-text';

/** A figure that will differ from the one that stands there now. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  /** Labels. */
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** How much of what people typed stays. */
export interface Kept {
  readonly targets: number;
  readonly actuals: number;
  readonly scores: number;
  readonly reasons: number;
}

export function changesOf(
  { sheet, there, change, comparison }: Compared,
  { styles }: Pick<WorkbookPlan, 'styles'>,
): CellChange[] {
  if (!there || !comparison || change === 'same' || sheet.keyed !== true) return [];
  return comparison.entries.map(({ planned, row, column, before }) => ({
    sheet: sheet.name,
    cell: cellAddress(row, column),
    row: labelOf(sheet, planned.row, 'row'),
    column: labelOf(sheet, planned.column, 'column'),
    before: shownText(before),
    after: shownText(asGridCell(planned.cell, styles)),
  }));
}

function asGridCell({ value, style }: CellPlan, styles: WorkbookPlan['styles']): GridCell {
  const numberFormat = styles[style]?.numberFormat;
  return { value, ...(numberFormat !== undefined && { numberFormat }) };
}

function labelOf(sheet: SheetPlan, position: number, along: 'row' | 'column'): string {
  const heads = sheet.rows[KEY_PLACE]?.cells ?? [];
  if (along === 'row') {
    const columns = [LABEL_KEYS.name, LABEL_KEYS.group].map((key) => heads.findIndex((cell) => cell?.value === key));
    const texts = columns.map((column) => sheet.rows[position]?.cells[column]?.value);
    return String(texts.find((text) => text !== null && text !== undefined && text !== '') ?? '').replaceAll('\n', '');
  }
  const row = sheet.rows.find(({ cells }) => cells[KEY_PLACE]?.value === HEAD_ROW_KEY);
  return String(row?.cells[position]?.value ?? '').replaceAll('\n', '');
}

export function countKept({ entries }: OpenWorkbook, { typed }: Carried, gone: readonly Leftover[]): Kept {
  const lost = new Set(gone.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const kept = entries.filter(({ place }) => !lost.has(`${place.sheet}!${cellAddress(place.row, place.column)}`));
  const count = (isOf: (entry: Entry) => boolean) => kept.filter(isOf).length;
  return {
    targets: count((entry) => typed.has(entry) && entry.identity === 'area-targets'),
    actuals: count((entry) => typed.has(entry) && entry.identity.startsWith('entry')),
    scores: count(({ identity, cell }) => identity === 'review-form' && typeof cell.value === 'number'),
    reasons: count(({ identity, columnKey }) => identity === 'district-targets' && columnKey === REASON_KEY),
  };
}
