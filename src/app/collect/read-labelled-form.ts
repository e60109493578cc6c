/**
 * A form that a town has retyped, or that has lost its keys: a row of heads with the indicator's and one
 * column of figures, and below it rows that go by the indicators' names.
 */
import { cellText, isBlank, type Grid } from '../../model/grid';
import type { Indicator } from '../../model/indicator';
import { issue, type Issue } from '../../model/issue';
import { FormRows, type FormRead } from './form-read';
import { headKind, nameMatcher, type HeadKind } from './labels';

/** Nobody puts a longer letter before the table. */
const FARTHEST_HEAD = 60;
const FARTHEST_COLUMN = 60;

interface Head {
  readonly row: number;
  /** Columns that names may stand in, from left to right. */
  readonly names: readonly number[];
  readonly unit: number | undefined;
  readonly actuals: readonly number[];
  /** Of figures of a month alone. */
  readonly alone: readonly number[];
  readonly explanation: number | undefined;
}

/** The one sheet that indicators are found on; undefined where none has a form. */
export function readLabelledForm(
  grids: readonly Grid[],
  indicators: readonly Indicator[],
): FormRead | { readonly refusal: Issue } | undefined {
  const match = nameMatcher(indicators);
  const forms = grids.flatMap((grid) => {
    const head = findHead(grid);
    return head ? [{ grid, head, hits: countHits(grid, head, match) }] : [];
  });
  const [best, ...rest] = forms.filter(({ hits }) => hits > 0).sort((left, right) => right.hits - left.hits);
  if (!best) return undefined;
  // A draft beside the form may hold more rows than the form itself.
  const rivals = rest.filter(({ hits }) => 2 * hits >= best.hits);
  if (rivals.length > 0) {
    const sheets = [best, ...rivals].map(({ grid }) => grid.sheet);
    return { refusal: issue('return.formTwice', 'error', {}, { sheets }) };
  }
  const { grid, head } = best;
  const [column, ...others] = head.actuals;
  if (column === undefined) {
    const at = head.alone[0] ?? 0;
    const value = cellText(grid.rows[head.row]?.[at]);
    return {
      refusal: issue('return.monthAlone', 'error', { sheet: grid.sheet, row: head.row, column: at }, { value }),
    };
  }
  if (others.length > 0)
    return { refusal: issue('return.columnTwice', 'error', { sheet: grid.sheet, row: head.row, column }, {}) };
  const read = new FormRows(grid, head.row, column, head.explanation);
  for (let row = head.row + 1; row < grid.rows.length; row += 1) {
    const found = matchRow(grid, row, head, match);
    if ('indicator' in found) {
      const unit = { column: head.unit, mayBeBlank: true, label: found.label };
      if (read.hasItsUnit(found.indicator, row, unit)) read.add(found.indicator, row);
    } else if (found.isAmbiguous) {
      read.refuse(issue('return.rowAmbiguous', 'error', read.place(row), { label: found.label }));
    } else {
      read.unknown(row, found.label);
    }
  }
  return read.finish();
}

function findHead(grid: Grid): Head | undefined {
  for (const [row, cells] of grid.rows.slice(0, FARTHEST_HEAD).entries()) {
    const kinds = Array.from(cells.slice(0, FARTHEST_COLUMN), (cell) => headKind(cellText(cell)));
    const columnsOf = (kind: HeadKind) => kinds.flatMap((each, column) => (each === kind ? [column] : []));
    const [name] = columnsOf('name');
    const [actuals, alone] = [columnsOf('actual'), columnsOf('alone')];
    if (name === undefined || actuals.length + alone.length === 0) continue;
    // A head over a group and a name stands in the first of the two columns.
    const next = cells.findIndex((cell, column) => column > name && !isBlank(cell));
    const names = Array.from({ length: Math.max(1, next - name) }, (_, step) => name + step);
    const [unit, explanation] = [columnsOf('unit')[0], columnsOf('explanation')[0]];
    return { row, names, unit, actuals, alone, explanation };
  }
  return undefined;
}

type Match = ReturnType<typeof nameMatcher>;
type RowMatch = { readonly label: string } & ({ readonly indicator: Indicator } | { readonly isAmbiguous: boolean });

/** The name nearest to the figures is the indicator's own; those before it are its group or its whole. */
function matchRow(grid: Grid, row: number, { names }: Head, match: Match): RowMatch {
  const labels = [...names].reverse().map((column) => cellText(grid.rows[row]?.[column]));
  const label = labels.find((each) => each !== '') ?? '';
  const found = match(label);
  if ('indicator' in found) return { label, indicator: found.indicator };
  return { label, isAmbiguous: found.refusal.code === 'figures.indicatorAmbiguous' };
}

function countHits(grid: Grid, head: Head, match: Match): number {
  const rows = Array.from({ length: Math.max(0, grid.rows.length - head.row - 1) }, (_, at) => head.row + 1 + at);
  return rows.filter((row) => 'indicator' in matchRow(grid, row, head, match)).length;
}
