/**
 * A key counts only together with its label. Where the two disagree, or a key stands twice, figures may
 * have moved against their names (a sort that left the hidden column out does that), and nothing is read.
 */
import { areaMatcher } from '../figures/match-areas';
import { bears } from '../figures/match-indicators';
import { cellText } from '../model/grid';
import { issue, type Issue } from '../model/issue';
import { labelKey, sameLabel } from '../model/label';
import type { YearBook } from '../model/year-book';
import { cellAddress } from '../plan/address';
import { HEAD_ROW_KEY, isFilledIn, LABEL_KEYS } from '../plan/keys';
import type { RememberedText } from '../sheets/att-records';
import type { KeyedGrid } from '../sheets/keyed-grid';
import { columnLabelOf, rowLabelOf } from './entries';

/** @param book the catalogue, where it could be read: its names are good labels, too */
export function checkKeys(keys: KeyedGrid, texts: readonly RememberedText[], book: YearBook | undefined): Issue[] {
  const { grid } = keys;
  const doubled = keys.doubled
    .filter(({ key }) => isFilledIn(key))
    .map(({ key, row, column, first }) => {
      const label = column === keys.keyColumn ? labelInRow(keys, row) : labelInColumn(keys, column);
      const at = cellAddress(first.row, first.column);
      return issue(
        'workbook.keyTwice',
        'error',
        { sheet: grid.sheet, row, column },
        { key, label: label || key, first: at },
      );
    });
  if (doubled.length > 0) return doubled;
  const written = new Map(
    texts
      .filter(({ sheet }) => sheet === keys.identity)
      .map(({ row, column, value }) => [`${row}|${column}`, String(value)]),
  );
  const wrote = (row: string, column: string) => written.get(`${row}|${column}`);
  const issues: Issue[] = [];
  for (const [key, row] of keys.rows) {
    if (!isFilledIn(key)) continue;
    const label = rowLabelOf(keys, key);
    const ours = wrote(key, LABEL_KEYS.name) ?? wrote(key, LABEL_KEYS.group);
    const expected = indicatorName(key, book) ?? ours;
    if (expected === undefined || agrees(label, ours) || isIndicatorsName(key, label, book)) continue;
    const column = keys.columns.get(LABEL_KEYS.name) ?? keys.keyColumn;
    issues.push(disagrees({ sheet: grid.sheet, row, column }, label, ours ?? expected));
  }
  for (const [key, column] of keys.columns) {
    if (!isFilledIn(key)) continue;
    const label = columnLabelOf(keys, key);
    const ours = wrote(HEAD_ROW_KEY, key);
    const area = book?.areas.find(({ code }) => code === key);
    const expected = ours ?? area?.name;
    if (expected === undefined || agrees(label, ours) || (area && areaMatcher([area])(label))) continue;
    const row = keys.rows.get(HEAD_ROW_KEY) ?? keys.keyRow;
    issues.push(disagrees({ sheet: grid.sheet, row, column }, label, expected));
  }
  return issues;
}

function agrees(label: string, ours: string | undefined): boolean {
  return ours !== undefined && sameLabel(label, ours);
}

function indicatorName(code: string, book: YearBook | undefined): string | undefined {
  return book?.indicators.find((each) => each.code === code)?.name;
}

function isIndicatorsName(code: string, label: string, book: YearBook | undefined): boolean {
  const indicator = book?.indicators.find((each) => each.code === code);
  if (indicator === undefined) return false;
  // Annexes without a column of units print the unit behind the name.
  const unit = labelKey(`(${indicator.unit})`);
  const key = labelKey(label);
  return bears(indicator, label) || (key.endsWith(unit) && bears(indicator, key.slice(0, -unit.length)));
}

function disagrees(place: { sheet: string; row: number; column: number }, label: string, expected: string): Issue {
  return issue('workbook.labelDisagrees', 'error', place, { label, expected });
}

function labelInRow({ grid, columns }: KeyedGrid, row: number): string {
  const texts = [LABEL_KEYS.name, LABEL_KEYS.group].map((key) => cellText(grid.rows[row]?.[columns.get(key) ?? -1]));
  return texts.find((text) => text !== '') ?? '';
}

function labelInColumn({ grid, rows }: KeyedGrid, column: number): string {
  return cellText(grid.rows[rows.get(HEAD_ROW_KEY) ?? -1]?.[column]);
}
