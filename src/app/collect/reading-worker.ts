/**
 * Reading strangers' files where it can be stopped: a worker reads one file after another, and is ended and
 * replaced when a file takes too long or eats the memory. What kind of worker it is, its owner says.
 */
import type { Grid } from '../../model/grid';
import { issue, UnusableInput, type Issue } from '../../model/issue';
import type { ReadWorkbookFile } from './types';

/** What is sent back for the bytes of a file. */
export type ReadingAnswer = { readonly grids: readonly Grid[] } | { readonly issues: readonly Issue[] };

export interface ReadingWorker {
  /** The bytes are given away. */
  send(bytes: Uint8Array): void;
  /** Called at most once a file. @param failed without an answer: it broke down */
  listen(answered: (answer: ReadingAnswer) => void, failed: () => void): void;
  end(): void;
}

export interface StoppableReader {
  readonly read: ReadWorkbookFile;
  /** Ends the worker; the next file starts another. */
  close(): void;
}

/** The largest file that is let in takes about three seconds on a slow office PC. */
export const READING_SECONDS = 10;

interface Waiting {
  readonly answered: (answer: ReadingAnswer) => void;
  readonly failed: () => void;
}

/** One file at a time. */
export function stoppableReader(start: () => ReadingWorker, seconds = READING_SECONDS): StoppableReader {
  let worker: ReadingWorker | undefined;
  let waiting: Waiting | undefined;
  const close = () => {
    worker?.end();
    worker = undefined;
  };
  const open = (): ReadingWorker => {
    const started = start();
    const isCurrent = () => worker === started;
    started.listen(
      (answer) => {
        if (isCurrent()) waiting?.answered(answer);
      },
      () => {
        if (!isCurrent()) return;
        worker = undefined;
        waiting?.failed();
      },
    );
    return started;
  };
  const read: ReadWorkbookFile = (bytes, signal) =>
    new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        waiting = undefined;
        finish();
      };
      const refuse = (problem: Issue) => {
        settle(() => {
          reject(new UnusableInput([problem]));
        });
      };
      const cancel = () => {
        close();
        settle(() => {
          reject(new UnusableInput([issue('excel.cancelled', 'note', {}, {})]));
        });
      };
      const timer = setTimeout(() => {
        close();
        refuse(issue('file.tooSlow', 'error', {}, { seconds }));
      }, seconds * 1000);
      if (signal?.aborted === true) {
        cancel();
        return;
      }
      signal?.addEventListener('abort', cancel, { once: true });
      waiting = {
        answered: (answer) => {
          settle(() => {
            if ('grids' in answer) resolve(answer.grids);
            else reject(new UnusableInput(answer.issues));
          });
        },
        // A worker that breaks down has run out of its memory.
        failed: () => {
          refuse(issue('file.suspicious', 'error', {}, { what: 'cells' }));
        },
      };
      worker ??= open();
      worker.send(bytes);
    });
  return { read, close };
}

/** What a worker does with the bytes of a file; never fails. */
export async function answerReading(
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => Promise<readonly Grid[]>,
): Promise<ReadingAnswer> {
  try {
    return { grids: await read(bytes) };
  } catch (error) {
    return { issues: error instanceof UnusableInput ? error.issues : [issue('file.damaged', 'error', {}, {})] };
  }
}
