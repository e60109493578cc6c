/**
 * One talk with Excel: requests are queued and sent through here, so that each of them waits for a person
 * who is in the middle of a cell, can be stopped, and gives up where no answer comes.
 */
import { isCellEditing } from './errors';
import { failure } from './failure';

/** Milliseconds. */
export interface Timing {
  /** A first answer that takes longer is held back by Excel while a cell is being edited. */
  readonly notice: number;
  /** Between two tries while a cell is being edited. */
  readonly retry: number;
  /** Without an answer for so long, Excel is taken to be out of reach. */
  readonly answer: number;
  /** After a person asked to stop, an answer that is under way gets so long. */
  readonly grace: number;
}

/** Large pieces take Excel a minute on an old machine; a clerk who asked to stop does not wait that long. */
export const TIMING: Timing = { notice: 600, retry: 300, answer: 300_000, grace: 5_000 };

export interface SessionOptions {
  readonly timing: Timing;
  /** How often a request is sent while a cell is being edited; without end where none is given. */
  readonly tries?: number;
  readonly signal?: AbortSignal;
  /** Told once each time that Excel waits for the person to finish a cell. */
  readonly onWaiting?: () => void;
  /** Excel has answered before, so that slowness is no sign of a cell being edited. */
  hasAnswered?: boolean;
}

export interface Session extends SessionOptions {
  readonly context: Excel.RequestContext;
}

export function openSession(context: Excel.RequestContext, options: SessionOptions): Session {
  return { ...options, context };
}

export function stopIfAsked({ signal }: SessionOptions): void {
  if (signal?.aborted) throw failure('excel.cancelled', {});
}

/**
 * Queues work and sends it: one sync, and more only while a cell is being edited, when Excel refuses a
 * request as a whole.
 * @param queue called anew for each try
 * @throws WorkbookFailure excel.cancelled, excel.unreachable; and whatever Office throws
 */
export async function exchange<Result>(session: Session, queue: () => Result): Promise<Result> {
  const tries = session.tries ?? Infinity;
  let isTold = false;
  const tell = (): void => {
    if (!isTold) session.onWaiting?.();
    isTold = true;
  };
  for (let tried = 1; ; tried += 1) {
    stopIfAsked(session);
    const result = queue();
    try {
      await answerOf(session, tell);
      return result;
    } catch (error) {
      if (!isCellEditing(error) || tried >= tries) throw error;
    }
    tell();
    await pause(session);
  }
}

/** Sends what is queued. */
async function answerOf(session: Session, tell: () => void): Promise<void> {
  const { context, timing, signal } = session;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let stop = (): void => undefined;
  const giveUp = new Promise<never>((_, reject) => {
    timers.add(setTimeout(() => reject(failure('excel.unreachable', {})), timing.answer));
    stop = () => {
      timers.add(setTimeout(() => reject(failure('excel.cancelled', {})), timing.grace));
    };
  });
  if (!session.hasAnswered) timers.add(setTimeout(tell, timing.notice));
  signal?.addEventListener('abort', stop);
  try {
    await Promise.race([context.sync(), giveUp]);
    session.hasAnswered = true;
  } finally {
    signal?.removeEventListener('abort', stop);
    timers.forEach((timer) => clearTimeout(timer));
  }
}

async function pause({ timing, signal }: Session): Promise<void> {
  await new Promise<void>((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, timing.retry);
    signal?.addEventListener('abort', go);
  });
}
