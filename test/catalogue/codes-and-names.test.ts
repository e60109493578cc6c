import { codeFromName } from '../../src/catalogue/read-code';
import { INDICATOR_ROWS, loadSheets, sentences, spoil, type TestCell } from '../support/grids';

describe('codes that a clerk leaves blank', () => {
  it('are made from the name, and the row above can be referred to by its name', () => {
    const indicators = spoil(spoil(INDICATOR_ROWS, 0, 0, null), 1, 7, '专利申请');
    const { yearBook, issues } = loadSheets({ indicators });
    const code = codeFromName('i', '专利申请');
    expect(code).toMatch(/^i_[0-9a-f]{8}$/u);
    expect(sentences(issues)).toEqual([
      `工作表“指标目录” A2：“专利申请”没有编码，已按名称生成“${code}”。名称改动后编码会变，需要固定的请自行填写。`,
    ]);
    expect(yearBook?.indicators.map((each) => each.parent)).toEqual([undefined, code, undefined]);
    expect(yearBook?.targets[0]?.indicator).toBe(code);
  });

  it('stay the same when only brackets or line breaks of the name change', () => {
    expect(codeFromName('a', '空港产业园\n（罗溪镇）')).toBe(codeFromName('a', '空港产业园(罗溪镇)'));
    expect(codeFromName('a', '奔牛镇')).not.toBe(codeFromName('a', '西夏墅镇'));
  });

  it('cannot be made twice from one name', () => {
    const [first = []] = INDICATOR_ROWS;
    const blank: TestCell[] = first.map((cell, column) => (column === 0 ? null : cell));
    const { yearBook, issues } = loadSheets({ indicators: [blank, blank] });
    expect(sentences(issues.filter((each) => each.severity === 'error'))).toEqual([
      '工作表“指标目录” B3：“专利申请”与上面的一行同名。请改名；确是两项的，请分别填写编码。',
    ]);
    expect(yearBook).toBeUndefined();
  });
});

describe('names', () => {
  it('typed over two lines are printed so and kept on one line otherwise', () => {
    const { yearBook } = loadSheets({ indicators: spoil(INDICATOR_ROWS, 0, 1, '专利\n申请') });
    expect(yearBook?.indicators[0]).toMatchObject({
      name: '专利申请',
      placements: [{ annex: 2, printedName: '专利\n申请' }],
    });
    const areas = [['luoxi', '空港产业园\n（罗溪镇）', '园区', null, null]];
    expect(loadSheets({ areas }).yearBook?.areas[0]).toMatchObject({
      name: '空港产业园（罗溪镇）',
      printedName: '空港产业园\n（罗溪镇）',
    });
  });

  it('that two areas share are told of, in whatever brackets', () => {
    const areas = [
      ['luoxi', '空港产业园（罗溪镇）', '园区', '罗溪镇', null],
      ['luoxi_two', '空港产业园(罗溪镇)', '镇', null, null],
    ];
    const { yearBook, issues } = loadSheets({ areas });
    expect(sentences(issues)).toEqual([
      '工作表“单位名录” B3：“空港产业园(罗溪镇)”已是第2行“空港产业园（罗溪镇）”的名称或别名。一个名称只能属于一个单位，请改正其中一处。',
    ]);
    expect(yearBook).toBeUndefined();
  });

  it('that are one area’s alias and another’s name are told of', () => {
    const areas = [
      ['luoxi', '空港产业园（罗溪镇）', '园区', '罗溪镇', null],
      ['town', '罗溪镇', '镇', null, null],
    ];
    expect(sentences(loadSheets({ areas }).issues)).toEqual([
      '工作表“单位名录” B3：“罗溪镇”已是第2行“空港产业园（罗溪镇）”的名称或别名。一个名称只能属于一个单位，请改正其中一处。',
    ]);
  });

  it.each<[string, TestCell[], string]>([
    ['no name', ['sanjing', null, '街道', null, 1], '工作表“单位名录” B2：单位“sanjing”没有名称。请填写名称。'],
    [
      'an unknown kind',
      ['sanjing', '三井街道', '村', null, 1],
      '工作表“单位名录” C2：“类别”不能填“村”。请改为以下之一：镇、街道、园区、基地。',
    ],
    ['no kind', ['sanjing', '三井街道', null, null, 1], '工作表“单位名录” C2：“sanjing”没有填写“类别”。请补填。'],
    [
      'a weight in words',
      ['sanjing', '三井街道', '街道', null, '约12万'],
      '工作表“单位名录” E2：“人口”应填数字，现为“约12万”。看起来是 120000（去掉“约”，“万”换算为10000倍），请核对后改为 120000。',
    ],
    [
      'a negative weight',
      ['sanjing', '三井街道', '街道', null, -1],
      '工作表“单位名录” E2：“人口”不能小于0，现为“-1”。请改正。',
    ],
  ])('an area with %s', (_, row, sentence) => {
    const { yearBook, issues } = loadSheets({ areas: [row] });
    expect(sentences(issues)).toEqual([sentence]);
    expect(yearBook).toBeUndefined();
  });
});
