/** The plan of a file that is opened → the host's workbook as plain data, to begin with. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../host/model/area';
import { newTable } from '../host/model/table';
import type { CellFormat } from '../host/model/cell-format';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../host/snapshot';
import { quoteSheet, sheetRange } from '../plan/address';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../plan/plan';
import { formatOf, hostColour } from './format-style';
import { pageOf } from './page-print';
import { hostConditionalFormats, hostValidations } from './rules';
import { points } from './widths';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

type Formats = ReadonlyMap<string, CellFormat>;

export function snapshotOfPlan(plan: WorkbookPlan): WorkbookSnapshot {
  const formats: Formats = new Map(Object.entries(plan.styles).map(([name, style]) => [name, formatOf(style)]));
  const newId = counter();
  return {
    sheets: plan.sheets.map((sheet) => sheetSnapshot(sheet, plan, formats, newId)),
    names: plan.names.map(({ name, sheet, range }) => ({ name, formula: sheetRange(sheet, range) })),
    activeSheet: plan.activeSheet,
    settings: {},
    properties: { Title: plan.title, Subject: plan.subject, Author: plan.creator },
  };
}

function counter(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `{opened-${last}}`;
  };
}

function cellSnapshot(cell: CellPlan, row: number, column: number, formats: Formats): CellSnapshot[] {
  const format = formats.get(cell.style);
  if (!format) return [];
  const { value, formula, link } = cell;
  return [
    {
      row,
      column,
      value: value ?? '',
      ...(formula === undefined ? {} : { formula }),
      format,
      ...(link ? { link: { documentReference: `${quoteSheet(link.sheet)}!${link.cell}` } } : {}),
    },
  ];
}

/** Panes are frozen from A1 on; with rows alone, over all columns. */
function frozenArea({ frozen }: SheetPlan): Area | undefined {
  if (!frozen || frozen.rows + frozen.columns === 0) return undefined;
  return { row: 0, column: 0, rows: frozen.rows || MAX_ROWS, columns: frozen.columns || MAX_COLUMNS };
}

function sheetSnapshot(
  sheet: SheetPlan,
  { defaultFont }: WorkbookPlan,
  formats: Formats,
  newId: () => string,
): SheetSnapshot {
  const frozen = frozenArea(sheet);
  const { table } = sheet;
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    tabColor: sheet.tabColour === undefined ? '' : hostColour(sheet.tabColour),
    showGridlines: sheet.gridlines,
    cells: sheet.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => (cell ? cellSnapshot(cell, row, column, formats) : [])),
    ),
    rows: sheet.rows.flatMap(({ height, hidden }, row) =>
      height === undefined && !hidden
        ? []
        : [[row, { ...(height === undefined ? {} : { size: height }), ...(hidden ? { hidden } : {}) }] as const],
    ),
    columns: sheet.columns.map(
      ({ width, hidden }, column) =>
        [column, { size: points(width, defaultFont), ...(hidden ? { hidden } : {}) }] as const,
    ),
    merges: sheet.merges,
    validations: hostValidations(sheet.validations),
    conditionalFormats: hostConditionalFormats(sheet.conditionalFormats, newId),
    tables: table
      ? [
          {
            ...newTable(newId(), table.name, table.range),
            style: 'TableStyleLight1',
            showBandedRows: false,
            columns: table.columns,
          },
        ]
      : [],
    ...(frozen ? { frozen } : {}),
    page: pageOf(sheet.print),
    isProtected: sheet.protected ?? false,
  };
}
