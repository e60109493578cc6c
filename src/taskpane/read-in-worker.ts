/** Reads files in a worker from the pane's own server, which is ended when one takes too long. */
import { stoppableReader, type ReadingAnswer, type StoppableReader } from '../app/collect/reading-worker';

export function workerReader(seconds?: number): StoppableReader {
  return stoppableReader(() => {
    // Webpack finds the worker's code by this very expression.
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url));
    return {
      send: (bytes) => {
        worker.postMessage(bytes);
      },
      listen(answered, failed) {
        worker.addEventListener('message', ({ data }: MessageEvent<ReadingAnswer>) => {
          answered(data);
        });
        worker.addEventListener('error', failed);
      },
      end: () => {
        worker.terminate();
      },
    };
  }, seconds);
}
