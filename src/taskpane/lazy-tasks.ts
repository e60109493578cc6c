/**
 * The clerk's tasks, each loaded when it is first called, so that the pane is there before the code that
 * plans workbooks and reads packs.
 */
import type { Clock } from '../app/port';
import type { PaneTasks } from './services';

const opening = () => Promise.all([import('../app/open-workbook'), import('../app/stations')]);
const planning = () => import('../app/plan-update');
const planningTemplate = () => import('../app/plan-template-update');
const packs = () => import('../app/packs');
const loading = () => import('../app/load-year-book');

export function lazyTasks(clock: Clock): PaneTasks {
  let isWarm = false;
  return {
    async open(read) {
      const [{ openWorkbook }, { stationsOf }] = await opening();
      const opened = openWorkbook(read);
      return { opened, stations: stationsOf(opened) };
    },
    listNotices: async () => (await packs()).listPacks(),
    loadNotice: async (id) => (await packs()).loadPack(id),
    loadFile: async (grids) => (await loading()).loadYearBook(grids),
    plan: async (opened, book, language) => (await planning()).planUpdate(opened, book, { language, clock }),
    planTemplate: async (opened, language) =>
      (await planningTemplate()).planTemplateUpdate(opened, { language, clock }),
    warmUp() {
      if (isWarm) return;
      isWarm = true;
      // Whoever fails to load here says so when the task is called.
      void Promise.allSettled([planning(), packs()]);
    },
  };
}
