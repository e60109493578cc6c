/**
 * What a person does in Univer → the host. Nothing is changed in Univer itself: a command is understood,
 * done in the host, and cancelled; the host's answer then paints the cells. So a refused entry is never
 * seen, and the two can't come apart.
 */
import { CanceledError, CommandType } from '@univerjs/core';
import type {
  ICellData,
  ICommandInfo,
  ICommandService,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  IRange,
} from '@univerjs/core';
import { formatArea } from '../../host/model/address';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../host/model/area';
import type { Person } from '../../host/person';
import type { Outcome, Refusal } from '../../host/person/outcome';
import { keptWith } from './cell-data';
import { COMMAND, isFromHost, MUTATION, OPERATION } from './commands';

type Maybe = ICellData | null | undefined;

/** What the grid is asked of by a person, beyond the cells themselves. */
export interface EditorAccess {
  /** The text in the cell editor. */
  readonly text: () => string;
  /** The cells that are selected now. */
  readonly selection: () => readonly IRange[];
  readonly cell: (univerSheet: string, row: number, column: number) => Maybe;
  readonly hostId: (univerSheet: string) => string | undefined;
  readonly activeSheet: () => string;
  /** While a cell is being edited, undo and redo are of its text. */
  readonly isEditing: () => boolean;
  /** Whoever is brought to the front by the host is given Univer's last selection there, which nobody made now. */
  readonly isDrawing: () => boolean;
}

/** What the grid can't do, ever or just now. */
export type NotHere = 'cut' | 'format' | 'undo' | 'redo';

export interface EditReport {
  /**
   * Something was refused; `again` does it all the same, where that is possible. `back` selects the cell that
   * is to be corrected, since the key that ended the entry has moved on from it.
   */
  readonly refused: (outcome: Refusal, again: () => Outcome, back?: () => Outcome) => void;
  /** Something was asked that the grid does not do. */
  readonly notHere: (what: NotHere) => void;
  readonly activated: (hostId: string) => void;
  /** The host is told next, and need not tell it back. */
  readonly selected: (hostId: string, area: Area) => void;
}

interface SheetParams {
  readonly subUnitId?: string;
}
interface RangeParams extends SheetParams {
  readonly range: IRange;
}
interface ValueParams extends SheetParams {
  readonly cellValue?: IObjectMatrixPrimitiveType<Maybe>;
}

const ESCAPE = 27;
/** Univer keeps these for itself; they change how a sheet is seen, not what it holds. */
const OWN_MUTATIONS = new Set([
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.empty',
  'sheet.mutation.data-validation-formula-mark-dirty',
]);

export class Edits {
  private typed: { readonly sheet: string; readonly text: string } | undefined;

  constructor(
    private readonly person: () => Person,
    private readonly access: EditorAccess,
    private readonly report: EditReport,
  ) {}

  watch(commands: ICommandService): void {
    commands.beforeCommandExecuted((info, options) => {
      if (!isFromHost(options)) this.before(info, options);
    });
    commands.onCommandExecuted((info, options) => {
      if (info.id === OPERATION.select && !isFromHost(options) && !this.access.isDrawing()) this.select();
      if (info.id === OPERATION.activate && !isFromHost(options)) this.activate(info.params as SheetParams);
    });
  }

  private before({ id, type, params = {} }: ICommandInfo, _options: IExecutionOptions | undefined): void {
    const sheet = (params as SheetParams).subUnitId ?? this.access.activeSheet();
    if (id === OPERATION.edit) {
      this.edit(params as { visible: boolean; keycode?: number });
      return;
    }
    const isDone = this.doTabs(id, sheet, params) || this.doCells(id, sheet, params) || this.goBack(id);
    if (isDone) throw new CanceledError();
    const isChange = type === CommandType.MUTATION && id.startsWith('sheet.mutation.') && !OWN_MUTATIONS.has(id);
    if (!isChange) return;
    this.report.notHere('format');
    throw new CanceledError();
  }

  /** The text is taken when the editor closes, before Univer makes a number or a date of it. */
  private edit({ visible, keycode }: { readonly visible: boolean; readonly keycode?: number }): void {
    if (visible) {
      this.person().beginEdit();
      return;
    }
    this.typed = keycode === ESCAPE ? undefined : { sheet: this.access.activeSheet(), text: this.access.text() };
    this.person().endEdit();
  }

  private doTabs(id: string, sheet: string, params: object): boolean {
    const person = this.person();
    const hostId = this.access.hostId(sheet) ?? '';
    const { name = '', order = 0 } = params as { readonly name?: string; readonly order?: number };
    switch (id) {
      case COMMAND.insertSheet:
        return this.try(() => person.addSheet());
      case COMMAND.removeSheet:
        return this.try(() => person.deleteSheet(hostId));
      case COMMAND.copySheet:
        return this.try(() => person.copySheet(hostId));
      case COMMAND.renameSheet:
        return this.try(() => person.renameSheet(hostId, name));
      case COMMAND.orderSheet:
        return this.try(() => person.moveSheet(hostId, order));
      case COMMAND.hideSheet:
        return this.try(() => person.hideSheet(hostId));
      case COMMAND.showSheet:
        return this.try(() => person.showSheet(hostId));
      default:
        return false;
    }
  }

  private doCells(id: string, sheet: string, params: object): boolean {
    const person = this.person();
    const hostId = this.access.hostId(sheet) ?? '';
    const { startRow, endRow, startColumn, endColumn } = (params as Partial<RangeParams>).range ?? NO_RANGE;
    const [rows, columns] = [endRow - startRow + 1, endColumn - startColumn + 1];
    switch (id) {
      case MUTATION.insertRows:
        return this.try(() => person.insertRows(hostId, startRow, rows));
      case MUTATION.removeRows:
        return this.try(() => person.deleteRows(hostId, startRow, rows));
      case MUTATION.insertColumns:
        return this.try(() => person.insertColumns(hostId, startColumn, columns));
      case MUTATION.removeColumns:
        return this.try(() => person.deleteColumns(hostId, startColumn, columns));
      case COMMAND.clear:
      case COMMAND.clearAll:
        person.asOne(() => {
          for (const range of this.access.selection()) this.try(() => person.clear(hostId, areaOf(range)));
        });
        return true;
      case COMMAND.cut:
        this.report.notHere('cut');
        return true;
      case MUTATION.setValues:
        this.setValues(sheet, hostId, params);
        return true;
      default:
        return false;
    }
  }

  private setValues(sheet: string, hostId: string, { cellValue = {} }: ValueParams): void {
    const typed = this.typed;
    this.typed = undefined;
    const entries = entriesOf(cellValue);
    const [only] = entries;
    if (!only) {
      if (holdsLooks(cellValue)) this.report.notHere('format');
      return;
    }
    if (entries.length === 1) {
      const text = typed?.sheet === sheet ? typed.text : only.text;
      if (text !== keptWith(this.access.cell(sheet, only.row, only.column)).typed) this.type(hostId, only, text);
      return;
    }
    // Filling and dropping, which Excel does not check.
    this.person().asOne(() => {
      for (const { row, column, text } of entries) {
        this.try(() => this.person().paste(hostId, { row, column, rows: 1, columns: 1 }, [[text]]));
      }
    });
  }

  private goBack(id: string): boolean {
    const person = this.person();
    if ((id !== COMMAND.undo && id !== COMMAND.redo) || this.access.isEditing()) return false;
    const isUndo = id === COMMAND.undo;
    if (isUndo ? person.canUndo() : person.canRedo()) return this.try(() => (isUndo ? person.undo() : person.redo()));
    this.report.notHere(isUndo ? 'undo' : 'redo');
    return true;
  }

  private type(hostId: string, { row, column }: Entry, text: string): void {
    const place = { row, column, rows: 1, columns: 1 };
    const type = (options?: { readonly force: boolean }): Outcome =>
      this.person().type(hostId, formatArea(place), text, options);
    const outcome = type();
    if (outcome.ok) return;
    this.report.refused(
      outcome,
      () => type({ force: true }),
      () => this.person().select(hostId, place),
    );
  }

  /** @returns true, since whatever came of it, it was the host's to do */
  private try(act: () => Outcome): true {
    const outcome = act();
    if (!outcome.ok) this.report.refused(outcome, act);
    return true;
  }

  private select(): void {
    const hostId = this.access.hostId(this.access.activeSheet());
    const range = this.access.selection().at(-1);
    if (hostId === undefined || !range) return;
    const area = areaOf(range);
    this.report.selected(hostId, area);
    this.person().select(hostId, area);
  }

  private activate({ subUnitId = '' }: SheetParams): void {
    const hostId = this.access.hostId(subUnitId);
    if (hostId === undefined) return;
    this.person().activate(hostId);
    this.report.activated(hostId);
  }
}

const NO_RANGE: IRange = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Whole rows and columns come with their ends as NaN. */
function areaOf({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  const row = Number.isNaN(startRow) ? 0 : startRow;
  const column = Number.isNaN(startColumn) ? 0 : startColumn;
  return {
    row,
    column,
    rows: (Number.isNaN(endRow) ? MAX_ROWS - 1 : endRow) - row + 1,
    columns: (Number.isNaN(endColumn) ? MAX_COLUMNS - 1 : endColumn) - column + 1,
  };
}

/** What is put into cells; looks alone are none of it. */
function entriesOf(matrix: IObjectMatrixPrimitiveType<Maybe>): Entry[] {
  return Object.entries(matrix).flatMap(([row, line]) =>
    Object.entries(line as Record<string, Maybe>).flatMap(([column, cell]): Entry[] => {
      const holds = cell === null || cell === undefined || 'v' in cell || 'f' in cell || 'p' in cell;
      return holds ? [{ row: Number(row), column: Number(column), text: textOf(cell) }] : [];
    }),
  );
}

function textOf(cell: Maybe): string {
  if (!cell) return '';
  if (typeof cell.f === 'string' && cell.f !== '') return cell.f;
  if (cell.p?.body) return plainText(cell.p.body.dataStream);
  return cell.v === undefined || cell.v === null ? '' : String(cell.v);
}

/** Univer ends paragraphs with \r and documents with \n. */
export function plainText(dataStream: string): string {
  return dataStream.replace(/\r\n$/u, '').replaceAll('\r', '\n');
}

function holdsLooks(matrix: IObjectMatrixPrimitiveType<Maybe>): boolean {
  return Object.values(matrix).some((line) =>
    Object.values(line as Record<string, Maybe>).some((cell) => cell && 's' in cell),
  );
}
