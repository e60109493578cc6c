/** A text is a text, whatever it looks like: typed into a notice as 1-2, it never becomes the second of January. */
import { cell, sheet, workbook } from '../support/sample-plan';
import { startLive } from './live';
import { updateFrom } from './updates';

// prettier-ignore
const TEXTS = [
  '3-5', '1/2', '1-2', '001', '0012', '2017-03-31', '2017/3/31', '2017-06', '2017年6月', '3月5日', '8:30', '=A1', '=x', '+1', '+x',
  '-', '--', '-1', '-x', '@x', '@SUM(A1)', '#N/A', '#REF!', '50%', '1,200', '1E5', '1e5', '.5', '5.', '(1)', '（1）', '¥100', '$5',
  '１２', '12 ', ' 12', 'TRUE', 'false', "'x", "''", "'", '5 Mar', '#', '第一行\n第二行', '1.', '1、', '①', '12件', '10:00-11:00',
];

/** In General, in a number format, and as text. */
const STYLES = ['label', 'number', 'entry'] as const;

describe('texts written through the real client', () => {
  test.each(STYLES)('come back as they were, in cells of style %s', async (style) => {
    const { host, open } = await startLive();
    const port = open();
    const plan = workbook([sheet('表', { rows: TEXTS.map((text) => ({ cells: [cell(text, style)] })) })]);
    await port.commit(plan);
    const [made] = await port.readSheets();
    expect(made?.rows.map((row) => row[0]?.value)).toEqual(TEXTS);
    expect(made?.rows.some((row) => row[0]?.formula !== undefined)).toBe(false);
    TEXTS.forEach((_, row) => expect(typeof host.workbook.sheet('表').cells.at(row, 0)?.value).toBe('string'));
  });

  test('come back in cells of text format', async () => {
    const { open } = await startLive();
    const port = open();
    const style = { font: { name: '宋体', size: 11 }, numberFormat: '@' };
    const rows = TEXTS.map((text) => ({ cells: [{ value: text, style: 'text' }] }));
    await port.commit({ ...workbook([sheet('表', { rows })]), styles: { text: style } });
    expect((await port.readSheets())[0]?.rows.map((row) => row[0]?.value)).toEqual(TEXTS);
  });

  test('come back from single cells that are changed', async () => {
    const { open } = await startLive({ sheets: ['表', '别的'] });
    const port = open();
    const patches = TEXTS.map((value, row) => ({ row, column: 0, value, numberFormat: 'General' }));
    const plan = workbook([sheet('表')]);
    await port.update(updateFrom(await port.read(), plan, { write: [], patches: new Map([['表', patches]]) }));
    expect((await port.readSheets())[0]?.rows.map((row) => row[0]?.value)).toEqual(TEXTS);
  });
});
