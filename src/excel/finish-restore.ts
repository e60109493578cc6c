/** The end of a restore: what was added goes, names and order come back, the copies go. */
import { eventsBack } from './events';
import { deleteCopies } from './notes';
import {
  isKeepName,
  REGISTER_KEY,
  STEP_KEY,
  type Former,
  type Register,
  type SheetVisibility,
  type Task,
} from './register';
import type { Piece } from './restore-pieces';
import { exchange, type Session } from './session';
import { forgetCalls } from './sheet-calls';
import { nameKey, type ListedSheet, type Survey } from './survey';

export interface Ending {
  readonly survey: Survey;
  readonly task: Task;
  readonly pieces: readonly Piece[];
  /** Sheets that the task added and nobody typed on. */
  readonly removed: readonly Piece[];
}

/** A sheet that stays, with the name and the look that it gets back. */
interface Staying {
  readonly id: string;
  readonly name: string;
  readonly now: string;
  readonly visibility: SheetVisibility;
  readonly made: string | undefined;
}

/** Two syncs. */
export async function finishRestore(session: Session, ending: Ending): Promise<void> {
  const { survey, task, removed } = ending;
  const { worksheets, settings } = session.context.workbook;
  const staying = stayingSheets(ending);
  const kept = new Set(staying.map(({ id }) => id));
  await exchange(session, () => {
    for (const { id, visibility } of staying)
      if (visibility === 'Visible') worksheets.getItem(id).visibility = visibility;
    for (const piece of removed) takeAway(worksheets, piece, kept);
    nameBack(worksheets, staying);
    for (const { id, visibility } of staying)
      if (visibility !== 'Visible') worksheets.getItem(id).visibility = visibility;
    namesBack(session, ending);
    orderBack(worksheets, ending, kept);
    deleteCopies(
      worksheets,
      survey.order.filter(({ id }) => !kept.has(id)),
      undefined,
    );
    const front = staying.find(({ id, visibility }) => id === task.active && visibility === 'Visible');
    if (front) worksheets.getItem(front.id).activate();
    settings.add(REGISTER_KEY, { made: madeBefore(ending, staying) } satisfies Register);
    settings.getItemOrNullObject(STEP_KEY).delete();
  });
  // Apart, since sheets that go raise events as well.
  await eventsBack(session);
}

/** A copy takes the place of a sheet that somebody deleted since. */
function stayingSheets({ survey, pieces, removed }: Ending): readonly Staying[] {
  const gone = new Set(removed.flatMap(({ sheet, found }) => (sheet.was ? [] : [found?.id])));
  const back = pieces.flatMap((piece): { piece: Piece; was: Former; now: ListedSheet }[] => {
    const { was } = piece.sheet;
    const now = piece.found ?? piece.keep;
    return was && now ? [{ piece, was, now }] : [];
  });
  const moving = new Set(back.filter(({ piece }) => !isRenamed(piece)).map(({ now }) => now.id));
  const others = survey.order.filter(({ id }) => !gone.has(id) && !moving.has(id));
  const used = new Set(others.map(({ name }) => nameKey(name)));
  return back.map(({ piece, was, now }): Staying => {
    const name = isRenamed(piece) ? now.name : freeName(was.name, used);
    used.add(nameKey(name));
    return { id: now.id, name, now: now.name, visibility: was.visibility, made: was.made };
  });
}

/** A name that somebody gave a sheet since is hers. */
function isRenamed({ found, sheet }: Piece): boolean {
  return found !== undefined && nameKey(found.name) !== nameKey(sheet.name);
}

/** Excel's limit. */
const LONGEST_NAME = 31;

function freeName(wanted: string, used: ReadonlySet<string>, number = 1): string {
  const mark = number === 1 ? '' : ` (${number})`;
  const name = wanted.slice(0, LONGEST_NAME - mark.length) + mark;
  return used.has(nameKey(name)) ? freeName(wanted, used, number + 1) : name;
}

/** Sheets that change names meet on the way, so all of them go through names that nobody has. */
function nameBack(worksheets: Excel.WorksheetCollection, staying: readonly Staying[]): void {
  const renamed = staying.filter(({ name, now }) => name !== now);
  renamed.forEach(({ id }, index) => {
    worksheets.getItem(id).name = `_att_name_${index}`;
  });
  for (const { id, name } of renamed) worksheets.getItem(id).name = name;
}

/** A sheet that was blank before the task is blank again; one that it added goes. */
function takeAway(worksheets: Excel.WorksheetCollection, { sheet, found }: Piece, kept: ReadonlySet<string>): void {
  if (!found) return;
  const proxy = worksheets.getItem(found.id);
  if (kept.has(found.id) || sheet.was) {
    for (const call of forgetCalls(found)) call.apply(proxy);
    return;
  }
  // Excel does not delete what is very hidden.
  if (found.visibility === 'VeryHidden') proxy.visibility = 'Hidden';
  proxy.delete();
}

/** Names that the task added stay where one of its sheets does. */
function namesBack({ context }: Session, { task, survey, pieces, removed }: Ending): void {
  const { names } = context.workbook;
  const isAllTaken = pieces.every((piece) => piece.sheet.was || !piece.found || removed.includes(piece));
  for (const [name, formula] of Object.entries(task.names)) {
    const isThere = survey.names.has(nameKey(name));
    if (formula === null) {
      if (isThere && isAllTaken) names.getItem(name).delete();
    } else if (!isThere) names.add(name, formula);
    else if (survey.names.get(nameKey(name)) !== formula) names.getItem(name).formula = formula;
  }
}

/** Only where the task moved sheets: whoever moved one since has it where she put it. */
function orderBack(worksheets: Excel.WorksheetCollection, { task, survey }: Ending, kept: ReadonlySet<string>): void {
  const there = survey.order.filter(({ id, name }) => kept.has(id) || !isKeepName(name)).map(({ id }) => id);
  const before = task.order.filter((id) => there.includes(id));
  const now = there.filter((id) => before.includes(id));
  if (before.every((id, index) => id === now[index])) return;
  before.forEach((id, index) => {
    worksheets.getItem(id).position = index;
  });
}

function madeBefore({ survey, removed }: Ending, staying: readonly Staying[]): Register['made'] {
  const changed = new Map(staying.map(({ id, made }) => [id, made]));
  const gone = new Set(removed.map(({ found }) => found?.id));
  const made = Object.entries(survey.register.made).filter(([id]) => !gone.has(id) && !changed.has(id));
  const before = staying.flatMap(({ id, made: as }): [string, string][] => (as === undefined ? [] : [[id, as]]));
  return Object.fromEntries([...made, ...before]);
}
