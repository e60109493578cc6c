/** The sheets of a task that is taken back, and the copies of what they were. */
import { ACTION_BYTES } from './bytes';
import type { Call } from './call';
import { sheetNow } from './broken-sheets';
import type { Task, TaskSheet } from './register';
import type { Session } from './session';
import { lookCloser, type FoundSheet, type Survey } from './survey';

/** A sheet of the task, as it stands now. */
export interface Piece {
  readonly sheet: TaskSheet;
  /** None where somebody deleted it since. */
  readonly found?: FoundSheet;
  /** The copy of what stood there before. */
  readonly keep?: FoundSheet;
}

/** What is there both of the sheet and of its copy. */
export interface Pair {
  readonly sheet: TaskSheet;
  readonly found: FoundSheet;
  readonly keep: FoundSheet;
}

export function isPair(piece: Piece): piece is Pair {
  return piece.found !== undefined && piece.keep !== undefined;
}

/** As its tab says, or said. */
export function nameNow({ found, sheet }: Piece): string {
  return found?.name ?? sheet.name;
}

/** One sync. */
export async function findPieces(session: Session, task: Task, survey: Survey): Promise<readonly Piece[]> {
  const listed = task.sheets.map((sheet) => ({
    sheet,
    now: sheetNow(sheet, survey),
    before: survey.order.find(({ name }) => name === sheet.was?.keep),
  }));
  const all = listed.flatMap(({ now, before }) => [now, before]).filter((each) => each !== undefined);
  const looks = new Map((await lookCloser(session, all)).map((found) => [found.id, found]));
  return listed.map(({ sheet, now, before }): Piece => {
    const found = looks.get(now?.id ?? '');
    const keep = looks.get(before?.id ?? '');
    return { sheet, ...(found && { found }), ...(keep && { keep }) };
  });
}

/** Everything on a copy, over the sheet that the call is sent to. */
export function copyCall({ context }: Session, keep: FoundSheet): Call {
  return {
    bytes: 4 * ACTION_BYTES,
    apply: (sheet) => {
      sheet.getRange().copyFrom(context.workbook.worksheets.getItem(keep.id).getRange(), 'All');
    },
  };
}
