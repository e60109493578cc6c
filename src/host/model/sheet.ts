/** One sheet and what belongs to it. */
import type { Formula, Node } from '../calculation/formula';
import { itemNotFound, refuse } from '../protocol/host-error';
import type { JsonObject } from '../protocol/json';
import { MAX_COLUMNS, MAX_ROWS, overlaps, type Area } from './area';
import { Bands } from './bands';
import { Cells } from './cells';
import { ConditionalFormats } from './conditional-formats';
import { newPage, type Page } from './page';
import type { Scalar } from './scalar';
import type { Table } from './table';
import { Validations } from './validations';
import type { DefinedName } from './defined-name';
import type { ChangeDetails, Registrations } from './registrations';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** The calculation, as cells see it. */
export interface Calculation {
  /** A cell has a formula, which will be calculated. */
  enter(sheet: Sheet, row: number, column: number, formula: Formula): void;
  /** A cell has a formula, and the value that it comes to. */
  enterDone(sheet: Sheet, row: number, column: number, formula: Formula): void;
  /** A cell's formula is not calculated yet. */
  isWaiting(sheet: Sheet, row: number, column: number): boolean;
  /** A cell has no formula any more. */
  drop(sheet: Sheet, row: number, column: number): void;
  /** A cell's value has changed. */
  touch(sheet: Sheet, row: number, column: number): void;
  /** Cells have moved: every formula is read anew. */
  rebuild(): void;
  /** Everything that waits is calculated. */
  settle(): void;
  /** What a formula comes to so far away from where it was written. */
  evaluateAt(formula: Formula, sheet: Sheet, rows: number, columns: number): Scalar;
  /** The cells that a formula stands for so far away from where it was written; undefined where it is no reference. */
  placeAt(
    formula: Formula,
    sheet: Sheet,
    rows: number,
    columns: number,
  ): { readonly sheet: Sheet; readonly area: Area } | undefined;
  /** What a name stands for, as a formula on this sheet sees it. */
  named(name: string, sheet: Sheet): Node | undefined;
}

/** Who made a change: for events. */
export type Maker = 'add-in' | 'person';

/** The workbook, as its sheets see it. */
export interface Book {
  readonly sheets: readonly Sheet[];
  names: readonly DefinedName[];
  readonly calculation: Calculation;
  readonly active: Sheet | undefined;
  now(): Date;
  newId(): string;
  findSheet(nameOrId: string): Sheet | undefined;
  addSheet(name?: string): Sheet;
  renameSheet(sheet: Sheet, name: string): void;
  deleteSheet(sheet: Sheet): void;
  moveSheet(sheet: Sheet, position: number): void;
  showSheet(sheet: Sheet, visibility: Visibility): void;
  activate(sheet: Sheet): void;
  select(sheet: Sheet, area: Area): void;
  note(sheet: Sheet, areas: readonly Area[], more?: Partial<ChangeDetails>): void;
  forgetNames(): void;
  readonly namesVersion: number;
  readonly registrations: Registrations;
}

export interface Protection {
  readonly options: JsonObject;
  readonly password: string;
}

/** Points of a row and a column in a new workbook of Excel in Chinese (等线 11). */
const STANDARD_HEIGHT = 14.25;
const STANDARD_WIDTH = 54;

/** What `protect()` without options leaves allowed. */
export const PROTECTION_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export type Permission = keyof typeof PROTECTION_OPTIONS;

export class Sheet {
  readonly cells = new Cells();
  readonly rows = new Bands(STANDARD_HEIGHT, MAX_ROWS);
  readonly columns = new Bands(STANDARD_WIDTH, MAX_COLUMNS);
  readonly validations = new Validations();
  readonly conditionalFormats = new ConditionalFormats();
  merges: readonly Area[] = [];
  tables: readonly Table[] = [];
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  /** From A1; undefined without frozen panes. */
  frozen: Area | undefined;
  page: Page = newPage();
  protection: Protection | undefined;
  deleted = false;

  constructor(
    readonly workbook: Book,
    readonly id: string,
    public name: string,
  ) {}

  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }

  /** Proxies of a sheet that is gone still speak. */
  ensureAlive(): this {
    if (this.deleted) throw itemNotFound(`the sheet ${this.name}`);
    return this;
  }

  /** Refuses when the sheet is protected and the permission isn't given. */
  ensureAllowed(permission?: Permission): void {
    this.ensureAlive();
    if (!this.protection || (permission && this.protection.options[permission] === true)) return;
    throw refuse('AccessDenied', `You do not have the permissions to change the protected sheet ${this.name}`);
  }

  /** Refuses when one of the cells is locked on a protected sheet. */
  ensureUnlocked(areas: readonly Area[]): void {
    this.ensureAlive();
    if (!this.protection) return;
    for (const area of areas) {
      for (const format of this.cells.formatsIn(area)) if (format.locked) this.ensureAllowed();
    }
  }

  mergesIn(area: Area): readonly Area[] {
    return this.merges.filter((merge) => overlaps(merge, area));
  }
}
