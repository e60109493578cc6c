/**
 * A workbook of formulas over every kind of input: each function of the host's closed list, and each
 * operator, with numbers, blanks, texts, texts that read like numbers, booleans and errors.
 */
import type { CellPlan, PlainValue, WorkbookPlan } from '../../src/plan/plan';

/** What stands in column A, one below the other. */
const INPUTS: readonly (PlainValue | { readonly formula: string })[] = [
  0,
  1,
  7,
  -2.5,
  2.675,
  0.30000000000000004,
  1e15,
  null,
  '甲',
  'abc',
  'ABC',
  'a*c',
  '12',
  ' 3 ',
  '50%',
  '1,234',
  '1e3',
  '2017-03-31',
  'TRUE',
  '  a   b ',
  '-',
  true,
  false,
  { formula: 'IF(TRUE,"")' },
  { formula: '1/0' },
  { formula: 'MATCH(99,A1:A3,0)' },
  { formula: '"a"+1' },
];

/** A block without errors in columns C and D: numbers, blanks, texts, booleans. */
const BLOCK: readonly (readonly PlainValue[])[] = [
  [3, '甲'],
  [-1, '乙'],
  [null, 3],
  ['12', '甲'],
  [true, null],
  [3, 'a*c'],
  [7.5, 'abc'],
];

const cell = (at: number): string => `$A$${at + 1}`;
const ALL = INPUTS.map((_, at) => cell(at));
/** Some of each kind, for pairs. */
const SOME = [0, 1, 3, 5, 7, 8, 9, 10, 12, 16, 21, 22, 23, 24, 25].map(cell);

const OPERATORS = ['+', '-', '*', '/', '^', '&', '=', '<>', '<', '>', '<=', '>='];

/** `x` and `y` stand for the inputs. */
const OF_ONE = [
  'x',
  '-x',
  '+x',
  'x%',
  '--x',
  'ABS(x)',
  'INT(x)',
  'ROUND(x,0)',
  'ROUND(x,2)',
  'ROUND(x,-1)',
  'LEN(x)',
  'TRIM(x)',
  'TRIM(x)<>""',
  'NOT(x)',
  'IF(x,1,2)',
  'IF(x="",1,2)',
  'IF(TRUE,x)',
  'IFERROR(x,"误")',
  'IFERROR(x+1,"误")',
  'ISBLANK(x)',
  'ISERROR(x)',
  'ISNUMBER(x)',
  'ISTEXT(x)',
  'ISNUMBER(x+0)',
  'AND(x)',
  'OR(x)',
  'AND(x,TRUE)',
  'OR(x,FALSE)',
  'SUM(x)',
  'SUM(x,1)',
  'COUNT(x)',
  'COUNTA(x)',
  'COUNTBLANK(x)',
  'MAX(x)',
  'MIN(x)',
  'MAX(x,-5)',
  'TEXT(x,"0")',
  'TEXT(x,"0.0%")',
  'TEXT(x,"#,##0.00")',
  'TEXTJOIN("、",TRUE,x,"尾")',
  'TEXTJOIN("、",FALSE,x,"尾")',
  'FIND("a",x)',
  'FIND("b",x,2)',
  'COUNTIF($C$1:$D$7,x)',
  'SUMIF($C$1:$C$7,x)',
  'SUMIF($C$1:$C$7,x,$C$1:$C$7)',
  'COUNTIFS($C$1:$C$7,x,$D$1:$D$7,"甲")',
  'MATCH(x,$C$1:$C$7,0)',
  'MATCH(x,$D$1:$D$7,0)',
  'RANK(x,$C$1:$C$7)',
  'RANK(x,$C$1:$C$7,1)',
  'SUMPRODUCT(($C$1:$C$7=x)*1)',
  'SUMPRODUCT(--ISNUMBER($C$1:$C$7))+0*LEN(IFERROR(x,""))',
  'INDEX($C$1:$D$7,2,1)&x',
];
const OF_TWO = ['IF(x,y,0)', 'COUNTIF(x,y)', 'FIND(x,y)', 'AND(x,y)', 'SUM(x,y)', 'IFERROR(x,y)', 'ROUND(x,y)'];

/** Without inputs: literals in the formula itself, ranges, criteria. */
const FIXED = [
  'SUM("12",TRUE,1)',
  'SUM($C$1:$D$7)',
  'SUM($A$1:$A$27)',
  'COUNT("12",TRUE,"甲",1)',
  'COUNT($C$1:$D$7)',
  'COUNTA($C$1:$D$7)',
  'COUNTA("",1)',
  'COUNTBLANK($C$1:$D$7)',
  'COUNT($A$1:$A$27)',
  'MAX($C$1:$D$7)',
  'MIN($C$1:$D$7)',
  'MAX($D$1:$D$2)',
  'MAX("12",3)',
  'AND($C$1:$C$7)',
  'OR($D$1:$D$2)',
  'AND(TRUE,"TRUE")',
  'OR($C$1:$D$7)',
  'COUNTIF($C$1:$D$7,">2")',
  'COUNTIF($C$1:$D$7,"<>3")',
  'COUNTIF($C$1:$D$7,"<>")',
  'COUNTIF($C$1:$D$7,"=")',
  'COUNTIF($C$1:$D$7,"")',
  'COUNTIF($C$1:$D$7,"a*")',
  'COUNTIF($C$1:$D$7,"a~*c")',
  'COUNTIF($C$1:$D$7,"?")',
  'COUNTIF($C$1:$D$7,"12")',
  'COUNTIF($C$1:$D$7,"=甲")',
  'COUNTIF($C$1:$D$7,">=甲")',
  'SUMIF($D$1:$D$7,"甲",$C$1:$C$7)',
  'SUMIF($C$1:$C$7,">0")',
  'COUNTIFS($C$1:$C$7,">0",$D$1:$D$7,"<>甲")',
  'SUMPRODUCT($C$1:$C$2,$C$1:$C$2)',
  'SUMPRODUCT($C$1:$C$7,$C$1:$C$7)',
  'SUMPRODUCT(($C$1:$C$2>0)*($D$1:$D$2="甲"))',
  'SUMPRODUCT(($D$1:$D$7="甲")*ISNUMBER($C$1:$C$7))',
  'INDEX($C$1:$D$7,1,2)',
  'INDEX($C$1:$D$7,8,1)',
  'INDEX($C$1:$C$7,3)',
  'INDEX($C$1:$D$1,2)',
  'SUM(INDEX($C$1:$D$7,0,1))',
  'MATCH("a~*c",$D$1:$D$7,0)',
  'MATCH("A*",$D$1:$D$7,0)',
  'TEXTJOIN(",",TRUE,$C$1:$D$2)',
  'TEXTJOIN(",",FALSE,$C$1:$D$4)',
  '0.1+0.2=0.3',
  '1-0.9-0.1',
  '-2^2',
  '2^-1',
  '5%+1',
  '"a"<"B"',
  '"甲"&1/3',
  '1e20&""',
  '0.000001&""',
  'SUM({1,2;3,4})',
  'INDEX({1,2;3,4},2,1)',
  'ROUND(-1250,-2)',
  'ROUND(1.005,2)',
  'INT(-0.5)',
  'TEXT(1234.5,"#,##0")',
  'TEXT(-0.4,"0")',
  'TEXT(0.5,"0%")',
  'TEXT(2.5,"0.##")',
  'TEXT("甲","@")',
  'TEXT(TRUE,"0")',
  'LEN("中文字")',
  'FIND("文","中文字")',
  'FIND("","abc")',
  'FIND("a","abc",0)',
];

function formulas(): readonly string[] {
  const put = (template: string, x: string, y = ''): string =>
    template.replaceAll(/\bx\b/gu, x).replaceAll(/\by\b/gu, y);
  return [
    ...OF_ONE.flatMap((template) => ALL.map((x) => put(template, x))),
    ...OF_TWO.flatMap((template) => SOME.flatMap((x) => SOME.map((y) => put(template, x, y)))),
    ...OPERATORS.flatMap((operator) => SOME.flatMap((x) => SOME.map((y) => `${x}${operator}${y}`))),
    ...FIXED,
  ];
}

/** Every formula that is asked about. */
export const FORMULAS = formulas();
const PER_ROW = 50;
const FIRST_COLUMN = 5;

export function placeOf(index: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(index / PER_ROW), column: FIRST_COLUMN + (index % PER_ROW) };
}

const addressesOf = (wanted: (input: (typeof INPUTS)[number]) => boolean): ReadonlySet<string> =>
  new Set(INPUTS.flatMap((input, at) => (wanted(input) ? [cell(at)] : [])));

export const BOOLEANS = addressesOf((input) => typeof input === 'boolean');
/** The formula that gives "" is none. */
export const ERRORS = addressesOf(
  (input) => typeof input === 'object' && input !== null && !input.formula.startsWith('IF('),
);
export const EMPTY = addressesOf(
  (input) => input === null || (typeof input === 'object' && input.formula.startsWith('IF(')),
);
/** Texts that Excel's arithmetic reads as numbers. */
export const TEXT_NUMBERS = addressesOf(
  (input) => typeof input === 'string' && /^\s*[\d,.%e-]*\d[\d,.%e-]*\s*$/u.test(input),
);
export const TRUE_TEXT = addressesOf((input) => input === 'TRUE');

/** Addresses of the inputs that a formula reads. */
export function inputsOf(formula: string): readonly string[] {
  return [...new Set(formula.match(/\$A\$\d+\b(?!:)(?<!:\$A\$\d+)/gu) ?? [])];
}

/** The inputs, by address: what a reader of a difference wants to see. */
export const INPUT_TEXTS: ReadonlyMap<string, string> = new Map(
  INPUTS.map((input, at) => [
    cell(at),
    typeof input === 'object' && input !== null ? `=${input.formula}` : JSON.stringify(input),
  ]),
);

export function formulaWorkbook(): WorkbookPlan {
  const style = 'plain';
  const rows = Array.from({ length: Math.max(INPUTS.length, Math.ceil(FORMULAS.length / PER_ROW)) }, (_, row) => {
    const cells: (CellPlan | null)[] = Array.from({ length: FIRST_COLUMN + PER_ROW }, () => null);
    const input = INPUTS[row];
    if (typeof input === 'object' && input !== null) cells[0] = { value: null, formula: input.formula, style };
    else if (input !== undefined && input !== null) cells[0] = { value: input, style };
    BLOCK[row]?.forEach((value, column) => {
      if (value !== null) cells[2 + column] = { value, style };
    });
    for (let at = row * PER_ROW; at < Math.min(FORMULAS.length, (row + 1) * PER_ROW); at += 1) {
      cells[placeOf(at).column] = { value: null, formula: FORMULAS[at] ?? '', style };
    }
    return { cells };
  });
  const font = { name: '宋体', size: 11 };
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
