/** The workbook's own members: what every path starts from. */
import { area as areaOf } from '../model/area';
import { CellRange } from '../model/cell-range';
import type { Workbook } from '../model/workbook';
import { itemNotFound, notImplemented, refuse } from '../protocol/host-error';
import { serve, type HostObject, type Members } from '../protocol/host-object';
import type { Json } from '../protocol/json';
import { wantFlag, wantOneOf, wantText } from './format-fields';
import { give } from './kinds';
import { serveNames } from './names';
import { countReferences, removeAllReferences, removeReference } from './references';
import { serveSettings } from './settings';
import { serveTables } from './tables';
import { serveWorksheets } from './worksheets';

const PROTECTION: Members<Workbook> = {
  name: 'WorkbookProtection',
  get: { Protected: ({ protection }) => protection !== undefined },
  act: {
    Protect: (workbook, given) => {
      if (workbook.protection) throw refuse('InvalidOperation', 'the structure is protected already');
      workbook.protection = { password: given.textOr(0, '') };
    },
    Unprotect: (workbook, given) => {
      if (workbook.protection && workbook.protection.password !== given.textOr(0, '')) {
        throw refuse('AccessDenied', 'the password is not the one that protects the structure');
      }
      workbook.protection = undefined;
    },
  },
};

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

const APPLICATION: Members<Workbook> = {
  name: 'Application',
  get: {
    CalculationMode: ({ calculationMode }) => calculationMode,
    CalculationState: () => 'Done',
  },
  set: {
    CalculationMode: (workbook, value) => {
      const mode = wantOneOf(value, 'the calculation mode', MODES);
      if (mode === 'Manual') throw notImplemented('Application.calculationMode = Manual');
      workbook.calculationMode = mode;
    },
  },
  act: {
    Calculate: ({ calculation }) => calculation.settle(),
    SuspendApiCalculationUntilNextSync: ({ calculation }) => {
      calculation.suspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const RUNTIME: Members<Workbook> = {
  name: 'Runtime',
  get: { EnableEvents: ({ enableEvents }) => enableEvents },
  set: {
    EnableEvents: (workbook, value) => {
      workbook.enableEvents = wantFlag(value, 'enableEvents');
    },
  },
};

const PROPERTIES = ['Title', 'Subject', 'Author', 'Keywords', 'Comments', 'Category', 'Manager', 'Company'];

const DOCUMENT_PROPERTIES: Members<Workbook> = {
  name: 'DocumentProperties',
  get: Object.fromEntries(
    PROPERTIES.map((name) => [name, ({ properties }: Workbook): Json => properties.get(name) ?? '']),
  ),
  set: Object.fromEntries(
    PROPERTIES.map((name) => [
      name,
      ({ properties }: Workbook, value: Json) => {
        properties.set(name, wantText(value, name));
      },
    ]),
  ),
};

function selected({ selection, active }: Workbook): CellRange {
  if (selection && selection.sheet === active) return new CellRange(selection.sheet, selection.area);
  if (!active) throw itemNotFound('a selection');
  return new CellRange(active, areaOf(0, 0));
}

const WORKBOOK: Members<Workbook> = {
  name: 'Workbook',
  get: { Name: ({ name }) => name, ReadOnly: ({ readOnly }) => readOnly, IsDirty: () => true },
  object: {
    Worksheets: serveWorksheets,
    Names: serveNames,
    Tables: serveTables,
    Settings: serveSettings,
    Protection: (workbook) => serve(PROTECTION, workbook),
    Properties: (workbook) => serve(DOCUMENT_PROPERTIES, workbook),
    Application: (workbook) => serve(APPLICATION, workbook),
    _Runtime: (workbook) => serve(RUNTIME, workbook),
  },
  make: {
    GetSelectedRange: (workbook) => give(selected(workbook)),
    GetActiveCell: (workbook) => {
      const { sheet, area } = selected(workbook);
      return give(new CellRange(sheet, areaOf(area.row, area.column)));
    },
  },
  act: {
    _RemoveReference: (workbook, given) => removeReference(workbook, given.text(0)),
    _RemoveAllReferences: (workbook) => removeAllReferences(workbook),
  },
};

export function serveWorkbook(workbook: Workbook): HostObject {
  return serve(WORKBOOK, workbook);
}

const ADDIN_SERVICE: Members<Workbook> = {
  name: 'AddinInternalService',
  ask: {
    _GetReferenceCount: (workbook) => countReferences(workbook),
  },
  act: { NotifyActionHandlerReady: () => undefined },
};

/** Services that the client asks for by name when it starts. */
export function serveService(name: string, workbook: Workbook): HostObject {
  if (name === 'Microsoft.InternalService.AddinInternalService') return serve(ADDIN_SERVICE, workbook);
  throw notImplemented(`the service ${name}`);
}
