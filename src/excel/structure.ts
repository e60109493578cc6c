/** The sheets themselves: copied, added, renamed and put in order; and the workbook's names. */
import { sheetRange } from '../plan/address';
import type { WorkbookPlan } from '../plan/plan';
import { switchEvents } from './events';
import { deleteCopies } from './notes';
import { REGISTER_KEY, STEP_KEY, type Former, type Register, type Task } from './register';
import { exchange, type Session } from './session';
import { nameKey, type Survey } from './survey';
import type { Target } from './targets';

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

export interface Structure {
  readonly plan: WorkbookPlan;
  readonly targets: readonly Target[];
  readonly survey: Survey;
  readonly task: Task;
}

/**
 * One sync. The register comes first, so that whatever follows can be taken back; then copies; then sheets,
 * before anything that names them: formulas, names and links. Copies of the task before go last.
 * @returns the ids of the plan's sheets, in its order
 */
export async function commitStructure(session: Session, structure: Structure): Promise<readonly string[]> {
  const { plan, targets, survey, task } = structure;
  const { application, worksheets, settings } = session.context.workbook;
  const sheets = await exchange(session, () => {
    switchEvents(session, false);
    application.suspendApiCalculationUntilNextSync();
    // Once a task: told again and again, the window flickers.
    application.suspendScreenUpdatingUntilNextSync();
    settings.add(REGISTER_KEY, { made: survey.register.made, task } satisfies Register);
    settings.add(STEP_KEY, 0);
    const there = new Set(survey.order.map(({ name }) => name));
    for (const { id, was } of task.sheets) {
      if (id !== undefined && was?.keep !== undefined && !there.has(was.keep)) copySheet(worksheets, id, was, was.keep);
    }
    const proxies = nameSheets(worksheets, targets, survey);
    orderSheets(proxies, structure);
    putNames(session, plan, survey);
    for (const sheet of proxies) sheet.load('id');
    deleteCopies(worksheets, survey.order, task);
    return proxies;
  });
  return sheets.map(({ id }) => id);
}

function copySheet(worksheets: Excel.WorksheetCollection, id: string, was: Former, keep: string): void {
  const sheet = worksheets.getItem(id);
  // Excel does not copy what is very hidden.
  if (was.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
  const copy = sheet.copy('End');
  copy.name = keep;
  copy.visibility = 'VeryHidden';
  if (was.visibility === 'VeryHidden') sheet.visibility = 'VeryHidden';
}

function nameSheets(
  worksheets: Excel.WorksheetCollection,
  targets: readonly Target[],
  { order }: Survey,
): Excel.Worksheet[] {
  const renamed = targets.filter(({ plan, found }) => found && found.name !== plan.name);
  const givenUp = new Set(renamed.map(({ found }) => nameKey(found?.name ?? '')));
  const taken = new Set(order.map(({ name }) => name));
  // Two sheets that change names meet on the way, so both go through a name that nobody has.
  renamed.forEach(({ found }, index) => {
    if (found && targets.some(({ plan }) => givenUp.has(nameKey(plan.name)))) {
      worksheets.getItem(found.id).name = passingName(index, taken);
    }
  });
  return targets.map(({ plan, found }) => {
    if (!found) return worksheets.add(plan.name);
    const sheet = worksheets.getItem(found.id);
    if (found.name !== plan.name) sheet.name = plan.name;
    return sheet;
  });
}

function passingName(index: number, taken: ReadonlySet<string>): string {
  const name = `_att_name_${index}`;
  return taken.has(name) ? passingName(index + 1_000, taken) : name;
}

/** Copies stand behind the sheets that were there, and new sheets behind the copies, until they are moved. */
function orderSheets(sheets: readonly Excel.Worksheet[], { targets, survey, task }: Structure): void {
  // Where single cells change and no sheet is made, every sheet stays where the person has it.
  if (!targets.some(({ work }) => work === 'write')) return;
  const names = new Map(targets.flatMap(({ plan, found }) => (found ? [[found.id, plan.name]] : [])));
  const there = new Set(survey.order.map(({ name }) => name));
  const copies = task.sheets.flatMap(({ was }) => (was?.keep === undefined || there.has(was.keep) ? [] : [was.keep]));
  const first = firstPlace(
    targets.map(({ plan }) => plan.name),
    [...survey.order.map(({ id, name }) => names.get(id) ?? name), ...copies],
  );
  if (first === undefined) return;
  sheets.forEach((sheet, index) => {
    sheet.position = first + index;
  });
}

function putNames({ context }: Session, plan: WorkbookPlan, survey: Survey): void {
  const { names } = context.workbook;
  for (const { name, sheet, range } of plan.names) {
    const reference = `=${sheetRange(sheet, range)}`;
    if (survey.names.has(nameKey(name))) names.getItem(name).formula = reference;
    else names.add(name, reference);
  }
}
