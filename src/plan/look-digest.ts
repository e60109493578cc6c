/**
 * A digest of everything on a planned sheet that no person fills in: its texts and formulas, its looks,
 * rules and page. Two plans with the same digest differ in entries and in results of formulas only.
 */
import type { CellPlan, CellStyle, SheetPlan } from './plan';

/** Sixteen hexadecimal digits. */
export function lookDigest(sheet: SheetPlan, styles: Readonly<Record<string, CellStyle>>): string {
  const { rows, ...rest } = sheet;
  const hash = new Digest();
  hash.add(JSON.stringify(rest));
  const used = new Set<string>();
  for (const { cells, hidden } of rows) {
    // Heights follow from the texts in a row, entries among them.
    hash.add(hidden === true ? 'hidden' : 'row');
    cells.forEach((cell, column) => {
      if (!cell) return;
      // A `--` changes the style of an entry; what is typed over it is not a change of ours.
      if (cell.entry !== true) used.add(cell.style);
      hash.add(`${column}:${cell.entry === true ? 'entry' : describe(cell)}`);
    });
  }
  for (const name of [...used].sort()) hash.add(JSON.stringify([name, styles[name]]));
  return hash.toString();
}

function describe({ value, formula, style, link }: CellPlan): string {
  const holds = formula === undefined ? JSON.stringify(value) : `=${formula}`;
  return `${style}|${holds}${link === undefined ? '' : `|${link.sheet}!${link.cell}`}`;
}

/** FNV-1a in two halves of 32 bits; it tells plans apart and guards nothing. */
class Digest {
  private high = 0x811c9dc5;
  private low = 0x1000193;

  add(text: string): void {
    // Plain variables in the loop: the texts of a large workbook come to tens of millions of signs.
    let { high, low } = this;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ (unit + at), 0x85ebca6b) ^ (low >>> 13);
    }
    this.high = Math.imul(high ^ 0x1f, 0x01000193);
    this.low = low;
  }

  toString(): string {
    return [this.high, this.low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
