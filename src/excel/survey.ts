/** A look at the workbook before anything is written: which sheets are there, and what is in the way. */
import type { WorkbookPlan } from '../plan/plan';
import { ExcelFailure, problem } from './problem';
import type { Remains } from './sheet-calls';

export interface FoundSheet extends Remains {
  readonly id: string;
  readonly name: string;
  readonly isBlank: boolean;
}

export interface Survey {
  /** Every sheet's name and id, in the workbook's order. */
  readonly order: readonly { readonly id: string; readonly name: string }[];
  /** The sheets that the plan concerns, by lower-case name of the plan. */
  readonly found: ReadonlyMap<string, FoundSheet>;
  /** The blank sheet of a new workbook, which takes the name of the plan's first sheet. */
  readonly starter?: FoundSheet;
  /** Defined names of the workbook, in lower case. */
  readonly names: ReadonlySet<string>;
}

/** Excel compares the names of sheets and ranges so. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/**
 * Two syncs.
 * @throws ExcelFailure excel.readOnly
 */
export async function surveyWorkbook(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Survey> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name');
  workbook.load('readOnly');
  await context.sync();
  if (workbook.readOnly) throw new ExcelFailure(problem('excel.readOnly', {}));

  const order = worksheets.items.map(({ id, name }) => ({ id, name }));
  const wanted = new Set(plan.sheets.map(({ name }) => nameKey(name)));
  const concerned = worksheets.items.filter(({ name }) => wanted.has(nameKey(name)));
  const isNew = concerned.length === 0 && worksheets.items.length === 1;
  const looked = await lookCloser(context, isNew ? worksheets.items : concerned);
  const [starter] = isNew ? looked : [];
  return {
    order,
    found: new Map(isNew ? [] : looked.map((sheet) => [nameKey(sheet.name), sheet])),
    ...(starter?.isBlank ? { starter } : {}),
    names: new Set(names.items.map(({ name }) => nameKey(name))),
  };
}

async function lookCloser(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly FoundSheet[]> {
  const looks = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address');
    sheet.protection.load('protected');
    sheet.tables.load('items/name');
    return { sheet, used };
  });
  await context.sync();
  return looks.map(({ sheet, used }) => ({
    id: sheet.id,
    name: sheet.name,
    isBlank: used.isNullObject,
    isProtected: sheet.protection.protected,
    tables: sheet.tables.items.map(({ name }) => name),
  }));
}
