/**
 * The frame of a workbook: everything but the cells, in the library's words. The library writes it in
 * a moment however large the plan is; `sheet-xml.ts` then puts the cells in. To learn the number that
 * the library gives each style, the first sheet's first row holds one blank cell for each of them.
 */
import type { Cell, ConditionalRule, DataValidation, TableDefinition, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { cellAddress, quoteSheet, rangeAddress, sheetRange } from '../plan/address';
import type {
  ConditionalFormatPlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
  ValidationRule,
  WorkbookPlan,
} from '../plan/plan';
import { prefixNewer } from './formula';
import { printNames, toPageParts } from './print';
import { toCellStyle, toConditionalStyle, toFont } from './styles';
import { escapeHexForms } from './text';

type FrameCells = Map<string, Partial<Cell>>;

/** Sizes stay open: whoever fills in a locked form must be able to make room for what she writes. */
const PROTECTION = { sheet: true, objects: true, scenarios: true, formatColumns: true, formatRows: true } as const;

/** @param now stands in the document's properties as the time of making */
export function toFrame(plan: WorkbookPlan, now: Date, custom: Readonly<Record<string, string>> = {}): WriteOptions {
  const { title, subject, creator } = plan;
  return {
    sheets: plan.sheets.map((sheet, index) =>
      toSheet(sheet, index === 0 ? styleProbes(plan) : new Map<string, Partial<Cell>>()),
    ),
    properties: {
      title,
      subject,
      creator,
      lastModifiedBy: creator,
      created: now,
      modified: now,
      ...(Object.keys(custom).length > 0 ? { custom } : {}),
    },
    defaultFont: toFont(plan.defaultFont),
    activeSheet: plan.sheets.findIndex((sheet) => sheet.name === plan.activeSheet),
    namedRanges: [
      ...plan.names.map(({ name, sheet, range }) => ({ name, range: sheetRange(sheet, range) })),
      ...plan.sheets.flatMap(printNames),
    ],
  };
}

/** One blank cell a style, in the order of the plan's table, and one text, for which the library makes a table of strings. */
function styleProbes(plan: WorkbookPlan): FrameCells {
  const styles = Object.values(plan.styles);
  const probes: FrameCells = new Map(
    styles.map((style, column) => [`0,${column}`, { value: null, style: toCellStyle(style) }]),
  );
  return probes.set(`0,${styles.length}`, { value: 'text' });
}

function toSheet(sheet: SheetPlan, cells: FrameCells): WriteSheet {
  const { frozen, tabColour, table, visibility } = sheet;
  addLinks(sheet, cells);
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
    cells,
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    dataValidations: sheet.validations.map(toValidation),
    conditionalRules: sheet.conditionalFormats.map(toRule),
    view: { showGridLines: sheet.gridlines, ...(tabColour === undefined ? {} : { tabColor: { rgb: tabColour } }) },
    ...(visibility === 'hidden' ? { hidden: true } : {}),
    ...(visibility === 'veryHidden' ? { veryHidden: true } : {}),
    ...(frozen && frozen.rows + frozen.columns > 0
      ? { freezePane: { rows: frozen.rows, columns: frozen.columns } }
      : {}),
    ...(table ? { tables: [toTable(table)] } : {}),
    ...(sheet.protected ? { protection: PROTECTION } : {}),
    ...(sheet.print ? toPageParts(sheet.print) : {}),
  };
}

function addLinks({ rows }: SheetPlan, cells: FrameCells): void {
  rows.forEach((row, at) => {
    row.cells.forEach((cell, column) => {
      if (!cell?.link) return;
      const key = `${at},${column}`;
      const location = `${quoteSheet(cell.link.sheet)}!${cell.link.cell}`;
      cells.set(key, { ...cells.get(key), hyperlink: { target: '', location } });
    });
  });
}

function toRule({ range, formula, look, stopIfTrue }: ConditionalFormatPlan, index: number): ConditionalRule {
  return {
    type: 'expression',
    priority: index + 1,
    range: rangeAddress(range),
    formula: prefixNewer(formula),
    style: toConditionalStyle(look),
    ...(stopIfTrue ? { stopIfTrue } : {}),
  };
}

function toValidation({ range, rule, severity, prompt, error }: ValidationPlan): DataValidation {
  return {
    ...toCriterion(rule),
    range: rangeAddress(range),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: severity,
    ...(prompt
      ? { showInputMessage: true, inputTitle: escapeHexForms(prompt.title), inputMessage: escapeHexForms(prompt.text) }
      : {}),
    ...(error ? { errorTitle: escapeHexForms(error.title), errorMessage: escapeHexForms(error.text) } : {}),
  };
}

function toCriterion(
  rule: ValidationRule,
): Pick<DataValidation, 'type' | 'operator' | 'values' | 'formula1' | 'formula2'> {
  switch (rule.type) {
    case 'words':
      return { type: 'list', values: rule.words.map(escapeHexForms) };
    case 'list':
    case 'custom':
      return { type: rule.type, formula1: prefixNewer(rule.formula) };
    case 'whole':
    case 'decimal':
      return { type: rule.type, operator: 'between', formula1: String(rule.least), formula2: String(rule.most) };
  }
}

function toTable({ name, range, columns }: TablePlan): TableDefinition {
  return {
    name,
    range: rangeAddress(range),
    // Excel takes a line break in a table's head in this form only.
    columns: columns.map((column) => ({ name: escapeHexForms(column).replaceAll('\n', '_x000a_') })),
    // The plan's own styles are the look of the cells.
    style: 'TableStyleLight1',
    showRowStripes: false,
  };
}

/** The address of the frame's cell that shows the number of a style, by its place in the plan's table. */
export function probeAddress(index: number): string {
  return cellAddress(0, index);
}
