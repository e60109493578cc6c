/** The grid of the page: the host's workbook, shown by Univer and worked in through it. */
import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  UniverInstanceType,
} from '@univerjs/core';
import type { DocumentDataModel } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import type { Area } from '../../host/model/area';
import type { Host } from '../../host/create-host';
import type { Outcome } from '../../host/person/outcome';
import type { Language } from '../../model/language';
import type { ThemeName } from '../page/theme';
import { keepFocusWhereItIs } from './auto-focus';
import { listenForPaste } from './clipboard';
import { Edits, plainText, type EditReport } from './edits';
import { showLooks } from './looks';
import { Painter } from './painter';
import { revealer } from './reveal';
import { LOCALES, startUniver } from './start-univer';
import { tabRunEnder } from './tab-run';

export interface Grid {
  /** Shows this host's workbook from now on. */
  show(host: Host): void;
  /** Resolves when everything that the host said is on the screen. */
  settled(): Promise<void>;
  speak(language: Language): void;
  colour(theme: ThemeName): void;
  /** Puts the keyboard into the cells. */
  focus(): void;
}

export interface GridReport extends Pick<EditReport, 'refused' | 'notHere'> {
  /** Drawing failed; the host is whole. */
  readonly failed: (error: unknown) => void;
}

export function createGrid(container: HTMLElement, language: Language, first: Host, report: GridReport): Grid {
  let host = first;
  const { injector, book } = startUniver(container, language, 'start');
  const commands = injector.get(ICommandService);
  const selections = injector.get(SheetsSelectionsService);
  const reveal = revealer(injector, commands, book);
  const painter = new Painter(commands, book, reveal, report.failed);
  const isByKey = watchHands(container);
  const endTabRun = tabRunEnder(injector);
  const editor = (): string => {
    const units = injector.get(IUniverInstanceService);
    const model = units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
    return plainText(model?.getBody()?.dataStream ?? '');
  };
  const ranges = () => selections.getCurrentSelections().map(({ range }) => range);
  const edits = new Edits(
    () => host.person,
    {
      text: editor,
      selection: ranges,
      cell: (sheet, row, column) => book.getSheetBySheetId(sheet)?.getCellRaw(row, column) ?? undefined,
      hostId: (sheet) => painter.sheets.hostId(sheet),
      activeSheet: () => book.getActiveSheet().getSheetId(),
      isEditing: () => isEditing(),
      isDrawing: () => painter.isDrawing,
    },
    {
      refused: report.refused,
      notHere: report.notHere,
      activated: (hostId) => painter.look(hostId),
      selected: (hostId, area) => {
        painter.seesSelected(hostId, area);
        if (!isByKey()) endTabRun();
        if (isByKey() && area.rows * area.columns === 1) reveal(area);
      },
    },
  );
  showLooks(injector);
  const focus = keepFocusWhereItIs(injector, container);
  edits.watch(commands);
  const isEditing = (): boolean => injector.get(IEditorBridgeService).isVisible().visible;
  listenForPaste(
    () => (container.contains(document.activeElement) && !isEditing() ? selectedArea() : undefined),
    (area, texts) => {
      const paste = (): Outcome => host.person.paste(host.view.activeSheetId(), area, texts);
      const outcome = paste();
      if (!outcome.ok) report.refused(outcome, paste);
    },
  );
  const selectedArea = (): Area => host.view.selection().area;
  let isReady = false;
  const ready = injector
    .get(LifecycleService)
    .onStage(LifecycleStages.Rendered)
    .then(() => {
      isReady = true;
      painter.show(host.view);
    });
  ready.catch(report.failed);
  return {
    show: (next) => {
      host = next;
      if (isReady) painter.show(next.view);
    },
    settled: () => ready.then(() => painter.settled()),
    speak: (next) => injector.get(LocaleService).setLocale(LOCALES[next]),
    // Univer's own dark mode inverts the cells too; they stay as they print, and only the bars around them follow.
    colour: (theme) => document.documentElement.classList.toggle('univer-dark', theme !== 'light'),
    focus: () => {
      // What she types next belongs into the cell that the host says is selected.
      painter.hurry();
      focus();
    },
  };
}

/** @returns whether the person moved with the keyboard last; under the mouse nothing should slip away */
function watchHands(container: HTMLElement): () => boolean {
  let isByKey = false;
  container.addEventListener('keydown', () => (isByKey = true), true);
  container.addEventListener('pointerdown', () => (isByKey = false), true);
  return () => isByKey;
}
