/** Tells the client which cells changed: once an area, after the batch or the edit that changed it. */
import { formatArea } from '../model/address';
import type { Workbook } from '../model/workbook';
import type { HostEvent } from './bridge';

/** The client's number of "worksheet data changed". */
const DATA_CHANGED = 10;

/** Takes the noted changes and makes events of them; none while the add-in has events switched off. */
export function takeChangeEvents(workbook: Workbook): readonly HostEvent[] {
  const changes = workbook.changes.splice(0);
  if (!workbook.enableEvents) return [];
  return changes
    .filter(({ sheet }) => !sheet.deleted)
    .map(({ sheet, area, maker }) => ({
      messageType: DATA_CHANGED,
      targetId: sheet.id,
      details: {
        address: formatArea(area),
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: maker === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
        worksheetId: sheet.id,
        shiftDirection: 'None',
      },
    }));
}
