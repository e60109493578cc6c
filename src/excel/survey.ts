/** A look at the workbook before anything is written: which sheets are there, and what is in the way. */
import type { Range } from '../plan/address';
import { readRegister, readStep, REGISTER_KEY, STEP_KEY, type Register, type SheetVisibility } from './register';
import type { Remains } from './sheet-calls';
import { exchange, type Session } from './session';

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
}

export interface Survey {
  /** Every sheet in the workbook's order, copies that are kept too. */
  readonly order: readonly ListedSheet[];
  /** Defined names of the workbook: lower-case name → formula. */
  readonly names: ReadonlyMap<string, string>;
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly register: Register;
  readonly step: number;
  /** Id of the sheet in front. */
  readonly active: string;
}

export interface FoundSheet extends ListedSheet, Remains {
  /** What holds a value or a formula; undefined for a sheet without any. */
  readonly used?: Range;
}

/** Excel compares the names of sheets and ranges so. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** One sync. */
export async function surveyWorkbook(session: Session): Promise<Survey> {
  const { workbook } = session.context;
  const { worksheets, names, protection, settings } = workbook;
  const asked = await exchange(session, () => {
    worksheets.load('items/id,items/name,items/visibility');
    names.load('items/name,items/formula');
    workbook.load('readOnly');
    protection.load('protected');
    const register = settings.getItemOrNullObject(REGISTER_KEY);
    const step = settings.getItemOrNullObject(STEP_KEY);
    register.load('value');
    step.load('value');
    const active = worksheets.getActiveWorksheet();
    active.load('id');
    return { register, step, active };
  });
  return {
    order: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
    names: new Map(names.items.map(({ name, formula }) => [nameKey(name), String(formula)])),
    isReadOnly: workbook.readOnly,
    isStructureProtected: protection.protected,
    register: readRegister(asked.register.isNullObject ? undefined : asked.register.value),
    step: readStep(asked.step.isNullObject ? undefined : asked.step.value),
    active: asked.active.id,
  };
}

/** One sync; none where no sheet is asked for. */
export async function lookCloser(session: Session, sheets: readonly ListedSheet[]): Promise<readonly FoundSheet[]> {
  if (sheets.length === 0) return [];
  const { worksheets } = session.context.workbook;
  const looks = await exchange(session, () =>
    sheets.map((listed) => {
      const sheet = worksheets.getItem(listed.id);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      sheet.protection.load('protected');
      sheet.tables.load('items/name');
      return { listed, sheet, used };
    }),
  );
  return looks.map(({ listed, sheet, used }) => ({
    ...listed,
    isProtected: sheet.protection.protected,
    tables: sheet.tables.items.map(({ name }) => name),
    ...(!used.isNullObject && {
      used: { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
    }),
  }));
}
