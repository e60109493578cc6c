import { areaMatcher } from '../../src/figures/match-areas';
import { areaSchema } from '../../src/model/area';

const areas = [
  {
    code: 'luoxi',
    name: '空港产业园（罗溪镇）',
    printedName: '空港产业园\n（罗溪镇）',
    aliases: ['罗溪镇'],
    kind: 'park',
  },
  { code: 'longhutang', name: '光伏产业园区（龙虎塘街道）', shortName: '龙虎塘', nameEn: 'Longhutang', kind: 'park' },
  { code: 'sanjing', name: '三井街道', kind: 'subdistrict' },
].map((area) => areaSchema.parse(area));

describe('a label leads to the area that it means', () => {
  const match = areaMatcher(areas);

  it.each([
    ['空港产业园（罗溪镇）', 'luoxi', false],
    ['空港产业园\n（罗溪镇）', 'luoxi', false],
    [' 罗溪镇 ', 'luoxi', false],
    ['空港产业园(罗溪镇)', 'luoxi', true],
    ['空港产业园罗溪镇', 'luoxi', true],
    ['罗 溪 镇', 'luoxi', true],
    ['龙虎塘', 'longhutang', false],
    ['longhutang', 'longhutang', true],
    ['三井街道', 'sanjing', false],
  ])('%j is %s', (label, code, loosely) => {
    expect(match(label)).toMatchObject({ area: { code }, loosely });
  });

  it.each(['', '（）', '三井', '空港产业园', '西夏墅镇'])('%j is nobody’s', (label) => {
    expect(match(label)).toBeUndefined();
  });

  it('is not guessed where two areas share it', () => {
    const twins = [
      { code: 'a', name: '城东（镇）' },
      { code: 'b', name: '城东镇' },
    ].map((area) => areaSchema.parse({ ...area, kind: 'town' }));
    expect(areaMatcher(twins)('城东镇')?.area.code).toBe('b');
    expect(areaMatcher(twins)('城东[镇]')).toBeUndefined();
  });
});
