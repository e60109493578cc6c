/**
 * The live workbook as the tasks see it: its sheets (1 sync), what is used of each (1 sync), then the
 * cells, one sync a piece. Looks are not read, and the copies that are kept for `restore` are not either.
 */
import type { SheetRead, WorkbookRead } from '../app/port';
import type { Grid } from '../model/grid';
import { readCells } from './read-cells';
import { isKeepName, stateOf, type Task, type TaskSheet } from './register';
import type { Session } from './session';
import { lookCloser, nameKey, surveyWorkbook, type ListedSheet, type Survey } from './survey';

const VISIBILITY = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
} as const satisfies Record<string, Grid['visibility']>;

/** Every sheet, very hidden ones too, in the workbook's order. */
export async function readWorkbook(session: Session): Promise<WorkbookRead> {
  const survey = await surveyWorkbook(session);
  const { made, task } = survey.register;
  const found = await lookCloser(
    session,
    survey.order.filter(({ name }) => !isKeepName(name)),
  );
  const cells = await readCells(session, found);
  const sheets = found.map(({ id, name, visibility, isProtected }, index): SheetRead => {
    const as = made[id];
    return {
      id,
      sheet: name,
      visibility: VISIBILITY[visibility],
      isProtected,
      rows: cells[index] ?? [],
      ...(as !== undefined && { madeAs: as }),
    };
  });
  return {
    sheets,
    isReadOnly: survey.isReadOnly,
    isStructureProtected: survey.isStructureProtected,
    ...(task && whatBecameOf(task, survey)),
  };
}

/** The sheet of a task as it stands now: by its id, or by its name where the id was not noted any more. */
export function sheetNow({ id, name }: TaskSheet, { order }: Survey): ListedSheet | undefined {
  return order.find((sheet) => (id === undefined ? nameKey(sheet.name) === nameKey(name) : sheet.id === id));
}

/** In a restore that was broken off. */
function isAsBefore({ isBack, isUntouched }: TaskSheet): boolean {
  return isBack === true || isUntouched === true;
}

function whatBecameOf(task: Task, survey: Survey): Pick<WorkbookRead, 'interrupted' | 'restorable'> {
  const states = task.sheets.map((sheet, index) => ({
    sheet,
    now: sheetNow(sheet, survey)?.name,
    state: stateOf(task, survey.step, index),
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
