/** The part of `checkPlan` that looks at an Excel table: Excel repairs a file whose head cells differ from it. */
import { overlap, rangeAddress } from './address';
import type { Report } from './fault';
import type { SheetPlan, TablePlan } from './plan';

export function checkTable(sheet: SheetPlan, table: TablePlan, report: Report): void {
  const { range, columns } = table;
  const place = { sheet: sheet.name, row: range.row, column: range.column };
  // The head and at least one row of data.
  if (range.rows < 2) report({ code: 'table.rows', ...place, detail: rangeAddress(range) });
  if (columns.length !== range.columns) {
    report({ code: 'table.columns', ...place, detail: `${columns.length} names, ${range.columns} columns` });
  }
  const seen = new Set<string>();
  columns.forEach((name, index) => {
    const at = { ...place, column: range.column + index };
    const head = sheet.rows[range.row]?.cells[at.column];
    if (name === '' || head?.value !== name || head.formula !== undefined) {
      report({ code: 'table.head', ...at, detail: `${name} over ${String(head?.value)}` });
    }
    const key = name.toLowerCase();
    if (seen.has(key)) report({ code: 'table.headTwice', ...at, detail: name });
    seen.add(key);
  });
  for (const merge of sheet.merges) {
    if (overlap(merge, range)) report({ code: 'table.merge', ...place, detail: rangeAddress(merge) });
  }
}
