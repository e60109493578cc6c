import { columnPoints, digitPixels } from '../../src/excel/column-width';
import { dateText, isDateFormat } from '../../src/excel/date-text';
import { toGridCell } from '../../src/excel/grid-cell';
import { linesOf } from '../../src/excel/look-calls';
import { splitSections } from '../../src/excel/page-calls';
import { needsApostrophe, textEntry } from '../../src/excel/plain-text';
import { firstPlace } from '../../src/excel/structure';

describe('column widths', () => {
  test('a column is as wide in Excel as it is in the file', () => {
    // 宋体 11: Excel's standard column of 72 pixels is 9 characters in a file, and 54 points.
    expect(columnPoints(9, { name: '宋体', size: 11 })).toBe(54);
    expect(columnPoints(0, { name: '宋体', size: 11 })).toBe(0);
    expect([9, 10, 11, 12].map((size) => digitPixels({ name: '宋体', size }))).toEqual([6, 7, 8, 8]);
  });

  test('widths are whole pixels', () => {
    expect(columnPoints(6.47, { name: '宋体', size: 11 }) % 0.75).toBe(0);
  });
});

describe('texts stay texts', () => {
  // prettier-ignore
  test.each([
    '--', '=A1', '+1', '-', "'quoted", '@name', '#N/A', '3-5', '1/2', '2017-06', '2017年6月', '12', '１２', '50%',
    '1,200', '1E5', '(1)', 'TRUE', 'false', '8:30', '3:15 PM', '¥100', '$5', '5 Mar', 'March 5, 2017', '1月5日', '上午8时',
  ])('%s is written behind an apostrophe', (text) => {
    expect(needsApostrophe(text)).toBe(true);
    expect(textEntry(text, undefined)).toBe(`'${text}`);
  });

  // prettier-ignore
  test.each([
    '', '高新技术企业', '附件2', 'I01', 'A01', '2017年度目标', '其中：发明专利', '专利授权量（件）', 'R&D', '区科技局', '5个以上',
    'yes', 'maybe 3',
  ])('%s is written as it is', (text) => {
    expect(textEntry(text, undefined)).toBe(text);
  });

  test('a cell of text format takes texts as they are', () => {
    expect(textEntry('0012', '@')).toBe('0012');
  });
});

describe('what is read', () => {
  const cell = (value: unknown, more: Partial<Parameters<typeof toGridCell>[0]> = {}) =>
    toGridCell({ value, type: 'String', formula: value, numberFormat: 'General', ...more });

  test('an error is told from a text that looks like it', () => {
    expect(cell('#N/A', { type: 'Error', formula: '=NA()' })).toEqual({ value: { error: '#N/A' }, formula: 'NA()' });
    expect(cell('#N/A')).toEqual({ value: '#N/A' });
  });

  test('a text that begins with an equals sign is no formula', () => {
    expect(cell('=目标')).toEqual({ value: '=目标' });
  });

  test('blank cells are not there, unless they have a format', () => {
    expect(cell('', { type: 'Empty' })).toBeUndefined();
    expect(cell('', { type: 'Empty', numberFormat: '0.0%' })).toEqual({ value: null, numberFormat: '0.0%' });
    expect(cell('', { formula: '=""' })).toEqual({ value: '', formula: '""' });
  });

  test('dates come as text', () => {
    const date = (value: number, numberFormat: string) => cell(value, { type: 'Double', numberFormat })?.value;
    expect(date(42_825, 'yyyy"年"m"月"d"日"')).toBe('2017-03-31');
    expect(date(42_825.604_166_67, 'yyyy-mm-dd hh:mm')).toBe('2017-03-31 14:30');
    expect(date(42_825, '#,##0.00')).toBe(42_825);
    expect(date(0.5, 'hh:mm')).toBe(0.5);
    expect(dateText(61)).toBe('1900-03-01');
  });

  test.each([
    ['yyyy/m/d', true],
    ['[$-804]yyyy"年"', true],
    ['h:mm AM/PM', true],
    ['General', false],
    ['0.00"h"', false],
    ['[Red]0.0', false],
    ['#,##0\\d', false],
  ])('%s is a date format: %s', (format, isDate) => expect(isDateFormat(format)).toBe(isDate));
});

describe('heads and feet', () => {
  test.each([
    ['&C第 &P 页，共 &N 页', { left: '', center: '第 &P 页，共 &N 页', right: '' }],
    ['&L甲&R乙', { left: '甲', center: '', right: '乙' }],
    ['R&&D&R&D', { left: '', center: 'R&&D', right: '&D' }],
    ['', { left: '', center: '', right: '' }],
  ])('%s', (text, sections) => expect(splitSections(text)).toEqual(sections));
});

describe('borders', () => {
  const line = { weight: 'thin', colour: '000000' } as const;
  test('a single cell has no lines inside', () => {
    const names = linesOf({ top: line, right: line }, { isTall: false, isWide: false }).map(([name]) => name);
    expect(names).toEqual(['EdgeTop', 'EdgeRight']);
  });
  test('a box of cells has them', () => {
    const box = { top: line, bottom: line, left: line, right: line };
    expect(linesOf(box, { isTall: true, isWide: true }).map(([name]) => name)).toEqual(
      expect.arrayContaining(['InsideHorizontal', 'InsideVertical']),
    );
  });
});

describe('the order of sheets', () => {
  test.each([
    ['new sheets stand behind the clerk’s own', ['一', '二'], ['甲'], undefined],
    ['sheets that are in order stay', ['一', '二'], ['甲', '一', '二', '乙'], undefined],
    ['a sheet between two of ours is not in order', ['一', '二'], ['一', '甲', '二'], 0],
    ['a new sheet comes to the others', ['一', '二', '三'], ['甲', '一', '三', '乙'], 1],
    ['names are compared as Excel does', ['Plan'], ['PLAN', 'b'], undefined],
  ])('%s', (_, planned, order, place) => expect(firstPlace(planned, order)).toBe(place));
});
