/** Follows a workbook that a person works on: one look after a burst of edits, never two at once. */
import type { LiveWorkbook } from '../../app/port';

/** Typing and pasting come in bursts; a reading for each cell would hold Excel up. */
const QUIET = 300;
/** A reading that failed (a cell is being edited, say) is tried again after this. */
const NEXT_TRY = 3000;

/** Where somebody typed since the last look, each place once; `all` where that can't be told. */
export type Edits = 'all' | readonly { readonly sheetId: string; readonly address: string }[];

export interface Following {
  /** After a reading of somebody else's that failed. */
  readonly readLater: () => void;
  readonly stop: () => Promise<void>;
}

/** @param look resolves to false where the reading failed */
export function watchWorkbook(port: LiveWorkbook, look: (edits: Edits) => Promise<boolean>): Following {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let isStopped = false;
  let edits: Edits = [];

  const lookIn = (delay: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void lookNow(), delay);
  };
  const lookNow = async (): Promise<void> => {
    if (isLooking) {
      lookIn(QUIET);
      return;
    }
    isLooking = true;
    const gathered = edits;
    edits = [];
    const succeeded = await look(gathered);
    isLooking = false;
    if (succeeded) return;
    edits = 'all';
    lookIn(NEXT_TRY);
  };

  // Without the events the pane still works; it then reads when a task begins or ends.
  const stopEvents = port
    .watch((change) => {
      edits = joined(edits, change);
      lookIn(QUIET);
    })
    .catch(() => undefined);
  return {
    readLater: () => {
      edits = 'all';
      lookIn(NEXT_TRY);
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await (
        await stopEvents
      )?.();
    },
  };
}

function joined(edits: Edits, { sheetId, address }: { readonly sheetId: string; readonly address?: string }): Edits {
  if (edits === 'all' || address === undefined) return 'all';
  const isKnown = edits.some((each) => each.sheetId === sheetId && each.address === address);
  return isKnown ? edits : [...edits, { sheetId, address }];
}
