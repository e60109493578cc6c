import fc from 'fast-check';
import type { NumberContext } from '../../src/figures/number-text';
import { readNumber } from '../../src/figures/repair-number';
import type { GridCell } from '../../src/model/grid';
import type { RepairStep } from '../../src/model/issue';

const COUNT: NumberContext = { unit: '件' };
const MONEY: NumberContext = { unit: '亿元' };
const TEN_THOUSANDS: NumberContext = { unit: '万元' };
const PERCENT: NumberContext = { unit: '%', percentage: true };

const cell = (value: GridCell['value'], numberFormat?: string): GridCell => ({
  value,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});
const stepName = (step: RepairStep): string => {
  if (step.step === 'approximate') return `approximate ${step.sign}`;
  if (step.step === 'unit') return `unit ${step.unit}`;
  return step.step === 'magnitude' ? `magnitude ${step.sign} ${step.factor}` : step.step;
};

describe('a figure that is no percentage under a percent format', () => {
  it.each([
    ['0%', 0.05, '5%', 5],
    ['0.00%', 0.575, '57.5%', 57.5],
    ['0%', -0.12, '-12%', -12],
    ['0%', 100, '10000%', 10_000],
  ])('%s over %d is the %s that is seen, never the number behind it', (format, value, seen, proposed) => {
    for (const context of [COUNT, MONEY, {}]) {
      const { quantity, proposal } = readNumber(cell(value, format), context);
      expect(quantity).toEqual({ kind: 'unreadable', text: seen });
      expect([proposal?.value, proposal?.steps.map(stepName)]).toEqual([proposed, ['percentSign']]);
    }
  });

  it('is zero where it is zero, and a number where the sign is only shown', () => {
    expect(readNumber(cell(0, '0%'), COUNT)).toEqual({ quantity: { kind: 'number', value: 0 } });
    expect(readNumber(cell(5, '0"%"'), COUNT)).toEqual({ quantity: { kind: 'number', value: 5 } });
  });
});

describe('text that should be a number is kept, with the number it probably means beside it', () => {
  it.each<[string, NumberContext, number, string[]]>([
    // A number stored as text
    ['120', COUNT, 120, ['textNumber']],
    [' 120\n', COUNT, 120, ['textNumber']],
    ['0', COUNT, 0, ['textNumber']],
    ['.5', MONEY, 0.5, ['textNumber']],
    ['-12', COUNT, -12, ['textNumber']],
    ['−12', COUNT, -12, ['textNumber']],
    ['(12)', COUNT, -12, ['textNumber']],
    // Full-width
    ['１２０', COUNT, 120, ['fullWidth']],
    ['４４．３３', MONEY, 44.33, ['fullWidth']],
    ['－１２', COUNT, -12, ['fullWidth']],
    ['（12）', COUNT, -12, ['fullWidth']],
    // Thousands
    ['1,200', COUNT, 1200, ['separators']],
    ['1，200', COUNT, 1200, ['fullWidth', 'separators']],
    ["1'234'567.5", MONEY, 1234567.5, ['separators']],
    ['1 200', COUNT, 1200, ['separators']],
    ['1\u00A0200 件', COUNT, 1200, ['separators', 'unit 件']],
    ['(1,200)', COUNT, -1200, ['separators']],
    // Units
    ['120件', COUNT, 120, ['unit 件']],
    ['120 件', COUNT, 120, ['unit 件']],
    ['件120', COUNT, 120, ['unit 件']],
    ['件：120', { unit: '件：' }, 120, ['fullWidth', 'unit 件:']],
    ['5家', { unit: '个' }, 5, ['unit 家']],
    ['44.33件/万人', { unit: '件/万人' }, 44.33, ['unit 件/万人']],
    ['￥1,200', { unit: '元' }, 1200, ['separators', 'unit ￥']],
    ['-¥5000', TEN_THOUSANDS, -0.5, ['magnitude 万 0.0001', 'unit ¥']],
    // 万 and 亿
    ['1.2万', COUNT, 12000, ['magnitude 万 10000']],
    ['1.2万件', COUNT, 12000, ['magnitude 万 10000', 'unit 件']],
    ['1.2万', {}, 12000, ['magnitude 万 10000']],
    ['2.4亿', MONEY, 2.4, ['unit 亿']],
    ['2.4亿', TEN_THOUSANDS, 24000, ['magnitude 亿 10000']],
    ['295.1亿元', MONEY, 295.1, ['unit 亿元']],
    ['3000万元', MONEY, 0.3, ['magnitude 万 0.0001', 'unit 元']],
    ['5000元', TEN_THOUSANDS, 0.5, ['magnitude 万 0.0001', 'unit 元']],
    ['1.005万', COUNT, 10050, ['magnitude 万 10000']],
    // Scrambled in copying
    ['亿295.1元', MONEY, 295.1, ['scrambled', 'unit 亿元']],
    ['亿295.1元', TEN_THOUSANDS, 2951000, ['scrambled', 'magnitude 亿 10000', 'unit 元']],
    ['元295.1亿', MONEY, 295.1, ['scrambled', 'unit 亿元']],
    // How exact
    ['约120', COUNT, 120, ['approximate 约']],
    ['超过５８５０件', COUNT, 5850, ['fullWidth', 'approximate 超过', 'unit 件']],
    ['力争突破1,200件', COUNT, 1200, ['separators', 'approximate 力争', 'approximate 突破', 'unit 件']],
    ['120余件', COUNT, 120, ['approximate 余', 'unit 件']],
    ['10多万元', TEN_THOUSANDS, 10, ['approximate 多', 'unit 万元']],
    ['1.2万余件', COUNT, 12000, ['approximate 余', 'magnitude 万 10000', 'unit 件']],
    ['不少于120件以上', COUNT, 120, ['approximate 不少于', 'approximate 以上', 'unit 件']],
    ['120件左右', COUNT, 120, ['approximate 左右', 'unit 件']],
    ['近295.1亿元', MONEY, 295.1, ['approximate 近', 'unit 亿元']],
    // Percentages
    ['47.0%', PERCENT, 47, ['percentSign']],
    ['４７．０％', PERCENT, 47, ['fullWidth', 'percentSign']],
    ['约57.5 %', PERCENT, 57.5, ['approximate 约', 'percentSign']],
    ['47.0', PERCENT, 47, ['textNumber']],
    ['0.47%', PERCENT, 0.47, ['percentSign']],
    ['0.575', PERCENT, 57.5, ['textNumber', 'percentScale']],
    ['(3.5%)', PERCENT, -3.5, ['percentSign']],
  ])('%j under %j is probably %d', (text, context, value, steps) => {
    const reading = readNumber(cell(text), context);
    expect(reading.quantity).toEqual({ kind: 'unreadable', text });
    expect(reading.proposal?.value).toBe(value);
    expect(reading.proposal?.steps.map(stepName)).toEqual(steps);
  });

  it.each<[string, NumberContext, string]>([
    ['四', COUNT, 'Chinese numerals'],
    ['近百件', COUNT, 'Chinese numerals'],
    ['3千', COUNT, 'thousands in words'],
    ['1,20', COUNT, 'a group of two'],
    ['1,2000', COUNT, 'a group of four'],
    ['12 345,678', COUNT, 'mixed separators'],
    ['0,123', COUNT, 'a decimal comma'],
    ['1.200.000', COUNT, 'points for commas'],
    ['12 34', COUNT, 'two numbers'],
    ['100-120', COUNT, 'a range'],
    ['100～120件', COUNT, 'a range'],
    ['3/5', COUNT, 'a fraction'],
    ['2017-06', COUNT, 'a date'],
    ['007', COUNT, 'a code'],
    ['1234567890123456', COUNT, 'more digits than a cell holds'],
    ['120人', COUNT, 'another unit'],
    ['120元', COUNT, 'another unit'],
    ['120件', {}, 'an unknown unit'],
    ['￥120', COUNT, 'money under a count'],
    ['3万', MONEY, '3万元 or 3万亿元'],
    ['亿295.1', MONEY, 'a lone 亿 in front'],
    ['万1.2亿元', MONEY, 'two magnitudes'],
    ['1.2万亿元', MONEY, 'two magnitudes'],
    ['件120件', COUNT, 'the unit twice'],
    ['--12', COUNT, 'two signs'],
    ['+12', COUNT, 'an increase'],
    ['(120件)', COUNT, 'a remark'],
    ['(-12)', COUNT, 'two signs'],
    ['120件（含复审57件）', COUNT, 'two numbers'],
    ['47.0%', COUNT, 'a percentage under a count'],
    ['47万', PERCENT, 'an amount under a percentage'],
    ['无', COUNT, 'none or not known'],
    ['待定', COUNT, 'no number'],
  ])('%j under %j is left alone: %s', (text, context) => {
    expect(readNumber(cell(text), context)).toEqual({ quantity: { kind: 'unreadable', text } });
  });
});

describe('blank, zero and not applicable are three things', () => {
  it.each<[GridCell | undefined]>([[undefined], [cell(null)], [cell('')], [cell(' \u3000\n\u200B')]])(
    '%j is missing',
    (blank) => {
      expect(readNumber(blank)).toEqual({ quantity: { kind: 'missing' } });
    },
  );

  it.each(['--', '-', '—', '——', '－－', '－', '– –', '/', '／', '不适用', ' 不 适用', 'N/A'])(
    '%j is not applicable',
    (sign) => {
      expect(readNumber(cell(sign), COUNT)).toEqual({ quantity: { kind: 'notApplicable' } });
    },
  );

  it('never takes a flag or an Excel error for a figure', () => {
    expect(readNumber(cell(true))).toEqual({ quantity: { kind: 'unreadable', text: 'TRUE' } });
    expect(readNumber(cell({ error: '#N/A' }))).toEqual({ quantity: { kind: 'unreadable', text: '#N/A' } });
    expect(readNumber(cell(0))).toEqual({ quantity: { kind: 'number', value: 0 } });
  });
});

describe('a percentage comes in several forms', () => {
  it.each<[string, GridCell, number, string, number | undefined]>([
    ['points', cell(47, '0.0'), 47, 'points', undefined],
    ['a fraction under a percent format', cell(0.47, '0.0%'), 47, 'percentFormat', undefined],
    ['57.5 %, which a product would make 57.49999999999999', cell(0.575, '0.0%'), 57.5, 'percentFormat', undefined],
    ['more than the whole under a percent format', cell(1.132, '0.00%;[Red]-0.00%'), 113.2, 'percentFormat', undefined],
    ['points with a % that is only printed', cell(47, '0.0"%"'), 47, 'points', undefined],
    ['points with an escaped %', cell(47, '0.0\\%'), 47, 'points', undefined],
    ['a fraction without a percent format, which may be real', cell(0.47, 'General'), 0.47, 'fraction', 47],
    ['one', cell(1), 1, 'fraction', 100],
    ['zero', cell(0), 0, 'points', undefined],
  ])('%s', (_, given, points, percentForm, proposed) => {
    const reading = readNumber(given, PERCENT);
    expect(reading).toMatchObject({ quantity: { kind: 'number', value: points }, percentForm });
    expect(reading.proposal?.value).toBe(proposed);
  });

  it('tells text with a sign from text without', () => {
    expect(['47.0%', '47', '0.47', '--'].map((text) => readNumber(cell(text), PERCENT).percentForm)).toEqual([
      'percentText',
      'points',
      'fraction',
      undefined,
    ]);
  });

  it('leaves numbers under other units as they are', () => {
    expect(readNumber(cell(0.47, '0.00'), COUNT)).toEqual({ quantity: { kind: 'number', value: 0.47 } });
  });
});

describe('however a number is dressed', () => {
  const number = fc
    .record({ whole: fc.nat(999_999_999), fraction: fc.nat(999_999), decimals: fc.nat(6), negative: fc.boolean() })
    .map(({ whole, fraction, decimals, negative }) => {
      const digits = decimals === 0 ? '' : `.${String(fraction).padStart(6, '0').slice(0, decimals)}`;
      return `${negative ? '-' : ''}${whole}${digits}`;
    });
  const grouped = (text: string, sign: string) => {
    const [whole = '', fraction] = text.split('.');
    const groups = whole.replace(/\B(?=(?:\d{3})+$)/gu, sign);
    return fraction === undefined ? groups : `${groups}.${fraction}`;
  };
  const fullWidth = (text: string) =>
    text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

  it('the proposal is that number', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('', ',', "'", ' ', '\u00A0', '，'),
        fc.boolean(),
        fc.constantFrom('', '约', '超过'),
        fc.constantFrom('', '件', ' 件', '余件'),
        (plain, separator, wide, before, after) => {
          const dressed = grouped(plain, separator);
          const text = before + (wide ? fullWidth(dressed) : dressed) + after;
          expect(readNumber(cell(text), COUNT).proposal?.value).toBe(Number(plain) + 0);
        },
      ),
    );
  });

  it('a text is never lost and a proposal is always a finite number', () => {
    const scraps = fc.array(fc.constantFrom(...'0123456789.,， －-+()（）%％万亿元件约余超/１２３一'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(scraps, fc.constantFrom(COUNT, MONEY, PERCENT, {}), (signs, context) => {
        const text = signs.join('');
        const { quantity, proposal } = readNumber(cell(text), context);
        expect(quantity.kind).not.toBe('number');
        if (quantity.kind === 'unreadable') expect(quantity.text).toBe(text);
        if (proposal) {
          expect(Number.isFinite(proposal.value)).toBe(true);
          expect(proposal.steps.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
