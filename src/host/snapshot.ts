/** The workbook as plain data, for whoever saves it or compares it. Blank cells without a look are left out. */
import { WHOLE_SHEET, type Area } from './model/area';
import type { CellFormat } from './model/cell-format';
import type { Link } from './model/cells';
import type { ConditionalFormat } from './model/conditional-formats';
import type { Page } from './model/page';
import { plainValue } from './model/plain-value';
import type { Band } from './model/bands';
import type { Sheet, Visibility } from './model/sheet';
import type { Table } from './model/table';
import type { Validation } from './model/validations';
import type { Workbook } from './model/workbook';
import type { Json } from './protocol/json';

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  /** Without the equals sign. */
  readonly formula?: string;
  readonly format: CellFormat;
  readonly link?: Link;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly cells: readonly CellSnapshot[];
  /** Rows and columns that differ from the standard; sizes are the points that were asked for. */
  readonly rows: readonly (readonly [number, Band])[];
  readonly columns: readonly (readonly [number, Band])[];
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly tables: readonly (Table & { readonly columns: readonly string[] })[];
  readonly frozen?: Area;
  readonly page: Page;
  readonly isProtected: boolean;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly { readonly name: string; readonly formula: string; readonly sheet?: string }[];
  readonly activeSheet: string;
  readonly settings: Readonly<Record<string, Json>>;
  readonly properties: Readonly<Record<string, string>>;
}

function cellsOf({ cells }: Sheet): readonly CellSnapshot[] {
  return [...cells.within(WHOLE_SHEET)]
    .sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB)
    .map(([row, column, cell]) => ({
      row,
      column,
      value: plainValue(cell.value),
      ...(cell.formula && { formula: cell.formula.text }),
      format: cells.formatAt(row, column),
      ...(cell.link && { link: cell.link }),
    }));
}

function tablesOf({ tables, cells }: Sheet): SheetSnapshot['tables'] {
  return tables.map((table) => ({
    ...table,
    columns: Array.from({ length: table.area.columns }, (_, at) =>
      String(plainValue(cells.at(table.area.row, table.area.column + at)?.value ?? null)),
    ),
  }));
}

function sheetSnapshot(sheet: Sheet): SheetSnapshot {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    cells: cellsOf(sheet),
    rows: sheet.rows.entries(),
    columns: sheet.columns.entries(),
    merges: sheet.merges,
    validations: sheet.validations.list(),
    conditionalFormats: sheet.conditionalFormats.list().map((format) => ({ ...format })),
    tables: tablesOf(sheet),
    ...(sheet.frozen && { frozen: sheet.frozen }),
    page: { ...sheet.page, headers: { ...sheet.page.headers } },
    isProtected: sheet.protection !== undefined,
  };
}

export function takeSnapshot(workbook: Workbook): WorkbookSnapshot {
  workbook.calculation.settle();
  return {
    sheets: workbook.sheets.map(sheetSnapshot),
    names: workbook.names.map(({ name, formula, scope }) => ({
      name,
      formula: formula.text,
      ...(scope !== undefined && { sheet: workbook.sheet(scope).name }),
    })),
    activeSheet: workbook.active?.name ?? '',
    settings: Object.fromEntries(workbook.settings),
    properties: Object.fromEntries(workbook.properties),
  };
}
