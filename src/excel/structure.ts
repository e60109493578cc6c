/** The sheets themselves: added, renamed and put in order; and the workbook's names. */
import { sheetRange } from '../plan/address';
import type { WorkbookPlan } from '../plan/plan';
import { nameKey, type Survey } from './survey';

/**
 * Where the plan's sheets go: one after another, from the place of the first of them that is there
 * already; behind the other sheets where none is.
 * @param order the names that are there
 * @returns the position of the plan's first sheet; undefined where nothing has to move
 */
export function firstPlace(planned: readonly string[], order: readonly string[]): number | undefined {
  const wanted = planned.map(nameKey);
  const there = order.map(nameKey);
  // New sheets are added behind all others.
  const now = [...there, ...wanted.filter((key) => !there.includes(key))];
  const first = now.findIndex((key) => wanted.includes(key));
  const goal = [...now.slice(0, first), ...wanted, ...now.slice(first).filter((key) => !wanted.includes(key))];
  return goal.every((key, index) => key === now[index]) ? undefined : first;
}

/**
 * One sync. Sheets come before anything that names them: formulas, names and links.
 * @returns the ids of the plan's sheets, in its order
 */
export async function commitStructure(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  survey: Survey,
): Promise<readonly string[]> {
  const { application, worksheets, names } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  // Once a task: told again and again, the window flickers.
  application.suspendScreenUpdatingUntilNextSync();
  const sheets = plan.sheets.map(({ name }, index) => {
    const known = survey.found.get(nameKey(name)) ?? (index === 0 ? survey.starter : undefined);
    const sheet = known ? worksheets.getItem(known.id) : worksheets.add(name);
    if (known && known.name !== name) sheet.name = name;
    sheet.load('id');
    return sheet;
  });
  const order = survey.order.map((each) => (each.id === survey.starter?.id ? (plan.sheets[0]?.name ?? '') : each.name));
  const planned = plan.sheets.map(({ name }) => name);
  const first = firstPlace(planned, order);
  if (first !== undefined) {
    sheets.forEach((sheet, index) => {
      sheet.position = first + index;
    });
  }
  for (const { name, sheet, range } of plan.names) {
    const reference = `=${sheetRange(sheet, range)}`;
    if (survey.names.has(nameKey(name))) names.getItem(name).formula = reference;
    else names.add(name, reference);
  }
  await context.sync();
  return sheets.map(({ id }) => id);
}
