/** Sends the calls of a sheet, piece by piece; a piece that Excel finds too large goes again in halves. */
import { halvePiece, intoPieces, type Call } from './call';
import { isTooLarge } from './errors';
import { exchange, type Session } from './session';

/**
 * One sync a piece.
 * @param sheetId by which the sheet is found anew in each request
 */
export async function sendCalls(session: Session, sheetId: string, calls: readonly Call[]): Promise<void> {
  for (const piece of intoPieces(calls)) await sendPiece(session, sheetId, piece);
}

async function sendPiece(session: Session, sheetId: string, calls: readonly Call[]): Promise<void> {
  const { workbook } = session.context;
  try {
    await exchange(session, () => {
      workbook.application.suspendApiCalculationUntilNextSync();
      const sheet = workbook.worksheets.getItem(sheetId);
      for (const call of calls) call.apply(sheet);
    });
  } catch (error) {
    // Refused at the door for its size, so that nothing of it was done.
    const halves = isTooLarge(error) ? halvePiece(calls) : undefined;
    if (!halves) throw error;
    for (const half of halves) await sendPiece(session, sheetId, half);
  }
}
