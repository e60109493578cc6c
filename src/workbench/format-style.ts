/** The look of a cell: the host's format ↔ a style of a plan. What the one can't say is left out in the other. */
import { DEFAULT_FORMAT, type Border as HostBorder, type BorderSide, type CellFormat } from '../host/model/cell-format';
import type { Border, Borders, BorderWeight, CellStyle, Font } from '../plan/plan';

const INK = '#000000';
const HOST_WEIGHTS = { thin: 'Thin', medium: 'Medium', hair: 'Hairline' } as const satisfies Record<
  BorderWeight,
  string
>;
const SIDES = ['top', 'bottom', 'left', 'right', 'diagonalDown'] as const satisfies readonly BorderSide[];

/** `#1F4E79` → `1F4E79` */
export const plainColour = (colour: string): string => colour.replace('#', '').toUpperCase();
export const hostColour = (colour: string): string => `#${colour}`;

function weightOf({ style, weight }: HostBorder): BorderWeight {
  if (style === 'Dot' || weight === 'Hairline') return 'hair';
  return style === 'Double' || weight === 'Medium' || weight === 'Thick' ? 'medium' : 'thin';
}

function bordersOf({ borders }: CellFormat): Borders | undefined {
  const sides = SIDES.flatMap((side): [string, Border][] => {
    const border = borders[side];
    return border ? [[side, { weight: weightOf(border), colour: plainColour(border.color) }]] : [];
  });
  return sides.length === 0 ? undefined : Object.fromEntries(sides);
}

function fontOf({ fontName, fontSize, bold, italic, underline, fontColor }: CellFormat): Font {
  return {
    name: fontName,
    size: fontSize,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline === 'None' ? {} : { underline: true }),
    ...(fontColor === INK ? {} : { colour: plainColour(fontColor) }),
  };
}

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle['horizontal']>>> = {
  Left: 'left',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'right',
};
const VERTICAL: Readonly<Record<string, NonNullable<CellStyle['vertical']>>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
};

/** The font of cells that nobody formatted. */
export const HOST_FONT: Font = fontOf(DEFAULT_FORMAT);

export function styleOf(format: CellFormat): CellStyle {
  const { fillColor, wrap, indent, numberFormat, locked } = format;
  const borders = bordersOf(format);
  const horizontal = HORIZONTAL[format.horizontal];
  const vertical = VERTICAL[format.vertical];
  return {
    font: fontOf(format),
    ...(fillColor === undefined ? {} : { fill: plainColour(fillColor) }),
    ...(borders ? { borders } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap ? { wrap } : {}),
    ...(indent > 0 ? { indent } : {}),
    ...(numberFormat === DEFAULT_FORMAT.numberFormat ? {} : { numberFormat }),
    ...(locked ? {} : { unlocked: true }),
  };
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A cell of a file that names no place from top to bottom stands at the bottom. */
const FILE_VERTICAL = 'Bottom';

export function formatOf({ font, fill, borders = {}, horizontal, vertical, ...style }: CellStyle): CellFormat {
  const sides = SIDES.flatMap((side): [BorderSide, HostBorder][] => {
    const border = borders[side];
    if (!border) return [];
    return [[side, { style: 'Continuous', weight: HOST_WEIGHTS[border.weight], color: hostColour(border.colour) }]];
  });
  return {
    ...DEFAULT_FORMAT,
    numberFormat: style.numberFormat ?? DEFAULT_FORMAT.numberFormat,
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: font.underline ? 'Single' : 'None',
    fontColor: font.colour === undefined ? INK : hostColour(font.colour),
    fillColor: fill === undefined ? undefined : hostColour(fill),
    borders: Object.fromEntries(sides),
    horizontal: horizontal ? capitalized(horizontal) : DEFAULT_FORMAT.horizontal,
    vertical: vertical ? capitalized(vertical) : FILE_VERTICAL,
    wrap: style.wrap ?? false,
    indent: style.indent ?? 0,
    locked: !style.unlocked,
  };
}
