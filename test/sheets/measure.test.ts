/**
 * No text is clipped and no number turns into ###: the room that each cell has, against the room that its text
 * needs by a measure of this test's own. Half-width signs are half an em here, as in 仿宋 and 宋体, and Latin
 * words break at blanks only, as Excel breaks them.
 */
import fc from 'fast-check';
import { PACKS } from '../../src/catalogue/packs';
import { languages } from '../../src/model/language';
import { overlap, type Range } from '../../src/plan/address';
import type { CellPlan, CellStyle, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { columnPoints, countLines, heightFor, longestLine, widthFor } from '../../src/sheets/measure';
import { bigBook } from '../support/big-book';
import { addressOf, annexesFor, annexesOf, cellsOf, templateIn, type Spot } from '../support/plans';

/** Excel's pixel is ¾ of a point; a character of 宋体 11 is eight of them wide. */
const POINTS_PER_CHARACTER = 6;
/** What stays free on both sides of a text together. */
const PADDING = 4;
/** A step of indentation. */
const INDENT = 9;
/** Of the font's size: what one line takes at least. */
const LINE = 1.2;
/** Of a row that gets none of its own. */
const DEFAULT_HEIGHT = 15;
const DEFAULT_WIDTH = 9;

const FULL_WIDTH = /[\u2E80-\uFFEF\u2014\u2018-\u201D\u2026]|[\u{20000}-\u{3FFFD}]/u;

function ems(text: string): number {
  return [...text].reduce((sum, sign) => sum + (FULL_WIDTH.test(sign) ? 1 : 0.5), 0);
}

/** Chinese signs break anywhere, Latin words where a blank or a hyphen stands. */
function piecesOf(line: string): string[] {
  return line.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF-]+-?[^\S\n]*|\s+|-+/gu) ?? [];
}

function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((lines, line) => {
    let used = 0;
    let count = 1;
    for (const piece of piecesOf(line)) {
      const width = ems(piece.trimEnd());
      if (used > 0 && used + width > room) {
        count += 1;
        used = 0;
      }
      // A word longer than a line is broken anywhere.
      count += Math.max(0, Math.ceil(width / room) - 1);
      used = width > room ? width % room : used + ems(piece);
    }
    return lines + count;
  }, 0);
}

function shownNumber(value: number, format: string | undefined): string {
  if (format === undefined) return String(value);
  const digits = /0\.(0+)/u.exec(format)?.[1]?.length ?? 0;
  const literal = [...format.matchAll(/"([^"]*)"/gu)].map(([, text]) => text).join('');
  const percent = format.replaceAll(/"[^"]*"/gu, '').endsWith('%');
  return `${(percent ? value * 100 : value).toFixed(digits)}${percent ? '%' : ''}${literal}`;
}

interface Placed {
  readonly sheet: SheetPlan;
  readonly at: Spot;
  readonly cell: CellPlan;
  readonly style: CellStyle;
}

function rangeOf({ sheet, at }: Placed): Range {
  const single = { ...at, rows: 1, columns: 1 };
  return sheet.merges.find((merge) => overlap(merge, single)) ?? single;
}

function widthOf(sheet: SheetPlan, first: number, count: number): number {
  let points = 0;
  for (let column = first; column < first + count; column += 1) {
    const plan = sheet.columns[column];
    if (plan?.hidden !== true) points += (plan?.width ?? DEFAULT_WIDTH) * POINTS_PER_CHARACTER;
  }
  return points;
}

function heightOf(sheet: SheetPlan, first: number, count: number): number {
  let points = 0;
  for (let row = first; row < first + count; row += 1) points += sheet.rows[row]?.height ?? DEFAULT_HEIGHT;
  return points;
}

/** A text that isn't wrapped runs over blank cells to its right, as far as the page goes. */
function columnsToRunOver({ sheet, at }: Placed): number {
  const area = sheet.print?.area;
  const inside = area && overlap(area, { ...at, rows: 1, columns: 1 });
  const last = inside ? area.column + area.columns - 1 : at.column + 40;
  const cells = sheet.rows[at.row]?.cells ?? [];
  let column = at.column;
  while (column < last && (cells[column + 1]?.value ?? null) === null) column += 1;
  return column - at.column + 1;
}

/** Why somebody can't read the whole cell; undefined where she can. */
function clipped(placed: Placed): string | undefined {
  const { sheet, cell, style } = placed;
  const { value } = cell;
  const { size } = style.font;
  const range = rangeOf(placed);
  const width = widthOf(sheet, range.column, range.columns) - PADDING - (style.indent ?? 0) * INDENT;
  if (typeof value === 'number') {
    const text = shownNumber(value, style.numberFormat);
    return ems(text) * size > width ? `${text} is wider than its column` : undefined;
  }
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const height = heightOf(sheet, range.row, range.rows);
  if (style.wrap === true) {
    const lines = linesOf(value, Math.max(1, width / size));
    return lines * LINE * size > height + 1 ? `${lines} lines of ${size} pt in ${height} pt` : undefined;
  }
  if (value.includes('\n')) return 'a line break in a cell that is not wrapped';
  if (LINE * size > height + 1) return `${size} pt in ${height} pt`;
  const room = range.columns > 1 ? width : widthOf(sheet, range.column, columnsToRunOver(placed)) - PADDING;
  return ems(value) * size > room ? `${Math.ceil(ems(value) * size)} pt of text in ${Math.floor(room)} pt` : undefined;
}

/** Cells that somebody sees on a sheet that is printed. */
function placedIn(plan: WorkbookPlan): Placed[] {
  return plan.sheets
    .filter((sheet) => sheet.visibility === 'visible' && sheet.print !== undefined)
    .flatMap((sheet) =>
      [...cellsOf(sheet)].flatMap(({ row, column, cell }): Placed[] => {
        const style = plan.styles[cell.style];
        const hidden = sheet.rows[row]?.hidden === true || sheet.columns[column]?.hidden === true;
        return style === undefined || hidden ? [] : [{ sheet, at: { row, column }, cell, style }];
      }),
    );
}

const WORKBOOKS: readonly (readonly [name: string, plan: () => Promise<WorkbookPlan>])[] = languages.flatMap(
  (language) => [
    ...PACKS.map(({ id }) => [`${id} in ${language}`, () => annexesOf(id, language)] as const),
    [`the template in ${language}`, () => templateIn(language)] as const,
    [`40 areas by 60 indicators in ${language}`, () => Promise.resolve(annexesFor(bigBook(), language))] as const,
  ],
);

const CHINESE = fc.string({ unit: fc.constantFrom(...'科技创新目标分解表（）、'), minLength: 1, maxLength: 40 });
const SIZE = fc.constantFrom(10, 12, 22);

describe('a text', () => {
  it('stands on one line in a column that was made for it', () => {
    fc.assert(
      fc.property(CHINESE, SIZE, (text, size) => {
        expect(countLines(text, size, columnPoints(widthFor(longestLine(text), size)) + 0.001)).toBe(1);
      }),
    );
  });

  it('keeps its own line breaks, and never needs more lines in a wider cell', () => {
    fc.assert(
      fc.property(
        fc.array(CHINESE, { minLength: 1, maxLength: 4 }),
        SIZE,
        fc.nat(400),
        fc.nat(200),
        (lines, size, points, more) => {
          const text = lines.join('\n');
          expect(countLines(text, size, points)).toBeGreaterThanOrEqual(lines.length);
          expect(countLines(text, size, points + more)).toBeLessThanOrEqual(countLines(text, size, points));
        },
      ),
    );
  });

  it('is never given less room than this test thinks it needs', () => {
    fc.assert(
      fc.property(CHINESE, SIZE, fc.integer({ min: 40, max: 400 }), (text, size, points) => {
        expect(countLines(text, size, points)).toBeGreaterThanOrEqual(
          linesOf(text, Math.max(1, (points - PADDING) / size)),
        );
      }),
    );
  });

  it('breaks a Latin phrase between its words, as Excel does', () => {
    // Twelve signs of 0.55 em fit into seven ems, and so one word of seven a line.
    expect(countLines('patents patents patents', 10, 76)).toBe(3);
    expect(countLines('专利 patents', 10, 76)).toBe(1);
  });

  it('has room for all its lines, as far as Excel lets a row grow', () => {
    for (const lines of [1, 2, 5, 12]) expect(heightFor(lines, 12)).toBeGreaterThanOrEqual(lines * 12 * LINE);
    expect(heightFor(100, 22)).toBe(409);
  });
});

describe.each(WORKBOOKS)('%s', (_, planned) => {
  it('clips no text and no number on any sheet that is printed', async () => {
    const plan = await planned();
    const placed = placedIn(plan);
    const faults = placed.flatMap((each) => {
      const fault = clipped(each);
      return fault === undefined
        ? []
        : [`${each.sheet.name} ${addressOf(each.at)} ${JSON.stringify(each.cell.value)} ${each.cell.style}: ${fault}`];
    });
    expect(faults).toEqual([]);
    expect(placed.length).toBeGreaterThan(50);
  });
});
