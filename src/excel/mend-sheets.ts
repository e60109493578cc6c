/**
 * After cells came back from their copies: what didn't come along is put right, and what came is compared
 * with the copy, before anybody takes the copy away.
 */
import { cellAddress } from '../plan/address';
import { ACTION_BYTES, textBytes } from './bytes';
import type { Call } from './call';
import { digestOf, type Rows } from './contents';
import { failure } from './failure';
import { frameCall, loadFrame } from './frame';
import { ownFormula } from './own-formula';
import { readCells } from './read-cells';
import type { Pair } from './restore-pieces';
import { sendCalls } from './send';
import { exchange, type Session } from './session';
import { loadSizes, sameSizeCalls } from './sizes';
import { lookCloser } from './survey';

/**
 * Two looks (1 sync each), the cells of both (1 a piece), one sync a sheet.
 * @throws WorkbookFailure excel.unexpected where a sheet is not what its copy is
 */
export async function mendSheets(session: Session, pairs: readonly Pair[]): Promise<void> {
  const { worksheets } = session.context.workbook;
  const keeps = pairs.map(({ keep }) => keep);
  const looks = await lookCloser(session, [...pairs.map(({ found }) => found), ...keeps]);
  const cells = await readCells(session, looks);
  const count = pairs.length;
  pairs.forEach(({ found, sheet }, index) => {
    // Brought back by a first try: somebody may have typed on it since.
    if (sheet.isBack) return;
    const [now = [], before = []] = [cells[index], cells[count + index]];
    if (digestOf(now) !== digestOf(before)) {
      throw failure('excel.unexpected', { code: 'RestoreDiffers', location: found.name }, { sheet: found.name });
    }
  });
  const frames = await exchange(session, () =>
    pairs.map(({ found, keep }, index) => {
      const copy = worksheets.getItem(keep.id);
      return {
        frame: loadFrame(copy),
        was: loadSizes(copy, looks[count + index] ?? keep),
        is: loadSizes(worksheets.getItem(found.id), looks[count + index] ?? keep),
        tables: keep.tables.map((name) => loadTable(copy, name)),
      };
    }),
  );
  for (const [index, { frame, was, is, tables }] of frames.entries()) {
    const pair = pairs[index];
    if (!pair) continue;
    const calls = [
      ...ownFormulaCalls(cells[index] ?? [], pair.keep.name),
      ...sameSizeCalls(was(), is()),
      ...tableCalls(tables, pair, looks[index]?.tables ?? []),
      frameCall(frame),
      ...(pair.keep.isProtected ? [LOCK] : []),
    ];
    await sendCalls(session, pair.found.id, calls);
  }
}

const LOCK: Call = {
  bytes: 2 * ACTION_BYTES,
  apply: (sheet) => {
    sheet.protection.protect();
  },
};

function ownFormulaCalls(rows: Rows, keep: string): Call[] {
  return rows.flatMap((row, at) =>
    row.flatMap((cell, column): Call[] => {
      const formula = cell?.formula;
      const own = formula === undefined ? undefined : ownFormula(formula, keep);
      if (own === undefined || own === formula) return [];
      return [
        {
          bytes: 2 * ACTION_BYTES + textBytes(own),
          apply: (sheet) => {
            sheet.getRange(cellAddress(at, column)).formulas = [[`=${own}`]];
          },
        },
      ];
    }),
  );
}

type LoadedTable = ReturnType<typeof loadTable>;

function loadTable(sheet: Excel.Worksheet, name: string) {
  const table = sheet.tables.getItem(name);
  const range = table.getRange();
  table.load('style,showBandedRows,showBandedColumns,showFilterButton,highlightFirstColumn,highlightLastColumn');
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return { table, range };
}

/** A table that came along needs its name only; one that didn't is made anew. */
function tableCalls(tables: readonly LoadedTable[], { sheet: { was } }: Pair, there: readonly string[]): Call[] {
  return tables.map(({ table: from, range }, index) => ({
    bytes: 12 * ACTION_BYTES,
    apply: (sheet) => {
      const known = there[index];
      const { rowIndex, columnIndex, rowCount, columnCount } = range;
      const place = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
      const table = known === undefined ? sheet.tables.add(place, true) : sheet.tables.getItem(known);
      const name = was?.tables?.[index];
      if (name !== undefined) table.name = name;
      table.style = from.style;
      table.showBandedRows = from.showBandedRows;
      table.showBandedColumns = from.showBandedColumns;
      table.showFilterButton = from.showFilterButton;
      table.highlightFirstColumn = from.highlightFirstColumn;
      table.highlightLastColumn = from.highlightLastColumn;
    },
  }));
}
