/** Undo and redo of what a person puts into cells: Ctrl+Z brings back what stood there, and never what is not hers. */
import { area } from '../../src/host/model/area';
import { createHost, type Host } from '../../src/host/create-host';
import { openDesk } from './host-tests';

const shown = (host: Host, rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => host.view.cell('Sheet1', row, column).typed),
  );

describe('Ctrl+Z', () => {
  it('takes back one entry after the other, and Ctrl+Y does them again', () => {
    const host = createHost();
    const { person } = host;
    person.type('Sheet1', 'A1', '1');
    person.type('Sheet1', 'A1', '=1+1');
    person.type('Sheet1', 'B1', '=A1*10');
    person.undo();
    person.undo();
    expect(shown(host, 1, 2)).toEqual([['1', '']]);
    person.redo();
    person.redo();
    expect(shown(host, 1, 2)).toEqual([['=1+1', '=A1*10']]);
    expect(host.view.cell('Sheet1', 0, 1).text).toBe('20');
    expect(person.canRedo()).toBe(false);
  });

  it('brings back a formula that was typed over, and it calculates again', () => {
    const host = createHost();
    host.person.type('Sheet1', 'A1', '3');
    host.person.type('Sheet1', 'B1', '=A1*2');
    host.person.type('Sheet1', 'B1', '7');
    host.person.undo();
    expect(host.view.cell('Sheet1', 0, 1)).toMatchObject({ formula: '=A1*2', text: '6' });
    host.person.type('Sheet1', 'A1', '5');
    expect(host.view.cell('Sheet1', 0, 1).text).toBe('10');
  });

  it('takes back a paste and an emptied area as a whole, and selects them', () => {
    const host = createHost();
    const { person } = host;
    person.paste('Sheet1', area(1, 1), [
      ['1', '2'],
      ['3', '4'],
    ]);
    person.select('Sheet1', area(9, 9));
    person.clear('Sheet1', area(0, 0, 1_048_576, 16_384));
    expect(shown(host, 3, 3).flat().join('')).toBe('');
    person.undo();
    expect(shown(host, 3, 3)).toEqual([
      ['', '', ''],
      ['', '1', '2'],
      ['', '3', '4'],
    ]);
    expect(host.view.selection().area).toEqual(area(1, 1, 2, 2));
    person.undo();
    expect(shown(host, 3, 3).flat().join('')).toBe('');
    expect(person.canUndo()).toBe(false);
  });

  it('takes back what was filled into several cells at once', () => {
    const host = createHost();
    host.person.asOne(() => {
      for (const row of [0, 1, 2]) host.person.paste('Sheet1', area(row, 0), [['5']]);
    });
    host.person.undo();
    expect(shown(host, 3, 1)).toEqual([[''], [''], ['']]);
    host.person.redo();
    expect(shown(host, 3, 1)).toEqual([['5'], ['5'], ['5']]);
  });

  it('gives a cell in General its format back, so that 5 typed next is 5 and not 5%', () => {
    const host = createHost();
    host.person.type('Sheet1', 'A1', '47%');
    host.person.undo();
    host.person.type('Sheet1', 'A1', '5');
    expect(host.view.cell('Sheet1', 0, 0).text).toBe('5');
  });

  it('does not count an entry that the cell refused', () => {
    const host = createHost();
    host.person.type('Sheet1', 'A1', '1');
    expect(host.person.type('Sheet1', 'A1', '=SUM(').ok).toBe(false);
    host.person.undo();
    expect(shown(host, 1, 1)).toEqual([['']]);
  });

  it('does not count a formula that is typed again as it stands', () => {
    const host = createHost();
    host.person.type('Sheet1', 'A1', '1');
    host.person.type('Sheet1', 'A1', '=1+1');
    host.person.type('Sheet1', 'A1', '=1+1');
    host.person.undo();
    expect(shown(host, 1, 1)).toEqual([['1']]);
  });

  it('a new entry ends what could be done again', () => {
    const { person } = createHost();
    person.type('Sheet1', 'A1', '1');
    person.undo();
    expect(person.canRedo()).toBe(true);
    person.type('Sheet1', 'B1', '2');
    expect(person.canRedo()).toBe(false);
  });

  it('tells the add-in of it as of something typed', async () => {
    const desk = await openDesk();
    desk.host.person.type('Sheet1', 'A1', '1');
    const told: string[] = [];
    await desk.run(async (context) => {
      context.workbook.worksheets.getFirst().onChanged.add((event) => {
        told.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    desk.host.person.undo();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual(['A1']);
  });

  it('does nothing any more once the add-in has written, but reading leaves it', async () => {
    const desk = await openDesk();
    const { person } = desk.host;
    person.type('Sheet1', 'A1', '1');
    await desk.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getUsedRange();
      range.load('values');
      await context.sync();
    });
    expect(person.canUndo()).toBe(true);
    await desk.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('C3').values = [['写入']];
      await context.sync();
    });
    expect(person.canUndo()).toBe(false);
    expect(person.undo()).toMatchObject({ ok: false });
    expect(desk.host.view.cell('Sheet1', 0, 0).text).toBe('1');
  });

  it('does not put a figure into another row after rows were inserted', () => {
    const host = createHost();
    host.person.type('Sheet1', 'A2', '1');
    host.person.insertRows('Sheet1', 0, 1);
    expect(host.person.canUndo()).toBe(false);
    expect(shown(host, 3, 1)).toEqual([[''], [''], ['1']]);
  });

  it('leaves a cell that has been locked since, and says that it is protected', async () => {
    const desk = await openDesk();
    desk.host.person.type('Sheet1', 'A1', '1');
    await desk.run(async (context) => {
      context.workbook.worksheets.getFirst().protection.protect();
      await context.sync();
    });
    expect(desk.host.person.undo()).toMatchObject({ ok: false, reason: 'protected' });
    expect(desk.host.view.cell('Sheet1', 0, 0).text).toBe('1');
  });
});
