import type { Obstacle, Remedy, SpreadNote, SpreadReason, SpreadUnsolved } from '../../src/decompose/answer';
import type { SpreadBasis } from '../../src/decompose/problem';
import { spread } from '../../src/decompose/spread';
import type { RowIssue } from '../../src/decompose/spread-row';
import { spreadWords as english } from '../../src/locales/en-US/spread';
import { spreadWords as chinese } from '../../src/locales/zh-CN/spread';

const NAMES: Readonly<Record<string, string>> = { a: '春江镇', b: '新桥镇' };
const nameOf = (code: string) => NAMES[code] ?? code;

const BASES: SpreadBasis[] = [
  { kind: 'lastYear' },
  { kind: 'weight', name: '人口' },
  { kind: 'given' },
  { kind: 'equal' },
];
const share = {
  kind: 'share',
  weight: '86',
  totalWeight: '397',
  percent: '21.66',
  share: '90.98',
  value: '91',
  rounding: 'up',
} as const;
const REASONS: SpreadReason[] = [
  ...BASES.map((basis): SpreadReason => ({ ...share, basis, rest: '420', tie: { by: 'code', against: 'b' } })),
  ...BASES.flatMap((basis): SpreadReason[] => [
    { kind: 'floor', basis, weight: '3', share: '1.20', value: '2' },
    { kind: 'cap', basis, weight: '3', share: '9.80', value: '8' },
  ]),
  ...BASES.flatMap((basis): SpreadReason[] => [
    { kind: 'table', basis, weight: '3', share: '1.20', value: '2', rounding: 'up' },
    { kind: 'tableBound', bound: 'floor', basis, weight: '3', value: '2' },
    { kind: 'tableBound', bound: 'cap', basis, weight: '3', value: '2' },
  ]),
  { kind: 'hold', value: '5' },
  { kind: 'open' },
  { kind: 'notApplicable' },
];
const NOTES: SpreadNote[] = [
  ...BASES.slice(0, 3).map((basis): SpreadNote => ({ code: 'zeroBasis', basis, areas: ['a', 'b'] })),
  { code: 'boundTightened', area: 'a', bound: 'floor', from: '3.2', to: '4' },
  { code: 'boundTightened', area: 'a', bound: 'cap', from: '3.2', to: '3' },
  { code: 'capsLeaveRest', rest: '10', areas: ['b'] },
  { code: 'nothingLeft', held: '9', areas: ['a'] },
  { code: 'handOpen', areas: ['a'], typed: '4', rest: '-2' },
  { code: 'handOpen', areas: ['a'], typed: '4', rest: null },
  { code: 'handDiffers', sum: '9', total: '10', difference: '-1' },
  { code: 'handDiffers', sum: '11', total: '10', difference: '1' },
];
const OBSTACLES: Obstacle[] = [
  { code: 'notADecimal', field: 'hold', area: 'a', value: '1,200' },
  { code: 'decimalsOutOfRange', decimals: 7, most: 6 },
  { code: 'areaTwice', area: 'a' },
  { code: 'totalMissing' },
  { code: 'weightMissing', areas: ['a'] },
  { code: 'tooLarge', field: 'total', value: '1e15' },
  { code: 'negative', field: 'weight', area: 'a', value: '-1' },
  { code: 'totalOffStep', total: '1.5', step: '1' },
  { code: 'holdOffStep', area: 'a', value: '1.5', step: '1' },
  { code: 'holdNotApplicable', area: 'a', value: '1' },
  { code: 'noApplicableArea' },
  { code: 'holdsAboveTotal', held: '12', total: '10' },
  { code: 'holdsBelowTotal', held: '8', total: '10' },
  { code: 'floorAboveCap', area: 'a', floor: '6', cap: '4', tightened: false },
  { code: 'floorAboveCap', area: 'a', floor: '4.2', cap: '4.8', tightened: true },
  { code: 'holdBelowFloor', area: 'a', value: '4', floor: '6' },
  { code: 'holdAboveCap', area: 'a', value: '4', cap: '3' },
  { code: 'floorsAboveTotal', least: '12', total: '10' },
  { code: 'capsBelowTotal', most: '9', total: '10' },
  { code: 'partTotalsDiffer', parts: ['a', 'b'], sum: '9', total: '10' },
  { code: 'partsMissWhole', area: 'a', sum: '9', total: '10' },
  { code: 'tableBlocked', parts: ['a'], areas: ['b'] },
];
const REMEDIES: Remedy[] = [
  { do: 'setTotal', value: '12' },
  { do: 'setHold', area: 'a', value: '2' },
  { do: 'setFloor', area: 'a', value: '2' },
  { do: 'setCap', area: 'a', value: '2' },
  { do: 'liftFloor', areas: ['a', 'b'] },
  { do: 'liftCap', areas: ['a'] },
  { do: 'liftFloors', areas: ['a', 'b'] },
  { do: 'releaseHold', areas: ['a', 'b'] },
  { do: 'releaseHolds', areas: ['a', 'b'] },
  { do: 'makeApplicable', areas: ['a', 'b'] },
  { do: 'setWeight', areas: ['a'] },
  { do: 'setDecimals', decimals: 1 },
];
const ISSUES: RowIssue[] = [
  { code: 'notASum', indicator: 'x' },
  { code: 'totalMissing', indicator: 'x' },
  { code: 'weightUnnamed', indicator: 'x' },
  { code: 'weightMissing', indicator: 'x', weight: '人口', areas: ['a'] },
  { code: 'lastYearMissing', indicator: 'x', areas: ['a'] },
];
const unsolved = (obstacle: Obstacle): SpreadUnsolved => ({
  feasible: false,
  obstacle,
  short: '2',
  clash: [],
  remedies: [],
});
const everySentence = (words: typeof chinese) => [
  ...REASONS.map((each) => words.reason(each, nameOf)),
  ...NOTES.map((each) => words.note(each, nameOf)),
  ...OBSTACLES.map((each) => words.obstacle(unsolved(each), nameOf)),
  ...ISSUES.map((each) => words.issue(each, nameOf)),
];

describe('the words of a split', () => {
  it('explains a cell in one plain sentence', () => {
    expect(chinese.reason({ ...share, basis: { kind: 'lastYear' } }, nameOf)).toBe(
      '按上年数分解：上年 86，占 21.66%，应得 90.98，进位为 91。',
    );
    expect(english.reason({ ...share, basis: { kind: 'lastYear' } }, nameOf)).toBe(
      "Split by last year's figures: 86 last year, 21.66% of the whole, a share of 90.98, rounded up to 91.",
    );
  });

  it('tells both sides of a tie what decided it', () => {
    const answer = spread({
      total: 10,
      decimals: 0,
      method: 'equal',
      areas: [{ code: 'a' }, { code: 'b' }, { code: 'c', hold: 3 }],
    });
    const sentences = answer.feasible ? answer.areas.map((area) => chinese.reason(area.reason, nameOf)) : [];
    expect(sentences).toEqual([
      '扣除已定部分后余 7，平均分解：共 2 个单位，应得 3.50，与新桥镇尾数相同，单位代码在前，进位为 4。',
      '扣除已定部分后余 7，平均分解：共 2 个单位，应得 3.50，与春江镇尾数相同，单位代码在后，舍去尾数为 3。',
      '固定为 3，不参与分解。',
    ]);
  });

  it('has a whole sentence for everything, in both languages, with names in place of codes', () => {
    for (const sentence of everySentence(chinese)) {
      expect(sentence).toMatch(/。$/u);
      expect(sentence).not.toMatch(/[!！]|undefined|null|[a-z]{2}/u);
    }
    for (const sentence of everySentence(english)) expect(sentence).toMatch(/^[“\w][^!]*\.$/u);
    for (const words of [chinese, english]) {
      expect(new Set(everySentence(words)).size).toBe(everySentence(words).length);
      const remedies = REMEDIES.map((each) => words.remedy(each, nameOf));
      expect(remedies.filter((each) => /[.。!]$|undefined/u.test(each))).toEqual([]);
    }
  });
});
