/** Our own bulk writes raise no events, and events come back whatever happens. */
import { ACTION_BYTES } from './bytes';
import type { Call } from './call';
import { sendCalls } from './send';
import { exchange, type Session } from './session';

/** Nobody waits longer than this (milliseconds) for events to come back; watching anew brings them too. */
const PATIENCE = 5_000;

/** To be queued with the first request that writes, and with the last one. */
export function switchEvents({ context }: Session, on: boolean): void {
  context.runtime.enableEvents = on;
}

/** One sync, and another where that fails. The work is done by then, or has failed, so that a failure here would say less than it. */
export async function eventsBack({ context, timing }: Session): Promise<void> {
  const answer = Math.min(timing.answer, PATIENCE);
  const tries = Math.max(1, Math.floor(answer / timing.retry));
  const last: Session = { context, tries, hasAnswered: true, timing: { ...timing, answer } };
  const send = (): Promise<void> => exchange(last, () => switchEvents(last, true));
  await send()
    .catch(send)
    .catch(() => undefined);
}

/**
 * Runs work that switches events off with its first request, and on again with its last; where it fails,
 * they are switched on here.
 */
export async function withoutEvents<Result>(session: Session, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await eventsBack(session);
    throw error;
  }
}

/**
 * Sends a few calls with events off, and one sync more that brings them back: whether Excel looks at the switch
 * while a request runs or after it, what it does then is silent.
 */
export async function sendSilently(session: Session, sheetId: string, calls: readonly Call[]): Promise<void> {
  const off: Call = { bytes: ACTION_BYTES, apply: () => switchEvents(session, false) };
  try {
    await sendCalls(session, sheetId, [off, ...calls]);
  } finally {
    await eventsBack(session);
  }
}
