/** Reads files in a thread, which is ended when one takes too long or too much memory. */
import { Worker } from 'node:worker_threads';
import { stoppableReader, type ReadingAnswer, type StoppableReader } from '../app/collect/reading-worker';

/** A file of 20 MB takes some 600 MB. */
const MOST_MEMORY = 1024;

/** @param script the bundled read-worker.ts */
export function threadReader(script: string, seconds?: number): StoppableReader {
  return stoppableReader(() => {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
    // The command ends when its work is done, whatever the thread does.
    worker.unref();
    return {
      send(bytes) {
        worker.ref();
        worker.postMessage(bytes);
      },
      listen(answered, failed) {
        worker.on('message', (answer: ReadingAnswer) => {
          worker.unref();
          answered(answer);
        });
        worker.on('error', failed);
      },
      end: () => void worker.terminate(),
    };
  }, seconds);
}
