/**
 * Tables of the catalogue workbook: head cells from column definitions, drop-downs for their words, and
 * an Excel table around it, so that new rows carry everything on.
 */
import type { Column } from '../model/column';
import { wordsOf } from '../model/vocabulary';
import { rangeAddress } from '../plan/address';
import type { PlainValue } from '../plan/plan';
import type { SheetContext } from './context';
import { columnPoints, countLines, heightFor } from './measure';
import { planPrint } from './print';
import type { Content, SheetDraft } from './sheet-draft';
import { fontOf } from './style-book';

/** Drop-downs reach this many rows below the head, for programs whose tables don't grow by themselves. */
export const PREPARED_ROWS = 500;

export interface TableColumn {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  readonly definition?: Column;
  /** A drop-down over a name of the workbook, as advice: other entries are let through. */
  readonly listName?: string;
  /** Number cells are aligned and formatted as such. */
  readonly numeric?: boolean;
}

export interface TableRows {
  readonly name: string;
  readonly headRow: number;
  readonly columns: readonly TableColumn[];
  /** By row and column; at least one row, blank ones counted. */
  readonly rows: readonly (readonly Content[])[];
  /** Blank rows below, ready to be filled in. */
  readonly blankRows?: number;
}

/** Puts keys, heads, rows, drop-downs and the table itself. Columns start at 0. */
export function putTable(draft: SheetDraft, table: TableRows, context: SheetContext): void {
  const { styles } = context;
  const { headRow, columns, rows } = table;
  const { size } = fontOf('tableText');
  columns.forEach((column, place) => {
    draft.setColumn(place, { width: column.width });
    draft.put(0, place, column.key, styles.use('key'));
    draft.put(headRow, place, column.heading, styles.use(column.definition?.required ? 'requiredHead' : 'tableHead'));
  });
  draft.setHeight(headRow, heightFor(2, size));
  rows.forEach((cells, position) => {
    const row = headRow + 1 + position;
    let lines = 1;
    columns.forEach((column, place) => {
      const content = cells[place] ?? null;
      draft.putEntry(row, place, content, styles.use(column.numeric === true ? 'tableNumber' : 'tableText'));
      const shown = shownValue(content);
      if (typeof shown === 'string')
        lines = Math.max(lines, countLines(shown, size, columnPoints(column.width) - size));
    });
    draft.setHeight(row, heightFor(lines, size));
  });
  const lastRow = headRow + rows.length + (table.blankRows ?? 0);
  for (let row = headRow + rows.length + 1; row <= lastRow; row += 1) {
    columns.forEach((_, place) => {
      draft.putEntry(row, place, null, styles.use('tableBlank'));
    });
  }
  columns.forEach((column, place) => addDropDown(draft, column, headRow + 1, place, context));
  draft.table = {
    name: table.name,
    range: { row: headRow, column: 0, rows: lastRow - headRow + 1, columns: columns.length },
    columns: columns.map((column) => column.heading),
  };
  draft.frozen = { rows: headRow + 1, columns: 2 };
  draft.print = planPrint(draft, {
    firstRow: 1,
    lastRow,
    firstColumn: 0,
    lastColumn: columns.length - 1,
    titleRows: { first: headRow, last: headRow },
    lastLabelColumn: 1,
    footer: context.words.pageFooter,
  });
}

function addDropDown(
  draft: SheetDraft,
  column: TableColumn,
  firstRow: number,
  place: number,
  context: SheetContext,
): void {
  const { prompts } = context.words;
  const range = { row: firstRow, column: place, rows: PREPARED_ROWS, columns: 1 };
  const enumeration = column.definition?.enumeration;
  if (enumeration !== undefined) {
    const words = wordsOf(enumeration, context.language);
    draft.validations.push({
      range,
      rule: { type: 'words', words },
      severity: 'stop',
      error: { title: prompts.wordTitle, text: prompts.word },
    });
  } else if (column.listName !== undefined) {
    draft.validations.push({ range, rule: { type: 'list', formula: column.listName }, severity: 'information' });
  } else if (column.key === 'code') {
    draft.validations.push({
      range,
      rule: { type: 'custom', formula: `LEN(${rangeAddress({ ...range, rows: 1 })})<=64` },
      severity: 'stop',
      prompt: { title: prompts.codeTitle, text: prompts.code },
    });
  }
}

function shownValue(content: Content): PlainValue {
  return typeof content === 'object' && content !== null ? content.value : content;
}
