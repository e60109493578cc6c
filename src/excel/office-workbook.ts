/** The live workbook beside the pane. Wants Office to be ready. */
import type { LiveWorkbook, RunOptions } from '../app/port';
import { readCapabilities } from './capabilities';
import { toFailure } from './errors';
import { readWorkbook } from './read';
import { readPlace } from './read-place';
import { openSession, TIMING, type Session, type SessionOptions, type Timing } from './session';
import { showPlace } from './show';
import { surveyWorkbook, type Survey } from './survey';
import type { WriteOrder } from './targets';
import { watchWorkbook } from './watch';

export interface OfficeWorkbookOptions {
  readonly timing?: Partial<Timing>;
}

/** A reading that meets a cell being edited is tried so often before it says so. */
const READ_TRIES = 5;

/** Fetches the code that changes workbooks, where it is not there yet. */
export const loadChanges = () => import('./changes');

/**
 * Every method throws {@link import('../model/issue').WorkbookFailure} and nothing else, but for plans that
 * are at fault, and code that could not be fetched.
 * @throws WorkbookFailure excel.tooOld where this Excel is below the floor
 */
export function openOfficeWorkbook(options: OfficeWorkbookOptions = {}): LiveWorkbook {
  const capabilities = readCapabilities();
  const timing = { ...TIMING, ...options.timing };
  const reading: SessionOptions = { timing, tries: READ_TRIES };
  const running = ({ signal, onWaiting }: RunOptions): SessionOptions => ({
    timing,
    ...(signal && { signal }),
    ...(onWaiting && { onWaiting }),
  });
  /**
   * The first request is left with Excel until the person has finished the cell that she is editing; those
   * that follow are refused where she begins another one, so that it can be told from a large piece of work.
   */
  const inTwo = async <Look, Result>(
    run: RunOptions,
    look: (session: Session) => Promise<Look>,
    work: (session: Session, look: Look) => Promise<Result>,
  ): Promise<Result> => {
    const found = await talk(PATIENT, running(run), look);
    const asOne: Excel.RunOptions = capabilities.undoGroups ? { mergeUndoGroup: true } : {};
    return talk(asOne, { ...running(run), hasAnswered: true }, (session) => work(session, found));
  };
  const task = <Result>(
    run: RunOptions,
    work: (session: Session, survey: Survey) => Promise<Result>,
  ): Promise<Result> => inTwo(run, surveyWorkbook, work);
  const write = async (order: WriteOrder, run: RunOptions): Promise<void> => {
    const { refuseFaultyPlan, updateWorkbook } = await loadChanges();
    refuseFaultyPlan(order.plan);
    await task(run, (session, survey) => updateWorkbook(session, survey, order, run));
  };
  return {
    read: () => talk({}, reading, readWorkbook),
    readSheets: async () => (await talk({}, reading, readWorkbook)).sheets,
    commit: (plan) =>
      write({ plan, write: plan.sheets.map(({ name }) => name), replaces: new Map(), patches: new Map() }, {}),
    update: (update, run = {}) => write(update, run),
    async restore(run = {}) {
      const { restoreWorkbook } = await loadChanges();
      return task(run, (session, survey) => restoreWorkbook(session, survey, run));
    },
    show: ({ sheet, cell }, run = {}) => talk(PATIENT, running(run), (session) => showPlace(session, sheet, cell)),
    readCells: ({ sheetId, address }) => talk({}, reading, (session) => readPlace(session, sheetId, address)),
    async writeCells(writes, run = {}) {
      if (writes.length === 0) return [];
      const { findCells, writeFoundCells } = await loadChanges();
      return inTwo(run, (session) => findCells(session, writes), writeFoundCells);
    },
    async mendRules(sheets, run = {}) {
      if (sheets.length === 0) return [];
      const { mendRules } = await loadChanges();
      return talk(PATIENT, running(run), (session) => mendRules(session, sheets));
    },
    watch: (onChange) => talk({}, reading, (session) => watchWorkbook(session, capabilities, onChange)),
  };
}

/** Where Excel can, it keeps a request until the person has finished the cell that she is editing. */
const PATIENT: Excel.RunOptions = { delayForCellEdit: true };

/** Office refuses a run for reasons of its own too, before any work of ours begins. */
async function talk<Result>(
  runOptions: Excel.RunOptions,
  options: SessionOptions,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  try {
    return await Excel.run(runOptions, (context) => work(openSession(context, options)));
  } catch (error) {
    throw toFailure(error);
  }
}
