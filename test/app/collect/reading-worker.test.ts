/** Reading strangers' files: one that takes too long, or breaks the worker, is given up, and the next one is read. */
import { stoppableReader, type ReadingAnswer, type ReadingWorker } from '../../../src/app/collect/reading-worker';

type Behaviour = 'answers' | 'hangs' | 'breaks';

/** Workers that do what the first byte of a file says. */
function workers() {
  const ended: number[] = [];
  let started = 0;
  const start = (): ReadingWorker => {
    const number = (started += 1);
    let answered: (answer: ReadingAnswer) => void = () => undefined;
    let failed: () => void = () => undefined;
    return {
      send([what]) {
        void Promise.resolve().then(() => {
          if (what === BYTES.answers[0]) answered({ grids: [] });
          if (what === BYTES.breaks[0]) failed();
        });
      },
      listen(onAnswer, onFailure) {
        [answered, failed] = [onAnswer, onFailure];
      },
      end: () => void ended.push(number),
    };
  };
  return { start, ended, started: () => started };
}

const BYTES: Readonly<Record<Behaviour, Uint8Array>> = {
  answers: new Uint8Array([1]),
  hangs: new Uint8Array([2]),
  breaks: new Uint8Array([3]),
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('a file that hangs is given up after ten seconds, with a sentence, and another worker reads the next', async () => {
  const { start, ended, started } = workers();
  const reader = stoppableReader(start);
  const hanging = reader.read(BYTES.hangs);
  const told = expect(hanging).rejects.toMatchObject({ issues: [{ code: 'file.tooSlow', params: { seconds: 10 } }] });
  await jest.advanceTimersByTimeAsync(9_999);
  expect(ended).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  await told;
  expect(ended).toEqual([1]);
  await expect(reader.read(BYTES.answers)).resolves.toEqual([]);
  expect(started()).toBe(2);
});

it('one worker reads file after file', async () => {
  const { start, started } = workers();
  const reader = stoppableReader(start);
  for (let file = 0; file < 3; file += 1) await reader.read(BYTES.answers);
  expect(started()).toBe(1);
});

it('a file that eats the worker’s memory is told of, and the next one is read', async () => {
  const { start } = workers();
  const reader = stoppableReader(start);
  await expect(reader.read(BYTES.breaks)).rejects.toMatchObject({ issues: [{ code: 'file.suspicious' }] });
  await expect(reader.read(BYTES.answers)).resolves.toEqual([]);
});

it('a person who stops it does not wait for the file', async () => {
  const { start, ended } = workers();
  const stop = new AbortController();
  const reading = stoppableReader(start).read(BYTES.hangs, stop.signal);
  stop.abort();
  await expect(reading).rejects.toMatchObject({ issues: [{ code: 'excel.cancelled' }] });
  expect(ended).toEqual([1]);
});
