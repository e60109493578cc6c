/** Many looks in one call: `setCellProperties` and its kin, cell by cell. */
import { changeBorder, borderAt, type BorderIndex } from '../model/borders';
import { area as areaOf, isUnbounded } from '../model/area';
import type { BorderSide } from '../model/cell-format';
import { CellRange } from '../model/cell-range';
import { invalidArgument, notImplemented } from '../protocol/host-error';
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../protocol/json';
import { FILL_FIELDS, FONT_FIELDS, FORMAT_FIELDS, PROTECTION_FIELDS, wantFlag, type Field } from './format-fields';
import { readLink, setLink } from './hyperlink';
import { borderChange, readColumnWidth, readRowHeight, setColumnWidth, setRowHeight } from './range-format';

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const SIDES: Readonly<Record<string, readonly [BorderIndex, BorderSide]>> = {
  top: ['EdgeTop', 'top'],
  bottom: ['EdgeBottom', 'bottom'],
  left: ['EdgeLeft', 'left'],
  right: ['EdgeRight', 'right'],
  diagonalDown: ['DiagonalDown', 'diagonalDown'],
  diagonalUp: ['DiagonalUp', 'diagonalUp'],
};

const GROUPS: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  font: FONT_FIELDS,
  fill: FILL_FIELDS,
  protection: PROTECTION_FIELDS,
};

function fieldOf(fields: Readonly<Record<string, Field>>, name: string, where: string): Field {
  const field = fields[wireName(name)];
  if (!field) throw notImplemented(`${where}.${name}`);
  return field;
}

function* entriesOf(value: Json | undefined, what: string): Generator<readonly [string, Json]> {
  if (value === undefined || value === null) return;
  if (!isJsonObject(value)) throw invalidArgument(what);
  for (const [name, field] of Object.entries(value)) if (field !== undefined && field !== null) yield [name, field];
}

function lines(range: CellRange, value: Json, count: number, what: string): readonly Json[] {
  if (isUnbounded(range.area) && count > 100_000) throw invalidArgument(`${what} of whole rows or columns`);
  if (!isJsonList(value) || value.length !== count) throw invalidArgument(`the size of the block for ${what}`);
  return value;
}

function setBorders(cell: CellRange, borders: Json): void {
  for (const [name, wanted] of entriesOf(borders, 'borders')) {
    const [index] = SIDES[name] ?? [];
    if (!index) throw notImplemented(`CellPropertiesBorders.${name}`);
    const changes = [...entriesOf(wanted, 'a border')].map(([what, value]) => {
      if (what !== 'style' && what !== 'weight' && what !== 'color') throw notImplemented(`CellBorder.${what}`);
      return borderChange(what, value);
    });
    changeBorder(cell.sheet, cell.area, index, (before) => changes.reduce((border, change) => change(border), before));
  }
}

function setFormat(cell: CellRange, format: Json): void {
  const { sheet, area } = cell;
  let difference = {};
  for (const [name, value] of entriesOf(format, 'format')) {
    if (name === 'borders') continue;
    const group = GROUPS[name];
    if (!group) difference = { ...difference, ...fieldOf(FORMAT_FIELDS, name, 'CellPropertiesFormat').change(value) };
    else {
      for (const [field, wanted] of entriesOf(value, name)) {
        difference = { ...difference, ...fieldOf(group, field, `CellPropertiesFormat.${name}`).change(wanted) };
      }
    }
  }
  sheet.cells.patchFormats(area, (before) => ({ ...before, ...difference }));
  if (isJsonObject(format) && format['borders']) setBorders(cell, format['borders']);
}

export function setCellProperties(range: CellRange, value: Json): void {
  const { sheet, area } = range;
  sheet.ensureAllowed('allowFormatCells');
  for (const [down, line] of lines(range, value, area.rows, 'cell properties').entries()) {
    for (const [across, properties] of lines(range, line, area.columns, 'cell properties').entries()) {
      const cell = new CellRange(sheet, areaOf(area.row + down, area.column + across));
      for (const [name, wanted] of entriesOf(properties, 'cell properties')) {
        if (name === 'format') setFormat(cell, wanted);
        else if (name === 'hyperlink') setLink(cell, wanted);
        else throw notImplemented(`SettableCellProperties.${name}`);
      }
    }
  }
}

/** Rows or columns: their size, their hiding, and a format for all of their cells. */
function setBandProperties(
  part: CellRange,
  properties: Json,
  sizeName: 'rowHeight' | 'columnWidth',
  hide: (hidden: boolean) => void,
): void {
  const rows = sizeName === 'rowHeight';
  for (const [name, wanted] of entriesOf(properties, 'properties')) {
    if (name === (rows ? 'rowHidden' : 'columnHidden')) hide(wantFlag(wanted, name));
    else if (name === 'format' && isJsonObject(wanted)) {
      const { [sizeName]: size, ...looks } = wanted;
      if (size !== undefined && size !== null) (rows ? setRowHeight : setColumnWidth)(part, size);
      if (Object.keys(looks).length > 0) setFormat(part, looks);
    } else throw notImplemented(`Settable${rows ? 'Row' : 'Column'}Properties.${name}`);
  }
}

export function setRowProperties(range: CellRange, value: Json): void {
  const { sheet, area } = range;
  sheet.ensureAllowed('allowFormatRows');
  for (const [down, properties] of lines(range, value, area.rows, 'row properties').entries()) {
    const row = area.row + down;
    const part = new CellRange(sheet, { row, column: 0, rows: 1, columns: 16_384 });
    setBandProperties(part, properties, 'rowHeight', (hidden) => sheet.rows.patch(row, 1, { hidden }));
  }
}

export function setColumnProperties(range: CellRange, value: Json): void {
  const { sheet, area } = range;
  sheet.ensureAllowed('allowFormatColumns');
  for (const [across, properties] of lines(range, value, area.columns, 'column properties').entries()) {
    const column = area.column + across;
    const part = new CellRange(sheet, { row: 0, column, rows: 1_048_576, columns: 1 });
    setBandProperties(part, properties, 'columnWidth', (hidden) => sheet.columns.patch(column, 1, { hidden }));
  }
}

/** What is asked for is asked of every side. */
function readBorders({ sheet, area }: CellRange, asked: Json): Json {
  const wanted = new Set([...entriesOf(asked, 'borders')].map(([field]) => field));
  return Object.fromEntries(
    Object.entries(SIDES).map(([name, [, side]]) => {
      const border = borderAt(sheet, area.row, area.column, side);
      const all = {
        style: border?.style ?? 'None',
        weight: border?.weight ?? 'Thin',
        color: border?.color ?? '#000000',
      };
      return [name, Object.fromEntries(Object.entries(all).filter(([field]) => wanted.has(field)))];
    }),
  );
}

function readFormat(cell: CellRange, asked: Json): JsonObject {
  const format = cell.sheet.cells.formatAt(cell.area.row, cell.area.column);
  const answer: Record<string, Json> = {};
  for (const [name, wanted] of entriesOf(asked, 'format')) {
    const group = GROUPS[name];
    if (name === 'borders') answer[name] = readBorders(cell, wanted);
    else if (name === 'rowHeight') answer[name] = readRowHeight(cell);
    else if (name === 'columnWidth') answer[name] = readColumnWidth(cell);
    else if (!group) answer[name] = fieldOf(FORMAT_FIELDS, name, 'CellPropertiesFormat').read(format);
    else {
      const fields = [...entriesOf(wanted, name)].map(([field]) => field);
      const entries = fields.map((field) => [field, fieldOf(group, field, `format.${name}`).read(format)]);
      answer[name] = Object.fromEntries(entries) as JsonObject;
    }
  }
  return answer;
}

export function readCellProperties(range: CellRange, asked: JsonObject): Json {
  const { sheet, area } = range;
  const read = (cell: CellRange): Json =>
    Object.fromEntries(
      [...entriesOf(asked, 'properties')].map(([name, wanted]): [string, Json] => {
        if (name === 'format') return [name, readFormat(cell, wanted)];
        if (name === 'address') return [name, cell.address];
        if (name === 'hyperlink') return [name, readLink(cell)];
        throw notImplemented(`CellPropertiesLoadOptions.${name}`);
      }),
    );
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_line, across) =>
      read(new CellRange(sheet, areaOf(area.row + down, area.column + across))),
    ),
  );
}

/** Row by row, or column by column: hiding, and the size. */
function readBandProperties(
  asked: JsonObject,
  parts: readonly CellRange[],
  hiding: 'rowHidden' | 'columnHidden',
): Json {
  return parts.map((part) => {
    const bands = hiding === 'rowHidden' ? part.sheet.rows : part.sheet.columns;
    const index = hiding === 'rowHidden' ? part.area.row : part.area.column;
    const entries = [...entriesOf(asked, 'properties')].map(([name, wanted]): [string, Json] => {
      if (name === hiding) return [name, bands.at(index).hidden ?? false];
      if (name === 'format') return [name, readFormat(part, wanted)];
      throw notImplemented(`${hiding === 'rowHidden' ? 'Row' : 'Column'}PropertiesLoadOptions.${name}`);
    });
    return Object.fromEntries(entries);
  });
}

export function readRowProperties({ sheet, area }: CellRange, asked: JsonObject): Json {
  const parts = Array.from(
    { length: area.rows },
    (_, down) => new CellRange(sheet, areaOf(area.row + down, area.column, 1, area.columns)),
  );
  return readBandProperties(asked, parts, 'rowHidden');
}

export function readColumnProperties({ sheet, area }: CellRange, asked: JsonObject): Json {
  const parts = Array.from(
    { length: area.columns },
    (_, across) => new CellRange(sheet, areaOf(area.row, area.column + across, area.rows)),
  );
  return readBandProperties(asked, parts, 'columnHidden');
}
