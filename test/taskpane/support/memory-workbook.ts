/**
 * A workbook in memory behind the port, for the pane's own tests: it holds what was written and gives it
 * back when it is read. How Excel behaves is tested over the host (test/excel), not here.
 */
import type {
  CellsRead,
  CellWrite,
  LiveWorkbook,
  Restored,
  RunOptions,
  SheetRules,
  WorkbookRead,
  WorkbookUpdate,
} from '../../../src/app/port';
import { isCellError, type GridCell } from '../../../src/model/grid';
import { cellAddress, parseRange } from '../../../src/plan/address';
import { issue, UnusableInput, type Issue, type Progress } from '../../../src/model/issue';
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
  readonly cellsWritten: (readonly CellWrite[])[] = [];
  /** Each time that rules were to be put back; a paste is played by naming the sheets that it has harmed. */
  readonly mended: (readonly SheetRules[])[] = [];
  harmed: readonly string[] = [];
  /** Thrown by the next reading, writing or showing in place of doing it. */
  failure: {
    read?: Error;
    update?: Error;
    restore?: Error;
    show?: Error;
    readCells?: Error;
    writeCells?: Error;
    mendRules?: Error;
  } = {};
  /** While a promise stands here, writing waits for it after its first sheet. */
  pause: Promise<void> | undefined;
  reads = 0;
  private before: WorkbookRead;
  private onChange: Parameters<LiveWorkbook['watch']>[0] | undefined;

  constructor(public current: WorkbookRead = BLANK) {
    this.before = current;
  }

  /** What a person does in the workbook; the pane is told. */
  change(next: WorkbookRead): void {
    this.current = next;
    this.onChange?.({ sheetId: 's1' });
  }

  /** Types into one cell; the pane is told where. */
  type(sheetId: string, address: string, cell: GridCell | undefined): void {
    const { row = 0, column = 0 } = parseRange(address) ?? {};
    this.put(sheetId, row, column, cell);
    this.onChange?.({ sheetId, address });
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

  async readCells({ sheetId, address }: { sheetId: string; address: string }): Promise<CellsRead> {
    await this.failing('readCells');
    const range = parseRange(address) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const rows = this.current.sheets.find(({ id }) => id === sheetId)?.rows ?? [];
    return {
      row: range.row,
      column: range.column,
      rows: Array.from({ length: range.rows }, (_, row) =>
        Array.from({ length: range.columns }, (__, column) => rows[range.row + row]?.[range.column + column]),
      ),
    };
  }

  async writeCells(writes: readonly CellWrite[]): Promise<readonly CellWrite[]> {
    await this.failing('writeCells');
    for (const write of writes) this.refuseOther(write);
    this.cellsWritten.push(writes);
    const back = writes.map(({ sheetId, row, column, value }): CellWrite => {
      const before = this.current.sheets.find(({ id }) => id === sheetId)?.rows[row]?.[column]?.value ?? null;
      return { sheetId, row, column, value: typeof before === 'object' ? null : before, expected: value };
    });
    for (const { sheetId, row, column, value } of writes) this.put(sheetId, row, column, { value });
    return back;
  }

  async mendRules(sheets: readonly SheetRules[]): Promise<readonly string[]> {
    await this.failing('mendRules');
    this.mended.push(sheets);
    const names = this.harmed;
    this.harmed = [];
    return names;
  }

  watch(onChange: Parameters<LiveWorkbook['watch']>[0]): Promise<() => Promise<void>> {
    this.onChange = onChange;
    return Promise.resolve(() => {
      this.onChange = undefined;
      return Promise.resolve();
    });
  }

  /** As the real one does. */
  private refuseOther({ sheetId, row, column, expected }: CellWrite): void {
    if (expected === undefined) return;
    const found = this.current.sheets.find(({ id }) => id === sheetId);
    const value = found?.rows[row]?.[column]?.value ?? null;
    const plain = isCellError(value) ? value.error : value;
    if ((plain === '' ? null : plain) === (expected === '' ? null : expected)) return;
    const [sheet, cell] = [found?.sheet ?? '', cellAddress(row, column)];
    throw new Failed([issue('excel.changedMeanwhile', 'error', { sheet, row, column }, { sheet, cell })]);
  }

  private put(sheetId: string, row: number, column: number, cell: GridCell | undefined): void {
    const sheets = this.current.sheets.map((sheet) => {
      if (sheet.id !== sheetId) return sheet;
      const rows = sheet.rows.map((each) => [...each]);
      while (rows.length <= row) rows.push([]);
      const line = rows[row];
      const { numberFormat } = line?.[column] ?? {};
      if (line) line[column] = cell && { ...(numberFormat !== undefined && { numberFormat }), ...cell };
      return { ...sheet, rows };
    });
    this.current = { ...this.current, sheets };
  }

  private failing(call: keyof MemoryWorkbook['failure']): Promise<never> | undefined {
    const error = this.failure[call];
    // Once: a second try may succeed.
    this.failure = Object.fromEntries(Object.entries(this.failure).filter(([each]) => each !== call));
    return error && Promise.reject(error);
  }
}
