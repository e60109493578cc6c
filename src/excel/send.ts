/** Sends the calls of a sheet, piece by piece; a piece that Excel finds too large goes again in halves. */
import { halvePiece, intoPieces, type Call } from './call';
import { isTooLarge } from './errors';

/**
 * One sync a piece.
 * @param sheetId by which the sheet is found anew in each request
 * @param beforePiece may throw to stop between two pieces
 */
export async function sendCalls(
  context: Excel.RequestContext,
  sheetId: string,
  calls: readonly Call[],
  beforePiece: () => void,
): Promise<void> {
  for (const piece of intoPieces(calls)) {
    beforePiece();
    await sendPiece(context, sheetId, piece);
  }
}

async function sendPiece(context: Excel.RequestContext, sheetId: string, calls: readonly Call[]): Promise<void> {
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const call of calls) call.apply(sheet);
  try {
    await context.sync();
  } catch (error) {
    // Refused at the door for its size, so that nothing of it was done.
    const halves = isTooLarge(error) ? halvePiece(calls) : undefined;
    if (!halves) throw error;
    for (const half of halves) await sendPiece(context, sheetId, half);
  }
}
