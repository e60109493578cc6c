import { watchWorkbook } from '../../../src/taskpane/state/watch-workbook';
import { MemoryWorkbook } from '../support/memory-workbook';

describe('following the workbook', () => {
  let workbook: MemoryWorkbook;
  let reads: number;
  let answer: () => Promise<boolean>;

  const follow = () =>
    watchWorkbook(workbook, () => {
      reads += 1;
      return answer();
    });
  const edit = (): void => workbook.change(workbook.current);

  beforeEach(() => {
    jest.useFakeTimers();
    workbook = new MemoryWorkbook();
    reads = 0;
    answer = () => Promise.resolve(true);
  });
  afterEach(() => jest.useRealTimers());

  it('reads once after a burst of edits, not once for each cell', async () => {
    follow();
    for (let cell = 0; cell < 50; cell += 1) {
      edit();
      await jest.advanceTimersByTimeAsync(20);
    }
    expect(reads).toBe(0);
    await jest.advanceTimersByTimeAsync(1000);
    expect(reads).toBe(1);
  });

  it('says where was typed, each place once, and that all may be another where that is not known', async () => {
    const told: unknown[] = [];
    watchWorkbook(workbook, (edits) => {
      told.push(edits);
      return Promise.resolve(told.length !== 3);
    });
    for (const address of ['B3', 'B4', 'B3']) workbook.type('s1', address, { value: 1 });
    await jest.advanceTimersByTimeAsync(1000);
    workbook.type('s1', 'B3', { value: 2 });
    edit();
    await jest.advanceTimersByTimeAsync(1000);
    // A look that failed has lost its places.
    workbook.type('s1', 'B3', { value: 3 });
    await jest.advanceTimersByTimeAsync(5000);
    expect(told).toEqual([
      [
        { sheetId: 's1', address: 'B3' },
        { sheetId: 's1', address: 'B4' },
      ],
      'all',
      [{ sheetId: 's1', address: 'B3' }],
      'all',
    ]);
  });

  it('reads again for what is typed while a reading runs, and never two at once', async () => {
    let running = 0;
    let most = 0;
    answer = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 2000));
      running -= 1;
      return true;
    };
    follow();
    edit();
    await jest.advanceTimersByTimeAsync(500);
    edit();
    await jest.advanceTimersByTimeAsync(10_000);
    expect({ reads, most }).toEqual({ reads: 2, most: 1 });
  });

  it('tries again by itself when a cell was being edited', async () => {
    answer = () => Promise.resolve(reads > 2);
    follow();
    edit();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(reads).toBe(3);
  });

  it('reads later, without an edit, what could not be looked at after a write', async () => {
    follow().readLater();
    await jest.advanceTimersByTimeAsync(2000);
    expect(reads).toBe(0);
    await jest.advanceTimersByTimeAsync(2000);
    expect(reads).toBe(1);
  });

  it('stops with the pane', async () => {
    const { stop } = follow();
    edit();
    await stop();
    await jest.advanceTimersByTimeAsync(5000);
    expect(reads).toBe(0);
  });
});
