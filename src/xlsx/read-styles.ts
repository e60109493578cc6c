/** The library's styles and conditional looks → those of a plan, which names each style once. */
import type { CellStyle as LibraryStyle } from 'hucre/xlsx';
import type { Border, Borders, BorderWeight, CellStyle, ConditionalLook, Font } from '../plan/plan';
import { readColour, type LibraryColour } from './read-colour';

type LibraryFont = NonNullable<LibraryStyle['font']>;
type LibraryBorders = NonNullable<LibraryStyle['border']>;
type LibrarySide = NonNullable<LibraryBorders['top']>;
type LibraryFill = NonNullable<LibraryStyle['fill']>;

/** What cells look like where a file does not say. */
const PLAIN_FONT: Font = { name: '宋体', size: 11 };
const GENERAL = 'General';
/** Excel takes no deeper indentation. */
const MAX_INDENT = 250;

/** Plans know three weights; the others come to the nearest one. */
const WEIGHTS: Readonly<Record<LibrarySide['style'], BorderWeight>> = {
  thin: 'thin',
  dashed: 'thin',
  dashDot: 'thin',
  dashDotDot: 'thin',
  dotted: 'hair',
  hair: 'hair',
  medium: 'medium',
  mediumDashed: 'medium',
  mediumDashDot: 'medium',
  mediumDashDotDot: 'medium',
  slantDashDot: 'medium',
  thick: 'medium',
  double: 'medium',
};

/** Reads the styles of one file. */
export class StyleReader {
  readonly defaultFont: Font;
  private readonly names = new Map<string, string>();
  private readonly known = new Map<LibraryStyle, string>();
  private readonly used: Record<string, CellStyle> = {};

  constructor(
    defaultFont: LibraryFont | undefined,
    private readonly theme: readonly string[] | undefined,
  ) {
    this.defaultFont = this.font(defaultFont, PLAIN_FONT);
  }

  styles(): Readonly<Record<string, CellStyle>> {
    return this.used;
  }

  /** The name of the style; equal styles share one. */
  nameOf(style: LibraryStyle = {}): string {
    const before = this.known.get(style);
    if (before !== undefined) return before;
    const read = this.cellStyle(style);
    const key = JSON.stringify(read);
    const name = this.names.get(key) ?? `s${this.names.size + 1}`;
    this.names.set(key, name);
    this.known.set(style, name);
    this.used[name] = read;
    return name;
  }

  look({ font = {}, fill, numFmt }: LibraryStyle = {}): ConditionalLook {
    const fontColour = this.colour(font.color);
    const painted = fill && this.fill(fill, true);
    return {
      ...(painted === undefined ? {} : { fill: painted }),
      ...(fontColour === undefined ? {} : { fontColour }),
      ...(font.bold ? { bold: true } : {}),
      ...(font.underline ? { underline: true } : {}),
      ...(font.strikethrough ? { strikethrough: true } : {}),
      ...(numFmt === undefined ? {} : { numberFormat: numFmt }),
    };
  }

  colour(colour: LibraryColour | undefined): string | undefined {
    return readColour(colour, this.theme);
  }

  private font(given: LibraryFont | undefined, standard: Font): Font {
    if (!given) return standard;
    const colour = this.colour(given.color);
    return {
      name: given.name ?? standard.name,
      size: given.size ?? standard.size,
      ...(given.bold ? { bold: true } : {}),
      ...(given.italic ? { italic: true } : {}),
      ...(given.underline ? { underline: true } : {}),
      ...(colour === undefined ? {} : { colour }),
    };
  }

  /** A pattern comes to its foreground; in a conditional look the background is what Excel paints. */
  private fill(fill: LibraryFill, isConditional: boolean): string | undefined {
    if (fill.type === 'gradient') return this.colour(fill.stops[0]?.color);
    if (fill.pattern === 'none' && !isConditional) return undefined;
    return isConditional
      ? (this.colour(fill.bgColor) ?? this.colour(fill.fgColor))
      : (this.colour(fill.fgColor) ?? this.colour(fill.bgColor));
  }

  private side(side: LibrarySide | undefined): Border | undefined {
    return side && { weight: WEIGHTS[side.style], colour: this.colour(side.color) ?? '000000' };
  }

  private borders({ top, bottom, left, right, diagonal, diagonalDown }: LibraryBorders): Borders | undefined {
    const sides = {
      top: this.side(top),
      bottom: this.side(bottom),
      left: this.side(left),
      right: this.side(right),
      diagonalDown: diagonalDown ? this.side(diagonal) : undefined,
    };
    const there = Object.entries(sides).filter(([, side]) => side !== undefined);
    return there.length === 0 ? undefined : Object.fromEntries(there);
  }

  private cellStyle({ font, fill, border, alignment = {}, numFmt, protection }: LibraryStyle): CellStyle {
    const painted = fill && this.fill(fill, false);
    const borders = border && this.borders(border);
    const { horizontal, vertical, wrapText, indent } = alignment;
    return {
      font: this.font(font, this.defaultFont),
      ...(painted === undefined ? {} : { fill: painted }),
      ...(borders ? { borders } : {}),
      ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? { horizontal } : {}),
      ...(horizontal === 'centerContinuous' || horizontal === 'distributed' ? { horizontal: 'center' } : {}),
      ...(vertical === 'top' || vertical === 'center' || vertical === 'bottom' ? { vertical } : {}),
      ...(vertical === 'distributed' || vertical === 'justify' ? { vertical: 'center' } : {}),
      ...(wrapText ? { wrap: true } : {}),
      ...(indent ? { indent: Math.min(indent, MAX_INDENT) } : {}),
      ...(numFmt === undefined || numFmt === GENERAL ? {} : { numberFormat: numFmt }),
      ...(protection?.locked === false ? { unlocked: true } : {}),
    };
  }
}
