/** The hint that a validation shows while its cell is selected. */
import type { Host } from '../../host/create-host';
import { promptOf, type Message } from '../../host/model/alert';
import { rulesOf } from '../../host/model/sheet-rules';

export function promptAt({ view, workbook }: Host): Message | undefined {
  const { sheetId, area } = view.selection();
  const validation = rulesOf(workbook.sheet(sheetId)).validationAt(area.row, area.column);
  return validation && promptOf(validation);
}
