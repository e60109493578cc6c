/** The terminal's worker, a thread of its own: bytes of a file in, its sheets or what is wrong with it out. */
import { parentPort } from 'node:worker_threads';
import { answerReading } from '../app/collect/reading-worker';
import { readXlsx } from '../xlsx/read';

parentPort?.on('message', (bytes: Uint8Array) => {
  void answerReading(bytes, (each) => readXlsx(each, { asides: true })).then((answer) => {
    parentPort?.postMessage(answer);
  });
});
