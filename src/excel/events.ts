/** Our own bulk writes raise no events, and events come back whatever happens. */
import { ACTION_BYTES } from './bytes';
import type { Call } from './call';
import { exchange, type Session } from './session';

/** Nobody waits longer than this (milliseconds) for events to come back; watching anew brings them too. */
const PATIENCE = 5_000;

/** To be queued with the first request that writes, and with the last one. */
export function switchEvents({ context }: Session, on: boolean): void {
  context.runtime.enableEvents = on;
}

/** Calls with events off before them and on again behind them, for work that goes in one request. */
export function silently(session: Session, calls: readonly Call[]): Call[] {
  const events = (on: boolean): Call => ({ bytes: ACTION_BYTES, apply: () => switchEvents(session, on) });
  return [events(false), ...calls, events(true)];
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
