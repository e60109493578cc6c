/**
 * An Excel to talk to without Excel: the real Office.js client, unmodified, speaks to it through the two
 * doors that it has for native hosts. The workbook behind it is ours, and so are its mistakes: tests
 * against it are a net, not evidence about Excel. What it doesn't serve it refuses with `NotImplemented`.
 */
import { openBridge, type Bridge } from './door/bridge';
import { CellEdit } from './door/cell-edit';
import { takeEvents } from './door/change-events';
import { Faults, type Fault } from './door/faults';
import { NEWEST_SET, officeExternal, type External } from './door/office-context';
import { PAYLOAD_LIMIT, responder, type Traffic } from './door/responder';
import { loadSnapshot } from './load-snapshot';
import { Areas, CellRange } from './model/cell-range';
import { readAddress } from './model/read-address';
import { Sheet } from './model/sheet';
import { Workbook } from './model/workbook';
import { writeCell } from './model/write-cells';
import { createPerson, type Person } from './person';
import { itemNotFound } from './protocol/host-error';
import { install } from './served/kinds';
import { RANGE } from './served/range';
import { RANGE_AREAS } from './served/range-areas';
import { WORKSHEET } from './served/worksheet';
import type { WorkbookSnapshot } from './snapshot';
import { openView } from './view';
import type { HostView } from './view/types';

export interface HostOptions {
  /** The highest ExcelApi set that is advertised, `1.9` for instance. */
  readonly apiSet?: string;
  readonly language?: string;
  readonly workbookName?: string;
  /** Names of the sheets at the start. */
  readonly sheets?: readonly string[];
  /** The workbook to go on from, instead of blank sheets. */
  readonly snapshot?: WorkbookSnapshot;
  /** The add-in is told that the workbook is read-only; the host itself refuses nothing for it. */
  readonly isReadOnly?: boolean;
  readonly payloadLimit?: number;
  /** What day it is: dates without a year are this year's. */
  readonly now?: () => Date;
  /** The office theme, as `Office.context.officeTheme` shows it. */
  readonly theme?: Readonly<Record<string, string>>;
}

export interface Host {
  /** What `window._richApiNativeBridge` and `window.external` must be before the client is loaded. */
  readonly doors: { readonly _richApiNativeBridge: Bridge; readonly external: External };
  readonly workbook: Workbook;
  readonly traffic: Traffic;
  /** Plans a fault for the n-th sync from now on: 1 is the next one. */
  readonly fail: (sync: number, fault: Fault) => void;
  /** What a grid draws. */
  readonly view: HostView;
  /** What a person does in the grid. */
  readonly person: Person;
  /** While a person is editing a cell, Excel refuses every batch that does not wait. */
  readonly editCell: (editing: boolean) => void;
  /** Puts a value into a cell in a person's name, past the validation; a change event follows. */
  readonly type: (sheet: string, address: string, value: string | number | boolean) => void;
}

let hosts = 0;

function startWorkbook({
  workbookName = '工作簿1.xlsx',
  sheets = ['Sheet1'],
  now = () => new Date(),
  snapshot,
  isReadOnly = false,
}: HostOptions): Workbook {
  hosts += 1;
  const workbook = new Workbook(workbookName, String(hosts).padStart(8, '0'), now);
  if (snapshot) loadSnapshot(workbook, snapshot);
  else sheets.forEach((name) => workbook.addSheet(name));
  workbook.readOnly = isReadOnly;
  workbook.happenings = [];
  return workbook;
}

export function createHost(options: HostOptions = {}): Host {
  install(CellRange, RANGE);
  install(Areas, RANGE_AREAS);
  install(Sheet, WORKSHEET);
  const { apiSet = NEWEST_SET, language = 'zh-CN', payloadLimit = PAYLOAD_LIMIT, theme = {} } = options;
  const workbook = startWorkbook(options);
  const traffic: Traffic = { syncs: 0, bytes: [], notImplemented: [] };
  const faults = new Faults();
  const edit = new CellEdit();
  const opened = openView(workbook);
  const tell = (): void => {
    opened.tell();
    const events = takeEvents(workbook);
    // After the answer, as the client expects it.
    if (events.length > 0) setTimeout(() => events.forEach((event) => door.emit(event)), 0);
  };
  const door = openBridge(
    responder({ workbook, traffic, faults, payloadLimit, isEditingCell: () => edit.isClosed(), afterBatch: tell }),
    edit,
  );
  const setEditing = (editing: boolean): void => edit.set(editing);
  return {
    doors: {
      _richApiNativeBridge: door.bridge,
      external: officeExternal({
        language,
        apiSet,
        documentUrl: workbook.name,
        theme,
        documentSettings: workbook.documentSettings,
      }),
    },
    workbook,
    traffic,
    fail: (sync, fault) => {
      faults.plan(traffic.syncs + sync, fault);
    },
    view: opened.view,
    person: createPerson({ workbook, afterDeed: tell, setEditing }),
    editCell: setEditing,
    type: (sheetName, address, value) => {
      const place = readAddress(address, workbook.sheet(sheetName));
      if (!place) throw itemNotFound(address);
      const { sheet, area } = place;
      sheet.ensureUnlocked([area]);
      workbook.maker = 'person';
      try {
        writeCell(sheet, area.row, area.column, value);
        workbook.note(sheet, [area]);
        workbook.calculation.settle();
        tell();
      } finally {
        workbook.maker = 'add-in';
      }
    },
  };
}
