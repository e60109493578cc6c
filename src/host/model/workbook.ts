/** The workbook: sheets in order, names, settings, and the calculation behind them. */
import { Calculator } from '../calculation/calculator';
import { dropSheetFrom, renameSheetIn, sameName, type Formula } from '../calculation/formula';
import { invalidArgument, itemNotFound, refuse } from '../protocol/host-error';
import type { Json } from '../protocol/json';
import { WHOLE_SHEET, type Area } from './area';
import { checkSheetName } from './check-names';
import type { DefinedName } from './defined-name';
import type { Happening } from './happenings';
import { Registrations, type ChangeDetails } from './registrations';
import { Sheet, type Book, type Maker, type Visibility } from './sheet';
import { rewriteRules } from './rewrite-rules';
import type { Table } from './table';

export class Workbook implements Book {
  sheets: readonly Sheet[] = [];
  names: readonly DefinedName[] = [];
  readonly settings = new Map<string, Json>();
  readonly properties = new Map<string, string>();
  /** Of Office's common interface, beside Excel's own `settings`. */
  readonly documentSettings = new Map<string, string>();
  active: Sheet | undefined;
  selection: { sheet: Sheet; area: Area } | undefined;
  readonly calculation: Calculator = new Calculator(this);
  /** Whose hand is at work, for events. */
  maker: Maker = 'add-in';
  calculationMode = 'Automatic';
  enableEvents = true;
  readOnly = false;
  happenings: Happening[] = [];
  readonly registrations = new Registrations();
  /** Sheets can't be added, deleted, renamed, moved, hidden or shown. */
  protection: { readonly password: string } | undefined;
  /** Goes up when names come, go or change. */
  namesVersion = 0;
  private lastId = 0;
  /** Ids that came with a snapshot. */
  private readonly takenIds = new Set<string>();

  constructor(
    readonly name: string,
    /** Tells sheets of one host from those of another. */
    private readonly idPrefix: string,
    readonly now: () => Date,
  ) {}

  get tables(): readonly Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  newId(): string {
    for (;;) {
      this.lastId += 1;
      const id = `{${this.idPrefix}-0001-0000-${String(this.lastId).padStart(4, '0')}-000000000000}`;
      if (!this.takenIds.has(id)) return id;
    }
  }

  findSheet(nameOrId: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === nameOrId || sameName(sheet.name, nameOrId));
  }

  sheet(nameOrId: string): Sheet {
    const found = this.findSheet(nameOrId);
    if (!found) throw itemNotFound(`the sheet ${nameOrId}`);
    return found;
  }

  private freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number += 1) {
      if (!this.findSheet(`Sheet${number}`)) return `Sheet${number}`;
    }
  }

  /** Adds a sheet at the end, as Excel's `worksheets.add` does. */
  addSheet(name?: string): Sheet {
    this.ensureOpenStructure();
    if (name !== undefined) this.ensureFreeSheetName(name);
    const sheet = new Sheet(this, this.newId(), name ?? this.freeSheetName());
    this.sheets = [...this.sheets, sheet];
    this.active ??= sheet;
    this.happenings.push({ kind: 'added', sheet });
    this.forgetNames();
    return sheet;
  }

  /** A sheet of a snapshot comes back under its id, without an event. */
  restoreSheet(id: string | undefined, name: string): Sheet {
    this.ensureFreeSheetName(name);
    const sheet = new Sheet(this, id === undefined || this.findSheet(id) ? this.newId() : id, name);
    this.takenIds.add(sheet.id);
    this.sheets = [...this.sheets, sheet];
    return sheet;
  }

  /** Ids of tables and conditional formats that came with a snapshot are not given again. */
  takeIds(ids: readonly string[]): void {
    ids.forEach((id) => this.takenIds.add(id));
  }

  private ensureFreeSheetName(name: string, own?: Sheet): void {
    checkSheetName(name);
    const taken = this.findSheet(name);
    if (taken && taken !== own) throw refuse('ItemAlreadyExists', `A sheet with the name ${name} already exists`);
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.ensureOpenStructure();
    this.ensureFreeSheetName(name, sheet);
    const before = sheet.name;
    if (before === name) return;
    sheet.name = name;
    this.happenings.push({ kind: 'renamed', sheet, before, after: name });
    this.rewriteFormulas((formula) => renameSheetIn(formula, before, name));
  }

  private ensureAnotherVisible(sheet: Sheet): void {
    if (this.sheets.some((other) => other !== sheet && other.visibility === 'Visible')) return;
    throw refuse('InvalidOperation', 'A workbook must contain at least one visible worksheet');
  }

  deleteSheet(sheet: Sheet): void {
    sheet.ensureAlive();
    this.ensureOpenStructure();
    if (sheet.visibility === 'VeryHidden') {
      throw refuse('InvalidOperation', 'A very hidden sheet is not deleted; show it first');
    }
    this.ensureAnotherVisible(sheet);
    const at = sheet.position;
    this.sheets = this.sheets.filter((other) => other !== sheet);
    sheet.deleted = true;
    this.names = this.names.filter(({ scope }) => scope !== sheet.id);
    this.happenings.push({ kind: 'deleted', sheet });
    if (this.active === sheet) this.turnTo(this.nextVisible(at));
    if (this.selection?.sheet === sheet) this.selection = undefined;
    for (const [row, column] of sheet.cells.within(WHOLE_SHEET)) this.calculation.drop(sheet, row, column);
    this.rewriteFormulas((formula) => dropSheetFrom(formula, sheet.name));
  }

  private nextVisible(from: number): Sheet | undefined {
    const visible = (sheet: Sheet) => sheet.visibility === 'Visible';
    return this.sheets.slice(from).find(visible) ?? this.sheets.filter(visible).at(-1);
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.ensureOpenStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw invalidArgument(`position ${position}`);
    }
    const others = this.sheets.filter((other) => other !== sheet);
    this.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  }

  showSheet(sheet: Sheet, visibility: Visibility): void {
    if (visibility === sheet.visibility) return;
    this.ensureOpenStructure();
    if (visibility !== 'Visible' && sheet.visibility === 'Visible') this.ensureAnotherVisible(sheet);
    sheet.visibility = visibility;
    if (this.active?.visibility !== 'Visible') this.turnTo(this.nextVisible(this.active?.position ?? 0));
  }

  /** Formulas of cells and names follow what happens to sheets. */
  private rewriteFormulas(change: (formula: Formula) => Formula): void {
    for (const sheet of this.sheets) {
      for (const [row, column, cell] of sheet.cells.within(WHOLE_SHEET)) {
        if (!cell.formula) continue;
        const next = change(cell.formula);
        if (next === cell.formula) continue;
        cell.formula = next;
        this.calculation.enter(sheet, row, column, next);
      }
    }
    for (const name of this.names) name.formula = change(name.formula);
    for (const sheet of this.sheets) rewriteRules(sheet, change);
    this.forgetNames();
  }

  /** Remembers what changed, for events; the calculation learns it cell by cell. */
  note(sheet: Sheet, areas: readonly Area[], more: Partial<ChangeDetails> = {}): void {
    for (const area of areas) {
      this.happenings.push({ kind: 'changed', sheet, area, maker: this.maker, changeType: 'RangeEdited', ...more });
    }
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw refuse('InvalidOperation', 'A hidden sheet is not activated');
    this.turnTo(sheet);
  }

  private turnTo(sheet: Sheet | undefined): void {
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    if (before && !before.deleted) this.happenings.push({ kind: 'deactivated', sheet: before });
    if (sheet) this.happenings.push({ kind: 'activated', sheet });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.selection = { sheet, area };
    this.happenings.push({ kind: 'selected', sheet, area });
  }

  forgetNames(): void {
    this.namesVersion += 1;
    this.calculation.forgetNames();
  }

  /** Refuses while the workbook's structure is protected. */
  ensureOpenStructure(): void {
    if (this.protection) throw refuse('AccessDenied', 'The structure of the workbook is protected');
  }
}
