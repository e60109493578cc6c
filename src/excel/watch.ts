/** Tells of what a person does to the workbook. What the add-in writes itself, it writes without events. */
import type { LiveWorkbook } from '../app/port';
import type { Capabilities } from './capabilities';
import { switchEvents } from './events';
import { exchange, openSession, type Session } from './session';

type OnChange = Parameters<LiveWorkbook['watch']>[0];

/** Where rows, columns or cells came or went, other cells have moved. */
function placeOf({ changeType, address }: Excel.WorksheetChangedEventArgs): { readonly address?: string } {
  return changeType === 'RangeEdited' && address !== '' ? { address } : {};
}

/** @returns a function that stops it; it does no harm to call it twice */
export async function watchWorkbook(
  session: Session,
  capabilities: Capabilities,
  onChange: OnChange,
): Promise<() => Promise<void>> {
  const { worksheets } = session.context.workbook;
  const isOwn = (event: Excel.WorksheetChangedEventArgs): boolean =>
    capabilities.triggerSource && event.triggerSource === 'ThisLocalAddin';
  const handlers = await exchange(session, () => {
    // A pane that was closed in the middle of a task has left them off.
    switchEvents(session, true);
    return [
      worksheets.onChanged.add((event) => {
        if (!isOwn(event)) onChange({ sheetId: event.worksheetId, ...placeOf(event) });
        return Promise.resolve();
      }),
      worksheets.onAdded.add(({ worksheetId }) => {
        onChange({ sheetId: worksheetId });
        return Promise.resolve();
      }),
      worksheets.onDeleted.add(({ worksheetId }) => {
        onChange({ sheetId: worksheetId });
        return Promise.resolve();
      }),
    ];
  });
  let isStopped = false;
  return async () => {
    if (isStopped) return;
    isStopped = true;
    // Handlers are taken off in the context that they were put on in.
    await exchange(openSession(session.context, session), () => {
      for (const handler of handlers) handler.remove();
    });
  };
}
