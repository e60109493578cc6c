/** Which cells of one sheet may show something else than before; whoever draws the sheet takes the list. */
import { cellCount, isUnbounded, type Area } from './area';

/** More cells than this are not listed: the sheet is drawn anew. */
const MOST_CELLS = 4000;

export interface Changed {
  /** Everything may have changed; the areas then say nothing. */
  readonly whole: boolean;
  readonly areas: readonly Area[];
}

const NOTHING: Changed = { whole: false, areas: [] };

export class Journal {
  private areas: Area[] = [];
  private cells = 0;
  private whole = false;

  add(changed: Area): void {
    if (this.whole) return;
    this.cells += cellCount(changed);
    if (this.cells > MOST_CELLS || isUnbounded(changed)) this.addAll();
    else this.areas.push(changed);
  }

  addCell(row: number, column: number): void {
    if (!this.whole) this.add({ row, column, rows: 1, columns: 1 });
  }

  addAll(): void {
    this.whole = true;
    this.areas = [];
  }

  /** What has changed since the last taking. */
  take(): Changed {
    if (!this.whole && this.areas.length === 0) return NOTHING;
    const { whole, areas } = this;
    this.areas = [];
    this.cells = 0;
    this.whole = false;
    return { whole, areas };
  }
}
