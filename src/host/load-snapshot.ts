/** A snapshot → a workbook that goes on from it: the inverse of `takeSnapshot`, every formula calculated anew. */
import { parseFormula } from './calculation/formula';
import type { DefinedName } from './model/defined-name';
import { CellError, isErrorText, type Scalar } from './model/scalar';
import { PROTECTION_OPTIONS, type Sheet } from './model/sheet';
import type { Workbook } from './model/workbook';
import { HostError } from './protocol/host-error';
import type { CellSnapshot, NameSnapshot, SheetSnapshot, WorkbookSnapshot } from './snapshot';

function valueOf({ value, isError, formula }: CellSnapshot): Scalar {
  if (isError && typeof value === 'string' && isErrorText(value)) return new CellError(value);
  return value === '' && formula === undefined ? null : value;
}

/** A formula that can't be read leaves the value that stood beside it, and is reported. */
function putCell(sheet: Sheet, snapshot: CellSnapshot, workbook: Workbook): void {
  const { row, column, formula, format, link, quoted } = snapshot;
  const cell = sheet.cells.open(row, column);
  cell.value = valueOf(snapshot);
  cell.format = format;
  if (link) cell.link = link;
  if (quoted) cell.quoted = true;
  if (formula === undefined) return;
  try {
    cell.formula = parseFormula(formula);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    workbook.calculation.reports.add(`the formula =${formula}`);
  }
}

function putSheet(sheet: Sheet, snapshot: SheetSnapshot, workbook: Workbook): void {
  const { layers, tables, conditionalFormats, page } = snapshot;
  if (layers) sheet.cells.setLayers(layers.base, layers.rows, layers.columns);
  for (const cell of snapshot.cells) putCell(sheet, cell, workbook);
  sheet.rows.standard = snapshot.standardHeight ?? sheet.rows.standard;
  sheet.columns.standard = snapshot.standardWidth ?? sheet.columns.standard;
  sheet.rows.restore(snapshot.rows, snapshot.allRows);
  sheet.columns.restore(snapshot.columns, snapshot.allColumns);
  sheet.merges = snapshot.merges;
  sheet.validations.replace(snapshot.validations);
  sheet.conditionalFormats.replace(conditionalFormats.map((format) => ({ ...format })));
  sheet.tables = tables.map(({ columns: _names, ...table }) => table);
  workbook.takeIds([...conditionalFormats, ...tables].map(({ id }) => id));
  sheet.frozen = snapshot.frozen;
  sheet.page = { ...page, headers: { ...page.headers } };
  sheet.visibility = snapshot.visibility;
  sheet.tabColor = snapshot.tabColor;
  sheet.showGridlines = snapshot.showGridlines;
  sheet.showHeadings = snapshot.showHeadings ?? true;
  if (snapshot.isProtected) sheet.protection = snapshot.protection ?? { options: PROTECTION_OPTIONS, password: '' };
}

function nameOf({ name, formula, sheet, comment, visible }: NameSnapshot, workbook: Workbook): DefinedName[] {
  try {
    return [
      {
        name,
        scope: sheet === undefined ? undefined : workbook.sheet(sheet).id,
        formula: parseFormula(formula),
        comment: comment ?? '',
        visible: visible ?? true,
      },
    ];
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    workbook.calculation.reports.add(`the name ${name}`);
    return [];
  }
}

function select(workbook: Workbook, { selection }: WorkbookSnapshot): void {
  if (!selection) return;
  const sheet = workbook.findSheet(selection.sheet);
  if (sheet) workbook.selection = { sheet, area: selection.area };
}

/** @param workbook one without sheets */
export function loadSnapshot(workbook: Workbook, snapshot: WorkbookSnapshot): void {
  const made = snapshot.sheets.map(({ id, name }) => workbook.restoreSheet(id, name));
  made.forEach((sheet, at) => {
    const of = snapshot.sheets[at];
    if (of) putSheet(sheet, of, workbook);
  });
  workbook.names = snapshot.names.flatMap((name) => nameOf(name, workbook));
  for (const [key, value] of Object.entries(snapshot.settings)) workbook.settings.set(key, value);
  for (const [key, value] of Object.entries(snapshot.properties)) workbook.properties.set(key, value);
  for (const [key, value] of Object.entries(snapshot.documentSettings ?? {})) workbook.documentSettings.set(key, value);
  workbook.protection = snapshot.protection;
  const visible = made.filter(({ visibility }) => visibility === 'Visible');
  workbook.active = visible.find(({ name }) => name === snapshot.activeSheet) ?? visible[0];
  select(workbook, snapshot);
  workbook.forgetNames();
  workbook.calculation.rebuild();
  workbook.calculation.settle();
}
