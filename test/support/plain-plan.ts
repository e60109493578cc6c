/** A plan without what is only its maker's: names of styles, kinds of sheets, blank ends. Two plans that read alike compare equal. */
import type { CellPlan, CellStyle, RowPlan, SheetPlan, WorkbookPlan } from '../../src/plan/plan';

export interface PlainCell {
  readonly value: CellPlan['value'];
  readonly formula?: string;
  readonly link?: CellPlan['link'];
  readonly style: CellStyle;
}

export interface PlainSheet extends Omit<SheetPlan, 'kind' | 'period' | 'rows'> {
  readonly rows: readonly (Omit<RowPlan, 'cells'> & { readonly cells: readonly (PlainCell | null)[] })[];
}

export interface PlainPlan extends Omit<WorkbookPlan, 'styles' | 'sheets'> {
  readonly sheets: readonly PlainSheet[];
}

/** For whoever makes the plan again. */
const OWN: ReadonlySet<string> = new Set(['keyed', 'entry']);
const OPTIONAL: ReadonlySet<string> = new Set([
  'bold',
  'italic',
  'underline',
  'wrap',
  'unlocked',
  'hidden',
  'stopIfTrue',
  'protected',
  'blackAndWhite',
  'onePageHigh',
]);

function withoutEnd<Item>(items: readonly Item[], isBlank: (item: Item) => boolean): readonly Item[] {
  let { length } = items;
  while (length > 0 && isBlank(items[length - 1] as Item)) length -= 1;
  return items.slice(0, length);
}

function plainSheet(
  { kind: _kind, period: _period, rows, ...rest }: SheetPlan,
  styles: WorkbookPlan['styles'],
): PlainSheet {
  const plain = rows.map(({ cells, ...row }) => ({
    ...row,
    cells: withoutEnd(
      cells.map((cell): PlainCell | null => cell && { ...cell, style: styles[cell.style] as CellStyle }),
      (cell) => !cell,
    ),
  }));
  return {
    ...rest,
    rows: withoutEnd(plain, (row) => row.cells.length === 0 && row.height === undefined && !row.hidden),
  };
}

export function plainPlan({ styles, sheets, ...rest }: WorkbookPlan): PlainPlan {
  const plain: PlainPlan = { ...rest, sheets: sheets.map((sheet) => plainSheet(sheet, styles)) };
  // What is said to be off is as good as not said.
  const isSaid = (key: string, value: unknown): boolean => !OWN.has(key) && !(OPTIONAL.has(key) && value === false);
  return JSON.parse(
    JSON.stringify(plain, (key, value: unknown) => (isSaid(key, value) ? value : undefined)),
  ) as PlainPlan;
}
