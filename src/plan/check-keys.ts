/** The part of `checkPlan` that looks at a keyed sheet: no two keys alike. */
import type { Report } from './fault';
import { KEY_PLACE } from './keys';
import type { CellPlan, SheetPlan } from './plan';

export function checkKeys(sheet: SheetPlan, report: Report): void {
  const { name, rows } = sheet;
  const heads = rows[KEY_PLACE]?.cells ?? [];
  const side = rows.map(({ cells }) => cells[KEY_PLACE]);
  checkTwice(heads, (column, detail) => report({ code: 'key.twice', sheet: name, row: KEY_PLACE, column, detail }));
  checkTwice(side, (row, detail) => report({ code: 'key.twice', sheet: name, row, column: KEY_PLACE, detail }));
}

function checkTwice(
  cells: readonly (CellPlan | null | undefined)[],
  tell: (position: number, key: string) => void,
): void {
  const seen = new Set<string>();
  cells.forEach((cell, position) => {
    if (typeof cell?.value !== 'string' || cell.value === '' || cell.formula !== undefined) return;
    if (seen.has(cell.value)) tell(position, cell.value);
    seen.add(cell.value);
  });
}
