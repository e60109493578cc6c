/** The pane's store over a workbook in memory, with the real tasks behind it. */
import type { Grid } from '../../../src/model/grid';
import type { Language } from '../../../src/model/language';
import { lazyTasks } from '../../../src/taskpane/lazy-tasks';
import type { PaneServices, PaneTasks } from '../../../src/taskpane/services';
import { createPaneStore, type PaneStore } from '../../../src/taskpane/state/pane-store';
import { CLOCK } from '../../support/plans';
import { MemoryWorkbook } from './memory-workbook';

export interface PaneSettings {
  readonly workbook?: MemoryWorkbook;
  readonly language?: Language;
  /** What the pane remembers from before. */
  readonly remembered?: Language;
  readonly tasks?: Partial<PaneTasks>;
  readonly readFile?: (file: File) => Promise<readonly Grid[]>;
  /** Where downloads go. */
  readonly saved?: Map<string, Uint8Array>;
}

export function storeOver(settings: PaneSettings = {}): {
  store: PaneStore;
  workbook: MemoryWorkbook;
  kept: Language[];
} {
  const { workbook = new MemoryWorkbook(), language = 'zh-CN', remembered, tasks = {}, saved } = settings;
  const kept: Language[] = [];
  const services: PaneServices = {
    port: workbook,
    tasks: { ...lazyTasks(CLOCK), warmUp: () => undefined, ...tasks },
    readFile: settings.readFile ?? (() => Promise.resolve([])),
    // Loaded where they are used: a page in jsdom lacks what they are made of.
    readReturn: async (bytes) => (await import('../../../src/xlsx/read')).readXlsx(bytes, { asides: true }),
    writeFile: async (plan) => (await import('../../../src/xlsx/write')).writeXlsx(plan, CLOCK()),
    zip: async (files) =>
      (await import('../../../src/xlsx/zip-writer')).writeZip(
        files.map(({ name, bytes }) => ({ name, pieces: [bytes] })),
      ),
    save: (name, bytes) => void saved?.set(name, bytes),
    preferences: { language: () => remembered, keepLanguage: (each) => void kept.push(each) },
    officeLanguage: language,
  };
  return { store: createPaneStore(services), workbook, kept };
}
