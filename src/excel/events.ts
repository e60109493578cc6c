/** Our own bulk writes raise no events, and events come back whatever happens. */
import { exchange, type Session } from './session';

/** Where a task has failed, nobody waits longer than this (milliseconds) for events to come back. */
const PATIENCE = 5_000;

/** To be queued with the first request that writes, and with the last one. */
export function switchEvents({ context }: Session, on: boolean): void {
  context.runtime.enableEvents = on;
}

/**
 * Runs work that switches events off with its first request, and on again with its last; where it fails,
 * they are switched on here, in one more sync.
 */
export async function withoutEvents<Result>(session: Session, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { context, timing } = session;
    const answer = Math.min(timing.answer, PATIENCE);
    const tries = Math.max(1, Math.floor(answer / timing.retry));
    const last: Session = { context, tries, hasAnswered: true, timing: { ...timing, answer } };
    // The first error says more than one that follows from it.
    await exchange(last, () => switchEvents(last, true)).catch(() => undefined);
    throw error;
  }
}
