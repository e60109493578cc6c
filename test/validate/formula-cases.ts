/**
 * One sheet of cells of every kind, a formula beside each for every rule that a formula can express, and what
 * the rule itself says of the same cells: an area a row, so that all of them are one check.
 */
import { readNumber } from '../../src/figures/repair-number';
import type { RuleCode } from '../../src/model/finding';
import { isCellError, type GridCell } from '../../src/model/grid';
import { isPercentage, type Indicator } from '../../src/model/indicator';
import { indexYearBook } from '../../src/model/year-index';
import type { CellPlan, PlainValue, WorkbookPlan } from '../../src/plan/plan';
import { checkActuals } from '../../src/validate/check-actuals';
import { figureTable, type Reading } from '../../src/validate/figure-table';
import { entryFormula, failureFormula, isSoundNumber, type FigureScale } from '../../src/validate/formulas';
import { amount, bookOf, component, count, ofWhich, share, type IndicatorInput } from './figures';

type Typed = PlainValue | { readonly error: string };

const TYPED: readonly Typed[] = [
  0,
  1,
  -1,
  12,
  12.5,
  12.345,
  0.30000000000000004,
  0.47,
  0.4666,
  1.2,
  10,
  47,
  99.99,
  100,
  100.1,
  4700,
  1e12,
  1e13,
  -0.01,
  null,
  '',
  '--',
  '—',
  '不适用',
  '120件',
  '１２０',
  '见附件',
  { error: '#N/A' },
  { error: '#DIV/0!' },
];
/** What stands beside it: a whole, a second part, what was there before. */
const BESIDE: readonly Typed[] = [12, 0, 0.47, 0.3, '--', null, '甲', { error: '#N/A' }];

interface Kind {
  readonly name: string;
  readonly scale: FigureScale;
  readonly indicators: readonly IndicatorInput[];
}

const whole = count('w');
const KINDS: readonly Kind[] = [
  { name: 'count', scale: 'points', indicators: [ofWhich('x', 'w'), whole] },
  { name: 'parts', scale: 'points', indicators: [count('x'), component('w', 'x'), component('v', 'x')] },
  { name: 'amount', scale: 'points', indicators: [amount('x', { parent: 'w', relation: 'ofWhich' }), amount('w')] },
  { name: 'share in points', scale: 'points', indicators: [share('x'), share('w')] },
  {
    name: 'share as fraction',
    scale: 'percent',
    indicators: [share('x', { parent: 'w', relation: 'ofWhich' }), share('w')],
  },
  { name: 'growth rate', scale: 'percent', indicators: [share('x', { unbounded: true }), share('w')] },
  {
    name: 'ratio',
    scale: 'percent',
    indicators: [share('x', { aggregation: 'weighted', numerator: 'w', denominator: 'v' }), count('w'), count('v')],
  },
];

const RULES: readonly RuleCode[] = [
  'cell.missing',
  'cell.notANumber',
  'cell.error',
  'cell.negative',
  'cell.tooLarge',
  'cell.notWhole',
  'cell.decimals',
  'cell.shareRange',
  'cell.percentScale',
  'area.partAboveWhole',
  'area.partsDiffer',
  'area.ratioDiffers',
  'time.falls',
];
const TEXT_RULES: readonly RuleCode[] = ['cell.notANumber', 'cell.textAround', 'cell.textNumber'];

export interface FormulaCase {
  readonly what: string;
  readonly formula: string;
  readonly expected: boolean;
}

/** All cases, in the order of the sheet: a row for each set of cells, a column for each rule and one for entries. */
export const PER_ROW = RULES.length + 1;
export const FIRST_COLUMN = 4;

function gridCell(typed: Typed, scale: FigureScale, indicator: Indicator): GridCell {
  const numberFormat = scale === 'percent' && isPercentage(indicator) ? '0.0%' : 'General';
  return { value: typed === '' ? null : typed, numberFormat };
}

function reading(typed: Typed, scale: FigureScale, indicator: Indicator): Reading {
  const cell = gridCell(typed, scale, indicator);
  const read = readNumber(cell, { unit: indicator.unit, percentage: isPercentage(indicator) });
  const { quantity, proposal, percentForm } = read;
  return {
    quantity,
    ...(proposal && { proposal }),
    ...(percentForm && { percentForm }),
    ...(isCellError(cell.value) && { isError: true }),
  };
}

interface Row {
  readonly kind: Kind;
  readonly typed: readonly Typed[];
}

const ROWS: readonly Row[] = KINDS.flatMap((kind) =>
  TYPED.flatMap((typed) => BESIDE.map((beside) => ({ kind, typed: [typed, beside, 7] }))),
);

export function formulaCases(): FormulaCase[] {
  return KINDS.flatMap((kind) => {
    const rows = ROWS.filter((row) => row.kind === kind);
    const from = ROWS.indexOf(rows[0] as Row);
    const areas = rows.map((_, place) => `a${place}`);
    // Somebody has filled in something else, so that a blank is missing.
    const index = indexYearBook(bookOf({ indicators: [...kind.indicators, count('begun')], areas }));
    const { indicators } = index.book;
    const at = (code: string) => ['x', 'w', 'v'].indexOf(code);
    const table = (typedAt: (row: Row, code: string) => Typed) =>
      figureTable(indicators, areas, (indicator, area) => {
        const row = rows[areas.indexOf(area ?? '')];
        return row && reading(indicator.code === 'begun' ? 1 : typedAt(row, indicator.code), kind.scale, indicator);
      });
    const { findings } = checkActuals({
      index,
      period: { year: 2017, throughMonth: 6 },
      figures: table(({ typed }, code) => typed[at(code)] ?? null),
      earlier: [{ period: { year: 2017, throughMonth: 3 }, figures: table(({ typed }) => typed[1] ?? null) }],
    });
    const failed = new Set(
      findings.filter(({ indicator }) => indicator === 'x').map(({ rule, area }) => `${rule} ${area}`),
    );
    const x = indicators[0] as Indicator;
    return rows.flatMap((row, place) => {
      const [value, beside, third] = ['A', 'B', 'C'].map((column) => `$${column}$${from + place + 1}`) as [
        string,
        string,
        string,
      ];
      const what = `${kind.name} ${JSON.stringify(row.typed)}`;
      const cells = {
        value,
        before: beside,
        ...(x.relation === 'ofWhich' && { whole: beside }),
        ...(kind.name === 'parts' && { parts: [beside, third] }),
        ...(kind.name === 'ratio' && { numerator: beside, denominator: third }),
      };
      const cases = RULES.map((rule): FormulaCase => {
        const codes = rule === 'cell.notANumber' ? TEXT_RULES : [rule];
        return {
          what: `${rule} ${what}`,
          formula: failureFormula(rule, x, cells, kind.scale),
          expected: codes.some((code) => failed.has(`${code} a${place}`)),
        };
      });
      const { quantity } = reading(row.typed[0] ?? null, kind.scale, x);
      const isGood = quantity.kind === 'number' ? isSoundNumber(x, quantity.value) : row.typed[0] === '--';
      return [...cases, { what: `entry ${what}`, formula: entryFormula(x, value, kind.scale), expected: isGood }];
    });
  });
}

export function formulaSheet(cases: readonly FormulaCase[]): WorkbookPlan {
  const style = 'plain';
  const font = { name: '宋体', size: 11 };
  const rows = ROWS.map(({ typed }, row) => {
    const cells: (CellPlan | null)[] = typed.map((each) => {
      if (each === null || each === '') return null;
      if (typeof each !== 'object') return { value: each, style };
      return { value: null, formula: each.error === '#N/A' ? 'MATCH(9,$Z$1:$Z$2,0)' : '1/0', style };
    });
    cells.push(null);
    for (const { formula } of cases.slice(row * PER_ROW, (row + 1) * PER_ROW))
      cells.push({ value: null, formula, style });
    return { cells };
  });
  return {
    title: '',
    subject: '',
    creator: '',
    styles: { [style]: { font } },
    defaultFont: font,
    sheets: [
      {
        kind: 'formulas',
        name: 'F',
        visibility: 'visible',
        columns: [],
        rows,
        merges: [],
        validations: [],
        conditionalFormats: [],
        gridlines: true,
      },
    ],
    names: [],
    activeSheet: 'F',
  };
}
