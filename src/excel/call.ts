/** Work on one sheet as a list of calls, so that it can be counted, cut into requests and tried again. */
import { PIECE_BYTES } from './bytes';

export interface Call {
  /** What it adds to a request, at the most. */
  readonly bytes: number;
  /** Queues the work; the request is sent by whoever holds the context. */
  readonly apply: (sheet: Excel.Worksheet) => void;
  /** The same work as smaller calls, where it can be cut. */
  readonly halves?: () => readonly Call[] | undefined;
}

/** The same on a sheet of its own, so that calls on several sheets go in one request. */
export function elsewhere({ bytes, apply, halves }: Call, sheet: () => Excel.Worksheet): Call {
  return {
    bytes,
    apply: () => apply(sheet()),
    ...(halves && { halves: () => halves()?.map((half) => elsewhere(half, sheet)) }),
  };
}

/** Requests of at most so many bytes, in order. A call that is larger goes in parts, or alone. */
export function intoPieces(calls: readonly Call[], limit: number = PIECE_BYTES): Call[][] {
  const pieces: Call[][] = [];
  let piece: Call[] = [];
  let bytes = 0;
  for (const call of calls.flatMap((each) => withinLimit(each, limit))) {
    if (piece.length > 0 && bytes + call.bytes > limit) {
      pieces.push(piece);
      piece = [];
      bytes = 0;
    }
    piece.push(call);
    bytes += call.bytes;
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

function withinLimit(call: Call, limit: number): readonly Call[] {
  const halves = call.bytes > limit ? call.halves?.() : undefined;
  return halves ? halves.flatMap((half) => withinLimit(half, limit)) : [call];
}

/** The same work in two requests; undefined where it can't be cut any more. */
export function halvePiece(calls: readonly Call[]): (readonly Call[])[] | undefined {
  if (calls.length > 1) {
    const half = calls.length >> 1;
    return [calls.slice(0, half), calls.slice(half)];
  }
  return calls[0]?.halves?.()?.map((half) => [half]);
}
