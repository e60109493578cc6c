/** The pane's worker: bytes of a file in, its sheets or what is wrong with it out. */
import { answerReading } from '../app/collect/reading-worker';
import { readXlsx } from '../xlsx/read';

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void answerReading(data, (each) => readXlsx(each, { asides: true })).then((answer) => {
    self.postMessage(answer);
  });
});
