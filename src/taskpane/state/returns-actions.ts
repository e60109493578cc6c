/** What a person does with returns: makes the forms, collects what comes back, decides, merges, makes slips. */
import type { CollectedReturn } from '../../app/collect/types';
import type { ReturnState } from '../../app/returns-list';
import type { Period } from '../../model/period';
import type { MergePreview } from '../../app/collect/plan-merge';
import type { AreaFile } from '../../app/make-returns';
import type { Reading } from '../services';
import { failureOf } from './failure';
import { gatherSources } from './return-sources';
import type { MadeFile, Making, ReturnsEvent } from './returns-state';
import type { StoreCore } from './store-core';

export function returnsActions(core: StoreCore) {
  const { port, tasks, writeFile, zip, save, readReturn } = core.services;
  const tell = (event: ReturnsEvent): void => core.dispatch({ type: 'returns', event });
  const sources = gatherSources();
  let stopCollecting: AbortController | undefined;
  /** Files whose new contents no collection has read yet: what the one at hand says of them is of the old ones. */
  const unread = new Set<string>();
  /** Files of a kind that are being made while others of it are asked for are dropped. */
  const makings = { forms: 0, slips: 0 };

  const languageOf = ({ language }: Reading['opened']) => language ?? core.state().language;

  async function make(kind: 'forms' | 'slips', plan: () => Promise<readonly (AreaFile | TogetherFile)[]>) {
    const mine = (makings[kind] += 1);
    const report = (making: Making): boolean => {
      if (mine !== makings[kind]) return false;
      tell({ type: kind, making });
      return true;
    };
    report({ kind: 'making', done: 0, total: 0 });
    try {
      const planned = await plan();
      const files: MadeFile[] = [];
      for (const { fileName, area, plan: workbook } of planned) {
        if (!report({ kind: 'making', done: files.length, total: planned.length })) return;
        files.push({ fileName, bytes: await writeFile(workbook), ...(area !== undefined && { area }) });
      }
      report({ kind: 'made', files });
    } catch (error) {
      report({ kind: 'failed', failure: failureOf(error) });
    }
  }

  async function collect(period: Period): Promise<void> {
    stopCollecting?.abort();
    const abort = new AbortController();
    stopCollecting = abort;
    const all = sources.list();
    const { collection: before } = core.state().returns;
    tell({ type: 'collecting', done: 0, total: all.length });
    try {
      const { reading } = await core.look();
      const collection = await tasks.collect(all, reading.opened, period, readReturn, {
        signal: abort.signal,
        former: before?.files.filter(({ file }) => !unread.has(file)) ?? [],
        onProgress: (done, total, file) => {
          if (stopCollecting === abort) tell({ type: 'collecting', done, total, file });
        },
      });
      if (stopCollecting !== abort) return;
      sources.keepOnly(collection.files.map(({ file }) => file));
      // While they were read, she may have decided on what was there before them.
      tell({ type: 'replaced', files: [...unread] });
      unread.clear();
      tell({ type: 'collected', collection });
    } catch (error) {
      if (stopCollecting === abort) tell({ type: 'collectFailed', failure: failureOf(error) });
    }
  }

  async function previewMerge(): Promise<void> {
    const { collection, decisions } = core.state().returns;
    if (!collection) return;
    const reasons = decisions.overruled;
    const { chosen } = decisions;
    await core.run(
      core.go({ name: 'merge' }),
      async () => {
        const { opened } = (await core.look()).reading;
        const decided = { overruled: new Set(reasons.keys()), chosen, reasons };
        return tasks.planMerge(opened, collection, decided, languageOf(opened));
      },
      (preview) => ({ type: 'mergePlanned', preview }),
      (error) => ({ type: 'mergeFailed', failure: failureOf(error) }),
    );
  }

  return {
    forms: (): void => void core.go({ name: 'forms' }),
    open: (focus?: string): void => void core.go({ name: 'returns' }, focus),

    async choosePeriod(period: Period): Promise<void> {
      makings.forms += 1;
      tell({ type: 'periodChosen', period });
      if (sources.list().length > 0) await collect(period);
    },
    typeDeadline: (text: string): void => {
      makings.forms += 1;
      tell({ type: 'deadlineTyped', text });
    },
    makeForms: (period: Period): Promise<void> =>
      make('forms', async () => {
        const { opened } = (await core.look()).reading;
        const { deadline } = core.state().returns;
        const options = { language: languageOf(opened), ...(deadline !== '' && { deadline }) };
        return tasks.planReturns(opened, period, options);
      }),
    makeSlips: (together: string): Promise<void> =>
      make('slips', async () => {
        const { collection } = core.state().returns;
        if (!collection) return [];
        const { opened } = (await core.look()).reading;
        const slips = await tasks.planSlips(opened, collection, languageOf(opened));
        return slips.together ? [{ fileName: together, plan: slips.together }, ...slips.each] : [];
      }),
    save: ({ fileName, bytes }: MadeFile): void => save(fileName, bytes),
    async saveAll(name: string, files: readonly MadeFile[]): Promise<void> {
      save(name, await zip(files.map(({ fileName, bytes }) => ({ name: fileName, bytes }))));
    },

    /** Files of the same name stand for those before: a corrected one takes the faulty one's place. */
    async add(period: Period, files: readonly File[]): Promise<void> {
      if (files.length === 0) return;
      const replaced = sources.add(files);
      replaced.forEach((file) => unread.add(file));
      tell({ type: 'replaced', files: replaced });
      await collect(period);
    },
    stopCollecting: (): void => {
      stopCollecting?.abort();
      tell({ type: 'stopping' });
    },
    empty: (): void => {
      sources.keepOnly([]);
      unread.clear();
      tell({ type: 'emptied' });
    },

    filter: (filter?: ReturnState): void => tell({ type: 'filtered', ...(filter && { filter }) }),
    choose: (area: string, file: string): void => tell({ type: 'chose', area, file }),
    draft: (file: string, text: string): void => tell({ type: 'drafted', file, text }),
    dropDraft: (file: string): void => tell({ type: 'draftDropped', file }),
    overrule: ({ file }: CollectedReturn, reason: string): void => tell({ type: 'overruled', file, reason }),
    undoOverrule: ({ file }: CollectedReturn): void => tell({ type: 'overruleUndone', file }),

    previewMerge,
    merge: (preview: MergePreview): Promise<void> =>
      core.perform({ kind: 'merge', preview }, async (options) => {
        await port.update(preview.update, options);
        return { kind: 'merged', files: preview.accepted.length, cells: preview.changes.length };
      }),
  };
}

/** A file about all areas. */
interface TogetherFile extends Omit<AreaFile, 'area'> {
  readonly area?: never;
}
