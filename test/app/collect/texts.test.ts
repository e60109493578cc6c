/** Which periods and which areas the texts of a return name. */
import { areaFinder, periodsNamed } from '../../../src/app/collect/texts';
import type { YearBook } from '../../../src/model/year-book';
import { xinbei } from '../../support/sent-returns';

describe('the period that a text names', () => {
  it.each<[string, string]>([
    ['2017年1—6月新北区目标完成情况填报表', '2017-6'],
    ['（2017年1-6月）', '2017-6'],
    ['2017 年 1 ～ 6 月', '2017-6'],
    ['２０１７年６月', '2017-6'],
    ['2017年1至10月完成情况', '2017-10'],
    ['2017年1月', '2017-1'],
    ['2017年上半年', '2017-6'],
    ['2017年第三季度', '2017-9'],
    ['2017年前三季度', '2017-9'],
    ['2017年2季度报表', '2017-6'],
    ['截至2017年6月底', '2017-6'],
    ['2017-06', '2017-6'],
    ['2017-Q2', '2017-6'],
    ['January–June 2017', '2017-6'],
    ['January to June 2017', '2017-6'],
    ['2017年度目标完成情况', '2017-12'],
    ['2017年全年', '2017-12'],
    ['2017年度科技目标（2017年1—6月）', '2017-6'],
  ])('%s', (text, expected) => {
    expect(periodsNamed([text]).map(({ year, throughMonth }) => `${year}-${throughMonth}`)).toEqual([expected]);
  });

  it.each([
    '2017年7月5日前报送',
    '2017年07月05日',
    '2017-07-05',
    '5 July 2017',
    '2017年13月',
    '目标',
    '',
    '联系电话 0519-85127000',
    '常新发〔2017〕2号',
  ])('none is named by %s', (text) => {
    expect(periodsNamed([text])).toEqual([]);
  });
});

describe('the area that a text names', () => {
  let book: YearBook;
  beforeAll(async () => {
    book = await xinbei();
  });

  it('is found under each of its names, in texts and in names of files', () => {
    const find = areaFinder(book);
    for (const area of book.areas) {
      for (const name of [area.name, area.printedName ?? area.name]) {
        expect(find([`填报单位：${name}`]).map(({ code }) => code)).toEqual([area.code]);
        expect(find([`2017年1-6月_${name.replace(/\s/gu, '')}_填报表(2).xlsx`]).map(({ code }) => code)).toEqual([
          area.code,
        ]);
      }
    }
  });

  it('is not the district, whose name stands in every title', () => {
    expect(areaFinder(book)([`${book.district.name}2017年目标完成情况`, book.district.wholeLabel])).toEqual([]);
  });

  it('is the longer of two names that lie within each other', () => {
    const [first, second] = book.areas;
    if (!first || !second) throw new Error('no areas');
    const areas = [
      { ...first, name: '新桥', printedName: undefined, shortName: undefined, aliases: [] },
      { ...second, name: '新桥工业园', printedName: undefined, shortName: undefined, aliases: [] },
    ];
    const find = areaFinder({ ...book, areas });
    expect(find(['新桥工业园报表']).map(({ code }) => code)).toEqual([second.code]);
    expect(find(['新桥报表']).map(({ code }) => code)).toEqual([first.code]);
  });

  it('is nobody where two areas bear the name', () => {
    const areas = book.areas.slice(0, 2).map((area) => ({ ...area, aliases: ['高新片区'] }));
    expect(areaFinder({ ...book, areas })(['高新片区'])).toEqual([]);
  });
});
