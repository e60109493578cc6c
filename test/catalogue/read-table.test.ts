import fc from 'fast-check';
import { indicatorColumns } from '../../src/catalogue/indicator-columns';
import { loadYearBook } from '../../src/app/load-year-book';
import { columnHeaded } from '../../src/model/column';
import { wordKey } from '../../src/model/vocabulary';
import { areaColumns } from '../../src/catalogue/area-columns';
import { criterionColumns, settingRows } from '../../src/catalogue/settings';
import { priorYearColumns } from '../../src/figures/prior-year-columns';
import {
  AREA_HEADS,
  AREA_ROWS,
  gridOf,
  INDICATOR_HEADS,
  INDICATOR_ROWS,
  loadSheets,
  sentences,
  SETTINGS_ROWS,
  sheetsOf,
  type TestCell,
} from '../support/grids';

function withIndicators(rows: readonly (readonly TestCell[])[]) {
  return loadYearBook([
    gridOf('基本信息', SETTINGS_ROWS),
    gridOf('指标目录', rows),
    gridOf('单位名录', [AREA_HEADS, ...AREA_ROWS]),
  ]);
}

describe('a table is found by its headings', () => {
  const expected = loadSheets({}).yearBook;

  it('reads the same whatever the order of the columns and wherever blank rows stand', () => {
    const orders = fc.shuffledSubarray([...INDICATOR_HEADS.keys()], { minLength: INDICATOR_HEADS.length });
    const gaps = fc.array(fc.nat(3), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(orders, gaps, fc.boolean(), (order, blanks, extra) => {
        const table = [INDICATOR_HEADS, ...INDICATOR_ROWS].map((row, index) => {
          const cells = order.map((column) => row[column] ?? null);
          return extra ? [index === 0 ? '我的备注' : '随便写写', ...cells] : cells;
        });
        const rows = table.flatMap((row, index) => [
          ...Array.from({ length: blanks[index] ?? 0 }, (): TestCell[] => [null, ' ', null]),
          row,
        ]);
        const { yearBook, issues } = withIndicators(rows);
        expect(issues).toEqual([]);
        expect(yearBook).toEqual(expected);
      }),
    );
  });

  it('below a title, hints and a hidden row of keys, and in English', () => {
    const keys = [
      'code',
      'name',
      'unit',
      'decimals',
      'measure',
      'basis',
      'aggregation',
      'parent',
      'relation',
      'districtTarget',
      'inAnnex2',
    ];
    const heads = keys.map((key) => indicatorColumns.find((each) => each.key === key)?.heading['en-US'] ?? '');
    const rows = [['Indicators of 2017'], ['One indicator a row'], keys, heads, ...INDICATOR_ROWS];
    const { yearBook, issues } = withIndicators(rows);
    expect(issues).toEqual([]);
    expect(yearBook).toEqual(expected);
  });

  it('names the sheet that is missing, and every column', () => {
    expect(sentences(loadYearBook([]).issues)).toEqual([
      '工作簿中没有工作表“基本信息”。请补上这张表，或用模板重新填写。',
      '工作簿中没有工作表“指标目录”。请补上这张表，或用模板重新填写。',
      '工作簿中没有工作表“单位名录”。请补上这张表，或用模板重新填写。',
    ]);
    const { issues } = withIndicators([
      ['指标编码', '指标名称', '计量单位', '小数位数', '数值类型', '计量单位'],
      ['patents', '专利申请', '件', 0, '个数'],
    ]);
    expect(sentences(issues)).toEqual([
      '工作表“指标目录” F1：“计量单位”列出现了两次。请只保留一列。',
      '工作表“指标目录” 第1行：表头中没有“全年或累计”列。请补上这一列。',
      '工作表“指标目录” 第1行：表头中没有“全区合计方式”列。请补上这一列。',
    ]);
  });

  it('a blank sheet and one without a head row are told apart', () => {
    expect(sentences(withIndicators([[null]]).issues)).toEqual([
      '工作表“指标目录”：“指标目录”中没有内容。请填写后重试。',
    ]);
    expect(sentences(withIndicators([['今年的目标']]).issues)).toEqual([
      '工作表“指标目录”：在“指标目录”的前30行中没有找到表头。请补上表头，其中应有：指标名称、计量单位、小数位数、数值类型、全年或累计、全区合计方式。',
    ]);
    expect(sentences(withIndicators([INDICATOR_HEADS]).issues)).toEqual([
      '工作表“指标目录”：“指标目录”中没有内容。请填写后重试。',
    ]);
  });

  it('an empty list of areas is fine', () => {
    const { yearBook, issues } = loadSheets({ areas: [] });
    expect(issues).toEqual([]);
    expect(yearBook?.areas).toEqual([]);
  });

  it('example rows and remarks are skipped', () => {
    const indicators = [
      ['example_count', '示例：某项指标', '件', 0, '个数', '全年', '相加', null, null, 100, '是'],
      ...INDICATOR_ROWS,
      ['备注：以上为2017年指标。'],
    ];
    const { yearBook, issues } = loadSheets({ indicators });
    expect(sentences(issues)).toEqual(['工作表“指标目录” B2：“示例：某项指标”是示例行，已略过。可以删除。']);
    expect(yearBook?.indicators).toHaveLength(3);
    expect(sheetsOf({})).toHaveLength(3);
  });
});

describe('headings', () => {
  it.each([
    ['indicators', indicatorColumns],
    ['areas', areaColumns],
    ['settings', settingRows],
    ['criteria', criterionColumns],
    ['last year', priorYearColumns],
  ] as const)('of %s lead to one column each, in either language', (_, columns) => {
    const seen = new Map<string, string>();
    for (const each of columns) {
      for (const text of [each.heading['zh-CN'], each.heading['en-US'], ...each.also]) {
        expect(columnHeaded(columns, text)?.key).toBe(each.key);
        expect(seen.get(wordKey(text)) ?? each.key).toBe(each.key);
        seen.set(wordKey(text), each.key);
      }
    }
  });
});
