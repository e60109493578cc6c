/**
 * The host's changes → Univer. They come once a batch, and a task makes many batches: what comes within a
 * moment is drawn together, and only the sheet that is in front; the others are drawn when somebody looks.
 */
import type { ICommandService, IObjectMatrixPrimitiveType, ICellData, Workbook } from '@univerjs/core';
import type { Area } from '../../host/model/area';
import type { CellView, HostView, ViewChange } from '../../host/view/types';
import { redrawnCell } from './cell-data';
import { MUTATION, OPERATION, send } from './commands';
import { univerRange } from './sheet-data';
import { SheetList } from './sheet-list';

/** Changes of so many milliseconds are drawn together. */
const GATHERED = 40;

interface Selection {
  readonly sheetId: string;
  readonly area: Area;
}

interface Waiting {
  readonly redrawn: Set<string>;
  readonly cells: Map<string, Map<string, CellView>>;
  tabs: boolean;
  selection: Selection | undefined;
}

const nothing = (): Waiting => ({ redrawn: new Set(), cells: new Map(), tabs: false, selection: undefined });

export class Painter {
  readonly sheets: SheetList;
  /** What Univer does now, it does in answer to the host. */
  isDrawing = false;
  private view: HostView | undefined;
  private forgetHost: () => void = () => undefined;
  private waiting = nothing();
  private seen: Selection | undefined;
  private timer: number | undefined;
  private whenSettled: (() => void)[] = [];

  constructor(
    private readonly commands: ICommandService,
    book: Workbook,
    private readonly reveal: (area: Area) => void,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.sheets = new SheetList(commands, book);
  }

  /** Shows another host's workbook from now on. */
  show(view: HostView): void {
    this.forgetHost();
    this.waiting = nothing();
    this.view = view;
    this.forgetHost = view.onChange((change) => this.take(change));
    this.waiting.tabs = true;
    this.waiting.selection = view.selection();
    this.paint();
  }

  /** Resolves when everything that the host said is on the screen. */
  settled(): Promise<void> {
    return this.timer === undefined ? Promise.resolve() : new Promise((resolve) => this.whenSettled.push(resolve));
  }

  /** Draws what waits at once, for a person who goes on from there. */
  hurry(): void {
    if (this.timer === undefined) return;
    window.clearTimeout(this.timer);
    this.paint();
  }

  /** A person brought a sheet to the front; what it holds may not be drawn yet. */
  look(hostId: string): void {
    const { view } = this;
    if (view && !this.sheets.isDrawn(hostId)) this.drawing(() => this.sheets.draw(view, hostId));
  }

  /** Univer shows these cells as selected already. */
  seesSelected(sheetId: string, area: Area): void {
    this.seen = { sheetId, area };
  }

  private take(change: ViewChange): void {
    const { waiting } = this;
    switch (change.kind) {
      case 'tabs':
        waiting.tabs = true;
        break;
      case 'selection':
        waiting.selection = { sheetId: change.sheetId, area: change.area };
        break;
      case 'sheet':
        waiting.redrawn.add(change.sheetId);
        break;
      case 'cells': {
        const cells = waiting.cells.get(change.sheetId) ?? new Map<string, CellView>();
        waiting.cells.set(change.sheetId, cells);
        for (const cell of change.cells) cells.set(`${cell.row},${cell.column}`, cell);
      }
    }
    this.timer ??= window.setTimeout(() => this.paint(), GATHERED);
  }

  private paint(): void {
    this.timer = undefined;
    const { waiting, view } = this;
    this.waiting = nothing();
    try {
      if (view) this.drawing(() => this.paintWaiting(view, waiting));
    } catch (error) {
      this.onFailure(error);
    } finally {
      for (const resolve of this.whenSettled.splice(0)) resolve();
    }
  }

  private drawing(draw: () => void): void {
    this.isDrawing = true;
    try {
      draw();
    } finally {
      this.isDrawing = false;
    }
  }

  private paintWaiting(view: HostView, { redrawn, cells, tabs, selection }: Waiting): void {
    if (tabs) this.sheets.follow(view);
    for (const hostId of redrawn) this.sheets.forget(hostId);
    // A sheet that is drawn anew has nothing selected.
    if (redrawn.has(view.activeSheetId())) this.seen = undefined;
    const front = view.activeSheetId();
    this.sheets.bringToFront(front);
    for (const [hostId, changed] of cells) {
      if (!this.sheets.isDrawn(hostId)) continue;
      if (hostId === front) this.paintCells(hostId, changed.values());
      else this.sheets.forget(hostId);
    }
    if (!this.sheets.isDrawn(front)) this.sheets.draw(view, front);
    if (selection && !isSame(selection, this.seen)) this.select(selection);
  }

  private paintCells(hostId: string, cells: Iterable<CellView>): void {
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    for (const cell of cells) (cellValue[cell.row] ??= {})[cell.column] = redrawnCell(cell);
    send(this.commands, MUTATION.setValues, { subUnitId: this.sheets.univerId(hostId), cellValue });
  }

  private select({ sheetId, area }: Selection): void {
    const subUnitId = this.sheets.univerId(sheetId);
    if (subUnitId === undefined) return;
    this.seen = { sheetId, area };
    const range = univerRange(area);
    const { startRow, startColumn } = range;
    const primary = {
      startRow,
      startColumn,
      endRow: startRow,
      endColumn: startColumn,
      actualRow: startRow,
      actualColumn: startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    send(this.commands, OPERATION.select, { subUnitId, selections: [{ range, primary, style: null }] });
    this.reveal(area);
  }
}

function isSame(left: Selection, right: Selection | undefined): boolean {
  return left.sheetId === right?.sheetId && JSON.stringify(left.area) === JSON.stringify(right.area);
}
