/**
 * The live workbook as the tasks see it: its sheets (1 sync), what is used of each (1 sync), then the
 * cells, one sync a piece. Looks are not read, and the copies that are kept for `restore` are not either.
 */
import type { SheetRead, WorkbookRead } from '../app/port';
import type { Grid } from '../model/grid';
import type { Rows } from './contents';
import { brokenSheets, isAsLeft, sheetNow, type BrokenSheet } from './broken-sheets';
import { ownFormula } from './own-formula';
import { readCells } from './read-cells';
import { isKeepName, standingSheets, type Task, type TaskSheet } from './register';
import type { Session } from './session';
import { lookCloser, surveyWorkbook, type Survey } from './survey';

const VISIBILITY = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
} as const satisfies Record<string, Grid['visibility']>;

/**
 * Every sheet, very hidden ones too, in the workbook's order. Of a task that was broken off: what stood there
 * before, so that the task planned anew becomes what it was to be; sheets that it added are not there yet.
 */
export async function readWorkbook(session: Session): Promise<WorkbookRead> {
  const survey = await surveyWorkbook(session);
  const { made, task } = survey.register;
  const broken = brokenSheets(survey);
  const listed = survey.order.filter(({ name }) => !isKeepName(name));
  const copies = [...broken.values()].flatMap(({ copy }) => copy ?? []);
  const looks = await lookCloser(session, [...listed, ...copies]);
  const cells = await readCells(session, looks);
  const rowsOf = new Map<string, Rows>(looks.map(({ id }, index) => [id, cells[index] ?? []]));
  const sheets = looks.slice(0, listed.length).flatMap(({ id, name, visibility, isProtected }): SheetRead[] => {
    const rows = rowsThatCount(rowsOf, id, broken.get(id));
    if (!rows) return [];
    const as = made[id] ?? broken.get(id)?.sheet.was?.made;
    return [
      {
        id,
        sheet: name,
        visibility: VISIBILITY[visibility],
        isProtected,
        rows,
        ...(as !== undefined && { madeAs: as }),
      },
    ];
  });
  return {
    sheets,
    isReadOnly: survey.isReadOnly,
    isStructureProtected: survey.isStructureProtected,
    ...(task && whatBecameOf(task, survey)),
  };
}

/** Undefined for a sheet that a broken task added. */
function rowsThatCount(
  rowsOf: ReadonlyMap<string, Rows>,
  id: string,
  broken: BrokenSheet | undefined,
): Rows | undefined {
  const rows = rowsOf.get(id) ?? [];
  if (!broken || !isAsLeft(broken, rows)) return rows;
  const { copy } = broken;
  return copy && ownRows(rowsOf.get(copy.id) ?? [], copy.name);
}

function ownRows(rows: Rows, keep: string): Rows {
  return rows.map((row) =>
    row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: ownFormula(cell.formula, keep) })),
  );
}

/** In a restore that was broken off. */
function isAsBefore({ isBack, isUntouched }: TaskSheet): boolean {
  return isBack === true || isUntouched === true;
}

function whatBecameOf(task: Task, survey: Survey): Pick<WorkbookRead, 'interrupted' | 'restorable'> {
  const states = standingSheets(task, survey.step).map(({ sheet, state }) => ({
    sheet,
    now: sheetNow(sheet, survey)?.name,
    state,
    isKept: sheet.was?.keep !== undefined,
  }));
  const unwritten = states.filter(({ sheet, state, isKept }) =>
    task.state === 'restoring' ? isKept && !isAsBefore(sheet) : state !== 'whole',
  );
  return {
    ...(task.state !== 'done' && {
      interrupted: { unwritten: unwritten.map(({ sheet, now = sheet.name }) => now) },
    }),
    restorable: {
      sheets: states.flatMap(({ sheet, now = sheet.was?.name ?? '', state, isKept }) =>
        isKept && state !== 'untouched' && !isAsBefore(sheet) ? [now] : [],
      ),
      added: states.flatMap(({ now, isKept }) => (isKept || now === undefined ? [] : [now])),
    },
  };
}
