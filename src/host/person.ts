/**
 * What a person does to the workbook, as Excel lets a person do it: typing is parsed and validated, locked
 * cells refuse, and the add-in hears of it through its events.
 */
import type { Area } from './model/area';
import { copySheet } from './model/copy-sheet';
import { shiftSheet } from './model/insert-delete';
import { parseArea } from './model/address';
import type { Sheet } from './model/sheet';
import type { Shift } from './model/shift';
import type { Workbook } from './model/workbook';
import { invalidArgument } from './protocol/host-error';
import { clearedBy, clearInside, pastedBy, pasteInto, typedBy, typeInto } from './person/enter';
import { History } from './person/history';
import { pasteCells, pastedOver } from './person/paste-cells';
import { hide, resize } from './person/sizes';
import { attempt, type Outcome, type RefusalReason } from './person/outcome';

/** Rows and columns count from 0. Sheets are named by id (or by name). */
export interface Person {
  /** Types a text into a cell (`B2`), as into Excel: `47%`, `2017-03-31`, `=A1`, `'001`. "" clears it. */
  type(sheet: string, cell: string, text: string, options?: { readonly force?: boolean }): Outcome;
  /** Pastes texts: one fills the area, a block is laid down from the area's first cell. */
  paste(sheet: string, area: Area, texts: readonly (readonly string[])[]): Outcome;
  /** Pastes cells copied in this workbook, with looks, validation and conditional formats. */
  pasteCells(sheet: string, area: Area, copied: { readonly sheet: string; readonly area: Area }): Outcome;
  clear(sheet: string, area: Area): Outcome;
  /** Takes back what was last typed, pasted or cleared, and selects it; see {@link Person.canUndo}. */
  undo(): Outcome;
  redo(): Outcome;
  /** Not once the add-in has written since, as in Excel. */
  canUndo(): boolean;
  canRedo(): boolean;
  /** What is typed, pasted and cleared meanwhile is undone at once. */
  asOne(deeds: () => void): void;
  select(sheet: string, area: Area): Outcome;
  activate(sheet: string): Outcome;
  renameSheet(sheet: string, name: string): Outcome;
  /** The copy stands behind it and is in front. */
  copySheet(sheet: string): Outcome;
  deleteSheet(sheet: string): Outcome;
  moveSheet(sheet: string, position: number): Outcome;
  /** The new sheet stands behind the active one and is in front. */
  addSheet(name?: string): Outcome;
  hideSheet(sheet: string): Outcome;
  /** Very hidden sheets are not for a person: Excel doesn't list them. */
  showSheet(sheet: string): Outcome;
  insertRows(sheet: string, at: number, count: number): Outcome;
  deleteRows(sheet: string, at: number, count: number): Outcome;
  insertColumns(sheet: string, at: number, count: number): Outcome;
  deleteColumns(sheet: string, at: number, count: number): Outcome;
  /** Points; 0 hides. */
  resizeRows(sheet: string, at: number, count: number, points: number): Outcome;
  resizeColumns(sheet: string, at: number, count: number, points: number): Outcome;
  hideRows(sheet: string, at: number, count: number, hidden: boolean): Outcome;
  hideColumns(sheet: string, at: number, count: number, hidden: boolean): Outcome;
  /** From now on a cell is being edited: batches of the add-in are refused, or wait where they asked to. */
  beginEdit(): void;
  endEdit(): void;
}

export interface Hands {
  readonly workbook: Workbook;
  /** Called after each deed. */
  readonly afterDeed: () => void;
  readonly setEditing: (editing: boolean) => void;
}

export function createPerson({ workbook, afterDeed, setEditing }: Hands): Person {
  const history = new History(workbook);
  const act = (otherwise: RefusalReason, deed: () => Outcome | undefined): Outcome => {
    workbook.maker = 'person';
    try {
      return attempt(otherwise, deed);
    } finally {
      workbook.calculation.settle();
      workbook.maker = 'add-in';
      afterDeed();
    }
  };
  const on = (name: string, otherwise: RefusalReason, deed: (sheet: Sheet) => Outcome | undefined): Outcome =>
    act(otherwise, () => deed(workbook.sheet(name)));
  const shift = (name: string, how: Shift): Outcome =>
    on(name, 'notPossible', (sheet) => {
      shiftSheet(sheet, how);
      return undefined;
    });
  const quietly = (name: string, otherwise: RefusalReason, deed: (sheet: Sheet) => void): Outcome =>
    on(name, otherwise, (sheet) => {
      deed(sheet);
      return undefined;
    });
  const cellAt = (cell: string): Area => {
    const area = parseArea(cell);
    if (!area) throw invalidArgument(`the cell ${cell}`);
    return area;
  };
  return {
    type: (name, cell, text, { force = false } = {}) =>
      on(name, 'formula', (sheet) => {
        const place = cellAt(cell);
        return history.watch(sheet, typedBy(sheet, place), () => typeInto(sheet, place, text, force));
      }),
    paste: (name, area, texts) =>
      on(name, 'notPossible', (sheet) =>
        history.watch(sheet, pastedBy(area, texts), () => pasteInto(sheet, area, texts)),
      ),
    pasteCells: (name, area, copied) =>
      on(name, 'notPossible', (sheet) => {
        const source = { sheet: workbook.sheet(copied.sheet), area: copied.area };
        return history.watch(sheet, pastedOver(area, copied.area), () => pasteCells(sheet, area, source), true);
      }),
    clear: (name, area) =>
      on(name, 'notPossible', (sheet) => history.watch(sheet, clearedBy(sheet, area), () => clearInside(sheet, area))),
    undo: () => act('notPossible', () => history.go('undo')),
    redo: () => act('notPossible', () => history.go('redo')),
    canUndo: () => history.can('undo'),
    canRedo: () => history.can('redo'),
    asOne: (deeds) => history.asOne(deeds),
    select: (name, area) => quietly(name, 'notPossible', (sheet) => workbook.select(sheet, area)),
    activate: (name) => quietly(name, 'notPossible', (sheet) => workbook.activate(sheet)),
    renameSheet: (name, next) => quietly(name, 'sheetName', (sheet) => workbook.renameSheet(sheet, next)),
    copySheet: (name) =>
      quietly(name, 'notPossible', (sheet) => {
        const copy = copySheet(sheet, 'After', sheet);
        if (copy.visibility === 'Visible') workbook.activate(copy);
      }),
    deleteSheet: (name) => quietly(name, 'lastSheet', (sheet) => workbook.deleteSheet(sheet)),
    moveSheet: (name, position) => quietly(name, 'notPossible', (sheet) => workbook.moveSheet(sheet, position)),
    addSheet: (name) =>
      act('sheetName', () => {
        const before = workbook.active;
        const added = workbook.addSheet(name);
        if (before) workbook.moveSheet(added, before.position + 1);
        workbook.activate(added);
        return undefined;
      }),
    hideSheet: (name) => quietly(name, 'lastSheet', (sheet) => workbook.showSheet(sheet, 'Hidden')),
    showSheet: (name) =>
      quietly(name, 'notPossible', (sheet) => {
        if (sheet.visibility === 'VeryHidden') throw invalidArgument('a very hidden sheet is not offered');
        workbook.showSheet(sheet, 'Visible');
        workbook.activate(sheet);
      }),
    insertRows: (name, at, count) => shift(name, { axis: 'row', kind: 'insert', at, count }),
    deleteRows: (name, at, count) => shift(name, { axis: 'row', kind: 'delete', at, count }),
    insertColumns: (name, at, count) => shift(name, { axis: 'column', kind: 'insert', at, count }),
    deleteColumns: (name, at, count) => shift(name, { axis: 'column', kind: 'delete', at, count }),
    resizeRows: (name, at, count, points) =>
      quietly(name, 'notPossible', (sheet) => resize(sheet, 'row', at, count, points)),
    resizeColumns: (name, at, count, points) =>
      quietly(name, 'notPossible', (sheet) => resize(sheet, 'column', at, count, points)),
    hideRows: (name, at, count, hidden) =>
      quietly(name, 'notPossible', (sheet) => hide(sheet, 'row', at, count, hidden)),
    hideColumns: (name, at, count, hidden) =>
      quietly(name, 'notPossible', (sheet) => hide(sheet, 'column', at, count, hidden)),
    beginEdit: () => setEditing(true),
    endEdit: () => setEditing(false),
  };
}
