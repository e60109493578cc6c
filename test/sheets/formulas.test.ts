import fc from 'fast-check';
import { quoteSheet } from '../../src/plan/address';
import {
  cellAtKeys,
  countedText,
  joined,
  lookUp,
  NOISE_DECIMALS,
  quoted,
  roundTo,
  sumOrBlank,
} from '../../src/sheets/formulas';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { describeWithLibreOffice, recalculate } from '../support/libreoffice';
import { NOW } from '../support/plans';
import { cell, sheet, workbook } from '../support/sample-plan';

/** What Excel's ROUND gives: half away from zero, on the number as it is shown with fifteen digits. */
const ROUNDED: readonly (readonly [value: number, decimals: number, rounded: number])[] = [
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [1.45, 1, 1.5],
  [8.345, 2, 8.35],
  [0.285, 2, 0.29],
  [0.5, 0, 1],
  [1.5, 0, 2],
  [2.5, 0, 3],
  [-0.5, 0, -1],
  [-2.5, 0, -3],
  [-1.005, 2, -1.01],
  [0.4, 0, 0],
  [1234.5678, 2, 1234.57],
  [0.1 + 0.2, 9, 0.3],
  [1 / 3, 9, 0.333333333],
  [44.33 - 44, 2, 0.33],
  [123_456_789.125, 2, 123_456_789.13],
  [999.9999, 3, 1000],
];
/** Numbers that are written with an exponent when they are made into text. */
const EXTREME: typeof ROUNDED = [
  [1e-7, 9, 1e-7],
  [2.5e-9, 9, 3e-9],
  [5.684e-14, 9, 0],
  [1.000001 - 1, 6, 0.000001],
  [1.5e15, 0, 1.5e15],
  [1e21, 2, 1e21],
];

describe('rounding', () => {
  it.each(ROUNDED)('%d to %i decimals is %d, as in the sheet', (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded);
  });

  it.each(EXTREME)('%d to %i decimals is %d, however small or large', (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded);
  });

  it('never makes a number into none, and moves it by half a step at most', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: NOISE_DECIMALS }),
        (value, decimals) => {
          const moved = Math.abs(roundTo(value, decimals) - value);
          expect(moved).toBeLessThanOrEqual(0.5 * 10 ** -decimals + Math.abs(value) * 1e-14);
        },
      ),
    );
  });
});

describe('words and names in a formula', () => {
  it.each([
    ['低于上年', '"低于上年"'],
    ['12" 屏', '"12"" 屏"'],
    ['"&A1&"', '"""&A1&"""'],
    ['', '""'],
  ])('%j stands as %s', (text, inFormula) => {
    expect(quoted(text)).toBe(inFormula);
  });

  it('finds a cell on a sheet with an apostrophe in its name', () => {
    const block = { sheet: "Bureau's targets", range: { row: 0, column: 0, rows: 9, columns: 4 } };
    const at = "'Bureau''s targets'";
    expect(quoteSheet(block.sheet)).toBe(at);
    expect(cellAtKeys(block, '$A5', 'D$1')).toBe(
      `INDEX(${at}!$A$1:$D$9,MATCH($A5,${at}!$A$1:$A$9,0),MATCH(D$1,${at}!$A$1:$D$1,0))`,
    );
  });
});

describeWithLibreOffice('by LibreOffice', () => {
  it('rounding, looking up, joining and counting come to the same', async () => {
    const name = "Bureau's targets";
    const block = { sheet: name, range: { row: 0, column: 0, rows: 4, columns: 3 } };
    const range = { row: 1, column: 1, rows: 3, columns: 1 };
    const computed = [
      ...[...ROUNDED, ...EXTREME].map(([value, decimals, rounded]) => ({
        formula: `ROUND(${value},${decimals})`,
        value: rounded,
      })),
      lookUp(block, quoted('say "hi"'), quoted('points'), 2.86),
      lookUp(block, quoted('say "hi"'), quoted('points'), 0.0286, '/100'),
      lookUp(block, quoted('say "hi"'), quoted('blank'), ''),
      lookUp(block, quoted('not there'), quoted('points'), ''),
      lookUp(block, quoted('none'), quoted('points'), '--', '/100'),
      sumOrBlank(range, 2.86 + 7),
      countedText('2', '少"', '处', 2),
      countedText('0', '少"', '处', 0),
      joined('；', [
        { formula: quoted('甲'), value: '甲' },
        { formula: quoted(''), value: '' },
        { formula: quoted('"乙"'), value: '"乙"' },
      ]),
    ];
    const data = sheet(name, {
      rows: [
        { cells: [null, cell('points'), cell('blank')] },
        { cells: [cell('say "hi"'), cell(2.86), null] },
        { cells: [cell('none'), cell('--'), null] },
        { cells: [cell('seven'), cell(7), null] },
      ],
    });
    // The sum reads its own sheet.
    const formulas = sheet('formulas', {
      rows: [...data.rows, ...computed.map(({ formula }) => ({ cells: [cell('?', 'label', { formula })] }))],
    });
    const grids = await readXlsx(await recalculate(await writeXlsx(workbook([data, formulas]), NOW)));
    const found = computed.map((_, position) => grids[1]?.rows[data.rows.length + position]?.[0]?.value ?? '');
    expect(found).toEqual(
      computed.map(({ value }) => (typeof value === 'number' ? expect.closeTo(value, 12) : value) as unknown),
    );
  });
});
