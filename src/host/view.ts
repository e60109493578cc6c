/** The workbook as a view draws it, and what changed in it since it was drawn. */
import { listWords } from './model/validity';
import type { Workbook } from './model/workbook';
import { cellView } from './view/cell-view';
import { rulesOf } from './model/sheet-rules';
import { sheetView, tabView } from './view/sheet-view';
import { selectionOf, ViewTracker } from './view/tracker';
import type { HostView, ViewChange } from './view/types';

export interface OpenView {
  readonly view: HostView;
  /** Tells the listeners what has changed; called after each batch and each edit. */
  tell(): void;
}

/** A view that fails is its own affair: the batch goes on, the error comes up by itself. */
function tellOne(listener: (change: ViewChange) => void, changes: readonly ViewChange[]): void {
  try {
    changes.forEach(listener);
  } catch (error) {
    setTimeout(() => {
      throw error;
    }, 0);
  }
}

export function openView(workbook: Workbook): OpenView {
  const tracker = new ViewTracker(workbook);
  const listeners = new Set<(change: ViewChange) => void>();
  const view: HostView = {
    tabs: () => workbook.sheets.map(tabView),
    activeSheetId: () => workbook.active?.id ?? '',
    selection: () => selectionOf(workbook),
    sheet: (id) => sheetView(workbook.sheet(id)),
    cell: (id, row, column) => {
      workbook.calculation.settle();
      return cellView(workbook.sheet(id), row, column);
    },
    words: (id, row, column) => {
      const sheet = workbook.sheet(id);
      const validation = rulesOf(sheet).validationAt(row, column);
      return validation && listWords(sheet, validation, row, column);
    },
    onChange: (listener) => {
      if (listeners.size === 0) tracker.forget();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    view,
    tell: () => {
      if (listeners.size === 0) return;
      const changes = tracker.take();
      for (const listener of listeners) tellOne(listener, changes);
    },
  };
}
