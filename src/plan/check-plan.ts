/**
 * What Excel would refuse in a workbook, found in the plan before a byte is written: a library writes
 * most of it without a word, and the clerk then sees "we found a problem with some content".
 */
import { checkSheet, checkRange } from './check-sheet';
import type { PlanFault, Report } from './fault';
import { isDefinedName, sheetNameFault } from './names';
import type { CellStyle, Colour, WorkbookPlan } from './plan';

export type { PlanFault } from './fault';
export { sheetNameFault } from './names';

/** More faults of one kind tell a developer nothing new. */
const FAULTS_OF_A_KIND = 20;

/** Every fault that would make Excel refuse or repair the file; empty for a good plan. Time grows with the cells. */
export function checkPlan(plan: WorkbookPlan): PlanFault[] {
  const faults: PlanFault[] = [];
  const counts = new Map<string, number>();
  const report: Report = (fault) => {
    const count = (counts.get(fault.code) ?? 0) + 1;
    counts.set(fault.code, count);
    if (count <= FAULTS_OF_A_KIND) faults.push(fault);
  };
  checkStyles(plan, report);
  checkSheetNames(plan, report);
  checkDefinedNames(plan, report);
  const sheets = new Set(plan.sheets.map((sheet) => sheet.name));
  for (const sheet of plan.sheets) checkSheet(sheet, { styles: plan.styles, sheets }, report);
  return faults;
}

function checkSheetNames(plan: WorkbookPlan, report: Report): void {
  const seen = new Set<string>();
  for (const { name } of plan.sheets) {
    const fault = sheetNameFault(name);
    if (fault) report({ code: 'sheet.name', sheet: name, detail: fault });
    const key = name.toLowerCase();
    if (seen.has(key)) report({ code: 'sheet.nameTwice', sheet: name, detail: name });
    seen.add(key);
  }
  if (plan.sheets.length === 0) report({ code: 'workbook.noSheet', detail: '0 sheets' });
  else if (!plan.sheets.some((sheet) => sheet.visibility === 'visible')) {
    report({ code: 'workbook.noVisibleSheet', detail: `${plan.sheets.length} sheets` });
  }
  const active = plan.sheets.find((sheet) => sheet.name === plan.activeSheet);
  if (active?.visibility !== 'visible') report({ code: 'workbook.activeSheet', detail: plan.activeSheet });
}

function checkDefinedNames(plan: WorkbookPlan, report: Report): void {
  const seen = new Set<string>();
  const check = (name: string, sheet: string): void => {
    if (!isDefinedName(name)) report({ code: 'name.form', sheet, detail: name });
    const key = name.toLowerCase();
    if (seen.has(key)) report({ code: 'name.twice', sheet, detail: name });
    seen.add(key);
  };
  for (const { name, sheet, range } of plan.names) {
    check(name, sheet);
    if (!plan.sheets.some((each) => each.name === sheet)) report({ code: 'name.sheet', sheet, detail: name });
    checkRange(range, sheet, report);
  }
  for (const sheet of plan.sheets) if (sheet.table) check(sheet.table.name, sheet.name);
}

const COLOUR = /^[0-9A-F]{6}$/u;

function checkStyles(plan: WorkbookPlan, report: Report): void {
  for (const [name, style] of Object.entries(plan.styles)) checkColours(coloursOf(style), name, report);
  checkColours([plan.defaultFont.colour], 'defaultFont', report);
  for (const sheet of plan.sheets) {
    checkColours([sheet.tabColour], sheet.name, report);
    for (const { look } of sheet.conditionalFormats) checkColours([look.fill, look.fontColour], sheet.name, report);
  }
}

function coloursOf({ font, fill, borders = {} }: CellStyle): (Colour | undefined)[] {
  const sides = [borders.top, borders.bottom, borders.left, borders.right, borders.diagonalDown];
  return [font.colour, fill, ...sides.map((side) => side?.colour)];
}

function checkColours(colours: readonly (Colour | undefined)[], owner: string, report: Report): void {
  for (const colour of colours) {
    if (colour !== undefined && !COLOUR.test(colour)) report({ code: 'style.colour', detail: `${owner}: ${colour}` });
  }
}
