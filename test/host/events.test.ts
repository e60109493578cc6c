/** What the add-in hears of: through the real client, only what it listens to. */
import { area } from '../../src/host/model/area';
import { openDesk, type Desk } from './host-tests';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

interface Heard {
  readonly desk: Desk;
  readonly events: Record<string, unknown>[];
}

/** Listens to everything that the collection of sheets has. */
async function listen(): Promise<Heard> {
  const desk = await openDesk({ sheets: ['甲', '乙'] });
  const events: Record<string, unknown>[] = [];
  const take = (event: object): Promise<void> => {
    const { type, worksheetId, address, changeType, triggerSource, details } = event as Record<string, unknown>;
    const sheet = desk.host.workbook.findSheet(String(worksheetId))?.name;
    events.push({
      type,
      sheet,
      ...(address !== undefined && { address }),
      ...(changeType !== undefined && { changeType, triggerSource, details }),
    });
    return Promise.resolve();
  };
  await desk.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(take);
    worksheets.onAdded.add(take);
    worksheets.onDeleted.add(take);
    worksheets.onActivated.add(take);
    worksheets.onSelectionChanged.add(take);
    await context.sync();
  });
  return { desk, events };
}

describe('the add-in hears', () => {
  it('of a typed cell, with what stood there before', async () => {
    const { desk, events } = await listen();
    desk.host.person.type('甲', 'B2', '1700');
    await soon();
    expect(events).toEqual([
      {
        type: 'WorksheetChanged',
        sheet: '甲',
        address: 'B2',
        changeType: 'RangeEdited',
        triggerSource: 'Unknown',
        details: { valueBefore: '', valueAfter: 1700, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
      },
    ]);
  });

  it('of pasted blocks, inserted rows and deleted columns', async () => {
    const { desk, events } = await listen();
    desk.host.person.paste('甲', area(0, 0), [['1', '2']]);
    desk.host.person.insertRows('甲', 0, 2);
    desk.host.person.deleteColumns('甲', 1, 1);
    await soon();
    expect(events.map(({ address, changeType }) => [address, changeType])).toEqual([
      ['A1:B1', 'RangeEdited'],
      ['1:2', 'RowInserted'],
      ['B:B', 'ColumnDeleted'],
    ]);
  });

  it('of sheets that come, go and are turned to, and of selections', async () => {
    const { desk, events } = await listen();
    desk.host.person.addSheet('丙');
    desk.host.person.select('乙', area(1, 1, 2, 2));
    desk.host.person.deleteSheet('丙');
    await soon();
    expect(events.map(({ type, sheet, address }) => [type, sheet, address])).toEqual([
      ['WorksheetAdded', undefined, undefined],
      ['WorksheetActivated', undefined, undefined],
      ['WorksheetActivated', '乙', undefined],
      ['WorksheetSelectionChanged', '乙', 'B2:C3'],
      ['WorksheetDeleted', undefined, undefined],
    ]);
  });

  it('of its own writes as its own, and of none while it has events switched off', async () => {
    const { desk, events } = await listen();
    await desk.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('甲');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('A2').values = [[2]];
      context.workbook.worksheets.add('丙');
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await soon();
    expect(events.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([['A1', 'ThisLocalAddin']]);
  });

  it('of nothing on a sheet that it does not listen to, nor after it stopped listening', async () => {
    const desk = await openDesk({ sheets: ['甲', '乙'] });
    const heard: string[] = [];
    const handler = await desk.run(async (context) => {
      const added = context.workbook.worksheets.getItem('甲').onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    desk.host.person.type('甲', 'A1', '1');
    desk.host.person.type('乙', 'A2', '1');
    await soon();
    await desk.run(async () => {
      handler.remove();
      await handler.context.sync();
    });
    desk.host.person.type('甲', 'A3', '1');
    await soon();
    expect(heard).toEqual(['A1']);
  });

  it('of no refused entry', async () => {
    const { desk, events } = await listen();
    await desk.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem('甲').getRange('A1');
      dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: 'Between' } };
      await context.sync();
    });
    expect(desk.host.person.type('甲', 'A1', '99').ok).toBe(false);
    await soon();
    expect(events).toEqual([]);
  });
});

describe('while a cell is being edited', () => {
  const write = (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
    return context.sync();
  };

  it('a batch is refused, and goes through afterwards', async () => {
    const desk = await openDesk();
    desk.host.person.beginEdit();
    expect(await desk.failure(write)).toBe('InvalidOperationInCellEditMode');
    desk.host.person.endEdit();
    await desk.run(write);
    expect(desk.host.view.cell('Sheet1', 0, 0).value).toBe(1);
  });

  it('a batch that asked to waits until the person has finished', async () => {
    const desk = await openDesk();
    desk.host.person.beginEdit();
    let isDone = false;
    const waiting = desk.Excel.run({ delayForCellEdit: true }, write).then(() => {
      isDone = true;
    });
    await soon();
    expect(isDone).toBe(false);
    desk.host.person.endEdit();
    await waiting;
    expect(desk.host.view.cell('Sheet1', 0, 0).value).toBe(1);
  });
});

describe('protection of the structure', () => {
  it('is set, seen, and keeps sheets as they are until it is taken off', async () => {
    const desk = await openDesk({ sheets: ['甲', '乙'] });
    await desk.run(async (context) => {
      const { protection } = context.workbook;
      protection.protect('密');
      protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    const acts: ((context: Excel.RequestContext) => void)[] = [
      ({ workbook }) => void workbook.worksheets.add('丙'),
      ({ workbook }) => void workbook.worksheets.getItem('甲').copy(),
      ({ workbook }) => workbook.worksheets.getItem('甲').delete(),
      ({ workbook }) => workbook.worksheets.getItem('甲').set({ name: '丁' }),
      ({ workbook }) => workbook.worksheets.getItem('甲').set({ visibility: 'Hidden' }),
      ({ workbook }) => workbook.protection.unprotect('错'),
    ];
    for (const act of acts) {
      const code = await desk.failure(async (context) => {
        act(context);
        await context.sync();
      });
      expect(code).toBe('AccessDenied');
    }
    await desk.run(async (context) => {
      context.workbook.protection.unprotect('密');
      context.workbook.worksheets.getItem('甲').name = '丁';
      await context.sync();
    });
    expect(desk.host.view.tabs().map(({ name }) => name)).toEqual(['丁', '乙']);
  });
});

describe('settings, activation and selection', () => {
  it('are added, changed, listed and deleted; a read-only workbook says so', async () => {
    const desk = await openDesk({ sheets: ['甲', '乙'], isReadOnly: true });
    const seen = await desk.run(async (context) => {
      const { workbook } = context;
      const { settings } = workbook;
      settings.add('一', { made: ['x'] });
      settings.add('二', 2);
      settings.add('一', { made: ['y'] });
      const [one, two, none] = ['一', '二', '三'].map((key) => settings.getItemOrNullObject(key));
      one?.load('value');
      none?.load('value');
      two?.delete();
      settings.load('items/key');
      workbook.load('readOnly');
      workbook.worksheets.getItem('乙').activate();
      workbook.worksheets.getItem('乙').getRange('B2:C3').select();
      await context.sync();
      return [one?.value as unknown, none?.isNullObject, settings.items.map(({ key }) => key), workbook.readOnly];
    });
    expect(seen).toEqual([{ made: ['y'] }, true, ['一'], true]);
    const { id } = desk.host.workbook.sheet('乙');
    expect(desk.host.view.selection()).toEqual({ sheetId: id, area: area(1, 1, 2, 2) });
  });

  it('gridlines and headings are switched off under the names that the client uses', async () => {
    const desk = await openDesk();
    const seen = await desk.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      await context.sync();
      sheet.load('showGridlines, showHeadings');
      await context.sync();
      return [sheet.showGridlines, sheet.showHeadings];
    });
    expect(seen).toEqual([false, false]);
  });
});
