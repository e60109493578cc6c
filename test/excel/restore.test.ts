/** 撤回: the workbook is as it was before the last task, to the look of its cells, and nothing typed since is lost. */
import { rangeAddress } from '../../src/plan/address';
import { takeSnapshot } from '../../src/host/snapshot';
import type { SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import type { Workbook } from '../../src/host/model/workbook';
import { annexesOf } from '../support/plans';
import { cell, SAMPLE, sheet, TARGETS, workbook } from '../support/sample-plan';
import { attach, failureOf, issueOf, startLive } from './live';
import { threeSheets, updateFrom } from './updates';

type Snapshot = ReturnType<typeof takeSnapshot>['sheets'][number];

/** In whole pixels, as Excel rounds them; what is hidden has no size to be seen, and the standard none of its own. */
function bandsOf(bands: Snapshot['rows'], standard: number | undefined): unknown[] {
  return bands.flatMap(([index, { size = standard ?? 0, hidden = false }]) => {
    const pixels = Math.round(size / 0.75);
    const isPlain = !hidden && pixels === Math.round((standard ?? 0) / 0.75);
    return isPlain ? [] : [[index, hidden ? 'hidden' : pixels]];
  });
}

/** Everything of a workbook that can be seen; ids of rules are new each time. */
function lookOf(book: Workbook): unknown {
  const { sheets, names, activeSheet } = takeSnapshot(book);
  return {
    names,
    activeSheet,
    sheets: sheets.map(({ cells, name, visibility, tabColor, showGridlines, merges, frozen, page, ...rest }) => ({
      ...{ name, visibility, tabColor, showGridlines, merges, frozen, page, isProtected: rest.isProtected },
      cells: cells.filter(({ value, link, format }) => value !== '' || link || format.fillColor !== undefined),
      rows: bandsOf(rest.rows, rest.standardHeight),
      columns: bandsOf(rest.columns, rest.standardWidth),
      validations: rest.validations,
      conditionalFormats: rest.conditionalFormats.map(({ id: _, ...each }) => each),
      tables: rest.tables.map(({ id: _, ...each }) => each),
    })),
  };
}

/** The same plan with other figures, other sizes, other rules and another page. */
function spoiled(plan: WorkbookPlan): WorkbookPlan {
  return {
    ...plan,
    names: plan.names.map((name) => ({ ...name, range: { ...name.range, row: name.range.row + 5 } })),
    sheets: plan.sheets.map((each): SheetPlan => ({
      ...sheet(each.name, { kind: each.kind, visibility: each.visibility }),
      ...(each.period !== undefined && { period: each.period }),
      ...(each.protected && { protected: true }),
      columns: [{ width: 30 }, { width: 3, hidden: true }],
      rows: [
        { height: 50, cells: [{ value: '别的', style: Object.keys(plan.styles)[0] ?? '' }] },
        { hidden: true, cells: [] },
      ],
      merges: [{ row: 3, column: 0, rows: 2, columns: 2 }],
      tabColour: 'C00000',
    })),
  };
}

describe.each([
  ['新北 2017', () => annexesOf('xinbei-2017')],
  ['every feature of a plan', () => Promise.resolve(SAMPLE)],
])('%s, overwritten and taken back', (_, make) => {
  test('is as it was: cells, looks, sizes, rules, page, names, tabs', async () => {
    const { host, open } = await startLive();
    const port = open();
    const plan = await make();
    await port.commit(plan);
    const before = lookOf(host.workbook);
    const read = await port.read();
    await port.update(updateFrom(read, spoiled(plan)));
    expect(lookOf(host.workbook)).not.toEqual(before);
    const names = plan.sheets.map(({ name }) => name);
    expect((await port.read()).restorable).toEqual({ sheets: names, added: [] });
    expect(await port.restore()).toEqual({ sheets: names, removed: [], left: [] });
    expect(lookOf(host.workbook)).toEqual(before);
    expect(await port.read()).toEqual({ ...read, restorable: undefined });
    expect(host.traffic.notImplemented).toEqual([]);
  });
});

describe('what was added', () => {
  test('goes, and the blank sheet of a new workbook comes back under its name', async () => {
    const { host, open } = await startLive();
    const port = open();
    await port.update(updateFrom(await port.read(), threeSheets()));
    expect((await port.read()).restorable).toEqual({ sheets: [], added: ['一', '二', '三'] });
    expect(await port.restore()).toEqual({ sheets: [], removed: ['一', '二', '三'], left: [] });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect((await port.read()).sheets[0]).toMatchObject({ rows: [], visibility: 'visible' });
    expect((await port.read()).restorable).toBeUndefined();
  });

  test('stays where somebody typed on it, and is said to', async () => {
    const { host, open } = await startLive({ sheets: ['我的'] });
    const port = open();
    await port.update(updateFrom(await port.read(), threeSheets()));
    host.person.type('二', 'D4', '刚填的');
    expect(await port.restore()).toEqual({ sheets: [], removed: ['一', '三'], left: ['二'] });
    expect(host.workbook.sheet('二').cells.at(3, 3)?.value).toBe('刚填的');
  });

  test('goes under the name that the clerk gave it since', async () => {
    const { host, open } = await startLive({ sheets: ['我的'] });
    const port = open();
    await port.update(updateFrom(await port.read(), threeSheets()));
    host.person.renameSheet('一', '改过名的');
    expect((await port.restore()).removed).toEqual(['改过名的', '二', '三']);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['我的']);
  });
});

describe('what was overwritten', () => {
  test('is not restored over what somebody typed since, unless she says so', async () => {
    const { host, open } = await startLive();
    const port = open();
    await port.commit(threeSheets());
    await port.update(updateFrom(await port.read(), threeSheets(7)));
    host.person.type('二', 'D4', '刚填的');
    const failure = await failureOf(port.restore());
    expect(issueOf(failure)).toMatchObject({ code: 'excel.changedSinceTask', params: { sheets: ['二'] } });
    expect(host.workbook.sheet('一').cells.at(0, 1)?.value).toBe(7);
    expect((await port.restore({ force: true })).sheets).toEqual(['一', '二', '三']);
    expect(host.workbook.sheet('一').cells.at(0, 1)?.value).toBe(1);
    expect(host.workbook.sheet('二').cells.at(3, 3)?.value ?? null).toBeNull();
  });

  test('gets its old name back, and a sheet that the clerk renamed since keeps hers', async () => {
    const plan = (names: readonly [string, string]) =>
      workbook([
        sheet(names[0], { kind: 'a', rows: [{ cells: [cell(names[0])] }] }),
        sheet(names[1], { kind: 'b', rows: [{ cells: [cell(names[1])] }] }),
      ]);
    const { host, open } = await startLive();
    const port = open();
    await port.commit(plan(['旧一', '旧二']));
    await port.update(updateFrom(await port.read(), plan(['新一', '新二'])));
    host.person.renameSheet('新二', '她的名');
    await port.restore();
    expect(host.workbook.sheets.map(({ name, cells }) => [name, cells.at(0, 0)?.value])).toEqual([
      ['旧一', '旧一'],
      ['她的名', '旧二'],
    ]);
  });

  test('comes back even where somebody deleted the sheet since', async () => {
    const { host, open } = await startLive();
    const port = open();
    await port.commit(threeSheets());
    await port.update(updateFrom(await port.read(), threeSheets(7)));
    host.person.deleteSheet('二');
    await port.restore();
    const { sheets } = await port.read();
    expect(sheets.map((each) => [each.sheet, each.visibility]).sort()).toEqual([
      ['一', 'visible'],
      ['三', 'veryHidden'],
      ['二', 'visible'],
    ]);
    expect(host.workbook.sheet('二').cells.at(0, 2)?.value).toBe('第1版');
  });

  test('a formula that names its own sheet names it again, and not the copy', async () => {
    const { host, open } = await startLive({ sheets: ['我的', '一'] });
    host.type('一', 'A1', 5);
    host.type('一', 'B1', '=一!A1*2');
    const port = open();
    await port.update(updateFrom(await port.read(), threeSheets(7)));
    await port.restore();
    expect(host.workbook.sheet('一').cells.at(0, 1)).toMatchObject({ value: 10 });
    expect(host.workbook.sheet('一').cells.at(0, 1)?.formula?.text).not.toContain('_att_keep');
  });

  test('a clerk’s own table on it is a table again, under its name', async () => {
    const { host, office, open } = await startLive({ sheets: ['我的', '一'] });
    await office.Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem('一');
      own.getRange('A1:B2').values = [
        ['名称', '数'],
        ['甲', 1],
      ];
      own.tables.add('A1:B2', true).name = '我的表';
      await context.sync();
    });
    const port = open();
    await port.update(updateFrom(await port.read(), threeSheets(7)));
    expect(host.workbook.sheet('一').tables).toEqual([]);
    await port.restore();
    expect(host.workbook.sheet('一').tables.map(({ name, area }) => [name, rangeAddress(area)])).toEqual([
      ['我的表', 'A1:B2'],
    ]);
  });

  test('a lock of the add-in’s own is on again', async () => {
    const { host, open } = await startLive();
    const port = open();
    await port.commit(SAMPLE);
    await port.update(updateFrom(await port.read(), SAMPLE));
    await port.restore();
    expect(host.workbook.sheet(TARGETS).protection).toBeDefined();
  });
});

describe('restoring', () => {
  test('says that there is nothing to take back', async () => {
    const { open } = await startLive();
    const port = open();
    expect(issueOf(await failureOf(port.restore())).code).toBe('excel.nothingToRestore');
    await port.commit(threeSheets());
    await port.restore();
    expect(issueOf(await failureOf(port.restore())).code).toBe('excel.nothingToRestore');
  });

  test('is done by a pane that was opened later, too', async () => {
    const first = await startLive();
    const port = first.open();
    await port.commit(threeSheets());
    await port.update(updateFrom(await port.read(), threeSheets(7)));
    const second = (await attach(first.host)).open();
    expect((await second.read()).restorable).toEqual({ sheets: ['一', '二', '三'], added: [] });
    await second.restore();
    expect(first.host.workbook.sheet('一').cells.at(0, 1)?.value).toBe(1);
  });

  test('tells its progress, and can be stopped and taken up again', async () => {
    const { host, open } = await startLive();
    const port = open();
    await port.commit(threeSheets());
    const before = lookOf(host.workbook);
    await port.update(updateFrom(await port.read(), threeSheets(7)));
    const stop = new AbortController();
    const seen: string[] = [];
    const failure = await failureOf(
      port.restore({
        signal: stop.signal,
        onProgress: ({ sheet: name }) => {
          seen.push(name);
          if (name === '二') stop.abort();
        },
      }),
    );
    expect([issueOf(failure).code, seen]).toEqual(['excel.cancelled', ['一', '二']]);
    expect((await port.read()).interrupted).toEqual({ unwritten: ['二', '三'] });
    await port.restore();
    expect(lookOf(host.workbook)).toEqual(before);
  });

  test('broken at any of its syncs, it is completed by a second try', async () => {
    for (let sync = 1; sync <= 20; sync += 1) {
      const { host, open } = await startLive();
      const port = open();
      await port.commit(threeSheets());
      const before = lookOf(host.workbook);
      await port.update(updateFrom(await port.read(), threeSheets(7)));
      const start = host.traffic.syncs;
      host.fail(sync, { kind: 'refuse', code: 'GeneralException' });
      const broken = await port.restore().then(
        () => false,
        () => true,
      );
      if (broken) await port.restore();
      expect(lookOf(host.workbook)).toEqual(before);
      expect(host.workbook.enableEvents).toBe(true);
      if (!broken) {
        // Every sync of it was broken once; the last one only brings the events, and is tried again by itself.
        expect(host.traffic.syncs - start).toBeLessThanOrEqual(sync + 1);
        return;
      }
    }
    throw new Error('a restore of three sheets takes more than 20 syncs');
  });

  test('copies that differ from what came back are not thrown away', async () => {
    const { host, open } = await startLive();
    const port = open();
    await port.commit(threeSheets());
    await port.update(updateFrom(await port.read(), threeSheets(7)));
    const failure = await failureOf(
      port.restore({
        onProgress: ({ sheet: name }) => {
          // Somebody types on a sheet that is back already.
          if (name === '三') host.type('一', 'B1', 99);
        },
      }),
    );
    expect(issueOf(failure)).toMatchObject({ code: 'excel.unexpected', place: { sheet: '一' } });
    expect(host.workbook.sheets.filter(({ name }) => name.startsWith('_att_keep_'))).toHaveLength(3);
  });
});
