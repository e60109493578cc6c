/**
 * What is red on an entry sheet, what its cells refuse, what its check column says and what the findings say are
 * one and the same: for a grid of values, in every kind of row, calculated by LibreOffice and by the host.
 */
import { checkWorkbook } from '../../src/app/check-workbook';
import { openWorkbook } from '../../src/app/open-workbook';
import { createHost } from '../../src/host/create-host';
import type { Finding } from '../../src/model/finding';
import type { GridCell } from '../../src/model/grid';
import { yearBookSchema } from '../../src/model/year-book';
import { rangeAddress } from '../../src/plan/address';
import type { PlainValue, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { entryRows, ENTRY_RULES, failureAt, type EntryRule } from '../../src/sheets/entry-rules';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { describeWithLibreOffice, recalculate } from '../support/libreoffice';
import { addressOf, annexesFor, cellAt, cellsOf, NOW, sheetOf, spotOf, withCell, type Spot } from '../support/plans';
import { shifted } from '../support/probe-marks';
import { changeSheet, readPlan } from '../support/workbook-read';

/** A formula that comes to an error. */
const ERROR = '=1/0';
/** In the cell's own scale: under a percentage 0.47 is 47 %, and 25 a hundredfold. Seventeen, so that steps meet all. */
const VALUES: readonly PlainValue[] = [
  null,
  '三十',
  '12件',
  '--',
  ERROR,
  -3,
  0,
  0.47,
  1,
  1.01,
  0.1 + 0.2,
  2,
  3,
  2.5,
  0.00471,
  25,
  1e13,
];

const BASE = { unit: '件', measure: 'count', basis: 'flow', aggregation: 'sum', decimals: 0 } as const;
const SHARE = { unit: '%', measure: 'ratio', aggregation: 'none', decimals: 1 } as const;
const ROWS = [
  { ...BASE, code: 'total', name: '总数' },
  { ...BASE, code: 'half', name: '其中一半', parent: 'total', relation: 'ofWhich' },
  { ...BASE, code: 'whole', name: '合计' },
  { ...BASE, code: 'left', name: '左', parent: 'whole', relation: 'component' },
  { ...BASE, code: 'right', name: '右', parent: 'whole', relation: 'component' },
  { ...BASE, code: 'output', name: '产值', unit: '亿元', measure: 'amount', decimals: 2 },
  { ...BASE, code: 'industry', name: '工业产值', unit: '亿元', measure: 'amount', decimals: 2 },
  { ...SHARE, code: 'share', name: '占比', aggregation: 'weighted', numerator: 'output', denominator: 'industry' },
  { ...SHARE, code: 'growth', name: '增幅', unbounded: true },
  { ...BASE, code: 'stock', name: '存量', basis: 'stock' },
] as const;
const CODES = ROWS.map(({ code }) => code);
/** Each row walks through the values with a step of its own, thrice with another start. */
const AREAS = Array.from({ length: VALUES.length * 3 }, (_, at) => `a${String(at).padStart(2, '0')}`);
const AREA_CODES = AREAS.map((code) => code.replace(/\d/gu, (digit) => 'bcdefghijk'[Number(digit)] ?? ''));

function valueFor(row: number, area: number, month: number): PlainValue {
  const turn = Math.floor(area / VALUES.length);
  return VALUES[(area * (row + 1) + turn * (row + 2) + (month === 3 ? 0 : row + 5)) % VALUES.length] ?? null;
}

function emptyPlan(): WorkbookPlan {
  const book = yearBookSchema.parse({
    id: 'grid-2027',
    title: '格子区2027年目标',
    year: 2027,
    district: { name: '格子区' },
    entryMonths: [3, 6],
    versions: [{ id: 'v1', status: 'draft' }],
    inForce: 'v1',
    indicators: ROWS.map((row, at) => ({
      ...row,
      basis: 'basis' in row ? row.basis : 'flow',
      spread: { method: 'hand' },
      placements: [{ annex: 2, number: String(at + 1) }],
    })),
    areas: AREA_CODES.map((code, at) => ({ code, name: `单位${at}`, kind: 'town' })),
    targets: [],
    figures: [],
    criteria: [],
  });
  return annexesFor(book);
}

interface Probe {
  readonly rule: EntryRule | 'validation';
  readonly code: string;
  readonly area: string;
  readonly formula: string;
  readonly answer: Spot;
}

function probesOf(sheet: SheetPlan): Probe[] {
  const first = spotOf(sheet, 'total', AREA_CODES[0] ?? '').row;
  const indicators = ROWS.map((row) => row as unknown as Parameters<typeof entryRows>[0][number]);
  const { column } = spotOf(sheet, 'total', AREA_CODES[0] ?? '');
  const hasBefore = sheet.rows.some(({ cells }) => cells[0]?.value === 'last:total');
  const rows = entryRows(
    indicators,
    (at) => ({ row: first + at, column, rows: 1, columns: AREAS.length }),
    hasBefore ? (at) => spotOf(sheet, `last:${CODES[at] ?? ''}`, AREA_CODES[0] ?? '').row : undefined,
  );
  const probes: Omit<Probe, 'answer'>[] = [];
  for (const [at, row] of rows.entries()) {
    const code = CODES[at] ?? '';
    const range = rangeAddress(row.range);
    const ask = (rule: Probe['rule'], formula: string) =>
      AREA_CODES.forEach((area, place) => probes.push({ rule, code, area, formula: shifted(formula, 0, place) }));
    for (const format of sheet.conditionalFormats.filter((each) => rangeAddress(each.range) === range)) {
      const rule = ENTRY_RULES.find((each) => failureAt(each, row) === format.formula);
      if (!rule) throw new Error(`a format of no rule: ${format.formula}`);
      ask(rule, format.formula);
    }
    const validation = sheet.validations.find((each) => rangeAddress(each.range) === range)?.rule;
    if (validation?.type === 'custom') ask('validation', validation.formula);
  }
  return probes.map((probe, at) => ({
    ...probe,
    answer: { row: sheet.rows.length + 5 + Math.floor(at / 100), column: at % 100 },
  }));
}

/** By what a formula can tell apart. */
const TOLD: Readonly<Partial<Record<Finding['rule'], EntryRule>>> = {
  'cell.textAround': 'cell.notANumber',
  'cell.textNumber': 'cell.notANumber',
};

describeWithLibreOffice('an entry sheet over a grid of values', () => {
  let plan: WorkbookPlan;
  let findings: readonly Finding[];
  const calculators = new Map<string, (sheet: SheetPlan, spot: Spot) => unknown>();

  beforeAll(async () => {
    const empty = emptyPlan();
    let typed = empty;
    let read = readPlan(empty);
    for (const month of [3, 6]) {
      const sheet = sheetOf(empty, 'entry', `2027-0${month}`);
      CODES.forEach((code, row) =>
        AREA_CODES.forEach((area, place) => {
          const value = valueFor(row, place, month);
          const at = spotOf(sheet, code, area);
          const isError = value === ERROR;
          typed = withCell(typed, sheet.name, at, (before) => ({
            style: before?.style ?? '',
            value: isError ? 0 : value,
            ...(isError && { formula: ERROR.slice(1) }),
          }));
          read = changeSheet(read, sheet.name, (each) => {
            const cells = [...(each.rows[at.row] ?? [])];
            const format = cells[at.column]?.numberFormat;
            const cell: GridCell = {
              value: isError ? { error: '#DIV/0!' } : value,
              ...(format !== undefined && { numberFormat: format }),
            };
            cells[at.column] = value === null ? undefined : cell;
            return { ...each, rows: each.rows.map((other, number) => (number === at.row ? cells : other)) };
          });
        }),
      );
    }
    findings = checkWorkbook(openWorkbook(read)).checked.findings;
    const [style = ''] = Object.keys(typed.styles);
    plan = [3, 6].reduce((changed, month) => {
      const sheet = sheetOf(empty, 'entry', `2027-0${month}`);
      return probesOf(sheet).reduce(
        (now, { answer, formula }) => withCell(now, sheet.name, answer, () => ({ value: false, formula, style })),
        changed,
      );
    }, typed);
    const grids = await readXlsx(await recalculate(await writeXlsx(plan, NOW)));
    calculators.set('LibreOffice', (sheet, { row, column }) => {
      const grid = grids.find((each) => each.sheet === sheet.name);
      return grid?.rows[row]?.[column]?.value;
    });
    const host = createHost({ sheets: plan.sheets.map(({ name }) => name) });
    for (const sheet of plan.sheets.filter(({ kind }) => kind === 'entry')) {
      for (const { cell, row, column } of cellsOf(sheet)) {
        const text = typeof cell.value === 'string' && cell.value !== '' ? `'${cell.value}` : (cell.value ?? '');
        host.type(sheet.name, addressOf({ row, column }), cell.formula === undefined ? text : `=${cell.formula}`);
      }
    }
    calculators.set(
      'the host',
      (sheet, { row, column }) => host.workbook.sheet(sheet.name).cells.at(row, column)?.value,
    );
  });

  const failing = (rule: EntryRule, code: string, month: number) =>
    findings.filter(
      (each) =>
        (TOLD[each.rule] ?? each.rule) === rule &&
        each.indicator === code &&
        typeof each.area === 'string' &&
        each.period?.throughMonth === month,
    );

  describe.each(['LibreOffice', 'the host'])('calculated by %s', (who) => {
    it.each([3, 6])('marks a cell exactly where the rule finds something (month %i)', (month) => {
      const sheet = sheetOf(emptyPlan(), 'entry', `2027-0${month}`);
      const differ: string[] = [];
      let marked = 0;
      const rules = new Set<string>();
      for (const { rule, code, area, formula, answer } of probesOf(sheet)) {
        if (rule === 'validation') continue;
        const said = calculators.get(who)?.(sheet, answer);
        const isFound = failing(rule, code, month).some((each) => each.area === area);
        if (said === true) marked += 1;
        if (said === true) rules.add(rule);
        if (said !== isFound)
          differ.push(`${rule} ${code} ${area}: ${String(said)}, found ${String(isFound)}: ${formula}`);
      }
      expect(differ).toEqual([]);
      expect(marked).toBeGreaterThan(200);
      // Every rule that has a format was put to the test.
      expect([...rules].sort()).toEqual(ENTRY_RULES.filter((rule) => month === 6 || rule !== 'time.falls').sort());
    });

    it.each([3, 6])('refuses exactly what can be no figure (month %i)', (month) => {
      const sheet = sheetOf(emptyPlan(), 'entry', `2027-0${month}`);
      const never: readonly EntryRule[] = [
        'cell.error',
        'cell.notANumber',
        'cell.negative',
        'cell.tooLarge',
        'cell.notWhole',
        'cell.shareRange',
        'cell.percentScale',
      ];
      const differ: string[] = [];
      for (const { rule, code, area, answer } of probesOf(sheet)) {
        if (rule !== 'validation') continue;
        const value = valueFor(CODES.indexOf(code as (typeof CODES)[number]), AREA_CODES.indexOf(area), month);
        // Excel never asks about a blank, and a validation that comes to an error refuses.
        if (value === null) continue;
        const isTaken = calculators.get(who)?.(sheet, answer) === true;
        const isSound = never.every((each) => failing(each, code, month).every((one) => one.area !== area));
        if (isTaken !== isSound) differ.push(`${code} ${area} ${String(value)}: taken ${String(isTaken)}`);
      }
      expect(differ).toEqual([]);
    });

    it.each([3, 6])('says in the check column in how many areas each rule fails (month %i)', (month) => {
      const sheet = sheetOf(emptyPlan(), 'entry', `2027-0${month}`);
      const WORDS: Readonly<Record<EntryRule, string>> = {
        'cell.error': '错误值',
        'cell.notANumber': '不是数字',
        'cell.negative': '负数',
        'cell.tooLarge': '数值过大',
        'cell.notWhole': '不是整数',
        'cell.shareRange': '超出0至100%',
        'area.partAboveWhole': '“其中”大于总数',
        'area.partsDiffer': '与各分项合计不符',
        'cell.percentScale': '百分数疑差100倍',
        'cell.decimals': '小数位数过多',
        'area.ratioDiffers': '与分子分母不符',
        'time.falls': '低于上期',
      };
      for (const code of CODES) {
        const said = String(calculators.get(who)?.(sheet, spotOf(sheet, code, 'helper:check'))).split('；');
        const expected = ENTRY_RULES.flatMap((rule) => {
          const count = failing(rule, code, month).length;
          return count === 0 ? [] : [`${WORDS[rule]}${count}处`];
        });
        expect([code, said.filter((word) => !word.startsWith('未填')).sort()]).toEqual([code, expected.sort()]);
      }
      expect(cellAt(sheet, spotOf(sheet, 'total', 'helper:check'))?.formula).toContain('TEXTJOIN');
    });
  });
});
