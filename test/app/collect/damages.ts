/**
 * What can happen to a return between the district and the district: slips of the hand in cells, rows and
 * columns moved about, sheets renamed and copied, keys and records lost. Each kind says which figures it
 * spoils, and whether the file as a whole may be refused for it.
 */
import { cellText, type Grid, type GridCell } from '../../../src/model/grid';
import type { YearBook } from '../../../src/model/year-book';
import { HEAD_ROW_KEY, LABEL_KEYS } from '../../../src/plan/keys';
import { keyedGrid, type KeyedGrid } from '../../../src/sheets/keyed-grid';
import { RETURN_COLUMNS, RETURN_KINDS } from '../../../src/sheets/return-keys';
import { changeCells, goodReturn, gridsOf, putCell, type Cells } from '../../support/sent-returns';

export interface Sent {
  readonly name: string;
  readonly grids: readonly Grid[];
}

/** How a return is as it is being spoilt. */
export interface Scene {
  readonly book: YearBook;
  readonly area: string;
  /** For choices: any whole number ≥ 0. */
  readonly luck: number;
}

export interface Damage {
  readonly name: string;
  /** Cells first, then rows and columns, then sheets, then keys, so that each finds what it spoils. */
  readonly stage: 0 | 1 | 2 | 3;
  /** The whole file may be refused for it. */
  readonly refuses?: boolean;
  /** It puts something in the return's place: with keys or records lost as well, nobody can tell it from the return. */
  readonly passesFor?: boolean;
  /** Not to be written into a file by the plan. */
  readonly gridsOnly?: boolean;
  /** @returns the codes whose figures it spoils; undefined where there is nothing to spoil any more */
  apply(sent: Sent, scene: Scene): { readonly sent: Sent; readonly spoilt: readonly string[] } | undefined;
}

type Make = (cell: GridCell, value: number) => GridCell | undefined;

function formOf(grids: readonly Grid[]): KeyedGrid | undefined {
  return grids.map(keyedGrid).find((keys) => keys?.identity.startsWith(`${RETURN_KINDS.form}|`));
}

function changed(sent: Sent, target: Grid, change: (cells: Cells) => void): Sent {
  return { ...sent, grids: sent.grids.map((grid) => (grid === target ? changeCells(grid, change) : grid)) };
}

interface Spot {
  readonly keys: KeyedGrid;
  readonly code: string;
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
}

/** A number that stands in the form, chosen by luck. */
function numberIn(
  { grids }: Sent,
  { luck, book }: Scene,
  wanted: (code: string) => boolean = () => true,
): Spot | undefined {
  const keys = formOf(grids);
  const column = keys?.columns.get(RETURN_COLUMNS.actual);
  if (!keys || column === undefined) return undefined;
  const known = new Set(book.indicators.map(({ code }) => code));
  const spots = [...keys.rows].flatMap(([code, row]): Spot[] => {
    const cell = keys.grid.rows[row]?.[column];
    return known.has(code) && wanted(code) && typeof cell?.value === 'number'
      ? [{ keys, code, row, column, cell }]
      : [];
  });
  return spots[luck % Math.max(1, spots.length)];
}

function isPercent({ book }: Scene): (code: string) => boolean {
  const codes = new Set(book.indicators.filter(({ unit }) => unit === '%').map(({ code }) => code));
  return (code) => codes.has(code);
}

function isCount({ book }: Scene): (code: string) => boolean {
  const codes = new Set(book.indicators.filter(({ measure }) => measure === 'count').map(({ code }) => code));
  return (code) => codes.has(code);
}

/** A slip in one cell. */
function cell(
  name: string,
  make: Make,
  options: {
    readonly harmless?: boolean;
    readonly of?: (scene: Scene) => (code: string) => boolean;
    readonly gridsOnly?: boolean;
  } = {},
): Damage {
  const { harmless = false, of, gridsOnly = false } = options;
  return {
    name,
    stage: 0,
    gridsOnly,
    apply(sent, scene) {
      const spot = numberIn(sent, scene, of?.(scene) ?? ((code) => !isPercent(scene)(code)));
      if (!spot) return undefined;
      const made = make(spot.cell, Number(spot.cell.value));
      const next = changed(sent, spot.keys.grid, (cells) => putCell(cells, spot.row, spot.column, made));
      return { sent: next, spoilt: harmless ? [] : [spot.code] };
    },
  };
}

/** Something done to the rows or columns of the form, at a row chosen by luck. */
function layout(
  name: string,
  change: (cells: Cells, spot: Spot, scene: Scene) => readonly string[],
  stage: Damage['stage'] = 1,
  refuses = false,
): Damage {
  return {
    name,
    stage,
    refuses,
    apply(sent, scene) {
      const spot = numberIn(sent, scene);
      if (!spot) return undefined;
      let spoilt: readonly string[] = [];
      const next = changed(sent, spot.keys.grid, (cells) => {
        spoilt = change(cells, spot, scene);
      });
      return { sent: next, spoilt };
    },
  };
}

/** Something done to the file as a whole. */
function file(
  name: string,
  change: (sent: Sent, scene: Scene) => Sent,
  refuses = false,
  stage: Damage['stage'] = 2,
): Damage {
  return { name, stage, refuses, apply: (sent, scene) => ({ sent: change(sent, scene), spoilt: [] }) };
}

const text =
  (value: string): Make =>
  () => ({ value });
const wide = (value: number) =>
  String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const CELLS: readonly Damage[] = [
  cell('a figure is cleared', () => undefined),
  cell('a figure is a blank of spaces', text('   ')),
  cell('a figure is typed with a percent sign, which is kept as a hundredth', (_, value) => ({
    value: value / 100,
    numberFormat: '0%',
  })),
  cell('a figure is a word', text('较多')),
  cell('a figure has words around it', (_, value) => ({ value: `约${value}件左右` })),
  cell('a figure is full-width', (_, value) => ({ value: wide(value) })),
  cell('a figure is text', (_, value) => ({ value: String(value) })),
  cell('a figure hides a sign of no width', (_, value) => ({ value: `\u200b${value}` })),
  cell('a figure has an apostrophe', (_, value) => ({ value: `'${value}` })),
  cell('a figure is an error', () => ({ value: { error: '#REF!' } }), { gridsOnly: true }),
  cell('a figure is true', () => ({ value: true })),
  cell('a figure is a day', text('2017-06-30')),
  cell('a figure is negative', (before, value) => ({ ...before, value: -value - 1 })),
  cell('a count has decimals', (before, value) => ({ ...before, value: value + 0.3 }), { of: isCount }),
  cell('a figure is struck out', text('——')),
  cell('a figure begins like a formula', (_, value) => ({ value: `=${value}` })),
  cell('a figure has a plus', (_, value) => ({ value: `+${value}件` })),
  cell('a figure calls a function', text('@SUM(A1:A9)')),
  cell('a figure runs a command', text("=cmd|' /C calc'!A0")),
  cell('a figure is a long text', text('长'.repeat(2_000))),
  cell('a figure is a formula', (before, value) => ({ ...before, formula: `${value}+0` }), { harmless: true }),
  cell('a figure is a formula over another file', (before) => ({ ...before, formula: '[1]Sheet1!A1' }), {
    harmless: true,
    gridsOnly: true,
  }),
  cell('a figure is a formula without a result', () => ({ value: null, formula: 'SUM(H1:H3)' })),
  cell('a percentage is typed as 4700%', (before, value) => ({ ...before, value: value * 100 }), { of: isPercent }),
  cell('a percentage has lost its format', (_, value) => ({ value }), { of: isPercent }),
  cell('a percentage is text', (_, value) => ({ value: `${(value * 100).toFixed(1)}%` }), { of: isPercent }),
  cell(
    'a percentage is typed in points',
    (before, value) =>
      before.numberFormat?.includes('%') === true ? { value: Number((value * 100).toFixed(6)) } : before,
    {
      of: isPercent,
      harmless: true,
    },
  ),
  cell('a part is above its whole', (before) => ({ ...before, value: 99_999 }), {
    of: () => (code) => code === 'industry_university_events_518',
  }),
];

/** A row of the form, which its key stands in. */
const rowOf = (cells: Cells, { row }: Spot): Cells[number] => cells[row] ?? [];
const columnOf = ({ keys }: Spot, key: string): number => keys.columns.get(key) ?? -1;

function setLabel(cells: Cells, spot: Spot, value: string | null): void {
  putCell(cells, spot.row, columnOf(spot, LABEL_KEYS.group), undefined);
  putCell(cells, spot.row, columnOf(spot, LABEL_KEYS.name), value === null ? undefined : { value });
}

/** Another row with a number. */
function otherRow(spot: Spot, { book }: Scene): { readonly code: string; readonly row: number } | undefined {
  const known = new Set(book.indicators.map(({ code }) => code));
  const found = [...spot.keys.rows].find(([code]) => known.has(code) && code !== spot.code);
  return found && { code: found[0], row: found[1] };
}

const ROWS: readonly Damage[] = [
  layout('a name is edited', (cells, spot) => (setLabel(cells, spot, '别的指标'), [spot.code])),
  layout('a name is cleared', (cells, spot) => (setLabel(cells, spot, null), [spot.code])),
  layout('a name is another row’s', (cells, spot, scene) => {
    const name = scene.book.indicators.find(({ code }) => code === otherRow(spot, scene)?.code)?.name;
    setLabel(cells, spot, name ?? '');
    return [spot.code, otherRow(spot, scene)?.code ?? ''];
  }),
  layout(
    'a unit is edited',
    (cells, spot) => (putCell(cells, spot.row, columnOf(spot, RETURN_COLUMNS.unit), { value: '万项' }), [spot.code]),
  ),
  layout(
    'a unit is cleared',
    (cells, spot) => (putCell(cells, spot.row, columnOf(spot, RETURN_COLUMNS.unit), undefined), [spot.code]),
  ),
  layout('a row is deleted', (cells, spot) => (cells.splice(spot.row, 1), [spot.code])),
  layout('a row is copied', (cells, spot) => (cells.splice(spot.row, 0, [...rowOf(cells, spot)]), [])),
  layout('a row is copied and changed', (cells, spot) => {
    const copy = [...rowOf(cells, spot)];
    copy[spot.column] = { value: 424_242 };
    cells.push(copy);
    return [spot.code];
  }),
  layout('a row is moved to the end', (cells, spot) => (cells.push(...cells.splice(spot.row, 1)), [])),
  layout(
    'the key of a row is lost',
    (cells, spot) => (putCell(cells, spot.row, spot.keys.keyColumn, undefined), [spot.code]),
  ),
  layout('two keys change places', (cells, spot, scene) => {
    const other = otherRow(spot, scene);
    if (!other) return [];
    putCell(cells, spot.row, spot.keys.keyColumn, { value: other.code });
    putCell(cells, other.row, spot.keys.keyColumn, { value: spot.code });
    return [spot.code, other.code];
  }),
  layout('two cells are merged', (cells, spot) => (putCell(cells, spot.row, spot.column, undefined), [spot.code])),
  layout('a row is inserted above', (cells) => (cells.unshift([]), [])),
  layout('a row with figures of its own is inserted', (cells, spot) => {
    const line: (GridCell | undefined)[] = [];
    line[columnOf(spot, LABEL_KEYS.name)] = { value: '本镇自设指标' };
    line[spot.column] = { value: 77 };
    cells.splice(spot.row, 0, Array.from(line));
    return [];
  }),
  layout('a column is inserted at the left', (cells) => (cells.forEach((line) => line.unshift(undefined)), [])),
  layout('a column with numbers is inserted before the figures', (cells, spot) => {
    cells.forEach((line, at) => line.splice(spot.column, 0, at > 6 ? { value: 5 } : undefined));
    return [];
  }),
  layout('the column of figures is moved to the end', (cells, spot) => {
    cells.forEach((line) => {
      while (line.length <= spot.column + 4) line.push(undefined);
      line.push(...line.splice(spot.column, 1));
    });
    return [];
  }),
  layout(
    'the column of figures is copied',
    (cells, spot) => {
      cells.forEach((line) => line.splice(spot.column, 0, line[spot.column]));
      return [];
    },
    1,
    // Whatever befalls one of the two columns afterwards.
    true,
  ),
  layout(
    'the column of figures is copied and changed',
    (cells, spot) => {
      cells.forEach((line) => line.splice(spot.column, 0, line[spot.column]));
      putCell(cells, spot.row, spot.column, { value: 31_337 });
      return [spot.code];
    },
    1,
    true,
  ),
  layout(
    'the head of the figures is another column’s',
    (cells, spot) => {
      putCell(cells, spot.keys.rows.get(HEAD_ROW_KEY) ?? -1, spot.column, { value: '年度目标' });
      return [];
    },
    1,
    true,
  ),
  layout('the head of the figures says 万元', (cells, spot, { book }) => {
    const row = spot.keys.rows.get(HEAD_ROW_KEY) ?? -1;
    putCell(cells, row, spot.column, { value: `${cellText(cells[row]?.[spot.column])}（万元）` });
    return book.indicators.filter(({ unit }) => unit.endsWith('元') && unit !== '万元').map(({ code }) => code);
  }),
  layout(
    'the head of the figures says that they are of the month alone',
    (cells, spot) => {
      putCell(cells, spot.keys.rows.get(HEAD_ROW_KEY) ?? -1, spot.column, { value: '6月当月完成数' });
      return [];
    },
    1,
    true,
  ),
  layout('a line above the table names another month', (cells, spot, { book }) => {
    const line = [undefined, { value: `填报时间：${book.year}年5月` }];
    cells.splice(spot.keys.rows.get(HEAD_ROW_KEY) ?? 0, 0, line);
    return [];
  }),
  layout('names are broken over lines, with other brackets', (cells, spot) => {
    const column = columnOf(spot, LABEL_KEYS.name);
    cells.forEach((line) => {
      const value = line[column]?.value;
      if (typeof value === 'string' && !value.includes(':'))
        line[column] = {
          value: `${value.slice(0, 3)}\n ${value.slice(3)}`.replaceAll('（', '(').replaceAll('）', ')'),
        };
    });
    return [];
  }),
  layout(
    'targets are typed over',
    (cells, spot) => (putCell(cells, spot.row, columnOf(spot, RETURN_COLUMNS.target), { value: 1 }), []),
  ),
  layout(
    'an explanation begins like a formula',
    (cells, spot) => (
      putCell(cells, spot.row, columnOf(spot, RETURN_COLUMNS.explanation), { value: '=HYPERLINK("x")' }),
      []
    ),
  ),
];

const renamed =
  (prefix: string, wanted: (grid: Grid) => boolean) =>
  (sent: Sent): Sent => ({
    ...sent,
    grids: sent.grids.map((grid) => (wanted(grid) ? { ...grid, sheet: prefix + grid.sheet } : grid)),
  });
const isSeen = ({ visibility }: Grid) => visibility === 'visible';
const without =
  (wanted: (grid: Grid) => boolean) =>
  (sent: Sent): Sent => ({
    ...sent,
    grids: sent.grids.filter((grid) => !wanted(grid)),
  });
const isRecords = ({ sheet }: Grid) => sheet === '_return';
const isForm = (grid: Grid) => keyedGrid(grid)?.identity.startsWith('return|') === true;
const isCover = (grid: Grid) => keyedGrid(grid)?.identity.startsWith('return-cover|') === true;

/** Every text of the sheets that are seen. */
const retyped =
  (change: (value: string, scene: Scene) => string) =>
  (sent: Sent, scene: Scene): Sent => ({
    ...sent,
    grids: sent.grids.map((grid) =>
      isSeen(grid)
        ? changeCells(grid, (cells) =>
            cells.forEach((line) =>
              line.forEach((each, column) => {
                if (typeof each?.value === 'string' && !each.value.startsWith('sheet:'))
                  line[column] = { ...each, value: change(each.value, scene) };
              }),
            ),
          )
        : grid,
    ),
  });

const record =
  (name: string, value: string | number) =>
  (sent: Sent): Sent => ({
    ...sent,
    grids: sent.grids.map((grid) =>
      isRecords(grid)
        ? changeCells(grid, (cells) =>
            cells.forEach((line) => {
              if (cellText(line[0]) === name) line[1] = { value };
            }),
          )
        : grid,
    ),
  });

const nameOf = ({ book, area }: Scene) => book.areas.find(({ code }) => code === area)?.name ?? '';
const otherName = ({ book, area }: Scene) => book.areas.find(({ code }) => code !== area)?.name ?? '';
const add =
  (make: (sent: Sent, scene: Scene) => Grid | undefined) =>
  (sent: Sent, scene: Scene): Sent => {
    const made = make(sent, scene);
    return made ? { ...sent, grids: [...sent.grids, made] } : sent;
  };
const NUMBERS: Grid['rows'] = [[{ value: '草稿' }, { value: 12 }], [{ value: 34 }]];

/** The form without its keys and with other figures. */
function draftOf({ grids }: Sent): Grid | undefined {
  const keys = formOf(grids);
  const column = keys?.columns.get(RETURN_COLUMNS.actual);
  if (!keys || column === undefined) return undefined;
  const draft = changeCells(keys.grid, (cells) => {
    cells.forEach((line) => {
      if (typeof line[column]?.value === 'number') line[column] = { value: 606_060 };
      line.splice(keys.keyColumn, 1);
    });
    cells.splice(keys.keyRow, 1);
  });
  return { ...draft, sheet: '草稿' };
}

const IMPOSTORS = new Set([
  'a draft of the form is added',
  'the column of figures is copied and changed',
  'another town puts its name on it',
  'the file bears another town’s name',
]);

const SHEETS: readonly Damage[] = [
  file('its sheets are renamed', renamed('新', isSeen)),
  file('its sheets are in another order', (sent) => ({ ...sent, grids: [...sent.grids].reverse() })),
  file('the cover is deleted', without(isCover)),
  file(
    'a sheet with numbers is added',
    add(() => ({ sheet: '附表', visibility: 'visible', rows: NUMBERS })),
  ),
  file(
    'a hidden sheet with numbers is added',
    add(() => ({ sheet: '暗', visibility: 'veryHidden', rows: NUMBERS })),
  ),
  file('a draft of the form is added', add(draftOf), true),
  file(
    'the form is copied within the file',
    add(({ grids }) => {
      const keys = formOf(grids);
      return keys && { ...keys.grid, sheet: '填报表 (2)' };
    }),
    true,
  ),
  file(
    'an earlier form is added',
    add((_, { book, area }) => {
      const old = gridsOf(goodReturn(book, area, { period: { year: book.year, throughMonth: 2 } })).find(isForm);
      return old && { ...old, sheet: '1—2月' };
    }),
  ),
  file('the form is hidden', (sent) => ({
    ...sent,
    grids: sent.grids.map((grid) => (isForm(grid) ? { ...grid, visibility: 'hidden' as const } : grid)),
  })),
  file('rows and columns are hidden, with pictures and comments', (sent) => ({
    ...sent,
    grids: sent.grids.map((grid) => ({
      ...grid,
      asides: {
        hiddenRows: grid.rows.map((_, row) => row),
        hiddenColumns: [0, 1, 2, 3, 4, 5, 6],
        pictures: 2,
        comments: 3,
      },
    })),
  })),
  file(
    'the title names another month',
    retyped((value) => value.replace(/1—[36]月/u, '1—7月')),
    true,
  ),
  file(
    'the title names another year',
    retyped((value) => value.replace(/20\d\d年/u, '2016年')),
    true,
  ),
  file(
    'another town puts its name on it',
    retyped((value, scene) => value.replaceAll(nameOf(scene), otherName(scene))),
    true,
  ),
  file(
    'the town’s name is wiped off',
    retyped((value, scene) => value.replaceAll(nameOf(scene), '')),
    true,
  ),
  file('the file bears another town’s name', (sent, scene) => ({ ...sent, name: `${otherName(scene)}.xlsx` }), true),
  file('its name is hostile', (sent) => ({ ...sent, name: '../..\u202e\u0007\n=cmd|calc.xlsx' })),
  file('it is another district’s', record('district', '武进区'), true),
  file('it is another workbook’s', record('workbookId', 'other-1')),
  file('it is last year’s', (sent) => record('period', '2016-06')(record('year', 2016)(sent)), true),
  file('it is another month’s', (sent, { book }) => record('period', `${book.year}-05`)(sent), true),
  file('a newer version made it', record('schemaVersion', 99), true),
  file('its area is not on the list', record('areaName', '平山镇'), true),
  file(
    'it is an annual workbook',
    add(() => ({ sheet: '_att', visibility: 'veryHidden', rows: [] })),
    true,
  ),
  file('the records are deleted', without(isRecords), true, 3),
  file('the records are damaged', record('madeOn', '昨天'), true, 3),
  file('the form is deleted', without(isForm), true, 3),
  layout('the row of keys is deleted', (cells, spot) => (cells.splice(spot.keys.keyRow, 1), []), 3, true),
  layout(
    'the column of keys is deleted',
    (cells, spot) => (cells.forEach((line) => line.splice(spot.keys.keyColumn, 1)), []),
    3,
    true,
  ),
  layout(
    'the mark of the form is wiped off',
    (cells, spot) => (putCell(cells, spot.keys.keyRow, spot.keys.keyColumn, undefined), []),
    3,
    true,
  ),
];

export const DAMAGES: readonly Damage[] = [...CELLS, ...ROWS, ...SHEETS].map((damage) => ({
  ...damage,
  passesFor: IMPOSTORS.has(damage.name),
}));
