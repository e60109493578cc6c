/** The annexes made again on a workbook that people have worked in. */
import { openWorkbook } from '../../src/app/open-workbook';
import { planUpdate, type UpdatePreview } from '../../src/app/plan-update';
import type { WorkbookRead } from '../../src/app/port';
import { PACKS } from '../../src/catalogue/packs';
import type { GridCell } from '../../src/model/grid';
import type { Language } from '../../src/model/language';
import { UnusableInput } from '../../src/model/issue';
import type { YearBook } from '../../src/model/year-book';
import type { PlainValue, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { sentences } from '../support/grids';
import { cellAt, CLOCK, packOf, sheetOf, spotOf } from '../support/plans';
import { BLANK, changeSheet, readPlan, typeAt, typeInto } from '../support/workbook-read';

const make = (read: WorkbookRead, book: YearBook, language: Language = 'zh-CN') =>
  planUpdate(openWorkbook(read), book, { language, clock: CLOCK });

function again(read: WorkbookRead): UpdatePreview {
  const opened = openWorkbook(read);
  if (!opened.book) throw new Error(sentences(opened.issues).join('\n'));
  return planUpdate(opened, opened.book, { language: opened.language ?? 'zh-CN', clock: CLOCK });
}

/** The workbook after the preview was written, with what was not written still in place. */
const written = ({ update }: UpdatePreview) => readPlan(update.plan);

const MARCH = ['entry', '2026-03'] as const;
const at = (
  plan: WorkbookPlan,
  [kind, name = '']: readonly [string, string?],
  row: string,
  column: string,
): PlainValue => {
  const sheet = sheetOf(plan, kind, name);
  return cellAt(sheet, spotOf(sheet, row, column))?.value ?? null;
};
const changesOf = ({ sheets }: UpdatePreview) =>
  Object.fromEntries(sheets.filter(({ change }) => change !== 'same').map(({ name, change }) => [name, change]));

let first: UpdatePreview;
let plan: WorkbookPlan;
let read: WorkbookRead;
/** Targets of areas that the example's own clerk typed. */
let given: number;
const sheet = (kind: string, name?: string): SheetPlan => sheetOf(plan, kind, name);

beforeAll(async () => {
  first = make(BLANK, await packOf('example'));
  ({ plan } = first.update);
  read = written(first);
  given = again(read).kept.targets;
});

describe.each(PACKS.map(({ id }) => id))('the annexes of %s, made again', (id) => {
  it.each(['zh-CN', 'en-US'] as const)('change nothing when nothing changed (%s)', async (language) => {
    const made = make(BLANK, await packOf(id), language);
    const second = again(written(made));
    expect(second.leftovers).toEqual([]);
    expect(second.changes).toEqual([]);
    expect(changesOf(second)).toEqual({});
    expect(second.update.write).toEqual([]);
    expect(second.isNothing).toBe(true);
  });

  it('change nothing in a file that came from the terminal, whose sheets have no ids', async () => {
    const made = make(BLANK, await packOf(id));
    expect(again(readPlan(made.update.plan, false)).isNothing).toBe(true);
  });
});

describe('a target that a clerk typed over', () => {
  const target = (value: PlainValue) => typeAt(read, sheet('area-targets'), 'patent_grants', 'qiming', value);
  const row = (preview: UpdatePreview) =>
    preview.book.areas.map(({ code }) => at(preview.update.plan, ['area-targets'], 'patent_grants', code));
  const sum = (values: PlainValue[]) =>
    values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);

  it('stays, is hers and held, and the rest of the row is split again to the exact total', () => {
    const before = row(first);
    const second = again(target(900));
    const after = row(second);
    expect(after[0]).toBe(900);
    expect(sum(after)).toBe(sum(before));
    expect(second.kept.targets).toBe(given + 1);
    const kept = second.book.targets.find(({ indicator, area }) => indicator === 'patent_grants' && area === 'qiming');
    expect(kept).toMatchObject({ origin: 'hand', held: true });
    expect(second.changes.map(({ sheet: name }) => name)).toEqual(second.changes.map(() => '附件2 目标任务表'));
    expect(second.changes.length).toBeGreaterThan(3);
  });

  it('changes cells of the sheet and leaves its own widths and colours alone', () => {
    const second = again(target(900));
    expect(changesOf(second)).toEqual({ '附件2 目标任务表': 'figures' });
    expect(second.update.write).toEqual(['_att']);
    const patches = second.update.patches.get('附件2 目标任务表');
    expect(patches?.length).toBe(second.changes.length);
  });

  it('stays a second and a third time', () => {
    const second = again(target(900));
    const third = again(written(second));
    expect(row(third)).toEqual(row(second));
    expect(third.isNothing).toBe(true);
    expect(third.kept.targets).toBe(given + 1);
  });

  it('leaves the row alone where the sum is right as she has it', () => {
    const shift = (code: string, by: number) => {
      const value = at(plan, ['area-targets'], 'patent_grants', code);
      return typeof value === 'number' ? value + by : null;
    };
    const typed = typeAt(
      target(shift('qiming', 5)),
      sheet('area-targets'),
      'patent_grants',
      'haitang',
      shift('haitang', -5),
    );
    const second = again(typed);
    expect(second.changes).toEqual([]);
    expect(changesOf(second)).toEqual({});
    expect(second.update.write).toEqual(['_att']);
  });

  it('of a percentage is told of as a percentage', () => {
    const annex2 = sheet('area-targets');
    const [ratio] = first.book.indicators.filter(
      ({ code, unit }) => unit === '%' && annex2.rows.some(({ cells }) => cells[0]?.value === code),
    );
    const gone = changeSheet(typeAt(read, annex2, ratio?.code ?? '', 'qiming', 0.474), '单位名录', (each) => ({
      ...each,
      rows: each.rows.filter((cells) => cells[0]?.value !== 'qiming'),
    }));
    expect(again(gone).leftovers).toContainEqual(expect.objectContaining({ sheet: annex2.name, value: '47.4%' }));
  });

  it('that is text is kept as text, is told of, and is lost nowhere', () => {
    const second = again(target('约900'));
    expect(row(second)[0]).toBe('约900');
    const opened = openWorkbook(target('约900'));
    expect(sentences(opened.issues).join('\n')).toContain('约900');
  });

  it('that she emptied is open, and is split again', () => {
    const second = again(target(null));
    expect(row(second)).toEqual(row(first));
  });

  it('is taken for hers in a file without its register, as every other target is', () => {
    const without = { ...target(900), sheets: target(900).sheets.filter(({ sheet: name }) => name !== '_att') };
    const opened = openWorkbook(without);
    expect(sentences(opened.issues)).toContain(
      '隐藏的登记表不见了。表中的目标和完成数都按手工填写保留，更新附件表时会重建登记表。',
    );
    const second = again(without);
    expect(row(second)[0]).toBe(900);
    expect(row(second).slice(1)).toEqual(row(first).slice(1));
    expect(second.leftovers).toEqual([]);
  });
});

describe('a district target that was raised in annex 1', () => {
  it('is split over the areas again, and is told of cell by cell', () => {
    const raised = typeAt(read, sheet('district-targets'), 'patent_grants', 'target', 5000);
    const second = again(raised);
    const row = second.book.areas.map(({ code }) => at(second.update.plan, ['area-targets'], 'patent_grants', code));
    expect(row.reduce<number>((total, value) => total + Number(value === '--' ? 0 : value), 0)).toBe(5000);
    expect(
      second.book.targets.find(({ indicator, area }) => indicator === 'patent_grants' && area === null),
    ).toMatchObject({
      value: { kind: 'number', value: 5000 },
      origin: 'hand',
    });
    expect(second.changes.length).toBeGreaterThan(0);
    expect(again(written(second)).isNothing).toBe(true);
  });

  it('counts though the mirror in 指标目录 was not calculated yet', () => {
    const raised = typeAt(read, sheet('district-targets'), 'technology_contract_value', 'target', 41.5);
    const second = again(raised);
    expect(at(second.update.plan, ['district-targets'], 'technology_contract_value', 'target')).toBe(41.5);
  });
});

describe('actuals, reasons and scores', () => {
  it('stay in their cells and change nothing else', () => {
    let typed = typeAt(read, sheet(...MARCH), 'patent_grants', 'qiming', 333);
    typed = typeAt(typed, sheet('district-targets'), 'technology_contract_value', 'reason', '目录调整');
    typed = typeAt(typed, sheet('review-form'), 'criterion:1', 'qiming', 9.5);
    const second = again(typed);
    expect(at(second.update.plan, MARCH, 'patent_grants', 'qiming')).toBe(333);
    expect(at(second.update.plan, ['district-targets'], 'technology_contract_value', 'reason')).toBe('目录调整');
    expect(at(second.update.plan, ['review-form'], 'criterion:1', 'qiming')).toBe(9.5);
    expect(second.changes).toEqual([]);
    expect(second.kept).toMatchObject({ scores: 1 });
    expect(again(written(second)).isNothing).toBe(true);
  });

  it('that were emptied stay empty', () => {
    const second = again(typeAt(read, sheet(...MARCH), 'patent_grants', 'qiming', null));
    expect(at(second.update.plan, MARCH, 'patent_grants', 'qiming')).toBeNull();
  });

  it('with a sum for a value keep the sum', () => {
    const spot = spotOf(sheet(...MARCH), 'patent_grants', 'qiming');
    const typed = changeSheet(read, sheet(...MARCH).name, (each) => {
      const rows = each.rows.map((cells) => [...cells]);
      const cells = rows[spot.row];
      if (cells) cells[spot.column] = { value: 155, formula: '120+35' };
      return { ...each, rows };
    });
    const second = again(typed);
    const kept = cellAt(sheetOf(second.update.plan, ...MARCH), spot);
    expect(kept).toMatchObject({ value: 155, formula: '120+35' });
    expect(changesOf(second)).toEqual({});
  });
});

describe('a catalogue that changed', () => {
  /** The workbook with the rows of an indicator, or of an area, taken out of the tables. */
  const without = (name: string, code: string) =>
    changeSheet(read, name, (each) => ({ ...each, rows: each.rows.filter((cells) => cells[0]?.value !== code) }));

  it('sends the actuals and the typed targets of an indicator that is gone to 未归位数据, with where they stood', () => {
    let typed = typeAt(
      without('指标目录', 'technology_work_items'),
      sheet(...MARCH),
      'technology_work_items',
      'qiming',
      7,
    );
    typed = typeAt(typed, sheet('area-targets'), 'technology_work_items', 'haitang', 99);
    typed = changeSheet(typed, '上年数', (each) => ({
      ...each,
      rows: each.rows.filter((cells) => cells[0]?.value !== 'technology_work_items'),
    }));
    const second = again(typed);
    const spot = spotOf(sheet(...MARCH), 'technology_work_items', 'qiming');
    const address = `${String.fromCharCode(65 + spot.column)}${spot.row + 1}`;
    expect(second.leftovers).toContainEqual(
      expect.objectContaining({ sheet: '完成数 2026-03', cell: address, value: '7', why: 'indicatorGone' }),
    );
    expect(second.leftovers).toContainEqual(
      expect.objectContaining({ sheet: '附件2 目标任务表', value: '99', why: 'indicatorGone' }),
    );
    const leftovers = sheetOf(second.update.plan, 'leftovers');
    const texts = leftovers.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
    expect(texts).toEqual(expect.arrayContaining(['完成数 2026-03', '7', '99', '2026-01-05']));
    expect(changesOf(second)).toMatchObject({ '附件2 目标任务表': 'changed', 未归位数据: 'new' });
  });

  it('keeps 未归位数据 as it is the next time', () => {
    const typed = typeAt(
      without('指标目录', 'technology_work_items'),
      sheet(...MARCH),
      'technology_work_items',
      'qiming',
      7,
    );
    const second = again(typed);
    const third = again(written(second));
    expect(third.isNothing).toBe(true);
    expect(sheetOf(third.update.plan, 'leftovers').rows).toEqual(sheetOf(second.update.plan, 'leftovers').rows);
  });

  it('sends what stands in the column of an area that is gone to 未归位数据', () => {
    const { leftovers } = again(without('单位名录', 'qiming'));
    const gone = leftovers.filter(({ why }) => why === 'areaGone');
    expect(gone.length).toBeGreaterThan(10);
    expect(new Set(gone.map(({ column }) => column)).size).toBe(1);
    // Last year's figures of it are hers, too.
    expect(leftovers.filter(({ sheet: name }) => name === '上年数').length).toBeGreaterThan(5);
  });

  it('keeps every figure with its indicator and area where rows and columns come in another order', () => {
    const typed = typeAt(read, sheet(...MARCH), 'patent_grants', 'qiming', 333);
    const reordered = changeSheet(typed, '单位名录', (each) => {
      const head = each.rows.findIndex((cells) => cells[0]?.value === 'qiming');
      const areas = each.rows.slice(head, head + 12);
      return { ...each, rows: [...each.rows.slice(0, head), ...areas.reverse(), ...each.rows.slice(head + 12)] };
    });
    const second = again(reordered);
    expect(second.leftovers).toEqual([]);
    for (const { code } of second.book.indicators) {
      for (const area of second.book.areas) {
        if (!sheet(...MARCH).rows.some(({ cells }) => cells[0]?.value === code)) continue;
        const before = code === 'patent_grants' && area.code === 'qiming' ? 333 : at(plan, MARCH, code, area.code);
        expect([code, area.code, at(second.update.plan, MARCH, code, area.code)]).toEqual([code, area.code, before]);
      }
    }
  });
});

describe('what a clerk wrote on our sheets', () => {
  it('outside the table stays where the sheet is not made anew', () => {
    const typed = typeInto(read, '附件2 目标任务表', { row: 60, column: 3 }, '王科长已阅');
    expect(again(typed).isNothing).toBe(true);
  });

  it('outside the table goes to 未归位数据 where the sheet is made anew', () => {
    const typed = typeInto(read, '附件2 目标任务表', { row: 60, column: 3 }, '王科长已阅');
    const changed = changeSheet(typed, '单位名录', (each) => ({
      ...each,
      rows: each.rows.filter((cells) => cells[0]?.value !== 'mengxi'),
    }));
    expect(again(changed).leftovers).toContainEqual({
      sheet: '附件2 目标任务表',
      cell: 'D61',
      row: '',
      column: '',
      value: '王科长已阅',
      why: 'ownCell',
    });
  });

  it('over a formula is kept in 未归位数据, and the formula comes back', () => {
    const typed = typeAt(read, sheet('area-targets'), 'patent_grants', 'helper:sum', 4444);
    const second = again(typed);
    expect(second.leftovers).toEqual([expect.objectContaining({ value: '4444', why: 'formulaOverwritten' })]);
    expect(changesOf(second)).toMatchObject({ '附件2 目标任务表': 'changed' });
  });

  it('over a title stays for as long as the title is not ours to change', () => {
    const spot = { row: 2, column: 1 };
    const typed = typeInto(read, '附件2 目标任务表', spot, '示例区2026年度目标任务表（征求意见稿）');
    const second = again(typed);
    expect(second.isNothing).toBe(true);
    expect(cellAt(sheetOf(second.update.plan, 'area-targets'), spot)?.value).toBe(
      '示例区2026年度目标任务表（征求意见稿）',
    );
  });

  it('in a column of her own of 指标目录 goes to 未归位数据 where that sheet is made anew', () => {
    const head = sheet('catalogue').rows.findIndex(({ cells }) => cells[0]?.value === '指标编码');
    const column = sheet('catalogue').rows[head]?.cells.length ?? 0;
    let typed = typeInto(read, '指标目录', { row: head, column }, '联系人');
    typed = typeInto(typed, '指标目录', { row: head + 1, column }, '老张');
    expect(again(typed).isNothing).toBe(true);
    const renamed = changeSheet(typed, '指标目录', (each) => ({
      ...each,
      rows: each.rows.filter((cells) => cells[0]?.value !== 'technology_work_items'),
    }));
    expect(again(renamed).leftovers).toContainEqual(
      expect.objectContaining({ sheet: '指标目录', value: '老张', column: '联系人', why: 'columnUnknown' }),
    );
  });
});

describe('sheets that a clerk handled', () => {
  const rename = (from: string, to: string, knowsIds: boolean) =>
    changeSheet(knowsIds ? read : readPlan(plan, false), from, (each) => ({ ...each, sheet: to }));

  it.each([true, false])('are found under a new name, which they keep (ids known: %s)', (knowsIds) => {
    const renamed = rename('附件2 目标任务表', '目标任务', knowsIds);
    const second = again(typeInto(renamed, '目标任务', spotOf(sheet('area-targets'), 'patent_grants', 'qiming'), 900));
    expect(sheetOf(second.update.plan, 'area-targets').name).toBe('目标任务');
    expect(second.kept.targets).toBe(given + 1);
    expect(second.update.plan.sheets.map(({ name }) => name)).not.toContain('附件2 目标任务表');
  });

  it('are made again where one was deleted, with what is remembered of it', () => {
    const less = { ...read, sheets: read.sheets.filter(({ sheet: name }) => name !== '附件2 目标任务表') };
    const second = again(less);
    expect(changesOf(second)).toEqual({ '附件2 目标任务表': 'new' });
    expect(sheetOf(second.update.plan, 'area-targets').rows).toEqual(sheet('area-targets').rows);
  });

  it('and copied are drafts of hers: only the original counts', () => {
    const original = read.sheets.find(({ sheet: name }) => name === '附件2 目标任务表');
    if (!original) throw new Error('no annex 2');
    const { madeAs: _of, ...copy } = { ...original, id: 'copy', sheet: '附件2 目标任务表 (2)' };
    const copied = typeInto(
      { ...read, sheets: [copy, ...read.sheets] },
      copy.sheet,
      spotOf(sheet('area-targets'), 'patent_grants', 'qiming'),
      1,
    );
    const second = again(copied);
    expect(second.isNothing).toBe(true);
    expect(second.update.replaces.get('附件2 目标任务表')).toBe(original.id);
  });

  it('and of which nobody can say which one counts stop everything', () => {
    const bare = readPlan(plan, false);
    const original = bare.sheets.find(({ sheet: name }) => name === '附件2 目标任务表');
    if (!original) throw new Error('no annex 2');
    const two = [
      { ...original, sheet: '甲' },
      { ...original, id: 'copy', sheet: '乙' },
    ];
    const opened = openWorkbook({ ...bare, sheets: [...bare.sheets.filter((each) => each !== original), ...two] });
    expect(opened.situation).toBe('stopped');
    expect(sentences(opened.issues).join()).toContain('甲、乙像是同一张表的几份副本');
    expect(() => planUpdate(opened, first.book, { language: 'zh-CN', clock: CLOCK })).toThrow(UnusableInput);
  });

  it('are found with rows and columns inserted before the keys and among the areas', () => {
    const moved = changeSheet(read, '附件2 目标任务表', (each) => ({
      ...each,
      rows: [[], ...each.rows].map((cells) => [undefined, ...cells.slice(0, 5), undefined, ...cells.slice(5)]),
    }));
    const spot = spotOf(sheet('area-targets'), 'patent_grants', 'qiming');
    const typed = typeInto(
      moved,
      '附件2 目标任务表',
      { row: spot.row + 1, column: spot.column + (spot.column < 5 ? 1 : 2) },
      900,
    );
    const second = again(typed);
    expect(second.kept.targets).toBe(given + 1);
    expect(second.leftovers).toEqual([]);
    expect(second.update.patches.get('附件2 目标任务表')?.length).toBeGreaterThan(0);
  });
});

describe('what must not be guessed', () => {
  it('stops at a name that no longer agrees with its key, and says where', () => {
    const spot = spotOf(sheet('area-targets'), 'patent_grants', 'label:name');
    const group = spotOf(sheet('area-targets'), 'patent_grants', 'label:group');
    const where = cellAt(sheet('area-targets'), spot)?.value ? spot : group;
    const opened = openWorkbook(typeInto(read, '附件2 目标任务表', where, '科普活动'));
    expect(opened.situation).toBe('stopped');
    expect(sentences(opened.issues).join('\n')).toMatch(
      /工作表“附件2 目标任务表” [A-Z]+\d+：这里应为“.*”，现为“科普活动”/u,
    );
  });

  it('goes on where a name differs in brackets, spaces and line breaks only', () => {
    const spot = spotOf(sheet('area-targets'), 'label:head', 'qiming');
    const label = String(cellAt(sheet('area-targets'), spot)?.value);
    expect(openWorkbook(typeInto(read, '附件2 目标任务表', spot, ` ${[...label].join('\n')} `)).situation).toBe(
      'annual',
    );
  });

  it('stops at a row that was copied with its key', () => {
    const opened = openWorkbook(
      changeSheet(read, '完成数 2026-03', (each) => {
        const row = each.rows.find((cells) => cells[0]?.value === 'patent_grants') ?? [];
        return { ...each, rows: [...each.rows, row] };
      }),
    );
    expect(opened.situation).toBe('stopped');
    expect(sentences(opened.issues).join()).toContain('出现了两次');
  });

  it('stops where the hidden column of keys was deleted', () => {
    const opened = openWorkbook(
      changeSheet(read, '附件2 目标任务表', (each) => ({ ...each, rows: each.rows.map((cells) => cells.slice(1)) })),
    );
    expect(opened.situation).toBe('stopped');
    expect(sentences(opened.issues).join()).toContain('隐藏的首行或首列已被删除');
  });

  it('stops at a workbook of a newer version', () => {
    const newer = changeSheet(read, '_att', (each) => ({
      ...each,
      rows: each.rows.map((cells) =>
        cells[1]?.value === 'schemaVersion'
          ? cells.map((cell, column) => (column === 4 ? { value: 99 } : cell))
          : cells,
      ),
    }));
    const opened = openWorkbook(newer);
    expect(opened.situation).toBe('stopped');
    expect(sentences(opened.issues).join()).toContain('更新的版本');
  });

  it.each([
    [
      'whose head is gone',
      (rows: WorkbookRead['sheets'][number]['rows']) => rows.filter((cells) => cells[0]?.value !== 'meta'),
    ],
    ['that is empty', () => []],
  ])('reads on with a register %s, and keeps everything', (_, damage) => {
    const damaged = changeSheet(read, '_att', (each) => ({ ...each, rows: damage(each.rows) }));
    const opened = openWorkbook(damaged);
    expect(opened.situation).toBe('annual');
    expect(sentences(opened.issues).join()).toContain('登记表已损坏');
    const second = again(damaged);
    expect(second.leftovers).toEqual([]);
    expect(second.changes).toEqual([]);
  });

  it('passes over rows of the register that mean nothing, and counts them', () => {
    const damaged = changeSheet(read, '_att', (each) => ({
      ...each,
      rows: [...each.rows, [{ value: 'target' }, { value: 5 }], [{ value: '??' }]],
    }));
    expect(sentences(openWorkbook(damaged).issues).join()).toContain('登记表中有2行看不懂');
  });
});

describe('a workbook with sheets of other origin', () => {
  it('gets ours beside one that bears a wanted name, under another', async () => {
    const foreign = {
      id: 'x',
      sheet: '附件2 目标任务表',
      visibility: 'visible' as const,
      isProtected: false,
      rows: [[{ value: '去年的表' }]],
    };
    const preview = make({ ...BLANK, sheets: [foreign] }, await packOf('example'));
    expect(preview.renamed).toEqual([{ wanted: '附件2 目标任务表', used: '附件2 目标任务表 (2)' }]);
    expect(preview.update.replaces.size).toBe(0);
    const march = sheetOf(preview.update.plan, ...MARCH);
    const rate = cellAt(march, spotOf(march, 'rate:patent_grants', 'qiming'));
    expect(rate?.formula).toContain("'附件2 目标任务表 (2)'!");
  });

  it('gets 未归位数据 beside one of hers, too, and says so', () => {
    const own = {
      id: 'x',
      sheet: '未归位数据',
      visibility: 'visible' as const,
      isProtected: false,
      rows: [[{ value: '我的' }]],
    };
    const typed = typeAt(read, sheet('area-targets'), 'patent_grants', 'helper:sum', 4444);
    const second = again({ ...typed, sheets: [...typed.sheets, own] });
    expect(second.renamed).toEqual([{ wanted: '未归位数据', used: '未归位数据 (2)' }]);
  });

  it('keeps that name the next time', async () => {
    const foreign = {
      id: 'x',
      sheet: '附件2 目标任务表',
      visibility: 'visible' as const,
      isProtected: false,
      rows: [[{ value: '去年的表' }]],
    };
    const preview = make({ ...BLANK, sheets: [foreign] }, await packOf('example'));
    const after = written(preview);
    expect(again({ ...after, sheets: [foreign, ...after.sheets] }).isNothing).toBe(true);
  });
});

describe('what a review found', () => {
  const annex1 = () => sheet('district-targets');
  const cellIn = (kind: readonly [string, string?], row: string, column: string, cell: GridCell) => {
    const there = sheetOf(plan, ...kind);
    const spot = spotOf(there, row, column);
    return changeSheet(read, there.name, (each) => ({
      ...each,
      rows: each.rows.map((cells, at) =>
        at === spot.row ? cells.map((old, place) => (place === spot.column ? cell : old)) : cells,
      ),
    }));
  };
  const targetOf = ({ book }: UpdatePreview, code: string, area: string | null = null) =>
    book.targets.find((target) => target.indicator === code && target.area === area);

  it('a percentage typed with its sign over one without it in annex 1 is the same percentage', () => {
    const before = targetOf(first, 'hightech_output_share');
    if (before?.value.kind !== 'number') throw new Error('no target');
    const typed = cellIn(['district-targets'], 'hightech_output_share', 'target', {
      value: before.value.value / 100,
      numberFormat: '0.0%',
    });
    expect(targetOf(again(typed), 'hightech_output_share')?.value).toEqual(before.value);
  });

  it('a mirror in 指标目录 is read by the row that it points to, wherever the columns stand', () => {
    const swapped = changeSheet(read, '指标目录', (each) => ({
      ...each,
      rows: each.rows.map((cells) => {
        const parent = sheet('catalogue').rows[0]?.cells.findIndex((cell) => cell?.value === 'parent') ?? 0;
        return [cells[parent], ...cells.slice(0, parent), ...cells.slice(parent + 1)];
      }),
    }));
    const opened = openWorkbook(swapped);
    for (const target of first.book.targets.filter(({ area }) => area === null)) {
      const now = opened.book?.targets.find(({ indicator, area }) => indicator === target.indicator && area === null);
      expect([target.indicator, now?.value]).toEqual([target.indicator, target.value]);
    }
  });

  it('a reason that was changed in 指标目录 stays changed', () => {
    const withReason = again(typeAt(read, annex1(), 'technology_contract_value', 'reason', '旧的原因'));
    const after = written(withReason);
    const catalogue = sheetOf(withReason.update.plan, 'catalogue');
    const column = catalogue.rows[0]?.cells.findIndex((cell) => cell?.value === 'reason') ?? 0;
    const row = catalogue.rows.findIndex(({ cells }) => cells[0]?.value === 'technology_contract_value');
    const second = again(typeInto(after, '指标目录', { row, column }, '新的原因'));
    expect(at(second.update.plan, ['district-targets'], 'technology_contract_value', 'reason')).toBe('新的原因');
    const third = again(written(second));
    expect(targetOf(third, 'technology_contract_value')?.reason).toBe('新的原因');
    expect(third.isNothing).toBe(true);
  });

  it('a formula that she put into a target is hers and held, though it comes to what was written', () => {
    const value = at(plan, ['area-targets'], 'patent_grants', 'qiming');
    if (typeof value !== 'number') throw new Error('no target');
    const linked = cellIn(['area-targets'], 'patent_grants', 'qiming', {
      value,
      formula: '测算!C3',
      numberFormat: '0',
    });
    const raised = typeAt(linked, annex1(), 'patent_grants', 'target', 5000);
    const second = again(raised);
    expect(targetOf(second, 'patent_grants', 'qiming')).toMatchObject({ value: { value }, origin: 'hand', held: true });
    const spot = spotOf(sheet('area-targets'), 'patent_grants', 'qiming');
    const patches = second.update.patches.get('附件2 目标任务表') ?? [];
    expect(patches.length).toBeGreaterThan(0);
    expect(patches.some(({ row, column }) => row === spot.row && column === spot.column)).toBe(false);
  });

  it('a formula in error stays as it is', () => {
    const linked = cellIn([...MARCH], 'patent_grants', 'qiming', {
      value: { error: '#N/A' },
      formula: 'VLOOKUP(A1,B:C,2,0)',
    });
    const second = again(linked);
    expect(second.changes).toEqual([]);
    expect(second.update.patches.size).toBe(0);
  });

  it('a formula of hers that must give way to a figure is told of', () => {
    const linked = cellIn(['district-targets'], 'hightech_output_share', 'target', {
      value: 0.5,
      formula: '测算!C3',
      numberFormat: '0%',
    });
    expect(again(linked).leftovers).toContainEqual(
      expect.objectContaining({ value: '50% (=测算!C3)', why: 'ownFormula' }),
    );
  });

  it('an area is asked for its figure once it has a target', () => {
    const second = again(typeAt(read, sheet('area-targets'), 'hightech_output', 'mengxi', 5));
    expect(targetOf(second, 'hightech_output', 'mengxi')?.value).toEqual({ kind: 'number', value: 5 });
    expect(
      second.book.figures.filter(
        ({ indicator, area, period, reported }) =>
          indicator === 'patent_grants' &&
          area === 'mengxi' &&
          period.year === 2026 &&
          reported?.kind === 'notApplicable',
      ),
    ).toEqual([]);
  });

  it('formulas, notes and rewordings on tables that are made anew go to 未归位数据', () => {
    const prior = sheet('prior-year');
    const row = prior.rows.findIndex(({ cells }) => cells[0]?.value === 'patent_grants');
    const column = prior.rows[0]?.cells.findIndex((cell) => cell?.value === 'qiming') ?? 0;
    let typed = changeSheet(read, '上年数', (each) => ({
      ...each,
      rows: each.rows.map((cells, place) =>
        place === row
          ? cells.map((cell, at) => (at === column && cell ? { ...cell, formula: '明细!B2+明细!B3' } : cell))
          : cells,
      ),
    }));
    typed = typeInto(typed, '上年数', { row: 1, column: 12 }, '经办人：王敏');
    const second = again(
      changeSheet(typed, '单位名录', (each) => ({
        ...each,
        rows: each.rows.filter((cells) => cells[0]?.value !== 'mengxi'),
      })),
    );
    expect(second.leftovers).toContainEqual(expect.objectContaining({ sheet: '上年数', why: 'ownFormula' }));
    expect(second.leftovers).toContainEqual(expect.objectContaining({ sheet: '上年数', value: '经办人：王敏' }));
  });

  it('notes that she made on 未归位数据 are not lost', () => {
    const withLeftovers = again(typeAt(read, sheet('area-targets'), 'patent_grants', 'helper:sum', 4444));
    const list = sheetOf(withLeftovers.update.plan, 'leftovers');
    const row = list.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === '4444'));
    let typed = typeInto(written(withLeftovers), list.name, { row, column: 9 }, '已处理：张三');
    typed = typeAt(typed, sheet('area-targets'), 'patent_grants', 'helper:sum', 5555);
    expect(again(typed).leftovers).toContainEqual(expect.objectContaining({ sheet: list.name, value: '已处理：张三' }));
  });

  it('a formula of ours that she replaced by her own is told of when the sheet is made anew', () => {
    const replaced = cellIn(['area-targets'], 'patent_grants', 'helper:sum', { value: 9, formula: 'SUM(E14:G14)+100' });
    const second = again(
      changeSheet(replaced, '单位名录', (each) => ({
        ...each,
        rows: each.rows.filter((cells) => cells[0]?.value !== 'mengxi'),
      })),
    );
    expect(second.leftovers).toContainEqual(
      expect.objectContaining({ value: '9 (=SUM(E14:G14)+100)', why: 'formulaOverwritten' }),
    );
  });

  it('annex 1 that was deleted is made again with the targets that are remembered', () => {
    const mirror = sheet('catalogue').rows[0]?.cells.findIndex((cell) => cell?.value === 'districtTarget') ?? 0;
    const less = changeSheet(
      { ...read, sheets: read.sheets.filter((each) => each.sheet !== annex1().name) },
      '指标目录',
      (each) => ({
        ...each,
        rows: each.rows.map((cells) =>
          cells.map((cell, column) =>
            column === mirror && cell?.formula ? { value: { error: '#REF!' }, formula: 'IF(#REF!="","",#REF!)' } : cell,
          ),
        ),
      }),
    );
    const second = again(less);
    expect(sheetOf(second.update.plan, 'district-targets').rows).toEqual(annex1().rows);
  });

  it('another district’s notice is refused though the register is gone', async () => {
    const bare = { ...read, sheets: read.sheets.filter(({ sheet: name }) => name !== '_att') };
    const pack = await packOf('xinbei-2017');
    expect(() => make(bare, pack)).toThrow(UnusableInput);
  });

  it('a sheet that was hidden very well is still ours', () => {
    const hidden = changeSheet(read, '附件2 目标任务表', (each) => ({ ...each, visibility: 'veryHidden' as const }));
    const typed = typeInto(hidden, '附件2 目标任务表', spotOf(sheet('area-targets'), 'patent_grants', 'qiming'), 900);
    const second = again(typed);
    expect(second.renamed).toEqual([]);
    expect(targetOf(second, 'patent_grants', 'qiming')?.value).toEqual({ kind: 'number', value: 900 });
  });

  it('a sheet of hers that begins with “sheet:” is not taken for one of ours', () => {
    const own = {
      id: 'x',
      sheet: 'Notes',
      visibility: 'visible' as const,
      isProtected: false,
      rows: [[{ value: 'sheet: 1 of 3' }]],
    };
    expect(openWorkbook({ ...BLANK, sheets: [own] }).situation).toBe('other');
  });

  it('what a person typed over a target of a document has no document for a source', async () => {
    const made = make(BLANK, await packOf('xinbei-2017'));
    const annex = sheetOf(made.update.plan, 'district-targets');
    const [code] = annex.rows.flatMap(({ cells }) =>
      typeof cells[0]?.value === 'string' && /^[a-z_]+$/u.test(cells[0].value) ? [cells[0].value] : [],
    );
    const second = again(typeAt(written(made), annex, code ?? '', 'target', 3.1));
    const target = targetOf(second, code ?? '');
    expect(target).toMatchObject({ origin: 'hand', value: { value: 3.1 } });
    expect(target?.source).toBeUndefined();
  });

  it('the sheets of a workbook keep their language, whatever is asked for', () => {
    const opened = openWorkbook(read);
    if (!opened.book) throw new Error('no book');
    const second = planUpdate(opened, opened.book, { language: 'en-US', clock: CLOCK });
    expect(second.isNothing).toBe(true);
    expect(second.leftovers).toEqual([]);
  });
});

describe('a workbook that can’t take the annexes', () => {
  const refusal = (changed: WorkbookRead, book = first.book): string => {
    try {
      make(changed, book);
    } catch (error) {
      if (error instanceof UnusableInput) return sentences(error.issues).join('\n');
      throw error;
    }
    throw new Error('not refused');
  };

  it('is that of another district or year', async () => {
    expect(refusal(read, await packOf('xinbei-2017'))).toContain('一个工作簿只放一个区县一个年度的表');
  });

  it('is read-only', () => {
    expect(refusal({ ...read, isReadOnly: true })).toContain('只读');
  });

  it('has a protected structure where sheets must be added, and only then', () => {
    expect(refusal({ ...BLANK, isStructureProtected: true })).toContain('保护工作簿');
    expect(again({ ...read, isStructureProtected: true }).isNothing).toBe(true);
  });

  it('has a protected structure where a figure must change, since a copy is kept of its sheet', () => {
    const raised = typeAt(read, sheet('district-targets'), 'patent_grants', 'target', 5000);
    expect(() => again({ ...raised, isStructureProtected: true })).toThrow(UnusableInput);
  });

  it('has a protected sheet among those that would change, which is named', () => {
    const guarded = changeSheet(read, '附件2 目标任务表', (each) => ({ ...each, isProtected: true }));
    expect(again(guarded).isNothing).toBe(true);
    const raised = typeAt(guarded, sheet('district-targets'), 'patent_grants', 'target', 5000);
    expect(() => again(raised)).toThrow(UnusableInput);
  });
});
