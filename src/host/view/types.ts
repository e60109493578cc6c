/** What a view is told of the workbook. Rows and columns count from 0; sizes are points. */
import type { Alert, Message } from '../model/alert';
import type { Area } from '../model/area';
import type { CellFormat } from '../model/cell-format';
import type { Link } from '../model/cells';
import type { Visibility } from '../model/sheet';

export interface TabView {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** `#RRGGBB`, or "" for none. */
  readonly tabColor: string;
}

export interface CellView {
  readonly row: number;
  readonly column: number;
  /** As its number format shows it. */
  readonly text: string;
  /** Null is a blank cell; an error is its text, `#REF!`. */
  readonly value: string | number | boolean | null;
  readonly isError?: true;
  /** With its equals sign. */
  readonly formula?: string;
  /** What the editor shows: the formula, or the value so that typing it again changes nothing. */
  readonly typed: string;
  /** Conditional looks are merged in. Cells that look alike share one object. */
  readonly format: CellFormat;
  /** What stands there breaks its validation. */
  readonly isInvalid?: true;
  readonly link?: Link;
}

export interface BandView {
  readonly index: number;
  readonly size: number;
  readonly hidden: boolean;
}

/** A row or column with a format of its own, under the cells' own formats. */
export interface BandFormatView {
  readonly index: number;
  readonly format: CellFormat;
}

export interface ValidationView {
  readonly areas: readonly Area[];
  readonly type: string;
  /** What a list offers, where it has a drop-down. */
  readonly words?: readonly string[];
  /** Shown while the cell is selected. */
  readonly prompt?: Message;
  /** Shown when an entry breaks the rule; none where the rule only marks. */
  readonly alert?: Alert;
}

export interface SheetView extends TabView {
  /** Cells that hold or look like something, and blank ones with a conditional look. */
  readonly cells: readonly CellView[];
  /** What all other cells look like. */
  readonly baseFormat: CellFormat;
  readonly rowFormats: readonly BandFormatView[];
  readonly columnFormats: readonly BandFormatView[];
  readonly merges: readonly Area[];
  /** Those that differ from the standard. */
  readonly rows: readonly BandView[];
  readonly columns: readonly BandView[];
  readonly standardHeight: number;
  readonly standardWidth: number;
  /** How many rows and columns stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly validations: readonly ValidationView[];
  readonly isProtected: boolean;
  readonly usedRows: number;
  readonly usedColumns: number;
}

export type ViewChange =
  /** These cells show or look like something else now, or may. */
  | { readonly kind: 'cells'; readonly sheetId: string; readonly cells: readonly CellView[] }
  /** Draw the sheet anew. */
  | { readonly kind: 'sheet'; readonly sheetId: string }
  /** Sheets came, went, moved, or changed name, colour or visibility. */
  | { readonly kind: 'tabs' }
  /** Another sheet is in front, or other cells are selected. */
  | { readonly kind: 'selection'; readonly sheetId: string; readonly area: Area };

export interface HostView {
  /** Very hidden ones too. */
  tabs(): readonly TabView[];
  activeSheetId(): string;
  selection(): { readonly sheetId: string; readonly area: Area };
  /** @throws HostError (`ItemNotFound`) where there is no such sheet */
  sheet(id: string): SheetView;
  cell(id: string, row: number, column: number): CellView;
  /** Words for one cell's drop-down; undefined where it has none. */
  words(id: string, row: number, column: number): readonly string[] | undefined;
  /** Told after each batch of the client and each edit of a person, once a sheet. @returns what ends it */
  onChange(listener: (change: ViewChange) => void): () => void;
}
