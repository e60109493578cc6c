/** Follows a workbook that a person works on: one reading after a burst of edits, never two at once. */
import type { LiveWorkbook } from '../../app/port';

/** Typing and pasting come in bursts; a reading for each cell would hold Excel up. */
const QUIET = 300;
/** A reading that failed (a cell is being edited, say) is tried again after this. */
const NEXT_TRY = 3000;

export interface Following {
  /** After a reading of somebody else's that failed. */
  readLater(): void;
  readonly stop: () => Promise<void>;
}

/** @param read resolves to false where the reading failed */
export function watchWorkbook(port: LiveWorkbook, read: () => Promise<boolean>): Following {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isStopped = false;

  const readIn = (delay: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void readNow(), delay);
  };
  const readNow = async (): Promise<void> => {
    if (isReading) {
      readIn(QUIET);
      return;
    }
    isReading = true;
    const succeeded = await read();
    isReading = false;
    if (!succeeded) readIn(NEXT_TRY);
  };

  // Without the events the pane still works; it then reads when a task begins or ends.
  const stopEvents = port.watch(() => readIn(QUIET)).catch(() => undefined);
  return {
    readLater: () => readIn(NEXT_TRY),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await (
        await stopEvents
      )?.();
    },
  };
}
