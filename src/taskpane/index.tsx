/**
 * The pane's entry file, and the only one that constructs its port: waits for Office, and then shows the
 * pane over the workbook beside it, or says in plain words what is missing.
 */
import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { readCommand } from '../commands/command';
import { loadChanges, openOfficeWorkbook } from '../excel/office-workbook';
import { waitForOffice, type OfficeEnvironment } from '../excel/office-environment';
import { App } from './app';
import { lazyTasks } from './lazy-tasks';
import { localPreferences } from './preferences';
import { workerReader } from './read-in-worker';
import { saveFile } from './save-file';
import { NeedsExcel } from './screens/needs-excel';
import { languageFor } from './language-for';
import { createPaneStore, type PaneStore } from './state/pane-store';
import { themeOf } from './theme';

/** An office PC that has been slow for so long has no Office around the pane. */
const OFFICE_LIMIT = 10_000;

async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  const office = await waitForOffice(OFFICE_LIMIT);
  if (office.kind !== 'ready') {
    root.render(
      <FluentProvider theme={themeOf('light')}>
        <NeedsExcel why={office.kind} />
      </FluentProvider>,
    );
    return;
  }
  const store = openStore(office.environment);
  root.render(<App store={store} colours={office.environment.colours} />);
  await store.start();
  if (readCommand(location.search) === 'generate') await store.previewIfReady();
}

function openStore({ displayLanguage, partition }: OfficeEnvironment): PaneStore {
  const clock = (): Date => new Date();
  return createPaneStore({
    port: openOfficeWorkbook(),
    tasks: lazyTasks(clock, [loadChanges]),
    async readFile(file) {
      const [{ readXlsx }, bytes] = await Promise.all([import('../xlsx/read'), file.arrayBuffer()]);
      return readXlsx(new Uint8Array(bytes));
    },
    readReturn: workerReader().read,
    writeFile: async (plan) => (await import('../xlsx/write')).writeXlsx(plan, clock()),
    async zip(files) {
      const { writeZip } = await import('../xlsx/zip-writer');
      return writeZip(files.map(({ name, bytes }) => ({ name, pieces: [bytes] })));
    },
    save: saveFile,
    preferences: localPreferences(partition),
    officeLanguage: languageFor(displayLanguage),
  });
}

const element = document.getElementById('root');
document.getElementById('old-webview')?.remove();
if (element !== null) void start(element);
