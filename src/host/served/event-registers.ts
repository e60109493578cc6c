/** Handlers that the client announces, sheet by sheet or for the whole workbook, and takes back. */
import { WHOLE_WORKBOOK, type HappeningKind } from '../model/registrations';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

type Act<T> = Readonly<Record<string, (target: T) => void>>;

/** Names on the wire, between `_Register` or `_Unregister` and `Event`. */
const OF_A_SHEET: Readonly<Record<string, HappeningKind>> = {
  DataChanged: 'changed',
  Activated: 'activated',
  Deactivated: 'deactivated',
  SelectionChanged: 'selected',
};
const OF_ALL_SHEETS: Readonly<Record<string, HappeningKind>> = { ...OF_A_SHEET, Added: 'added', Deleted: 'deleted' };

function registers<T>(
  kinds: Readonly<Record<string, HappeningKind>>,
  change: (target: T, kind: HappeningKind, how: 'add' | 'remove') => void,
): Act<T> {
  const acts = Object.entries(kinds).flatMap(([name, kind]): [string, (target: T) => void][] => [
    [`_Register${name}Event`, (target) => change(target, kind, 'add')],
    [`_Unregister${name}Event`, (target) => change(target, kind, 'remove')],
  ]);
  return Object.fromEntries(acts);
}

export const SHEET_REGISTERS: Act<Sheet> = {
  ...registers<Sheet>(OF_A_SHEET, (sheet, kind, how) => sheet.workbook.registrations[how](kind, sheet.id)),
  _RegisterEventNameChanged: (sheet) => sheet.workbook.registrations.add('renamed', sheet.id),
  _UnregisterEventNameChanged: (sheet) => sheet.workbook.registrations.remove('renamed', sheet.id),
};

export const SHEETS_REGISTERS: Act<Workbook> = {
  ...registers<Workbook>(OF_ALL_SHEETS, (workbook, kind, how) => workbook.registrations[how](kind, WHOLE_WORKBOOK)),
  _RegisterEventNameChanged: (workbook) => workbook.registrations.add('renamed', WHOLE_WORKBOOK),
  _UnregisterEventNameChanged: (workbook) => workbook.registrations.remove('renamed', WHOLE_WORKBOOK),
};
