/**
 * The clerk's tasks, each loaded when it is first called, so that the pane is there before the code that
 * plans workbooks and reads packs.
 */
import type { Clock } from '../app/port';
import type { PaneTasks } from './services';

const opening = () => import('../app/open-workbook');
const looking = () => Promise.all([import('../app/stations'), import('../app/check-workbook')]);
const planning = () => import('../app/plan-update');
const planningTemplate = () => import('../app/plan-template-update');
const previewing = () => import('./screens/preview-body');
const packs = () => import('../app/packs');
const loading = () => import('../app/load-year-book');
const checking = () => import('../app/live-check');
const fixing = () => import('../app/apply-fixes');
const explaining = () => import('../app/explain');
const mending = () => import('../app/mend-rules');
const slipping = () => import('../app/make-slips');
const returning = () => import('../app/make-returns');
const collecting = () => import('../app/collect/collect-returns');
const merging = () => import('../app/collect/plan-merge');

/** @param besides what else is to be fetched as soon as a task is likely */
export function lazyTasks(clock: Clock, besides: readonly (() => Promise<unknown>)[] = []): PaneTasks {
  let isWarm = false;
  return {
    async open(read) {
      const opened = (await opening()).openWorkbook(read);
      // Where nothing is ours yet, there is nothing to check, and the first screen is there sooner.
      if (opened.situation === 'blank' || opened.situation === 'other') return { opened, stations: [], periods: [] };
      const [{ stationsOf }, { periodsWithSheets }] = await looking();
      const periods = periodsWithSheets(opened);
      const returnsPeriod = opened.book && (periods.at(-1) ?? { year: opened.book.year, throughMonth: 1 });
      return { opened, stations: stationsOf(opened), periods, ...(returnsPeriod && { returnsPeriod }) };
    },
    listNotices: async () => (await packs()).listPacks(),
    loadNotice: async (id) => (await packs()).loadPack(id),
    loadFile: async (grids) => (await loading()).loadYearBook(grids),
    plan: async (opened, book, language, withFindings = false) =>
      (await planning()).planUpdate(opened, book, { language, clock, ...(withFindings && { findings: true }) }),
    planTemplate: async (opened, language) =>
      (await planningTemplate()).planTemplateUpdate(opened, { language, clock }),

    check: async (opened) => (await checking()).openLiveCheck(opened),
    planFixes: async (opened, fixes) => (await fixing()).planFixes(opened, fixes),
    planExplanation: async (opened, finding, text) =>
      (await explaining()).planExplanation(opened, finding, text, clock),
    rulesAfter: async (opened, edits) => (await mending()).rulesAfter(opened, edits),

    planReturns: async (opened, period, options) =>
      (await returning()).planReturns(opened, period, { ...options, clock }),
    collect: async (sources, opened, period, read, run) =>
      (await collecting()).collectReturns(sources, opened, period, read, run),
    planMerge: async (opened, collection, decisions, language) =>
      (await merging()).planMerge(opened, collection, decisions, { language, clock }),
    planSlips: async (opened, collection, language) =>
      (await slipping()).planSlips(opened, collection, { language, clock }),

    warmUp() {
      if (isWarm) return;
      isWarm = true;
      // Whoever fails to load here says so when the task is called.
      void Promise.allSettled([planning(), packs(), previewing(), ...besides.map((load) => load())]);
    },
  };
}
