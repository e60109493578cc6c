import { openDesk } from './host-tests';

describe('batches', () => {
  it('a null object answers isNullObject, and what is done to it does nothing', async () => {
    const { run } = await openDesk();
    const isNull = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('无');
      sheet.getRange('A1').values = [[1]];
      sheet.delete();
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it('what stood before an error stays done, and the error says where', async () => {
    const desk = await openDesk();
    let location: string | undefined;
    const code = await desk.failure(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('无').getRange('A1').values = [[2]];
      await context.sync().catch((error: unknown) => {
        location = (error as OfficeExtension.Error).debugInfo.errorLocation;
        throw error;
      });
    });
    expect([code, location]).toEqual(['ItemNotFound', 'WorksheetCollection.getItem']);
    expect(desk.host.workbook.sheet('Sheet1').cells.at(0, 0)?.value).toBe(1);
  });

  it('a member that is not served is named, loudly', async () => {
    const desk = await openDesk();
    const code = await desk.failure(async (context) => {
      context.workbook.worksheets.getFirst().charts.load('items/name');
      await context.sync();
    });
    expect(code).toBe('NotImplemented');
    expect(desk.host.traffic.notImplemented).toEqual(['The host does not serve Worksheet.Charts']);
  });

  it('collections, navigation and objects added before are found again after a sync', async () => {
    const { run } = await openDesk({ sheets: ['一', '二'] });
    const names = await run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('三');
      const range = added.getRange('A1:B2');
      worksheets.load('items/name, items/visibility');
      await context.sync();
      added.name = '叁';
      range.values = [
        [1, 2],
        [3, 4],
      ];
      const [first] = worksheets.items;
      first?.getRange('A1').load('format/font/name');
      await context.sync();
      worksheets.load('items/name');
      range.load('values, address');
      await context.sync();
      return [worksheets.items.map(({ name }) => name), range.address, range.values];
    });
    expect(names).toEqual([
      ['一', '二', '叁'],
      '叁!A1:B2',
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });

  it('tracked ranges are let go at the end of a run', async () => {
    const { host, run } = await openDesk();
    await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.load('address');
      await context.sync();
    });
    expect(host.traffic.syncs).toBe(1);
  });
});

describe('hardness', () => {
  it('a request over the limit is refused, and nothing of it is done', async () => {
    const desk = await openDesk({ payloadLimit: 20_000 });
    const code = await desk.failure(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [['x'.repeat(30_000)]];
      await context.sync();
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(desk.host.workbook.sheet('Sheet1').cells.at(0, 0)).toBeUndefined();
  });

  it('the planned sync fails with the planned code, the next one works', async () => {
    const desk = await openDesk();
    desk.host.fail(2, { kind: 'refuse', code: 'GeneralException' });
    const write = (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
      return context.sync();
    };
    await desk.run(write);
    expect(await desk.failure(write)).toBe('GeneralException');
    await desk.run(write);
    expect(desk.host.traffic.syncs).toBe(3);
  });

  it('a sync can break in the middle', async () => {
    const desk = await openDesk();
    desk.host.fail(1, { kind: 'break', code: 'GeneralException', atAction: 5 });
    const code = await desk.failure(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    });
    expect(code).toBe('GeneralException');
    expect(desk.host.workbook.sheet('Sheet1').cells.at(1, 0)).toBeUndefined();
  });

  it('nothing is taken while a cell is being edited', async () => {
    const desk = await openDesk();
    desk.host.editCell(true);
    expect(await desk.failure((context) => context.sync())).toBe('InvalidOperationInCellEditMode');
  });

  it('a locked cell of a protected sheet is refused, an unlocked one is written', async () => {
    const desk = await openDesk();
    await desk.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange('B1').values = [[1]];
      await context.sync();
    });
    for (const address of ['A1', 'A1:B1']) {
      const code = await desk.failure(async (context) => {
        context.workbook.worksheets.getFirst().getRange(address).clear();
        await context.sync();
      });
      expect(code).toBe('AccessDenied');
    }
  });

  it('changes are told with their address and their maker, unless events are off', async () => {
    const desk = await openDesk();
    const told: unknown[] = [];
    await desk.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add((event) => {
        told.push([event.address, event.source, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1:A2').values = [[1], [2]];
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[3]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    desk.host.type('Sheet1', 'B2', '5');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([
      ['A1:A2', 'Local', 'ThisLocalAddin'],
      ['B2', 'Local', 'Unknown'],
    ]);
  });
});
