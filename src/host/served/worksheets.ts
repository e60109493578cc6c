/** The collection of worksheets. */
import type { Workbook } from '../model/workbook';
import type { Sheet } from '../model/sheet';
import type { Arguments } from '../protocol/arguments';
import { itemNotFound } from '../protocol/host-error';
import { serve, type HostObject, type Members } from '../protocol/host-object';
import { SHEETS_REGISTERS } from './event-registers';
import { give } from './kinds';

function shown({ sheets }: Workbook, given: Arguments): readonly Sheet[] {
  return given.flag(0) ? sheets.filter(({ visibility }) => visibility === 'Visible') : sheets;
}

function existing(sheet: Sheet | undefined): HostObject {
  if (!sheet) throw itemNotFound('the sheet');
  return give(sheet);
}

const WORKSHEETS: Members<Workbook> = {
  name: 'WorksheetCollection',
  items: ({ sheets }) => sheets.map(give),
  item: (workbook, given) => give(workbook.sheet(given.text(0))),
  make: {
    Add: (workbook, given) => give(workbook.addSheet(given.textOr(0, undefined))),
    GetItemOrNullObject: (workbook, given) => {
      const found = workbook.findSheet(given.text(0));
      return found ? give(found) : null;
    },
    GetActiveWorksheet: ({ active }) => existing(active),
    GetFirst: (workbook, given) => existing(shown(workbook, given)[0]),
    GetLast: (workbook, given) => existing(shown(workbook, given).at(-1)),
  },
  ask: {
    GetCount: (workbook, given) => shown(workbook, given).length,
  },
  act: SHEETS_REGISTERS,
};

export function serveWorksheets(workbook: Workbook): HostObject {
  return serve(WORKSHEETS, workbook);
}
