/** Cells → calls: links, number formats, then values and formulas, each as whole blocks. */
import type { CellPatch } from '../app/port';
import { cellAddress, quoteSheet, rangeAddress, type Range } from '../plan/address';
import type { CellPlan, CellStyle, SheetPlan } from '../plan/plan';
import { blockOf, cutBlock, halveBlock, makeBlock, type Block, type Entry } from './blocks';
import { ACTION_BYTES, PIECE_BYTES, textBytes } from './bytes';
import type { Call } from './call';
import { textEntry } from './plain-text';

export const GENERAL = 'General';

type Styles = Readonly<Record<string, CellStyle>>;
type Put = (range: Excel.Range, entries: Entry[][]) => void;

const putFormats: Put = (range, entries) => {
  range.numberFormat = entries;
};
/** Takes values as well as formulas. */
const putFormulas: Put = (range, entries) => {
  range.formulas = entries;
};

function blockCall(block: Block, put: Put): Call {
  return {
    bytes: block.bytes + ACTION_BYTES,
    apply: (sheet) => {
      put(
        sheet.getRange(rangeAddress(block.range)),
        block.entries.map((row) => [...row]),
      );
    },
    halves: () => halveBlock(block)?.map((half) => blockCall(half, put)),
  };
}

function blockCalls(rows: readonly (readonly Entry[])[], put: Put): Call[] {
  const block = blockOf(rows);
  return block ? cutBlock(block, PIECE_BYTES).map((piece) => blockCall(piece, put)) : [];
}

function entryOf({ value, formula, style }: CellPlan, styles: Styles): Entry {
  if (formula !== undefined) return `=${formula}`;
  return typeof value === 'string' ? textEntry(value, styles[style]?.numberFormat) : value;
}

function formatOf({ style, formula }: CellPlan, styles: Styles): Entry {
  const format = styles[style]?.numberFormat ?? GENERAL;
  // A cell of text format would show the formula itself.
  return format === GENERAL || (format === '@' && formula !== undefined) ? null : format;
}

/**
 * Before the values, which then take the place of the target's address in the cell; and before the
 * looks, since Excel gives a new link its own.
 */
function linkCalls({ rows }: SheetPlan): Call[] {
  return rows.flatMap((row, at) =>
    row.cells.flatMap((cell, column): Call[] => {
      if (!cell?.link) return [];
      const documentReference = `${quoteSheet(cell.link.sheet)}!${cell.link.cell}`;
      return [
        {
          bytes: ACTION_BYTES + textBytes(documentReference),
          apply: (sheet) => {
            sheet.getRange(cellAddress(at, column)).hyperlink = { documentReference };
          },
        },
      ];
    }),
  );
}

/** For a sheet that is blank: a cell that the plan leaves blank is not touched. */
export function cellCalls(plan: SheetPlan, styles: Styles): Call[] {
  const entries = (of: (cell: CellPlan) => Entry): Entry[][] =>
    plan.rows.map(({ cells }) => cells.map((cell) => (cell ? of(cell) : null)));
  return [
    ...linkCalls(plan),
    ...blockCalls(
      entries((cell) => formatOf(cell, styles)),
      putFormats,
    ),
    ...blockCalls(
      entries((cell) => (cell.link && cell.value === null ? '' : entryOf(cell, styles))),
      putFormulas,
    ),
  ];
}

/** For a sheet that stays as it is otherwise: other cells are not touched, and their formats are not either. */
export function patchCalls(patches: readonly CellPatch[]): Call[] {
  const entries = (of: (patch: CellPatch) => Entry): Entry[][] => {
    const rows: Entry[][] = [];
    for (const patch of patches) {
      while (rows.length <= patch.row) rows.push([]);
      const row = rows[patch.row] ?? [];
      while (row.length <= patch.column) row.push(null);
      row[patch.column] = of(patch);
    }
    return rows;
  };
  return [
    ...blockCalls(
      entries(({ numberFormat }) => numberFormat),
      putFormats,
    ),
    ...blockCalls(
      entries(({ value, numberFormat }) =>
        typeof value === 'string' ? textEntry(value, numberFormat) : (value ?? ''),
      ),
      putFormulas,
    ),
  ];
}

/** What one cell is set to; null leaves it, or its format, as it is. */
export interface CellEntry {
  readonly entry: Entry;
  readonly numberFormat: string | null;
}

/** For the cells of one range, by their place on the sheet. */
export function entryCalls(range: Range, at: (row: number, column: number) => CellEntry): Call[] {
  const entries = Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (__, column) => at(range.row + row, range.column + column)),
  );
  const calls = (of: (entry: CellEntry) => Entry, put: Put): Call[] => {
    const block = makeBlock(
      range,
      entries.map((row) => row.map(of)),
    );
    const isNothing = block.entries.every((row) => row.every((entry) => entry === null));
    return isNothing ? [] : cutBlock(block, PIECE_BYTES).map((piece) => blockCall(piece, put));
  };
  return [...calls(({ numberFormat }) => numberFormat, putFormats), ...calls(({ entry }) => entry, putFormulas)];
}
