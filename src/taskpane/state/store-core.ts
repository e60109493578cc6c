/**
 * What all actions of the pane stand on: the state, the workbook as it was last read, and tasks that write
 * one at a time. Knows nothing of React, so that the flow can be tested without a page.
 */
import type { RunOptions } from '../../app/port';
import type { LiveCheck } from '../../app/live-check';
import type { PaneServices, Reading } from '../services';
import { failureOf } from './failure';
import { initialState, showsFindings, type PaneState, type Result, type Screen, type Task } from './pane-state';
import { reduce, type PaneEvent } from './reduce';

export type StoreCore = ReturnType<typeof createCore>;

interface Look {
  readonly reading: Reading;
  readonly live: LiveCheck | undefined;
}

export function createCore(services: PaneServices) {
  const { port, tasks, preferences } = services;
  let state = initialState(preferences.language() ?? services.officeLanguage);
  const listeners = new Set<() => void>();
  /** What was begun before the person went elsewhere must not come back to a screen that she has left. */
  let errand = 0;
  let stopWriting: AbortController | undefined;
  /** Follows the cells of the last reading; none while nobody looks at findings. */
  let live: LiveCheck | undefined;
  /** Cells have changed since the last reading, and only the findings know. */
  let isBehind = false;
  let readLater = (): void => undefined;
  /** Counts what the pane learned of cells, and wrote into them, past any reading. */
  let changes = 0;
  /** Readings may end in another order than they began in. */
  let begun = 0;
  let taken = 0;
  /** Somebody edited something while a task was writing. */
  let isMissed = false;

  const dispatch = (event: PaneEvent): void => {
    const next = reduce(state, event);
    if (next === state) return;
    state = next;
    listeners.forEach((listener) => listener());
  };
  const isBusy = (): boolean => state.screen.name === 'working';

  async function look(): Promise<Look> {
    const reading = await tasks.open(await port.read());
    return { reading, live: showsFindings(state.screen) ? await check(reading) : undefined };
  }

  async function check({ opened }: Reading): Promise<LiveCheck | undefined> {
    return opened.situation === 'annual' && opened.book ? tasks.check(opened) : undefined;
  }

  function take({ live: next }: Look, mine: number): void {
    live = next;
    isBehind = false;
    taken = mine;
  }

  /** Reads anew and says so; false where that failed. */
  async function read(): Promise<boolean> {
    try {
      const known = changes;
      const mine = (begun += 1);
      const seen = await look();
      if (isBusy()) {
        // For where the task fails; one that succeeds reads for itself.
        isMissed = true;
        return true;
      }
      // Read in part before cells changed, it would bring back what stood there.
      if (known !== changes) return await read();
      if (mine < taken) return true;
      take(seen, mine);
      dispatch({ type: 'read', reading: seen.reading, ...(seen.live && { checks: seen.live.checks }) });
      return true;
    } catch (error) {
      dispatch({ type: 'readFailed', failure: failureOf(error) });
      return false;
    }
  }

  function go(screen: Screen, focus?: string): number {
    errand += 1;
    dispatch({ type: 'went', screen, ...(focus !== undefined && { focus }) });
    return errand;
  }

  /** Runs work for the screen at hand; whatever comes of it after she left is dropped. */
  async function run<Done>(
    mine: number,
    work: () => Promise<Done>,
    done: (value: Done) => PaneEvent,
    failed: (error: unknown) => PaneEvent,
  ): Promise<void> {
    let event: PaneEvent;
    try {
      event = done(await work());
    } catch (error) {
      event = failed(error);
    }
    if (mine === errand) dispatch(event);
  }

  async function perform(task: Task, work: (options: RunOptions) => Promise<Result>): Promise<void> {
    // A second press that comes before the screen is drawn anew must not run the task twice.
    if (isBusy()) return;
    errand += 1;
    const abort = new AbortController();
    stopWriting = abort;
    dispatch({ type: 'began', task });
    const options: RunOptions = {
      signal: abort.signal,
      onProgress: (step) => dispatch({ type: 'stepped', ...step }),
      onWaiting: () => dispatch({ type: 'waited' }),
    };
    try {
      const result = await work(options);
      // Edits from here on may come too late for the look.
      isMissed = false;
      const mine = (begun += 1);
      // The work is done even where it can't be looked at right now; the watch reads again.
      const seen = await look().catch(() => undefined);
      if (seen) take(seen, mine);
      dispatch({ type: 'finished', result, ...(seen && { reading: seen.reading }) });
      if (!seen) readLater();
    } catch (error) {
      dispatch({ type: 'broke', failure: failureOf(error) });
    } finally {
      stopWriting = undefined;
    }
    if (isMissed) void catchUp();
  }

  /** Has what was edited during a task read. */
  async function catchUp(): Promise<void> {
    isMissed = false;
    if (!(await read())) readLater();
  }

  return {
    services,
    state: (): PaneState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    isBusy,
    look,
    read,
    go,
    run,
    perform,
    /** @returns true where that errand is still the one that she is on */
    isAt: (mine: number): boolean => mine === errand,
    stop: (): void => {
      stopWriting?.abort();
      dispatch({ type: 'stopping' });
    },

    live: (): LiveCheck | undefined => live,
    /** Findings are to be seen: they are worked out unless they follow the workbook already. */
    async startLive(): Promise<void> {
      const { reading } = state;
      if (live || !reading) return;
      const started = await check(reading);
      if (!started || reading !== state.reading) return;
      live = started;
      dispatch({ type: 'checked', checks: started.checks });
    },
    /** Cells are other than a reading that is under way may have seen them. */
    noteChange: (): void => {
      changes += 1;
    },
    /** Somebody edited something while a task writes: it is read when that ends. */
    noteMissed: (): void => {
      isMissed = true;
    },
    fallBehind: (): void => {
      isBehind = true;
    },
    isBehind: (): boolean => isBehind,
    onReadLater: (then: () => void): void => {
      readLater = then;
    },
  };
}
