/**
 * What a plan is: a workbook, or one sheet of it, as plain data. A plan knows nothing of the domain
 * and nothing of a host; `src/xlsx` turns it into a file and `src/excel` into a live sheet.
 *
 * Rows and columns count from 0. Formulas have no leading equals sign. Lengths of rows are in points,
 * widths of columns in characters, as Excel gives them.
 */
import type { Range } from './address';

/** RRGGBB, upper case, without `#`. */
export type Colour = string;

export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: Colour;
}

export type BorderWeight = 'thin' | 'medium' | 'hair';
export interface Border {
  readonly weight: BorderWeight;
  readonly colour: Colour;
}
export interface Borders {
  readonly top?: Border;
  readonly bottom?: Border;
  readonly left?: Border;
  readonly right?: Border;
  /** From the upper left corner to the lower right one. */
  readonly diagonalDown?: Border;
}

export interface CellStyle {
  readonly font: Font;
  readonly fill?: Colour;
  readonly borders?: Borders;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Steps of indentation from the left. */
  readonly indent?: number;
  /** As Excel's en-US interface writes it; General where none is given. */
  readonly numberFormat?: string;
  /** Only of effect on a protected sheet; cells are locked where none is given. */
  readonly unlocked?: boolean;
}

export type PlainValue = string | number | boolean | null;

export interface CellPlan {
  /** For a formula: the value that it must come to, computed by the domain; hosts may show it. */
  readonly value: PlainValue;
  readonly formula?: string;
  /** Name of a style in the workbook's table. */
  readonly style: string;
  /** A person fills this cell in or may change it: what stands there stays when the sheet is made anew. */
  readonly entry?: boolean;
  /** A place in this workbook that the cell leads to. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

export interface ColumnPlan {
  readonly width: number;
  readonly hidden?: boolean;
}

export interface RowPlan {
  /** None: the host's own default height. */
  readonly height?: number;
  readonly hidden?: boolean;
  /** By column; blank cells without a style are null, and the row may end early. */
  readonly cells: readonly (CellPlan | null)[];
}

export interface InputMessage {
  /** At most 32 characters. */
  readonly title: string;
  /** At most 255 characters. */
  readonly text: string;
}

export type ValidationRule =
  /** Words without commas and quotes, 255 characters together. */
  | { readonly type: 'words'; readonly words: readonly string[] }
  /** The cells of a range or a name. */
  | { readonly type: 'list'; readonly formula: string }
  | { readonly type: 'whole' | 'decimal'; readonly least: number; readonly most: number }
  /** True where the entry is good; relative to the first cell of the first range. */
  | { readonly type: 'custom'; readonly formula: string };

export interface ValidationPlan {
  readonly range: Range;
  readonly rule: ValidationRule;
  /** stop refuses the entry; warning and information ask. */
  readonly severity: 'stop' | 'warning' | 'information';
  readonly prompt?: InputMessage;
  readonly error?: InputMessage;
}

/** What a conditional format changes; a number format or a font face beside the colour, never colour alone. */
export interface ConditionalLook {
  readonly fill?: Colour;
  readonly fontColour?: Colour;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
}

export interface ConditionalFormatPlan {
  readonly range: Range;
  /** Relative to the first cell of the range; reads cells of its own sheet only. */
  readonly formula: string;
  readonly look: ConditionalLook;
  readonly stopIfTrue?: boolean;
}

export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  readonly range: Range;
}

/** An Excel table; its head cells hold exactly the column names. */
export interface TablePlan {
  readonly name: string;
  readonly range: Range;
  readonly columns: readonly string[];
}

export type Paper = 'A4' | 'A3';

export interface PrintPlan {
  readonly paper: Paper;
  readonly orientation: 'portrait' | 'landscape';
  readonly area: Range;
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** One page wide, shrunk as needed; or a fixed percentage with breaks before the named columns. */
  readonly fit:
    | { readonly kind: 'onePageWide'; readonly onePageHigh?: boolean }
    | { readonly kind: 'scale'; readonly percent: number; readonly breaksBefore: readonly number[] };
  /** Inches. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centredAcross: boolean;
  /** Fills and colours, marks among them, are for the screen and stay off the paper. */
  readonly blackAndWhite?: boolean;
  /** The number of the sheet's first page; pages count on from the sheet before where none is given. */
  readonly firstPage?: number;
  /** Excel's header and footer codes (`&P`), by section. */
  readonly footer?: string;
  readonly header?: string;
}

export interface SheetPlan {
  /** What the sheet is for; the register of generated sheets knows it by this and by its name. */
  readonly kind: string;
  /** Of a sheet that is made anew each period: `2017-06`. */
  readonly period?: string;
  /** Its cells are known by the keys of the first row and column (see keys.ts). */
  readonly keyed?: boolean;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Range[];
  readonly validations: readonly ValidationPlan[];
  /** In order of priority, first wins. */
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly table?: TablePlan;
  /** How many rows and columns stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly print?: PrintPlan;
  readonly gridlines: boolean;
  readonly tabColour?: Colour;
  /** Protection against slips; unlocked cells stay open. */
  readonly protected?: boolean;
}

export interface WorkbookPlan {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** The font of cells without a style, which Excel measures column widths by. */
  readonly defaultFont: Font;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /** Name of the sheet that is shown first. */
  readonly activeSheet: string;
}
