/** Tells the client what happened, after the batch or the edit that it came of; only what it listens to. */
import { formatArea } from '../model/address';
import type { CellsChanged, Happening } from '../model/happenings';
import type { HappeningKind } from '../model/registrations';
import { plainValue } from '../model/plain-value';
import { CellError, type Scalar } from '../model/scalar';
import type { Workbook } from '../model/workbook';
import type { JsonObject } from '../protocol/json';
import type { HostEvent } from './bridge';

/** The client's own numbers. */
const MESSAGE_TYPE: Readonly<Record<HappeningKind, number>> = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  renamed: 25,
};

function typeName(value: Scalar): string {
  if (value === null) return 'Empty';
  if (value instanceof CellError) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

function changeDetails({ area, maker, changeType, values }: CellsChanged): JsonObject {
  return {
    address: formatArea(area),
    changeType,
    triggerSource: maker === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: 'None',
    ...(values && {
      valueBefore: plainValue(values.before),
      valueAfter: plainValue(values.after),
      valueTypeBefore: typeName(values.before),
      valueTypeAfter: typeName(values.after),
    }),
  };
}

function detailsOf(happening: Happening): JsonObject {
  const common = { worksheetId: happening.sheet.id, source: 'Local' };
  if (happening.kind === 'changed') return { ...common, ...changeDetails(happening) };
  if (happening.kind === 'selected') return { ...common, address: formatArea(happening.area) };
  if (happening.kind === 'renamed') return { ...common, nameBefore: happening.before, nameAfter: happening.after };
  return common;
}

/** Takes what happened and makes events of it; none while the add-in has events switched off. */
export function takeEvents(workbook: Workbook): readonly HostEvent[] {
  const happenings = workbook.happenings.splice(0);
  if (!workbook.enableEvents) return [];
  return happenings
    .filter(({ kind, sheet }) => kind === 'deleted' || !sheet.deleted)
    .flatMap((happening) =>
      workbook.registrations.targets(happening.kind, happening.sheet.id).map((targetId) => ({
        messageType: MESSAGE_TYPE[happening.kind],
        targetId,
        details: detailsOf(happening),
      })),
    );
}
