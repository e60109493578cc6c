/** The page as a whole: which workbook is open, and what happens when a person presses a button of the bar. */
import { createHost, type Host, type HostOptions } from '../host/create-host';
import type { Outcome, Refusal } from '../host/person/outcome';
import { issueSentence } from '../locales/issue-sentence';
import { UnusableInput } from '../model/issue';
import { openBook, saveBook } from './files';
import type { NotHere } from './grid/edits';
import type { Grid } from './grid/grid';
import { promptAt } from './grid/prompt';
import { readChoices, writeChoices, type Choices } from './page/choices';
import { ask } from './page/dialogs';
import { download, readBytes } from './page/downloads';
import { byId, element } from './page/elements';
import { doorsOf, loadPane, type Doors } from './page/pane-frame';
import { setUpRegions } from './page/regions';
import { setUpSplitter } from './page/splitter';
import { drawBar } from './page/toolbar';
import { workbenchWords, type WorkbenchWords } from './words';

/** On the window: for doors.js in the pane's frame, and for tests. */
export interface WorkbenchWindow {
  /** Of the workbook that is open now. */
  readonly host: Host;
  /** What the client in the pane's frame looks for before it starts. */
  readonly doors: Doors;
  /** Resolves when the grid shows everything that the host said. */
  settled(): Promise<void>;
}

declare global {
  interface Window {
    workbench: WorkbenchWindow;
  }
}

export class Workbench implements WorkbenchWindow {
  host: Host;
  private choices: Choices = readChoices();
  private books = 1;
  private hasChanges = false;
  private grid: Grid | undefined;
  /** The grid is most of the page's bytes; the pane does not wait for it. */
  private readonly whenDrawn: Promise<void>;
  private status: HTMLElement;
  private readonly regions: ReturnType<typeof setUpRegions>;
  private forgetHost: () => void = () => undefined;

  constructor() {
    this.host = createHost(this.optionsFor(this.words.bookName(this.books)));
    this.status = this.drawPage();
    this.whenDrawn = this.drawGrid();
    this.whenDrawn.catch((error: unknown) => this.fail(error));
    this.regions = setUpRegions({
      focusGrid: () => this.grid?.focus(),
      frame: () => byId('pane').querySelector('iframe'),
    });
    setUpSplitter(
      byId('splitter'),
      () => this.choices.paneWidth,
      (paneWidth) => this.choose({ paneWidth }),
    );
    window.addEventListener('beforeunload', (event) => {
      if (this.hasChanges) event.preventDefault();
    });
    this.say(this.words.help);
    this.follow();
  }

  get doors(): Doors {
    return doorsOf(this.host, this.choices);
  }

  /** Loads the pane; `window.workbench` must be there. */
  loadPane(): void {
    const frame = loadPane(byId('pane'), this.words.regions.pane);
    frame.addEventListener('load', () => {
      if (frame.contentWindow) this.regions.listenIn(frame.contentWindow);
    });
  }

  async settled(): Promise<void> {
    await this.whenDrawn;
    await this.grid?.settled();
  }

  private async drawGrid(): Promise<void> {
    const { createGrid } = await import('./grid/grid');
    const place = element('div', { className: 'book', id: 'book' });
    byId('grid').replaceChildren(place);
    this.grid = createGrid(place, this.choices.language, this.host, {
      refused: (refusal, again, back) => void this.explain(refusal, again, back),
      notHere: (what) => this.sayNotHere(what),
      failed: (error) => this.fail(error),
    });
    this.grid.colour(this.choices.theme);
    await this.giveBack(document.activeElement);
  }

  /** Univer takes the keyboard when it starts; whoever is in the pane or the bar by then keeps it. */
  private async giveBack(holder: Element | null): Promise<void> {
    await this.grid?.settled();
    if (holder instanceof HTMLElement && holder !== document.body) holder.focus();
  }

  private get words(): WorkbenchWords {
    return workbenchWords(this.choices.language);
  }

  private optionsFor(workbookName: string): HostOptions {
    return { workbookName, language: this.choices.language };
  }

  /** Tells changes that a person would lose from those that she would not, and shows hints of cells. */
  private follow(): void {
    this.forgetHost();
    this.hasChanges = false;
    this.forgetHost = this.host.view.onChange(({ kind }) => {
      if (kind !== 'selection') {
        this.hasChanges = true;
        return;
      }
      const prompt = promptAt(this.host);
      this.say(prompt ? this.words.prompt(prompt.title, prompt.message) : '');
    });
  }

  private show(host: Host): void {
    this.host = host;
    this.grid?.show(host);
    this.follow();
    this.status = this.drawPage();
    this.loadPane();
  }

  private drawPage(): HTMLElement {
    const { words, choices } = this;
    const root = document.documentElement;
    root.lang = choices.language;
    root.dataset['theme'] = choices.theme;
    root.style.setProperty('--pane', `${choices.paneWidth}px`);
    document.title = words.title;
    byId('skip-to-grid').textContent = words.skipToGrid;
    byId('skip-to-pane').textContent = words.skipToPane;
    byId('grid').setAttribute('aria-label', words.regions.grid);
    byId('pane').setAttribute('aria-label', words.regions.pane);
    byId('splitter').setAttribute('aria-label', words.splitter);
    byId('splitter').setAttribute('aria-valuenow', String(choices.paneWidth));
    return drawBar(
      byId('bar'),
      words,
      { ...choices, bookName: this.host.workbook.name },
      {
        newBook: () => void this.newBook(),
        open: (file) => void this.open(file),
        save: () => void this.save(),
        speak: (language) => this.choose({ language }),
        colour: (theme) => this.choose({ theme }),
        width: (paneWidth) => this.choose({ paneWidth }),
      },
    );
  }

  private choose(change: Partial<Choices>): void {
    this.choices = { ...this.choices, ...change };
    writeChoices(this.choices);
    this.status = this.drawPage();
    if (change.language) this.grid?.speak(change.language);
    if (change.theme) this.grid?.colour(change.theme);
    // Excel tells the pane its language and colours when it starts.
    if (change.language ?? change.theme) this.loadPane();
  }

  private sayNotHere(what: NotHere): void {
    const { noCut, notHere, noUndo, noRedo } = this.words;
    this.say({ cut: noCut, format: notHere, undo: noUndo, redo: noRedo }[what]);
  }

  private say(text: string): void {
    this.status.textContent = text;
    this.status.title = text;
  }

  private fail(error: unknown): void {
    this.say(this.words.failed);
    // For whoever looks after the page.
    reportError(error);
  }

  private async mayReplace(): Promise<boolean> {
    const { replaceTitle: title, replace: text, yes, no } = this.words;
    return !this.hasChanges || ask({ title, text, yes, no });
  }

  private async newBook(): Promise<void> {
    if (!(await this.mayReplace())) return;
    this.books += 1;
    this.show(createHost(this.optionsFor(this.words.bookName(this.books))));
    this.say('');
  }

  private async open(file: File): Promise<void> {
    if (!(await this.mayReplace())) return;
    this.say(this.words.opening(file.name));
    try {
      const host = await openBook(await readBytes(file), this.optionsFor(file.name));
      this.show(host);
      const shown = host.view.tabs().filter(({ visibility }) => visibility === 'Visible');
      this.say(this.words.opened(file.name, shown.length));
    } catch (error) {
      await this.cannotOpen(file.name, error);
    }
  }

  private async cannotOpen(name: string, error: unknown): Promise<void> {
    const { language } = this.choices;
    const { cannotOpen: title, understood: no, openFailed } = this.words;
    if (!(error instanceof UnusableInput)) reportError(error);
    const text =
      error instanceof UnusableInput
        ? error.issues.map((each) => issueSentence(each, language)).join('\n')
        : openFailed(name);
    this.say('');
    await ask({ title: title(name), text, no });
  }

  private async save(): Promise<void> {
    try {
      const { name } = this.host.workbook;
      download(await saveBook(this.host, new Date()), name);
      this.hasChanges = false;
      this.say(this.words.saved(name));
    } catch (error) {
      this.say(this.words.savedNothing);
      reportError(error);
    }
  }

  /** Says why an entry was refused, in the validation's words where it has some; a warning asks. */
  private async explain(
    { reason, severity, title, message }: Refusal,
    again: () => Outcome,
    back?: () => Outcome,
  ): Promise<void> {
    const { refusals, keep, understood, no } = this.words;
    const own = refusals[reason];
    const isValidation = reason === 'validation';
    const mayStay = isValidation && severity !== 'stop';
    const question = {
      title: isValidation && title !== '' ? title : own.title,
      text: isValidation && message !== '' ? message : own.text,
    };
    const isKept = await ask(mayStay ? { ...question, yes: keep, no } : { ...question, no: understood });
    if (isKept) again();
    else back?.();
    this.grid?.focus();
  }
}
