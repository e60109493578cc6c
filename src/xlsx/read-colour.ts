/** Colours of a file, given by theme, by number or outright, as RRGGBB. */
import type { CellStyle as LibraryStyle } from 'hucre/xlsx';
import type { Colour } from '../plan/plan';

export type LibraryColour = NonNullable<NonNullable<LibraryStyle['font']>['color']>;

/** The palette that old files number; the first eight stand in it twice. */
const BASIC = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
// prettier-ignore
const INDEXED = (
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 ` +
  '0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC ' +
  'CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Office's own theme, for files that carry none. */
const OFFICE_THEME = '000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');
/** Cells count the theme's first four colours in pairs the other way round. */
const PAIRS = [1, 0, 3, 2];

const HEX = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/iu;

/** @param theme the colours of the file's theme; undefined where the colour is the automatic one */
export function readColour(colour: LibraryColour | undefined, theme: readonly string[] = []): Colour | undefined {
  const base = colour && baseOf(colour, theme.length > 0 ? theme : OFFICE_THEME);
  const match = HEX.exec(base ?? '');
  if (!match?.[1]) return undefined;
  return tinted(match[1].toUpperCase(), colour?.tint ?? 0);
}

function baseOf({ rgb, theme: place, indexed }: LibraryColour, theme: readonly string[]): string | undefined {
  if (rgb !== undefined) return rgb;
  if (place !== undefined) return theme[PAIRS[place] ?? place];
  return indexed === undefined ? undefined : INDEXED[indexed];
}

/** Lighter towards 1, darker towards -1, by the lightness of the HSL model. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(...parts), Math.min(...parts)];
  const before = (most + least) / 2;
  const light = tint < 0 ? before * (1 + tint) : before + (1 - before) * tint;
  // With hue and saturation kept, the three parts move along one line around the lightness.
  const reach = (1 - Math.abs(2 * light - 1)) / Math.max(1 - Math.abs(2 * before - 1), Number.EPSILON);
  return parts
    .map((part) => Math.round(Math.min(1, Math.max(0, light + (part - before) * reach)) * 255))
    .map((part) => part.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}
