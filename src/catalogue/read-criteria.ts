/** The table of 评议项目 below the settings; a workbook without annex 3 has none. */
import { findHeads } from '../model/column';
import type { Grid } from '../model/grid';
import type { Issue } from '../model/issue';
import type { Criterion } from '../model/year-book';
import type { QuantityReader } from '../model/quantity-reader';
import { onOneLine, rowReader } from './read-row';
import { readTable } from './read-table';
import { criterionColumns, type CriterionColumnKey } from './settings';

/** The table may stand as deep as the settings above it are long. */
const SEARCH = { least: 2, limit: 200 };

/** More than any review form gives for one item. */
const MOST_POINTS = 1000;

interface CriteriaRead {
  readonly criteria: readonly Criterion[];
  /** Row of the table's head; the sheet's end where there is no table. */
  readonly firstRow: number;
  readonly issues: readonly Issue[];
}

export function readCriteria(grid: Grid, readQuantity: QuantityReader): CriteriaRead {
  const heads = findHeads<CriterionColumnKey>(grid, criterionColumns, SEARCH);
  const { table, issues } = readTable<CriterionColumnKey>(grid, criterionColumns, SEARCH);
  if (!heads || !table) return { criteria: [], firstRow: grid.rows.length, issues: [] };
  const criteria: Criterion[] = [];
  const first = new Map<string, number>();
  for (const row of table.rows) {
    const reader = rowReader(table, row, readQuantity, issues);
    const typed = reader.text('name');
    const name = onOneLine(typed);
    const number = reader.text('number');
    if (name === '') reader.report('catalogue.nameBlank', 'error', 'name', { what: 'criterion', code: number });
    reader.required('number', name);
    const firstRow = first.get(number);
    if (firstRow !== undefined) reader.report('catalogue.criterionTwice', 'error', 'number', { number, firstRow });
    else if (number !== '') first.set(number, row);
    reader.required('points', name || number);
    const points = reader.number('points', { least: 0, most: MOST_POINTS });
    if (points === 0) {
      const params = { heading: reader.heading('points'), value: '0', least: 1, most: MOST_POINTS };
      reader.report('catalogue.numberOutOfRange', 'error', 'points', params);
    }
    criteria.push({ number, name, ...(typed === name ? {} : { printedName: typed }), points: points ?? 0 });
  }
  return { criteria, firstRow: heads.row, issues };
}
