/**
 * The looks of the sheets, by name. A plan's cells name a style; the workbook carries each style once.
 * Fonts are those of official notices; where a machine lacks them the host substitutes.
 */
import type { Border, Borders, CellStyle, Font } from '../plan/plan';

/** 方正小标宋简体 for titles, 仿宋 for text, Times New Roman for numbers, 黑体 for the annex's label. */
const TITLE_FONT: Font = { name: '方正小标宋简体', size: 22 };
const LABEL_FONT: Font = { name: '黑体', size: 16 };
const TEXT_FONT: Font = { name: '仿宋', size: 12 };
const NUMBER_FONT: Font = { name: 'Times New Roman', size: 12 };
/** Helper columns and working sheets: seen on screen, not printed with the notice. */
const SCREEN_FONT: Font = { name: '宋体', size: 10 };
export const DEFAULT_FONT: Font = { name: '宋体', size: 11 };

const INK = '000000';
const HELPER_INK = '595959';
const GRID = 'BFBFBF';
const HEAD_FILL = 'E2EFDA';
/** Heads of columns that must be filled in; the hint above the table says so too. */
const REQUIRED_FILL = 'A9D08E';
const ENTRY_FILL = 'FFFBE6';
const NOTICE_INK = 'C00000';
const LINK_INK = '0563C1';

const thin: Border = { weight: 'thin', colour: INK };
const hair: Border = { weight: 'thin', colour: GRID };
const boxed: Borders = { top: thin, bottom: thin, left: thin, right: thin };
const gridded: Borders = { top: hair, bottom: hair, left: hair, right: hair };

const centred = { horizontal: 'center', vertical: 'center', wrap: true } as const;
const leftwards = { horizontal: 'left', vertical: 'center', wrap: true } as const;

/** The style without its number format; formats are added by {@link StyleBook.use}. */
const BASES = {
  title: { font: TITLE_FONT, ...centred },
  annexLabel: { font: LABEL_FONT, horizontal: 'left', vertical: 'center' },
  notice: { font: { ...TEXT_FONT, bold: true, colour: NOTICE_INK }, ...centred },
  line: { font: TEXT_FONT, horizontal: 'left', vertical: 'center' },
  note: { font: TEXT_FONT, ...leftwards },
  head: { font: { ...TEXT_FONT, bold: true }, borders: boxed, ...centred },
  diagonalHead: {
    font: { ...TEXT_FONT, bold: true },
    borders: { ...boxed, diagonalDown: thin },
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
  },
  text: { font: TEXT_FONT, borders: boxed, ...centred },
  textLeft: { font: TEXT_FONT, borders: boxed, ...leftwards, indent: 1 },
  textIndented: { font: TEXT_FONT, borders: boxed, ...leftwards, indent: 3 },
  number: { font: NUMBER_FONT, borders: boxed, horizontal: 'center', vertical: 'center' },
  entry: { font: NUMBER_FONT, fill: ENTRY_FILL, borders: boxed, horizontal: 'center', vertical: 'center' },
  key: { font: { ...SCREEN_FONT, colour: HELPER_INK } },
  helperHead: {
    font: { ...SCREEN_FONT, bold: true, colour: HELPER_INK },
    fill: 'F2F2F2',
    borders: gridded,
    ...centred,
  },
  helper: { font: { ...SCREEN_FONT, colour: HELPER_INK }, borders: gridded, horizontal: 'center', vertical: 'center' },
  helperText: { font: { ...SCREEN_FONT, colour: HELPER_INK }, borders: gridded, ...leftwards, indent: 1 },
  helperEntry: { font: SCREEN_FONT, fill: ENTRY_FILL, borders: gridded, ...leftwards, indent: 1 },
  sheetTitle: { font: { name: '黑体', size: 16 }, horizontal: 'left', vertical: 'center' },
  hint: { font: { ...SCREEN_FONT, colour: HELPER_INK }, horizontal: 'left', vertical: 'center', wrap: true },
  hintLine: { font: { ...SCREEN_FONT, colour: HELPER_INK }, horizontal: 'left', vertical: 'center' },
  screenNotice: { font: { ...SCREEN_FONT, bold: true, colour: NOTICE_INK }, horizontal: 'left', vertical: 'center' },
  tableHead: { font: { ...SCREEN_FONT, bold: true }, fill: HEAD_FILL, borders: gridded, ...centred },
  requiredHead: { font: { ...SCREEN_FONT, bold: true }, fill: REQUIRED_FILL, borders: gridded, ...centred },
  tableText: { font: SCREEN_FONT, borders: gridded, ...leftwards, indent: 1 },
  tableCentred: { font: SCREEN_FONT, borders: gridded, horizontal: 'center', vertical: 'center', wrap: true },
  tableNumber: {
    font: { ...NUMBER_FONT, size: 10 },
    borders: gridded,
    horizontal: 'right',
    indent: 1,
    vertical: 'center',
  },
  tableEntry: {
    font: { ...NUMBER_FONT, size: 10 },
    fill: ENTRY_FILL,
    borders: gridded,
    horizontal: 'right',
    indent: 1,
    vertical: 'center',
  },
  tableLink: { font: { ...SCREEN_FONT, colour: LINK_INK, underline: true }, borders: gridded, ...leftwards },
  /** Forms that go to towns: their sheets are locked but for these. */
  formEntry: {
    font: NUMBER_FONT,
    fill: ENTRY_FILL,
    borders: boxed,
    horizontal: 'center',
    vertical: 'center',
    unlocked: true,
  },
  formText: { font: TEXT_FONT, fill: ENTRY_FILL, borders: boxed, ...leftwards, indent: 1, unlocked: true },
  formSmallText: {
    font: { ...TEXT_FONT, size: 10 },
    fill: ENTRY_FILL,
    borders: boxed,
    ...leftwards,
    unlocked: true,
  },
  /** The line above a form that says how far it is. */
  formState: { font: { ...SCREEN_FONT, size: 12, bold: true }, horizontal: 'left', vertical: 'center', indent: 1 },
  slipText: { font: { ...TEXT_FONT, size: 10.5 }, borders: boxed, ...leftwards, indent: 1 },
  slipCentred: { font: { ...TEXT_FONT, size: 10.5 }, borders: boxed, ...centred },
  slipHeading: { font: { ...TEXT_FONT, size: 10.5, bold: true }, borders: boxed, ...leftwards, indent: 1 },
  centredLine: { font: TEXT_FONT, ...centred },
  /** Over the rows of one area in a list. */
  groupLine: { font: { ...SCREEN_FONT, bold: true }, fill: 'F2F2F2', borders: gridded, ...leftwards },
  /** Blank rows of a template, waiting to be filled in. */
  tableBlank: { font: SCREEN_FONT, fill: ENTRY_FILL, borders: gridded, ...leftwards, indent: 1 },
} as const satisfies Record<string, CellStyle>;

export type StyleBase = keyof typeof BASES;

/** Colours of marks, told apart by colour-blind readers too; each goes with a face or a word. */
export const MARKS = {
  wrong: { fill: 'FFC7CE', fontColour: '9C0006', bold: true, underline: true },
  doubtful: { fill: 'FFEB9C', fontColour: '7F6000', underline: true },
  good: { fill: 'C6EFCE', fontColour: '00612E' },
  muted: { fontColour: '808080' },
} as const;

/** The same marks without a change of face, for tables that are printed: their check column has the words. */
export const PRINTED_MARKS = {
  wrong: { fill: MARKS.wrong.fill, fontColour: MARKS.wrong.fontColour },
  doubtful: { fill: MARKS.doubtful.fill, fontColour: MARKS.doubtful.fontColour },
  good: { fill: MARKS.good.fill, fontColour: MARKS.good.fontColour },
} as const;

/** Collects the styles that a workbook uses. */
export class StyleBook {
  private readonly used = new Map<string, CellStyle>();

  /** The name of a style, with a number format where one is given: `number|0.0%`. */
  use(base: StyleBase, numberFormat?: string): string {
    const name = numberFormat === undefined ? base : `${base}|${numberFormat}`;
    if (!this.used.has(name)) {
      const style: CellStyle = BASES[base];
      this.used.set(name, numberFormat === undefined ? style : { ...style, numberFormat });
    }
    return name;
  }

  /** Every style used so far, by name. */
  styles(): Readonly<Record<string, CellStyle>> {
    return Object.fromEntries(this.used);
  }
}

/** The font that a style writes with, for measuring. */
export function fontOf(base: StyleBase): Font {
  return BASES[base].font;
}
