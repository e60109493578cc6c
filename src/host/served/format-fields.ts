/** The looks that the interface names, field by field: how each is read, checked and put into a format. */
import type { CellFormat } from '../model/cell-format';
import { invalidArgument } from '../protocol/host-error';
import type { Json } from '../protocol/json';

export interface Field {
  readonly read: (format: CellFormat) => Json;
  readonly change: (value: Json) => Partial<CellFormat>;
}

export function wantText(value: Json, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(what);
  return value;
}

export function wantNumber(value: Json, what: string, least: number, most: number): number {
  if (typeof value !== 'number' || !(value >= least && value <= most))
    throw invalidArgument(`${what} ${JSON.stringify(value)}`);
  return value;
}

export function wantFlag(value: Json, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(what);
  return value;
}

export function wantOneOf(value: Json, what: string, words: readonly string[]): string {
  const text = wantText(value, what);
  const found = words.find((word) => word.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw invalidArgument(`${what} ${text}`);
  return found;
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** `#RRGGBB`, with or without its sign; or one of the few names that are served. */
export function wantColour(value: Json, what: string): string {
  const text = wantText(value, what);
  if (/^#?[\da-f]{6}$/iu.test(text)) return `#${text.replace('#', '').toUpperCase()}`;
  const named = NAMED_COLOURS[text.toLowerCase()];
  if (named === undefined) throw invalidArgument(`${what} ${text}`);
  return named;
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'] as const;

export const FORMAT_FIELDS: Readonly<Record<string, Field>> = {
  HorizontalAlignment: {
    read: ({ horizontal }) => horizontal,
    change: (value) => ({ horizontal: wantOneOf(value, 'the alignment', HORIZONTAL) }),
  },
  VerticalAlignment: {
    read: ({ vertical }) => vertical,
    change: (value) => ({ vertical: wantOneOf(value, 'the alignment', VERTICAL) }),
  },
  WrapText: { read: ({ wrap }) => wrap, change: (value) => ({ wrap: wantFlag(value, 'wrapText') }) },
  ShrinkToFit: { read: ({ shrink }) => shrink, change: (value) => ({ shrink: wantFlag(value, 'shrinkToFit') }) },
  IndentLevel: {
    read: ({ indent }) => indent,
    change: (value) => ({ indent: wantNumber(value, 'the indent', 0, 250) }),
  },
  TextOrientation: {
    read: ({ rotation }) => rotation,
    change: (value) => ({ rotation: value === 180 ? 180 : wantNumber(value, 'the text orientation', -90, 90) }),
  },
  ReadingOrder: {
    read: ({ readingOrder }) => readingOrder,
    change: (value) => ({ readingOrder: wantOneOf(value, 'the reading order', READING_ORDERS) }),
  },
};

export const FONT_FIELDS: Readonly<Record<string, Field>> = {
  Name: { read: ({ fontName }) => fontName, change: (value) => ({ fontName: wantText(value, 'the font') }) },
  Size: {
    read: ({ fontSize }) => fontSize,
    change: (value) => ({ fontSize: wantNumber(value, 'the font size', 1, 409) }),
  },
  Bold: { read: ({ bold }) => bold, change: (value) => ({ bold: wantFlag(value, 'bold') }) },
  Italic: { read: ({ italic }) => italic, change: (value) => ({ italic: wantFlag(value, 'italic') }) },
  Underline: {
    read: ({ underline }) => underline,
    change: (value) => ({ underline: wantOneOf(value, 'the underline', UNDERLINES) }),
  },
  Strikethrough: {
    read: ({ strikethrough }) => strikethrough,
    change: (value) => ({ strikethrough: wantFlag(value, 'strikethrough') }),
  },
  Color: { read: ({ fontColor }) => fontColor, change: (value) => ({ fontColor: wantColour(value, 'the colour') }) },
};

/** A cell without a fill says white. */
export const FILL_FIELDS: Readonly<Record<string, Field>> = {
  Color: {
    read: ({ fillColor }) => fillColor ?? '#FFFFFF',
    change: (value) => ({ fillColor: value === '' ? undefined : wantColour(value, 'the fill') }),
  },
};

export const PROTECTION_FIELDS: Readonly<Record<string, Field>> = {
  Locked: { read: ({ locked }) => locked, change: (value) => ({ locked: wantFlag(value, 'locked') }) },
  FormulaHidden: {
    read: ({ formulaHidden }) => formulaHidden,
    change: (value) => ({ formulaHidden: wantFlag(value, 'formulaHidden') }),
  },
};
