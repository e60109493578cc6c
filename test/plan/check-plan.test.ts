import { checkPlan, sheetNameFault } from '../../src/plan/check-plan';
import { describeFault, type PlanFaultCode } from '../../src/plan/fault';
import { isDefinedName } from '../../src/plan/names';
import type { Range } from '../../src/plan/address';
import type { PrintPlan, SheetPlan, ValidationRule, WorkbookPlan } from '../../src/plan/plan';
import { cell, SAMPLE, sheet, STYLES, workbook, workbookOf } from '../support/sample-plan';

const A1: Range = { row: 0, column: 0, rows: 1, columns: 1 };
const codes = (plan: WorkbookPlan): PlanFaultCode[] => checkPlan(plan).map((fault) => fault.code);
const codesOf = (more: Partial<SheetPlan>): PlanFaultCode[] => codes(workbook([sheet('表1', more)]));
const range = (row: number, column: number, rows: number, columns: number): Range => ({ row, column, rows, columns });

it('a plan that uses everything as it should has no fault', () => {
  expect(checkPlan(SAMPLE)).toEqual([]);
});

it('a fault says where it is', () => {
  const plan = workbookOf([cell(1)], [null, { value: 1, style: 'nosuch' }]);
  const [fault] = checkPlan(plan);
  expect(fault).toEqual({ code: 'cell.style', sheet: '表1', row: 1, column: 1, detail: 'nosuch' });
  expect(fault && describeFault(fault)).toBe('cell.style at 表1!R2C2: nosuch');
});

it('ten thousand equal faults are told by the first of them', () => {
  const cells = Array.from({ length: 10_000 }, () => ({ value: Number.NaN, style: 'number' }));
  expect(checkPlan(workbookOf(cells)).length).toBeLessThan(100);
});

describe('sheets', () => {
  it.each([
    ['', 'empty'],
    ['一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二', 'tooLong'],
    ['a:b', 'character'],
    ['a\\b', 'character'],
    ['a/b', 'character'],
    ['a?', 'character'],
    ['a*', 'character'],
    ['[a', 'character'],
    ['a]', 'character'],
    ['a\nb', 'character'],
    ['_x0041_', 'character'],
    ["'a", 'apostrophe'],
    ["a'", 'apostrophe'],
    ['History', 'reserved'],
    ['hISTORY', 'reserved'],
    ["附件1 目标's（表）", undefined],
    ['一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一', undefined],
  ] as const)('the name %j is %s', (name, fault) => {
    expect(sheetNameFault(name)).toBe(fault);
    expect(codes(workbook([sheet(name)]))).toEqual(fault ? ['sheet.name'] : []);
  });

  it('a name that differs in case only is doubled', () => {
    expect(codes(workbook([sheet('Data'), sheet('DATA')]))).toEqual(['sheet.nameTwice']);
  });

  it('one must be there, one visible, and the active one visible', () => {
    expect(codes(workbook([]))).toEqual(['workbook.noSheet', 'workbook.activeSheet']);
    expect(codes(workbook([sheet('a', { visibility: 'veryHidden' })]))).toEqual([
      'workbook.noVisibleSheet',
      'workbook.activeSheet',
    ]);
    expect(codes(workbook([sheet('a'), sheet('b', { visibility: 'hidden' })], { activeSheet: 'b' }))).toEqual([
      'workbook.activeSheet',
    ]);
    expect(codes(workbook([sheet('a')], { activeSheet: 'b' }))).toEqual(['workbook.activeSheet']);
  });

  it('one is no larger than Excel', () => {
    expect(codesOf({ rows: Array.from({ length: 1_048_577 }, () => ({ cells: [] })) })).toEqual(['sheet.tooManyRows']);
    expect(codesOf({ rows: [{ cells: Array.from({ length: 16_385 }, () => null) }] })).toEqual([
      'sheet.tooManyColumns',
    ]);
    expect(
      codesOf({
        rows: [
          { height: 409, cells: [] },
          { height: 410, cells: [] },
        ],
      }),
    ).toEqual(['row.height']);
    expect(codesOf({ columns: [{ width: 255 }, { width: 256 }, { width: Number.NaN }] })).toEqual([
      'column.width',
      'column.width',
    ]);
    expect(codesOf({ frozen: { rows: -1, columns: 0 } })).toEqual(['sheet.frozen']);
  });
});

describe('names', () => {
  it.each(['指标清单', 'total_2026', '_att', 'Rate.2026', 'ABCD1', '\\x', 'RCX'])('%s is one', (name) => {
    expect(isDefinedName(name)).toBe(true);
  });
  it.each([
    '',
    '2026年',
    'a b',
    'A1',
    'xfd1048576',
    'R1C1',
    'r',
    'C',
    'RC',
    'R2',
    'true',
    'a-b',
    '（表）',
    '_xlnm.Print_Area',
    'a'.repeat(256),
  ])('%j is none', (name) => {
    expect(isDefinedName(name)).toBe(false);
    expect(codes(workbook([sheet('表1')], { names: [{ name, sheet: '表1', range: A1 }] }))).toEqual(['name.form']);
  });

  it('one stands once, in names and tables together, and leads to a sheet', () => {
    const table = { name: 'list', range: range(0, 0, 2, 1), columns: ['名称'] };
    const sheets = [sheet('表1', { rows: [{ cells: [cell('名称')] }], table })];
    expect(codes(workbook(sheets, { names: [{ name: 'LIST', sheet: '表1', range: A1 }] }))).toEqual(['name.twice']);
    expect(codes(workbook(sheets, { names: [{ name: 'other', sheet: '表2', range: A1 }] }))).toEqual(['name.sheet']);
    expect(
      codes(workbook(sheets, { names: [{ name: 'other', sheet: '表1', range: range(0, 16_384, 1, 1) }] })),
    ).toEqual(['range.outside']);
  });
});

describe('cells', () => {
  it.each<[PlanFaultCode, Parameters<typeof cell>]>([
    ['cell.number', [Number.POSITIVE_INFINITY]],
    ['cell.textTooLong', ['字'.repeat(32_768)]],
    ['cell.linkTarget', ['', 'label', { link: { sheet: '表2', cell: 'A1' } }]],
    ['cell.linkTarget', ['', 'label', { link: { sheet: '表1', cell: 'A0' } }]],
    ['formula.equalsSign', [1, 'number', { formula: '=1' }]],
    ['formula.empty', [1, 'number', { formula: '' }]],
    ['formula.tooLong', [1, 'number', { formula: `1${'+1'.repeat(4_096)}` }]],
    ['formula.literalTooLong', [1, 'number', { formula: `LEN("${'a'.repeat(256)}")` }]],
    ['formula.character', [1, 'number', { formula: 'LEN("\u0001")' }]],
  ])('%s', (code, [value, style, more]) => {
    expect(codes(workbookOf([cell(value, style, more)]))).toEqual([code]);
  });

  it('the longest text, formula and literal pass', () => {
    const literal = `LEN("${'a'.repeat(253)}""b")`;
    const plan = workbookOf([
      cell('字'.repeat(32_767)),
      cell(1, 'number', { formula: `1${'+1'.repeat(4_095)}` }),
      cell(1, 'number', { formula: literal }),
    ]);
    expect(checkPlan(plan)).toEqual([]);
  });

  it('a sheet has at most 65,530 links', () => {
    const linked = cell('去', 'label', { link: { sheet: '表1', cell: 'A1' } });
    const rows = Array.from({ length: 65_531 }, () => ({ cells: [linked] }));
    expect(codesOf({ rows })).toEqual(['sheet.tooManyLinks']);
  });

  it('a colour is six capital hex digits', () => {
    const styles = { ...STYLES, label: { font: { name: '宋体', size: 11, colour: '#ff0000' } } };
    expect(codes(workbook([sheet('表1')], { styles }))).toEqual(['style.colour']);
  });
});

describe('merges', () => {
  it.each<[string, Range[], PlanFaultCode[]]>([
    ['side by side', [range(0, 0, 2, 2), range(0, 2, 2, 2), range(2, 0, 1, 4)], []],
    ['sharing a corner', [range(0, 0, 2, 2), range(1, 1, 2, 2)], ['merge.overlap']],
    ['one inside another', [range(3, 3, 1, 2), range(0, 0, 9, 9)], ['merge.overlap']],
    ['a tall one crossed far below', [range(0, 5, 100, 1), range(50, 0, 1, 2), range(60, 4, 1, 3)], ['merge.overlap']],
    ['a single cell', [A1], ['merge.single']],
    ['outside the sheet', [range(0, 16_383, 1, 2)], ['range.outside']],
  ])('%s', (_, merges, expected) => {
    expect(codesOf({ merges })).toEqual(expected);
  });
});

describe('tables', () => {
  const rows = [{ cells: [cell('代码'), cell('名称')] }, { cells: [cell('I01'), cell('研发')] }];
  const table = { name: 'list', range: range(0, 0, 2, 2), columns: ['代码', '名称'] };
  it.each<[string, Partial<SheetPlan>, PlanFaultCode[]]>([
    ['heads as the cells have them', { rows, table }, []],
    ['another head', { rows, table: { ...table, columns: ['代码', '名字'] } }, ['table.head']],
    [
      'a number as head',
      { rows: [{ cells: [cell('代码'), cell(2026)] }], table: { ...table, columns: ['代码', '2026'] } },
      ['table.head'],
    ],
    [
      'a head twice',
      { rows: [{ cells: [cell('a'), cell('A')] }], table: { ...table, columns: ['a', 'A'] } },
      ['table.headTwice'],
    ],
    ['fewer heads than columns', { rows, table: { ...table, columns: ['代码'] } }, ['table.columns']],
    ['no row of data', { rows, table: { ...table, range: range(0, 0, 1, 2) } }, ['table.rows']],
    ['a merge inside', { rows, table, merges: [range(1, 0, 1, 2)] }, ['table.merge']],
  ])('%s', (_, more, expected) => {
    expect(codesOf(more)).toEqual(expected);
  });
});

describe('validations', () => {
  const rules: [string, ValidationRule, PlanFaultCode[]][] = [
    ['255 characters of words', { type: 'words', words: ['甲'.repeat(127), '乙'.repeat(127)] }, []],
    ['256 characters of words', { type: 'words', words: ['甲'.repeat(127), '乙'.repeat(128)] }, ['validation.words']],
    ['a comma', { type: 'words', words: ['甲,乙'] }, ['validation.words']],
    ['a quote', { type: 'words', words: ['"甲"'] }, ['validation.words']],
    ['no word', { type: 'words', words: [] }, ['validation.words']],
    ['bounds the wrong way round', { type: 'whole', least: 2, most: 1 }, ['validation.bounds']],
    ['an endless bound', { type: 'decimal', least: 0, most: Number.POSITIVE_INFINITY }, ['validation.bounds']],
    ['an equals sign', { type: 'list', formula: '=list' }, ['formula.equalsSign']],
  ];
  it.each(rules)('%s', (_, rule, expected) => {
    expect(codesOf({ validations: [{ range: A1, rule, severity: 'stop' }] })).toEqual(expected);
  });

  it('a title has 32 characters, a message 255', () => {
    const rule = { type: 'custom', formula: 'TRUE' } as const;
    const good = { title: '题'.repeat(32), text: '文'.repeat(255) };
    const bad = { title: '题'.repeat(33), text: '文'.repeat(256) };
    expect(codesOf({ validations: [{ range: A1, rule, severity: 'stop', prompt: good, error: good }] })).toEqual([]);
    expect(codesOf({ validations: [{ range: A1, rule, severity: 'stop', prompt: bad }] })).toEqual([
      'validation.title',
      'validation.message',
    ]);
    expect(codesOf({ validations: [{ range: A1, rule, severity: 'stop', error: bad }] })).toEqual([
      'validation.title',
      'validation.message',
    ]);
  });
});

it('a conditional format has a formula without an equals sign', () => {
  expect(codesOf({ conditionalFormats: [{ range: A1, formula: '=A1>0', look: { bold: true } }] })).toEqual([
    'formula.equalsSign',
  ]);
});

describe('print', () => {
  const print: PrintPlan = {
    paper: 'A4',
    orientation: 'portrait',
    area: A1,
    fit: { kind: 'onePageWide' },
    margins: { top: 1, bottom: 1, left: 1, right: 1, header: 1, footer: 1 },
    centredAcross: false,
  };
  it.each<[Partial<PrintPlan>, PlanFaultCode[]]>([
    [{}, []],
    [{ titleRows: { first: 2, last: 1 } }, ['print.titles']],
    [{ titleColumns: { first: 0, last: 16_384 } }, ['print.titles']],
    [{ fit: { kind: 'scale', percent: 9, breaksBefore: [] } }, ['print.scale']],
    [{ fit: { kind: 'scale', percent: 100, breaksBefore: [0] } }, ['print.breaks']],
    [{ margins: { ...print.margins, top: -1 } }, ['print.margins']],
    [{ footer: '&C'.repeat(128) }, ['print.headerFooter']],
    [{ header: '&R_x0041_' }, ['print.headerFooter']],
    [{ area: range(0, 0, 0, 1) }, ['range.outside']],
  ])('%j', (more, expected) => {
    expect(codesOf({ print: { ...print, ...more } })).toEqual(expected);
  });
});
