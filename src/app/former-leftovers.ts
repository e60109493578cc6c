/** 未归位数据 as an earlier task made it, and as rows of the next one. */
import { wordsFor } from '../locales/words';
import { cellText } from '../model/grid';
import type { Language } from '../model/language';
import type { WorkbookPlan } from '../plan/plan';
import { LEFTOVERS_KIND } from '../sheets/annual-keys';
import { LEFTOVER_FIELDS, type LeftoverRow } from '../sheets/leftovers-sheet';
import type { Leftover } from './leftovers';
import type { OpenWorkbook } from './open-workbook';
import type { SheetRead } from './port';

export function rowOfLeftover({ why, ...rest }: Leftover, today: Date, language: Language): LeftoverRow {
  return { date: today.toISOString().slice(0, 10), ...rest, why: wordsFor(language).sheets.leftovers.why[why] };
}

/** The rows of the sheet that an earlier task made; a person may have deleted some. */
export function formerLeftovers({ sheets, remembered }: OpenWorkbook): LeftoverRow[] {
  const name = remembered?.sheets.find(({ kind }) => kind === LEFTOVERS_KIND)?.name;
  const sheet = sheets.others.find(
    (each) => each.madeAs === LEFTOVERS_KIND || (name !== undefined && each.sheet === name),
  );
  if (!sheet) return [];
  const [keys] = sheet.rows;
  const column = (field: string) => keys?.findIndex((cell) => cellText(cell) === field) ?? -1;
  const dates = column('date');
  const head = sheet.rows.findIndex(
    (cells, row) => row > 0 && LEFTOVER_FIELDS.every((field) => cellText(cells[column(field)]) !== ''),
  );
  if (dates < 0 || head < 0) return [];
  return sheet.rows.slice(head + 1).flatMap((cells): LeftoverRow[] => {
    const values = LEFTOVER_FIELDS.map((field) => [field, cellText(cells[column(field)])] as const);
    if (values.every(([, value]) => value === '')) return [];
    return [Object.fromEntries(values) as unknown as LeftoverRow];
  });
}

/** True for the sheet of leftovers that the plan makes anew, and not for one of a person's own under its name. */
export function isLeftovers(sheet: SheetRead, plan: WorkbookPlan): boolean {
  return (
    plan.sheets.some(({ kind, name }) => kind === LEFTOVERS_KIND && name === sheet.sheet) &&
    cellText(sheet.rows[0]?.[0]) === LEFTOVER_FIELDS[0]
  );
}
