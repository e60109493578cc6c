/** Brings a place to the front, for whoever wants to see it. */
import { failure } from './failure';
import { exchange, type Session } from './session';

/**
 * Two syncs.
 * @param sheet id or name
 * @throws WorkbookFailure excel.gone, excel.sheetHidden
 */
export async function showPlace(session: Session, sheet: string, cell: string | undefined): Promise<void> {
  const { worksheets } = session.context.workbook;
  const found = await exchange(session, () => {
    const asked = worksheets.getItemOrNullObject(sheet);
    asked.load('name,visibility');
    return asked;
  });
  if (found.isNullObject) throw failure('excel.gone', { sheet }, { sheet });
  const { name, visibility } = found;
  if (visibility === 'VeryHidden') throw failure('excel.sheetHidden', { sheet: name }, { sheet: name });
  await exchange(session, () => {
    // Whoever asks for a hidden sheet wants to see it.
    if (visibility === 'Hidden') found.visibility = 'Visible';
    found.activate();
    if (cell !== undefined) found.getRange(cell).select();
  });
}
