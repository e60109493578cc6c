import { lookDigest } from '../../src/plan/look-digest';
import type { CellPlan, CellStyle, SheetPlan } from '../../src/plan/plan';
import { SAMPLE } from '../support/sample-plan';

const found = SAMPLE.sheets.find(
  ({ conditionalFormats, rows }) =>
    conditionalFormats.length > 0 && rows.some(({ cells }) => cells.some((cell) => cell?.formula !== undefined)),
);
if (!found) throw new Error('the sample has no sheet with rules and formulas');
const sample: SheetPlan = found;
const digest = (change: (cell: CellPlan) => CellPlan, more: Partial<SheetPlan> = {}) =>
  lookDigest(
    {
      ...sample,
      ...more,
      rows: sample.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell && change(cell)) })),
    },
    SAMPLE.styles,
  );
const same = (cell: CellPlan) => cell;

describe('two plans of a sheet', () => {
  it('look the same where they are', () => {
    expect(digest(same)).toBe(digest((cell) => ({ ...cell })));
  });

  it('look the same where results of formulas differ', () => {
    expect(digest((cell) => (cell.formula === undefined ? cell : { ...cell, value: 'another' }))).toBe(digest(same));
  });

  it('look the same where entries differ, in value and in style', () => {
    const entry = (value: number, style: string) => (cell: CellPlan) => ({ ...cell, value, style, entry: true });
    const [one = '', other = ''] = Object.keys(SAMPLE.styles);
    expect(digest(entry(1, one))).toBe(digest(entry(2, other)));
  });

  it.each<[string, (cell: CellPlan) => CellPlan]>([
    [
      'a text',
      (cell) =>
        typeof cell.value === 'string' && cell.formula === undefined ? { ...cell, value: `${cell.value}。` } : cell,
    ],
    ['a formula', (cell) => (cell.formula === undefined ? cell : { ...cell, formula: `${cell.formula}+0` })],
    ['a style', (cell) => ({ ...cell, style: `${cell.style}|0.00` })],
  ])('differ where %s does', (_, change) => {
    expect(digest(change)).not.toBe(digest(same));
  });

  it.each<[string, Partial<SheetPlan>]>([
    ['the name', { name: '另一张表' }],
    ['a width', { columns: [{ width: 77 }] }],
    ['a merge', { merges: [{ row: 90, column: 0, rows: 2, columns: 2 }] }],
    ['a rule', { conditionalFormats: [], validations: [] }],
    ['the frozen panes', { frozen: { rows: 9, columns: 9 } }],
  ])('differ where %s does', (_, more) => {
    expect(digest(same, more)).not.toBe(digest(same));
  });

  it('differ where a style of the same name does', () => {
    const styles: Record<string, CellStyle> = Object.fromEntries(
      Object.entries(SAMPLE.styles).map(([name, style]) => [name, { ...style, wrap: !(style.wrap ?? false) }]),
    );
    expect(lookDigest(sample, styles)).not.toBe(lookDigest(sample, SAMPLE.styles));
  });
});
