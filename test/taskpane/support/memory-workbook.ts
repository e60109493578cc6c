/**
 * A workbook in memory behind the port, for the pane's own tests: it holds what was written and gives it
 * back when it is read. How Excel behaves is tested over the host (test/excel), not here.
 */
import type { LiveWorkbook, Restored, RunOptions, WorkbookRead, WorkbookUpdate } from '../../../src/app/port';
import { UnusableInput, type Issue, type Progress } from '../../../src/model/issue';
import { BLANK, readPlan } from '../../support/workbook-read';

/** As the port's failures are: issues, and how far it came. */
export class Failed extends UnusableInput {
  constructor(
    issues: readonly Issue[],
    readonly progress?: Progress,
  ) {
    super(issues);
  }
}

export class MemoryWorkbook implements LiveWorkbook {
  /** Where the person is: each place that the pane brought to the front. */
  readonly shown: { readonly sheet: string; readonly cell?: string }[] = [];
  readonly written: WorkbookUpdate[] = [];
  readonly restored: RunOptions[] = [];
  /** Thrown by the next reading, writing or showing in place of doing it. */
  failure: { read?: Error; update?: Error; restore?: Error; show?: Error } = {};
  /** While a promise stands here, writing waits for it after its first sheet. */
  pause: Promise<void> | undefined;
  reads = 0;
  private before: WorkbookRead;
  private onChange: (() => void) | undefined;

  constructor(public current: WorkbookRead = BLANK) {
    this.before = current;
  }

  /** What a person does in the workbook; the pane is told. */
  change(next: WorkbookRead): void {
    this.current = next;
    this.onChange?.();
  }

  readonly readSheets = () => Promise.resolve(this.current.sheets);
  readonly commit = () => Promise.reject(new Error('the pane writes updates'));

  read(): Promise<WorkbookRead> {
    this.reads += 1;
    return this.failing('read') ?? Promise.resolve(this.current);
  }

  async update(update: WorkbookUpdate, run: RunOptions = {}): Promise<void> {
    const { write, plan, replaces } = update;
    run.onProgress?.({ sheet: write[0] ?? '', done: 0, total: write.length });
    await this.pause;
    run.onProgress?.({ sheet: write[1] ?? '', done: 1, total: write.length });
    await this.failing('update');
    this.written.push(update);
    this.before = this.current;
    const sheets = write.filter((name) => replaces.has(name));
    const restorable = { sheets, added: write.filter((name) => !replaces.has(name)) };
    const others = this.current.sheets.filter(
      ({ id, sheet }) => ![...replaces.values()].includes(id) && sheet !== 'Sheet1',
    );
    const made = readPlan(plan);
    this.current = { ...made, sheets: [...made.sheets, ...others], restorable };
  }

  async restore(run: RunOptions = {}): Promise<Restored> {
    await this.failing('restore');
    this.restored.push(run);
    const { sheets = [], added = [] } = this.current.restorable ?? {};
    this.current = this.before;
    return { sheets, removed: added, left: [] };
  }

  async show(place: { readonly sheet: string; readonly cell?: string }): Promise<void> {
    await this.failing('show');
    this.shown.push(place);
  }

  watch(onChange: (change: { readonly sheetId: string }) => void): Promise<() => Promise<void>> {
    this.onChange = () => onChange({ sheetId: 's1' });
    return Promise.resolve(() => {
      this.onChange = undefined;
      return Promise.resolve();
    });
  }

  private failing(call: keyof MemoryWorkbook['failure']): Promise<never> | undefined {
    const error = this.failure[call];
    // Once: a second try may succeed.
    this.failure = Object.fromEntries(Object.entries(this.failure).filter(([each]) => each !== call));
    return error && Promise.reject(error);
  }
}
