/**
 * A sheet that a broken task wrote, whole or half, and that the task which completes it does not make anew,
 * gets back what stood on it before: that is what the new plan was made from.
 */
import { digestOf } from './contents';
import { explaining } from './errors';
import { switchEvents } from './events';
import { excelIssue } from './failure';
import { brokenSheets, isAsLeft } from './broken-sheets';
import { mendSheets } from './mend-sheets';
import { readCells } from './read-cells';
import { standingSheets } from './register';
import { copyCall, findPieces, isPair, type Pair } from './restore-pieces';
import { sendCalls } from './send';
import { exchange, type Session } from './session';
import { forgetCalls } from './sheet-calls';
import type { Survey } from './survey';
import type { Target } from './targets';

/** @returns by the sheet's id, the digest of what stands there now */
export async function bringBackBroken(
  session: Session,
  survey: Survey,
  targets: readonly Target[],
): Promise<ReadonlyMap<string, string>> {
  const pairs = await pairsToBringBack(session, survey, targets);
  if (pairs.length === 0) return new Map();
  await exchange(session, () => switchEvents(session, false));
  for (const { found, keep } of pairs) {
    const denied = excelIssue('excel.sheetProtected', { sheets: [found.name] });
    await explaining(sendCalls(session, found.id, [...forgetCalls(found), copyCall(session, keep)]), denied);
  }
  await mendSheets(session, pairs);
  const cells = await readCells(
    session,
    pairs.map(({ keep }) => keep),
  );
  return new Map(pairs.map(({ found }, index) => [found.id, digestOf(cells[index] ?? [])]));
}

async function pairsToBringBack(session: Session, survey: Survey, targets: readonly Target[]): Promise<Pair[]> {
  const { task } = survey.register;
  const madeAnew = new Set(targets.flatMap(({ work, found }) => (work === 'write' && found ? [found.id] : [])));
  const wanted = new Map([...brokenSheets(survey)].filter(([id, { copy }]) => copy && !madeAnew.has(id)));
  if (!task || wanted.size === 0) return [];
  const sheets = standingSheets(task, survey.step).map(({ sheet }) => sheet);
  const pieces = await findPieces(session, { ...task, sheets }, survey);
  const pairs = pieces.filter(isPair).filter(({ found }) => wanted.has(found.id));
  const cells = await readCells(
    session,
    pairs.map(({ found }) => found),
  );
  return pairs.filter(({ found }, index) => {
    const broken = wanted.get(found.id);
    return broken !== undefined && isAsLeft(broken, cells[index] ?? []);
  });
}
