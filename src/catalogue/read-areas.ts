/** 单位名录 → areas, in the order of the sheet, with an issue for every bad cell. */
import type { Area } from '../model/area';
import { cellAt, cellText, isCellError, type Grid } from '../model/grid';
import { issue, type Issue } from '../model/issue';
import { valueOf } from '../model/quantity';
import type { QuantityReader } from '../model/quantity-reader';
import { areaColumns, readWeightHeading, type AreaColumnKey } from './area-columns';
import { splitNames } from './lists';
import { locateIn, type LocateRow } from './locate';
import { readCode } from './read-code';
import { asPlainText, isExample, onOneLine, rowReader, type RowReader } from './read-row';
import { ignoredColumns, readTable, type Table } from './read-table';

export interface AreasRead {
  /** Whole only where no issue is an error. */
  readonly areas: readonly Area[];
  readonly locate: LocateRow;
  readonly issues: readonly Issue[];
}

/** Reads each row by itself; what rows have to do with each other is `checkCatalogue`'s business. */
export function readAreas(grid: Grid, readQuantity: QuantityReader): AreasRead {
  const { table, issues } = readTable<AreaColumnKey>(grid, areaColumns);
  if (table) issues.push(...ignoredColumns(grid, table, (heading) => readWeightHeading(heading) !== undefined));
  if (!table) return { areas: [], locate: locateIn(undefined, [], areaColumns), issues };
  const weights = weightColumns(table, issues);
  const areas: Area[] = [];
  const rows: number[] = [];
  const taken = new Set<string>();
  for (const row of table.rows) {
    const reader = rowReader(table, row, readQuantity, issues);
    if (isExample(cellText(table.cell(row, 'name')))) {
      reader.report('catalogue.exampleRow', 'note', 'name', { name: reader.text('name') });
      continue;
    }
    rows.push(row);
    const area = readArea(reader, taken);
    taken.add(area.code);
    areas.push({ ...area, weights: readWeights(grid, row, weights, readQuantity, issues) });
  }
  return { areas, locate: locateIn(table, rows, areaColumns), issues };
}

function readArea(reader: RowReader<AreaColumnKey>, taken: ReadonlySet<string>): Area {
  const typedName = reader.text('name');
  const code = readCode(reader, 'a', taken);
  const name = onOneLine(typedName);
  const printedName = reader.text('printedName') || (typedName === name ? '' : typedName);
  const shortName = onOneLine(reader.text('shortName'));
  const nameEn = onOneLine(reader.text('nameEn'));
  return {
    code,
    name,
    ...(printedName === '' ? {} : { printedName }),
    ...(shortName === '' ? {} : { shortName }),
    ...(nameEn === '' ? {} : { nameEn }),
    aliases: splitNames(reader.text('aliases')),
    kind: reader.requiredWord('kind', 'areaKind', 'town', reader.text('code') || name || code),
    weights: {},
    inUse: reader.yesNo('inUse') ?? true,
  };
}

/** Weight columns by the name of the weight. */
function weightColumns(table: Table<AreaColumnKey>, issues: Issue[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { column, text } of table.heads.others) {
    const name = readWeightHeading(text);
    if (name === undefined) continue;
    const at = { sheet: table.sheet, row: table.heads.row, column };
    if (weights.has(name)) issues.push(issue('table.columnTwice', 'error', at, { heading: text }));
    else weights.set(name, column);
  }
  return weights;
}

function readWeights(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<string, number>,
  readQuantity: QuantityReader,
  issues: Issue[],
): Record<string, number> {
  const weights: [string, number][] = [];
  const most = Number.MAX_SAFE_INTEGER;
  for (const [heading, column] of columns) {
    const cell = cellAt(grid, row, column);
    const place = { sheet: grid.sheet, row, column };
    const value = cellText(cell);
    const { quantity, proposal } = readQuantity(cell, { unit: '', percentage: false });
    const read = valueOf(quantity) ?? asPlainText(proposal);
    if (cell && isCellError(cell.value)) {
      issues.push(issue('table.cellError', 'error', place, { heading, value }));
    } else if (read === undefined && quantity.kind === 'unreadable') {
      issues.push(issue('catalogue.notANumber', 'error', place, { heading, value, ...(proposal ? { proposal } : {}) }));
    } else if (read !== undefined && read < 0) {
      issues.push(issue('catalogue.numberOutOfRange', 'error', place, { heading, value, least: 0, most }));
    } else if (read !== undefined) {
      weights.push([heading, read]);
    }
  }
  return Object.fromEntries(weights);
}
