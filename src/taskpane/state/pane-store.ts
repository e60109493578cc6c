/**
 * The pane's state and what a person can do to it: calls the tasks and the workbook, and turns what comes
 * of it into events. Knows nothing of React, so that the flow can be tested without a page.
 */
import type { UpdatePreview } from '../../app/plan-update';
import type { RunOptions } from '../../app/port';
import type { Language } from '../../model/language';
import type { Notice, PaneServices, Reading } from '../services';
import { countChanges } from './count-changes';
import { failureOf } from './failure';
import {
  annexToShow,
  initialState,
  type PaneState,
  type Result,
  type Screen,
  type Source,
  type Task,
} from './pane-state';
import { reduce, type PaneEvent } from './reduce';
import { watchWorkbook } from './watch-workbook';

export type PaneStore = ReturnType<typeof createPaneStore>;

/** Id of the pack that stands for “try the example”. */
const EXAMPLE = 'example';

export function createPaneStore(services: PaneServices) {
  const { port, tasks, preferences } = services;
  let state = initialState(preferences.language() ?? services.officeLanguage);
  const listeners = new Set<() => void>();
  /** What was begun before the person went elsewhere must not come back to a screen that she has left. */
  let errand = 0;
  let stopWriting: AbortController | undefined;
  let following: ReturnType<typeof watchWorkbook> | undefined;

  const dispatch = (event: PaneEvent): void => {
    const next = reduce(state, event);
    if (next === state) return;
    state = next;
    listeners.forEach((listener) => listener());
  };
  const isBusy = () => state.screen.name === 'working';

  async function readWorkbook(): Promise<Reading> {
    return tasks.open(await port.read());
  }

  /** Reads anew and says so; false where that failed. */
  async function read(): Promise<boolean> {
    try {
      const reading = await readWorkbook();
      // A task that began meanwhile reads for itself when it ends.
      if (!isBusy()) dispatch({ type: 'read', reading });
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

  async function preview(source: Source, focus?: string): Promise<void> {
    const mine = go({ name: 'preview', source }, focus);
    await run(
      mine,
      async () => planFrom(source, (await readWorkbook()).opened),
      (planned) => ({ type: 'planned', preview: planned }),
      (error) => ({ type: 'planFailed', failure: failureOf(error) }),
    );
  }

  async function planFrom(source: Source, opened: Reading['opened']): Promise<UpdatePreview> {
    const language = opened.language ?? state.language;
    if (source.kind === 'template') return tasks.planTemplate(opened, language);
    if (source.kind === 'notice') return tasks.plan(opened, await tasks.loadNotice(source.id), language);
    const book = source.kind === 'file' ? source.book : opened.book;
    if (book === undefined) throw Object.assign(new Error('no year book'), { issues: opened.issues });
    return tasks.plan(opened, book, language);
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
      // The work is done even where it can't be looked at right now; the watch reads again.
      const reading = await readWorkbook().catch(() => undefined);
      dispatch({ type: 'finished', result, ...(reading && { reading }) });
      if (!reading) following?.readLater();
    } catch (error) {
      dispatch({ type: 'broke', failure: failureOf(error) });
    } finally {
      stopWriting = undefined;
    }
  }

  async function write(source: Source, planned: UpdatePreview): Promise<void> {
    await perform({ kind: 'write', source, preview: planned }, async (options) => {
      await port.update(planned.update, options);
      return resultOf(source, planned);
    });
  }

  async function undo(options: { readonly force?: boolean } = {}): Promise<void> {
    await perform({ kind: 'undo' }, async (run) => ({
      kind: 'restored',
      restored: await port.restore({ ...run, ...options }),
    }));
  }

  async function chooseFile(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (file === undefined) return;
    if (files.length > 1) {
      go({ name: 'own', tooMany: true });
      return;
    }
    const mine = go({ name: 'own', reading: file.name });
    try {
      const loaded = await tasks.loadFile(await services.readFile(file));
      if (mine !== errand) return;
      if (loaded.yearBook === undefined) {
        dispatch({ type: 'fileFailed', file: file.name, failure: { issues: loaded.issues } });
        return;
      }
      await preview({ kind: 'file', name: file.name, book: loaded.yearBook, issues: loaded.issues });
    } catch (error) {
      if (mine === errand) dispatch({ type: 'fileFailed', file: file.name, failure: failureOf(error) });
    }
  }

  return {
    state: (): PaneState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Reads the workbook and follows it from then on. @returns a function that stops following */
    async start(): Promise<() => Promise<void>> {
      const watched = watchWorkbook(port, async () => isBusy() || (await read()));
      following = watched;
      await read();
      return watched.stop;
    },
    readAgain: async (): Promise<void> => {
      go({ name: 'reading' });
      await read();
    },

    /** Somebody is about to press something: what comes next may load now. */
    approach: (): void => tasks.warmUp(),

    /** To the workbook's own screen; `focus` names what was left from. */
    home: (focus?: string): void => void go({ name: 'root' }, focus),
    /** After a task that failed: to the workbook's own screen, as the workbook is now. */
    async leave(): Promise<void> {
      go({ name: 'root' });
      await read();
    },
    station: (station: string): void => void go({ name: 'station', station }),
    own: (): void => void go({ name: 'own' }),
    confirmUndo: (): void => void go({ name: 'undo' }),
    async notices(): Promise<void> {
      await run(
        go({ name: 'notices' }),
        tasks.listNotices,
        (notices) => ({ type: 'noticesListed', notices: notices.filter(({ id }: Notice) => id !== EXAMPLE) }),
        (error) => ({ type: 'noticesFailed', failure: failureOf(error) }),
      );
    },

    previewExample: () => preview({ kind: 'notice', id: EXAMPLE }),
    previewNotice: (id: string) => preview({ kind: 'notice', id }),
    previewTemplate: () => preview({ kind: 'template' }),
    previewUpdate: () => preview({ kind: 'workbook' }),
    /** For the ribbon's button: to the preview where there is a catalogue, otherwise to where one is chosen. */
    async previewIfReady(): Promise<void> {
      const opened = state.reading?.opened;
      // A task that was broken off comes first: its bar stands on the workbook's own screen.
      const isReady = opened?.book && opened.situation !== 'stopped' && !opened.read.interrupted;
      if (isReady) await preview({ kind: 'workbook' });
    },
    previewAgain: (source: Source) => preview(source),
    chooseFile,

    write,
    undo,
    stop: (): void => {
      stopWriting?.abort();
      dispatch({ type: 'stopping' });
    },

    async show(place: { readonly sheet: string; readonly cell?: string }): Promise<void> {
      try {
        await port.show(place, { onWaiting: () => dispatch({ type: 'waited' }) });
        dispatch({ type: 'shown' });
      } catch (error) {
        dispatch({ type: 'showFailed', failure: failureOf(error) });
      }
    },

    speak(language: Language): void {
      preferences.keepLanguage(language);
      dispatch({ type: 'spoke', language });
      // Sheets that are still to be made follow the pane's language; those that are there keep their own.
      const { screen, reading } = state;
      if (screen.name === 'preview' && reading?.opened.language === undefined) {
        void preview(screen.source, `language-${language}`);
      }
    },
  };
}

function resultOf(source: Source, planned: UpdatePreview): Result {
  if (source.kind === 'template') {
    const first = planned.sheets[0]?.name;
    return { kind: 'template', ...(first !== undefined && { show: first }) };
  }
  const { fresh, changed } = countChanges(planned.sheets);
  const show = annexToShow(planned);
  return { kind: 'written', fresh, changed, ...(show && { show }) };
}
