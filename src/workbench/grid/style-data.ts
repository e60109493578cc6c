/** The host's formats → Univer's styles. Cells that look alike share a format, and so they share a style. */
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import type { Border, BorderSide, CellFormat } from '../../host/model/cell-format';

/** What stands in a cell decides where General puts it. */
export type Content = 'text' | 'number' | 'other';

const PIXELS_PER_POINT = 96 / 72;
/** Excel's step of indentation, about three digits of the default font. */
const INDENT_PIXELS = 9;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const GENERAL: Readonly<Record<Content, HorizontalAlign>> = {
  text: HorizontalAlign.LEFT,
  number: HorizontalAlign.RIGHT,
  other: HorizontalAlign.CENTER,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};
const SIDES: Readonly<Record<BorderSide, keyof IBorderData>> = {
  top: 't',
  bottom: 'b',
  left: 'l',
  right: 'r',
  diagonalDown: 'tl_br',
  diagonalUp: 'bl_tr',
};

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  Dot: BorderStyleTypes.DOTTED,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  Double: BorderStyleTypes.DOUBLE,
};
const WEIGHTS: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

/**
 * Official fonts are rarely installed; what is drawn instead has the same manner. The names are those of
 * Windows, of macOS, and of free fonts.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  方正小标宋简体: 'SimSun, "Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", serif',
  宋体: 'SimSun, "Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", serif',
  仿宋: 'FangSong, STFangsong, "Noto Serif CJK SC", "Noto Sans CJK SC", serif',
  仿宋_GB2312: 'FangSong, STFangsong, "Noto Serif CJK SC", "Noto Sans CJK SC", serif',
  楷体: 'KaiTi, STKaiti, "Noto Serif CJK SC", "Noto Sans CJK SC", serif',
  黑体: 'SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif',
  'Times New Roman': '"Liberation Serif", "Noto Serif CJK SC", serif',
  等线: 'DengXian, "PingFang SC", "Noto Sans CJK SC", sans-serif',
};
const ANY_FONT = '"Noto Sans CJK SC", sans-serif';

function fontFamily(name: string): string {
  return `"${name.replaceAll('"', '')}", ${STAND_INS[name] ?? ANY_FONT}`;
}

function borderData({ style, weight, color }: Border): IBorderStyleData {
  return { s: LINES[style] ?? WEIGHTS[weight] ?? BorderStyleTypes.THIN, cl: { rgb: color } };
}

function styleData(format: CellFormat, content: Content): IStyleData {
  const { fontColor, fillColor, borders, indent, rotation } = format;
  const horizontal = HORIZONTAL[format.horizontal] ?? GENERAL[content];
  const sides = Object.entries(borders) as [BorderSide, Border][];
  const pad = indent * INDENT_PIXELS;
  return {
    ff: fontFamily(format.fontName),
    fs: format.fontSize,
    bl: format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: format.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cl: { rgb: fontColor },
    ht: horizontal,
    vt: VERTICAL[format.vertical] ?? VerticalAlign.BOTTOM,
    tb: format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(format.underline === 'None' ? {} : { ul: { s: BooleanNumber.TRUE } }),
    ...(format.strikethrough ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(fillColor === undefined ? {} : { bg: { rgb: fillColor } }),
    ...(sides.length === 0
      ? {}
      : { bd: Object.fromEntries(sides.map(([side, border]) => [SIDES[side], borderData(border)])) }),
    ...(pad === 0 ? {} : { pd: horizontal === HorizontalAlign.RIGHT ? { r: 2 + pad } : { l: 2 + pad } }),
    ...(rotation === 0 ? {} : { tr: { a: -rotation } }),
  };
}

/** Styles made so far; a format is never changed in place. */
const MADE = new WeakMap<CellFormat, Partial<Record<Content, IStyleData>>>();

export function styleFor(format: CellFormat, content: Content): IStyleData {
  const made = MADE.get(format) ?? {};
  MADE.set(format, made);
  return (made[content] ??= styleData(format, content));
}

/** What a style may lack. */
const LACKING = { ul: null, st: null, bg: null, bd: null, pd: null, tr: null } as const;

/** For a cell that has been drawn before: Univer keeps what the new style does not name. */
export function replacing(style: IStyleData): IStyleData {
  return Object.assign({}, LACKING, style);
}

/** Points of the host → pixels of the screen. */
export function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}
