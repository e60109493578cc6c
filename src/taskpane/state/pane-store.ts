/**
 * What a person can do in the pane: calls the tasks and the workbook, and turns what comes of it into
 * events. Knows nothing of React, so that the flow can be tested without a page.
 */
import type { UpdatePreview } from '../../app/plan-update';
import type { Language } from '../../model/language';
import type { Notice, PaneServices, Reading } from '../services';
import { checkingActions } from './checking-actions';
import { countChanges } from './count-changes';
import { failureOf } from './failure';
import { followEdits } from './follow-edits';
import { annexToShow, type Result, type Source, type TaskScreen } from './pane-state';
import { returnsActions } from './returns-actions';
import { createCore } from './store-core';
import { watchWorkbook } from './watch-workbook';

export type PaneStore = ReturnType<typeof createPaneStore>;

/** Id of the pack that stands for “try the example”. */
const EXAMPLE = 'example';

export function createPaneStore(services: PaneServices) {
  const { port, tasks, preferences } = services;
  const core = createCore(services);
  const { dispatch, go, read, run } = core;

  async function preview(source: Source, focus?: string): Promise<void> {
    const mine = go({ name: 'preview', source }, focus);
    await run(
      mine,
      async () => planFrom(source, (await core.look()).reading.opened),
      (planned) => ({ type: 'planned', preview: planned }),
      (error) => ({ type: 'planFailed', failure: failureOf(error) }),
    );
  }

  async function planFrom(source: Source, opened: Reading['opened']): Promise<UpdatePreview> {
    const language = opened.language ?? core.state().language;
    if (source.kind === 'template') return tasks.planTemplate(opened, language);
    if (source.kind === 'notice') return tasks.plan(opened, await tasks.loadNotice(source.id), language);
    const book = source.kind === 'file' ? source.book : opened.book;
    if (book === undefined) throw Object.assign(new Error('no year book'), { issues: opened.issues });
    return tasks.plan(opened, book, language, source.kind === 'findings');
  }

  async function write(source: Source, planned: UpdatePreview): Promise<void> {
    await core.perform({ kind: 'write', source, preview: planned }, async (options) => {
      await port.update(planned.update, options);
      return resultOf(source, planned);
    });
  }

  async function undo({ from, ...options }: UndoOptions = {}): Promise<void> {
    await core.perform({ kind: 'undo', ...(from && { from }) }, async (run) => ({
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
      if (!core.isAt(mine)) return;
      if (loaded.yearBook === undefined) {
        dispatch({ type: 'fileFailed', file: file.name, failure: { issues: loaded.issues } });
        return;
      }
      await preview({ kind: 'file', name: file.name, book: loaded.yearBook, issues: loaded.issues });
    } catch (error) {
      if (core.isAt(mine)) dispatch({ type: 'fileFailed', file: file.name, failure: failureOf(error) });
    }
  }

  return {
    state: core.state,
    subscribe: core.subscribe,
    checking: checkingActions(core),
    returns: returnsActions(core),

    /** Reads the workbook and follows it from then on. @returns a function that stops following */
    async start(): Promise<() => Promise<void>> {
      const watched = watchWorkbook(port, (edits) => followEdits(core, edits));
      core.onReadLater(watched.readLater);
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
    home(focus?: string): void {
      go({ name: 'root' }, focus);
      if (core.isBehind()) void read();
    },
    /** After a task that failed: to the workbook's own screen, as the workbook is now. */
    async leave(): Promise<void> {
      go({ name: 'root' });
      await read();
    },
    async station(station: string, focus?: string): Promise<void> {
      go({ name: 'station', station }, focus);
      // Where that fails, the next reading tries again.
      await core.startLive().catch(() => undefined);
    },
    own: (): void => void go({ name: 'own' }),
    confirmUndo: (from?: TaskScreen): void => void go({ name: 'undo', ...(from && { from }) }),
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
    previewFindings: () => preview({ kind: 'findings' }),
    /** For the ribbon's button: to the preview where there is a catalogue, otherwise to where one is chosen. */
    async previewIfReady(): Promise<void> {
      const opened = core.state().reading?.opened;
      // A task that was broken off comes first: its bar stands on the workbook's own screen.
      const isReady = opened?.book && opened.situation !== 'stopped' && !opened.read.interrupted;
      if (isReady) await preview({ kind: 'workbook' });
    },
    previewAgain: (source: Source) => preview(source),
    chooseFile,

    write,
    undo,
    stop: core.stop,

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
      const { screen, reading } = core.state();
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
  if (source.kind === 'findings') {
    const sheet = planned.sheets.find(({ kind }) => kind === 'findings')?.name;
    return { kind: 'findings', ...(sheet !== undefined && { show: sheet }) };
  }
  const { fresh, changed } = countChanges(planned.sheets);
  const show = annexToShow(planned);
  return { kind: 'written', fresh, changed, ...(show && { show }) };
}

interface UndoOptions {
  readonly force?: boolean;
  readonly from?: TaskScreen;
}
