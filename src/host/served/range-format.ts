/** RangeFormat and what hangs on it: font, fill, borders, protection of cells. */
import { BORDER_INDEXES, borderAt, changeBorder, stripsOf, type BorderIndex } from '../model/borders';
import { cellsOf, isUnbounded } from '../model/area';
import type { Border } from '../model/cell-format';
import type { Areas } from '../model/cell-range';
import { shareChanges } from '../model/share-format';
import { invalidArgument, notImplemented } from '../protocol/host-error';
import { serve, type HostObject, type Members } from '../protocol/host-object';
import type { Json } from '../protocol/json';
import {
  FILL_FIELDS,
  FONT_FIELDS,
  FORMAT_FIELDS,
  PROTECTION_FIELDS,
  wantColour,
  wantFlag,
  wantNumber,
  wantOneOf,
  type Field,
} from './format-fields';

/** The value that all have in common; null where they differ. */
export function common(values: Iterable<Json | undefined>): Json {
  let first: Json | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

export function readField({ sheet, areas }: Areas, { read }: Field): Json {
  return common(
    (function* () {
      for (const area of areas) for (const format of sheet.cells.formatsIn(area)) yield read(format);
    })(),
  );
}

export function changeField({ sheet, areas }: Areas, { change }: Field, value: Json): void {
  sheet.ensureAllowed('allowFormatCells');
  const difference = change(value);
  const put = shareChanges((format) => ({ ...format, ...difference }));
  for (const area of areas) sheet.cells.patchFormats(area, (format) => put(format, undefined));
}

function reading(fields: Readonly<Record<string, Field>>): Record<string, (target: Areas) => Json> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, (target: Areas) => readField(target, field)]),
  );
}

function changing(fields: Readonly<Record<string, Field>>): Record<string, (target: Areas, value: Json) => void> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      (target: Areas, value: Json) => {
        changeField(target, field, value);
      },
    ]),
  );
}

const FONT: Members<Areas> = { name: 'RangeFont', get: reading(FONT_FIELDS), set: changing(FONT_FIELDS) };

const FILL: Members<Areas> = {
  name: 'RangeFill',
  get: reading(FILL_FIELDS),
  set: changing(FILL_FIELDS),
  act: {
    Clear: (target) => {
      const { Color } = FILL_FIELDS;
      if (Color) changeField(target, Color, '');
    },
  },
};

const PROTECTION: Members<Areas> = {
  name: 'FormatProtection',
  get: reading(PROTECTION_FIELDS),
  set: changing(PROTECTION_FIELDS),
};

export const BORDER_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
export const BORDER_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

class BorderTarget {
  constructor(
    readonly range: Areas,
    readonly index: BorderIndex,
  ) {}
}

const NEW_BORDER: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** Changes one thing about a border; naming a weight or a colour where none is draws one. */
export function borderChange(what: 'style' | 'weight' | 'color', value: Json): (before?: Border) => Border | undefined {
  if (what === 'style') {
    const style = wantOneOf(value, 'the border style', BORDER_STYLES);
    return style === 'None' ? () => undefined : (before = NEW_BORDER) => ({ ...before, style });
  }
  if (what === 'weight') {
    const weight = wantOneOf(value, 'the border weight', BORDER_WEIGHTS);
    return (before = NEW_BORDER) => ({ ...before, weight });
  }
  const color = wantColour(value, 'the border colour');
  return (before = NEW_BORDER) => ({ ...before, color });
}

function setBorder({ range, index }: BorderTarget, what: 'style' | 'weight' | 'color', value: Json): void {
  range.sheet.ensureAllowed('allowFormatCells');
  const change = borderChange(what, value);
  for (const area of range.areas) changeBorder(range.sheet, area, index, change);
}

function readBorder({ range, index }: BorderTarget, read: (border: Border | undefined) => Json): Json {
  const { sheet, areas } = range;
  return common(
    (function* () {
      for (const { area, side } of areas.flatMap((each) => stripsOf(each, index))) {
        if (isUnbounded(area)) for (const format of sheet.cells.formatsIn(area)) yield read(format.borders[side]);
        else for (const [row, column] of cellsOf(area)) yield read(borderAt(sheet, row, column, side));
      }
    })(),
  );
}

const BORDER: Members<BorderTarget> = {
  name: 'RangeBorder',
  get: {
    SideIndex: ({ index }) => index,
    Style: (target) => readBorder(target, (border) => border?.style ?? 'None'),
    Weight: (target) => readBorder(target, (border) => border?.weight ?? 'Thin'),
    Color: (target) => readBorder(target, (border) => border?.color ?? '#000000'),
  },
  set: {
    Style: (target, value) => setBorder(target, 'style', value),
    Weight: (target, value) => setBorder(target, 'weight', value),
    Color: (target, value) => setBorder(target, 'color', value),
  },
};

function border(range: Areas, index: string): HostObject {
  return serve(BORDER, new BorderTarget(range, wantOneOf(index, 'the border', BORDER_INDEXES) as BorderIndex));
}

const BORDERS: Members<Areas> = {
  name: 'RangeBorderCollection',
  get: { Count: () => BORDER_INDEXES.length },
  item: (range, given) => border(range, given.text(0)),
  make: {
    GetItemAt: (range, given) => {
      const index = BORDER_INDEXES[given.integer(0)];
      if (!index) throw invalidArgument('the border');
      return border(range, index);
    },
  },
  items: (range) => BORDER_INDEXES.map((index) => border(range, index)),
};

/** The tallest row and the widest column that Excel has, in points. */
const TALLEST_ROW = 409.5;
const WIDEST_COLUMN = 1534;

export function setRowHeight({ sheet, areas }: Areas, value: Json): void {
  const size = wantNumber(value, 'the row height', 0, TALLEST_ROW);
  sheet.ensureAllowed('allowFormatRows');
  for (const { row, rows } of areas)
    sheet.rows.patch(row, rows, size === 0 ? { hidden: true } : { size, hidden: false });
}

export function setColumnWidth({ sheet, areas }: Areas, value: Json): void {
  const size = wantNumber(value, 'the column width', 0, WIDEST_COLUMN);
  sheet.ensureAllowed('allowFormatColumns');
  for (const { column, columns } of areas) {
    sheet.columns.patch(column, columns, size === 0 ? { hidden: true } : { size, hidden: false });
  }
}

export function readRowHeight({ sheet, areas }: Areas): Json {
  return common(areas.map(({ row, rows }) => sheet.rows.common(row, rows, (at) => sheet.rows.size(at)) ?? null));
}

export function readColumnWidth({ sheet, areas }: Areas): Json {
  return common(
    areas.map(({ column, columns }) => sheet.columns.common(column, columns, (at) => sheet.columns.size(at)) ?? null),
  );
}

const FORMAT: Members<Areas> = {
  name: 'RangeFormat',
  get: { ...reading(FORMAT_FIELDS), RowHeight: readRowHeight, ColumnWidth: readColumnWidth },
  set: {
    ...changing(FORMAT_FIELDS),
    RowHeight: setRowHeight,
    ColumnWidth: setColumnWidth,
    UseStandardHeight: ({ sheet, areas }, value) => {
      if (!wantFlag(value, 'useStandardHeight')) throw notImplemented('RangeFormat.useStandardHeight = false');
      sheet.ensureAllowed('allowFormatRows');
      for (const { row, rows } of areas) sheet.rows.reset(row, rows);
    },
    UseStandardWidth: ({ sheet, areas }, value) => {
      if (!wantFlag(value, 'useStandardWidth')) throw notImplemented('RangeFormat.useStandardWidth = false');
      sheet.ensureAllowed('allowFormatColumns');
      for (const { column, columns } of areas) sheet.columns.reset(column, columns);
    },
  },
  object: {
    Font: (target) => serve(FONT, target),
    Fill: (target) => serve(FILL, target),
    Borders: (target) => serve(BORDERS, target),
    Protection: (target) => serve(PROTECTION, target),
  },
};

export function serveFormat(range: Areas): HostObject {
  return serve(FORMAT, range);
}
