/**
 * Back to what stood there before the last task, whole or broken off:
 *
 *   look (2 syncs) → typed on since? (1 a piece) → each sheet from its copy (1) →
 *   compare with the copies, mend what didn't come along → take away what was added, and the copies (1)
 *
 * Copies go only after what came back was found to be the same. A sheet on which somebody typed since the
 * task is not taken away, and not restored unless that is asked for. When it fails half-way, the copies
 * are still there, and asked again it goes on.
 */
import type { RestoreOptions, Restored } from '../app/port';
import { BLANK_DIGEST, digestOf } from './contents';
import { explaining } from './errors';
import { switchEvents, withoutEvents } from './events';
import { excelIssue, failure } from './failure';
import { finishRestore } from './finish-restore';
import { mendSheets } from './mend-sheets';
import { writeRegister } from './notes';
import { readCells } from './read-cells';
import { REGISTER_KEY, type Register, type Task, type TaskSheet } from './register';
import { copyCall, findPieces, isPair, nameNow, type Pair, type Piece } from './restore-pieces';
import { sendCalls } from './send';
import { exchange, stopIfAsked, type Session } from './session';
import { forgetCalls } from './sheet-calls';
import type { Survey } from './survey';
import { refuseProtected } from './targets';
import { settleTask } from './task';

/** @throws WorkbookFailure excel.nothingToRestore, excel.changedSinceTask, and what `update` throws */
export async function restoreWorkbook(session: Session, survey: Survey, options: RestoreOptions): Promise<Restored> {
  const { register, step } = survey;
  if (!register.task) throw failure('excel.nothingToRestore', {});
  const task = settleTask(register.task, step);
  const pieces = await findPieces(session, task, survey);
  refuseLocked(survey, pieces);
  const typedOn = await findTypedOn(session, pieces);
  if (!options.force) refuseOverTyped(typedOn);
  stopIfAsked(session);
  const pairs = pieces.filter(isPair).filter(({ sheet }) => !sheet.isUntouched);
  const added = pieces.filter(({ sheet, found }) => found && sheet.was?.keep === undefined);
  const removed = added.filter((piece) => !typedOn.includes(piece));
  await withoutEvents(session, async () => {
    await bringBack(session, { ...register, task }, pairs, options);
    await mendSheets(session, pairs);
    await finishRestore(session, { survey, task, pieces, removed });
  });
  return {
    sheets: pieces.flatMap(({ sheet, keep }) => (keep && !sheet.isUntouched ? [sheet.was?.name ?? sheet.name] : [])),
    removed: removed.map(nameNow),
    left: added.filter((piece) => typedOn.includes(piece)).map(nameNow),
  };
}

function refuseOverTyped(typedOn: readonly Piece[]): void {
  const lost = typedOn.filter(({ sheet }) => sheet.was?.keep !== undefined);
  if (lost.length === 0) return;
  throw failure('excel.changedSinceTask', { sheets: lost.map(nameNow) });
}

function refuseLocked({ isReadOnly, isStructureProtected }: Survey, pieces: readonly Piece[]): void {
  if (isReadOnly) throw failure('excel.readOnly', {});
  if (isStructureProtected) throw failure('excel.structureProtected', {});
  refuseProtected(pieces.flatMap(({ found, sheet }) => (found?.isProtected && !sheet.locks ? [found] : [])));
}

/** Sheets that hold something else than the task wrote; what it left half-made is not among them. */
async function findTypedOn(session: Session, pieces: readonly Piece[]): Promise<readonly Piece[]> {
  const asked = pieces.filter(({ found, sheet }) => found && sheet.digest !== undefined && !sheet.isBack);
  const cells = await readCells(
    session,
    asked.flatMap(({ found }) => found ?? []),
  );
  return asked.filter(({ sheet }, index) => {
    const now = digestOf(cells[index] ?? []);
    return now !== sheet.digest && now !== BLANK_DIGEST;
  });
}

/** One sync a sheet, and one before them. */
async function bringBack(
  session: Session,
  register: Register & { readonly task: Task },
  pairs: readonly Pair[],
  options: RestoreOptions,
): Promise<void> {
  const { task } = register;
  const done = new Set<TaskSheet>();
  const noted = (): Register => ({
    ...register,
    task: { ...task, sheets: task.sheets.map((sheet) => (done.has(sheet) ? { ...sheet, isBack: true } : sheet)) },
  });
  const wanted = pairs.filter(({ sheet }) => !sheet.isBack);
  await exchange(session, () => {
    switchEvents(session, false);
    session.context.workbook.settings.add(REGISTER_KEY, noted());
  });
  for (const [index, { found, keep, sheet }] of wanted.entries()) {
    options.onProgress?.({ sheet: found.name, done: index, total: wanted.length });
    done.add(sheet);
    const calls = [...forgetCalls(found), copyCall(session, keep), writeRegister(noted())];
    await explaining(sendCalls(session, found.id, calls), excelIssue('excel.sheetProtected', { sheets: [found.name] }));
  }
}
