/**
 * Looks → calls. Styles are taken apart into layers (font, fill, borders, alignment, lock), since
 * neighbours of different styles often share most of them; each layer's equal cells go in few calls.
 */
import { rangeAddress, type Range } from '../plan/address';
import type { Border, Borders, BorderWeight, CellStyle, SheetPlan } from '../plan/plan';
import { ACTION_BYTES } from './bytes';
import type { Call } from './call';
import { groupRectangles, joinAddresses } from './rectangles';

interface Layer {
  /** What the layer takes from a style; undefined where it leaves the cell as it is. */
  readonly pick: (style: CellStyle) => unknown;
  readonly apply: (format: Excel.RangeFormat, style: CellStyle, shape: Shape) => void;
  /** How many settings that makes at the most. */
  readonly actions: number;
  /** Lines inside a rectangle are set only where there is an inside. */
  readonly byShape?: boolean;
}

interface Shape {
  readonly isTall: boolean;
  readonly isWide: boolean;
}

export function colour(rgb: string): string {
  return `#${rgb}`;
}

function applyFont(format: Excel.RangeFormat, { font }: CellStyle): void {
  format.font.name = font.name;
  format.font.size = font.size;
  if (font.bold) format.font.bold = true;
  if (font.italic) format.font.italic = true;
  if (font.underline) format.font.underline = 'Single';
  // Named even where it is black, since links bring their own colour and line.
  else format.font.underline = 'None';
  format.font.color = colour(font.colour ?? '000000');
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function applyAlignment(format: Excel.RangeFormat, { horizontal, vertical, wrap, indent }: CellStyle): void {
  if (horizontal) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical) format.verticalAlignment = VERTICAL[vertical];
  if (wrap) format.wrapText = true;
  if (indent) format.indentLevel = indent;
}

const WEIGHTS = { thin: 'Thin', medium: 'Medium', hair: 'Hairline' } as const satisfies Record<BorderWeight, string>;

type Line =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical' | 'DiagonalDown';

/** Every cell's own sides, as lines around and inside of a rectangle of such cells. */
export function linesOf({ top, bottom, left, right, diagonalDown }: Borders, shape: Shape): [Line, Border][] {
  const lines: [Line, Border | undefined][] = [
    ['InsideHorizontal', shape.isTall ? (bottom ?? top) : undefined],
    ['InsideVertical', shape.isWide ? (right ?? left) : undefined],
    ['EdgeTop', top],
    ['EdgeBottom', bottom],
    ['EdgeLeft', left],
    ['EdgeRight', right],
    ['DiagonalDown', diagonalDown],
  ];
  return lines.flatMap(([line, border]): [Line, Border][] => (border ? [[line, border]] : []));
}

function applyBorders(format: Excel.RangeFormat, { borders = {} }: CellStyle, shape: Shape): void {
  for (const [line, { weight, colour: rgb }] of linesOf(borders, shape)) {
    const border = format.borders.getItem(line);
    border.style = 'Continuous';
    border.weight = WEIGHTS[weight];
    border.color = colour(rgb);
  }
}

const LAYERS: readonly Layer[] = [
  { pick: ({ font }) => font, apply: applyFont, actions: 6 },
  {
    pick: ({ fill }) => fill,
    apply: (format, { fill = 'FFFFFF' }) => {
      format.fill.color = colour(fill);
    },
    actions: 1,
  },
  {
    pick: ({ horizontal, vertical, wrap, indent }) =>
      horizontal || vertical || wrap || indent ? { horizontal, vertical, wrap, indent } : undefined,
    apply: applyAlignment,
    actions: 4,
  },
  { pick: ({ borders }) => borders, apply: applyBorders, actions: 21, byShape: true },
  {
    pick: ({ unlocked }) => (unlocked ? true : undefined),
    apply: (format) => {
      format.protection.locked = false;
    },
    actions: 1,
  },
];

const ANY_SHAPE: Shape = { isTall: true, isWide: true };

function byShape(ranges: readonly Range[]): [Shape, Range[]][] {
  const shapes = [true, false].flatMap((isTall) => [true, false].map((isWide): Shape => ({ isTall, isWide })));
  return shapes.map((shape) => [
    shape,
    ranges.filter(({ rows, columns }) => rows > 1 === shape.isTall && columns > 1 === shape.isWide),
  ]);
}

function rangesCall(address: string, layer: Layer, style: CellStyle, shape: Shape): Call {
  return {
    bytes: ACTION_BYTES * (layer.actions + 2) + address.length,
    apply: (sheet) => {
      const { format } = address.includes(',') ? sheet.getRanges(address) : sheet.getRange(address);
      layer.apply(format, style, shape);
    },
  };
}

/** For a sheet that is blank, since a look is set only where it is not Excel's own. */
export function lookCalls({ rows }: SheetPlan, styles: Readonly<Record<string, CellStyle>>): Call[] {
  return LAYERS.flatMap((layer) => {
    // The styles that look the same on this layer share a key, and any of them stands for all.
    const keyOf = new Map(Object.entries(styles).map(([name, style]) => [name, JSON.stringify(layer.pick(style))]));
    const styleOf = new Map(Object.entries(styles).map(([name, style]) => [keyOf.get(name), style]));
    const keys = rows.map(({ cells }) => cells.map((cell) => (cell ? keyOf.get(cell.style) : undefined)));
    return [...groupRectangles(keys)].flatMap(([key, ranges]) => {
      const style = styleOf.get(key);
      if (!style) return [];
      const shaped = layer.byShape ? byShape(ranges) : ([[ANY_SHAPE, ranges]] as const);
      return shaped.flatMap(([shape, some]) =>
        joinAddresses(some).map((address) => rangesCall(address, layer, style, shape)),
      );
    });
  });
}

export function mergeCalls({ merges }: SheetPlan): Call[] {
  return merges.map((range) => ({
    bytes: ACTION_BYTES,
    apply: (sheet) => {
      sheet.getRange(rangeAddress(range)).merge(false);
    },
  }));
}
