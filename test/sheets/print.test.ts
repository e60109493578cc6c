/** How sheets lie on paper: which paper, what is repeated, and where a table that is too wide is cut. */
import fc from 'fast-check';
import { PACKS } from '../../src/catalogue/packs';
import type { PrintPlan, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { planPrint } from '../../src/sheets/print';
import { SheetDraft } from '../../src/sheets/sheet-draft';
import { writeXlsx } from '../../src/xlsx/write';
import { bigBook } from '../support/big-book';
import { describeWithLibreOffice, pdfPages, toPdfAll } from '../support/libreoffice';
import { annexesFor, annexesOf, NOW, sheetOf } from '../support/plans';

/** Points of a character of column width in Excel with 宋体 11, of paper, and of an inch. */
const POINTS_PER_CHARACTER = 6;
const PAPER = { A4: [595, 842], A3: [842, 1191] } as const;
const INCH = 72;

interface Table {
  readonly widths: readonly number[];
  readonly labels: number;
  readonly heights?: readonly number[];
  /** The rows below the first may be made higher. */
  readonly airy?: boolean;
}

function draftOf({ widths, heights = [20, 20] }: Table): SheetDraft {
  const draft = new SheetDraft({ kind: 'test', name: '表' });
  widths.forEach((width, column) => draft.setColumn(column, { width }));
  heights.forEach((height, row) => draft.setHeight(row, height));
  return draft;
}

function planned(table: Table): { print: PrintPlan; draft: SheetDraft } {
  const draft = draftOf(table);
  const lastRow = (table.heights?.length ?? 2) - 1;
  const print = planPrint(draft, {
    firstRow: 0,
    lastRow,
    firstColumn: 0,
    lastColumn: table.widths.length - 1,
    titleRows: { first: 0, last: 0 },
    lastLabelColumn: table.labels - 1,
    footer: '第 &P 页',
    ...(table.airy === true && { airyRows: { first: 1, last: lastRow } }),
  });
  return { print, draft };
}

/** Points inside the margins. */
function room({ paper, orientation, margins }: PrintPlan): { across: number; down: number } {
  const [short, long] = PAPER[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return {
    across: width - (margins.left + margins.right) * INCH,
    down: height - (margins.top + margins.bottom) * INCH,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('the paper', () => {
  it.each<[name: string, table: Table, paper: string]>([
    ['A4 upright for a narrow table', { widths: [8, 46, 10, 18], labels: 2 }, 'A4 portrait'],
    [
      'A4 across for one that is a little wider',
      { widths: [5, 20, ...Array<number>(9).fill(10)], labels: 2 },
      'A4 landscape',
    ],
    ['A3 across for eleven areas', { widths: [5, 20, ...Array<number>(11).fill(14)], labels: 2 }, 'A3 landscape'],
    [
      'A3 for a notice that would run over one A4 page',
      { widths: [5, 20, ...Array<number>(9).fill(10)], labels: 2, heights: Array<number>(25).fill(30), airy: true },
      'A3 landscape',
    ],
    [
      'A4 for a working sheet of the same size, which may run over several',
      { widths: [5, 20, ...Array<number>(9).fill(10)], labels: 2, heights: Array<number>(25).fill(30) },
      'A4 landscape',
    ],
  ])('is %s', (_, table, paper) => {
    const { print } = planned(table);
    expect(`${print.paper} ${print.orientation}`).toBe(paper);
    expect(print.fit.kind).toBe('onePageWide');
  });

  it('repeats the head row and the label columns on each page', () => {
    const { print } = planned({ widths: [5, 20, ...Array<number>(40).fill(12)], labels: 2 });
    expect([print.titleRows, print.titleColumns]).toEqual([
      { first: 0, last: 0 },
      { first: 0, last: 1 },
    ]);
  });
});

/** Columns must fit where another font stands in for 宋体. */
const SUBSTITUTE_WIDENING = 1.2;

describe('a table that is too wide for A3 at 60 %', () => {
  const widths = fc.array(fc.integer({ min: 6, max: 30 }), { minLength: 30, maxLength: 120 });
  const tables = fc
    .tuple(widths, fc.integer({ min: 1, max: 3 }))
    .map(([each, labels]): Table => ({ widths: each, labels }));

  it('is cut between areas: every column is on one page, and every page on the paper, at 60 % or more', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { print } = planned(table);
        const { across } = room(print);
        const wanted = sum(table.widths) * POINTS_PER_CHARACTER * 0.6;
        if (print.fit.kind === 'onePageWide') {
          expect(wanted).toBeLessThanOrEqual(across);
          return;
        }
        const { percent, breaksBefore } = print.fit;
        expect(percent).toBeGreaterThanOrEqual(60);
        expect([...breaksBefore].sort((left, right) => left - right)).toEqual(breaksBefore);
        const starts = [table.labels, ...breaksBefore, table.widths.length];
        const pages = starts.slice(0, -1).map((start, page) => table.widths.slice(start, starts[page + 1]));
        expect(pages.flat()).toEqual(table.widths.slice(table.labels));
        const labels = sum(table.widths.slice(0, table.labels));
        for (const columns of pages) {
          expect(columns.length).toBeGreaterThan(0);
          expect(((labels + sum(columns)) * POINTS_PER_CHARACTER * percent) / 100).toBeLessThanOrEqual(across);
        }
      }),
    );
  });

  it('is not cut into more pages than it needs', () => {
    const { print } = planned({ widths: [5, 20, ...Array<number>(40).fill(12)], labels: 2 });
    const { across } = room(print);
    const least = Math.ceil(
      (40 * 12 * POINTS_PER_CHARACTER) / (across / 0.6 / SUBSTITUTE_WIDENING - 25 * POINTS_PER_CHARACTER),
    );
    expect(print.fit.kind === 'scale' && print.fit.breaksBefore.length + 1).toBe(least);
  });
});

describe('a notice’s rows', () => {
  const rows = (count: number, height: number): Table => ({
    widths: [5, 20, ...Array<number>(11).fill(14)],
    labels: 2,
    heights: [60, ...Array<number>(count).fill(height)],
    airy: true,
  });

  it('are made higher where the page has room, but never fill it to the brim', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 18, max: 60 }), (count, height) => {
        const { print, draft } = planned(rows(count, height));
        const before = 60 + count * height;
        const after = sum(draft.heights(0, count));
        const { across, down } = room(print);
        const scale = Math.min(1, across / (sum(rows(1, 1).widths) * POINTS_PER_CHARACTER));
        expect(after).toBeGreaterThanOrEqual(before);
        expect(draft.heights(0, 0)).toEqual([60]);
        // One that is too long as it is stays as it is.
        if (after > before) expect(after * scale).toBeLessThanOrEqual(down);
      }),
    );
  });

  it('are shrunk to one page where only a little is missing, not where a second page is due', () => {
    const highs = [20, 26, 30].map((count) => {
      const { fit } = planned(rows(count, 30)).print;
      return fit.kind === 'onePageWide' && fit.onePageHigh === true;
    });
    expect(highs).toEqual([false, true, false]);
  });
});

/** A workbook of this sheet alone, values in place of formulas: LibreOffice prints hidden sheets too. */
function alone(plan: WorkbookPlan, sheet: SheetPlan): WorkbookPlan {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell === null ? null : { value: cell.value, style: cell.style })),
  }));
  return { ...plan, sheets: [{ ...sheet, rows }], names: [], activeSheet: sheet.name };
}

describeWithLibreOffice('by LibreOffice', () => {
  it('every annex of every pack is printed on the paper that is planned, notices on one page', async () => {
    const kinds = ['district-targets', 'area-targets', 'review-form'];
    const sheets: { name: string; plan: WorkbookPlan; print: PrintPlan; many: boolean }[] = [];
    for (const { id } of PACKS) {
      const plan = await annexesOf(id);
      for (const sheet of plan.sheets) {
        if (!kinds.includes(sheet.kind) || sheet.print === undefined) continue;
        const heights = sum(sheet.rows.map(({ height = 15, hidden }) => (hidden === true ? 0 : height)));
        // What is much too long for a page is printed on several.
        const many = heights > room(sheet.print).down * 1.25 && sheet.print.paper === 'A4';
        sheets.push({ name: `${id} ${sheet.name}`, plan: alone(plan, sheet), print: sheet.print, many });
      }
    }
    const pdfs = await toPdfAll(await Promise.all(sheets.map(({ plan }) => writeXlsx(plan, NOW))));
    const printed = await Promise.all(pdfs.map(async (pdf) => pdfPages(pdf)));
    const found = sheets.map(({ name, many }, position) => {
      const pages = printed[position] ?? [];
      const sizes = new Set(pages.map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`));
      return [name, [...sizes].join(', '), many ? 'several' : pages.length];
    });
    const expected = sheets.map(({ name, print, many }) => {
      const [short, long] = PAPER[print.paper];
      return [
        name,
        print.orientation === 'portrait' ? `${short} × ${long}` : `${long} × ${short}`,
        many ? 'several' : 1,
      ];
    });
    expect(found).toEqual(expected);
  });

  it('40 areas are printed on as many pages side by side as there are cuts', async () => {
    const plan = annexesFor(bigBook());
    const sheet = sheetOf(plan, 'area-targets');
    const fit = sheet.print?.fit;
    const [pdf] = await toPdfAll([await writeXlsx(alone(plan, sheet), NOW)]);
    const pages = await pdfPages(pdf ?? new Uint8Array());
    const across = fit?.kind === 'scale' ? fit.breaksBefore.length + 1 : 0;
    expect(across).toBeGreaterThan(1);
    expect([pages.length % across, new Set(pages.map(({ width }) => Math.round(width)))]).toEqual([0, new Set([1191])]);
    // One page down too few or too many would show here: the table is 60 rows high.
    const { down } = sheet.print ? room(sheet.print) : { down: 1 };
    const percent = fit?.kind === 'scale' ? fit.percent : 100;
    const heights = sum(sheet.rows.map(({ height = 15, hidden }) => (hidden === true ? 0 : height)));
    expect(pages.length / across).toBeGreaterThanOrEqual(Math.ceil((heights * percent) / 100 / down));
    expect(pages.length / across).toBeLessThanOrEqual(Math.ceil((heights * percent) / 100 / down) + 1);
  });
});
