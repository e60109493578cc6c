/**
 * A sheet's cells as XML, put into the frame that the library wrote. Written here and not by the
 * library, which takes several times as long for it as the compression does.
 */
import { cellAddress, columnLetters } from '../plan/address';
import type { CellPlan, RowPlan, SheetPlan } from '../plan/plan';
import { ByteInk, toBytes } from './byte-ink';
import { prefixNewer } from './formula';
import type { StringTable } from './string-table';

/** Large enough that handing over costs nothing, small enough that compression starts early. */
const PIECE_LENGTH = 1 << 15;

const CELLS = /<sheetData\/>|<sheetData>.*<\/sheetData>/su;
const DIMENSION = /<dimension [^>]*\/>/u;
const VIEW = '<sheetView ';

export interface SheetInk {
  /** By the name of the style: its number in the workbook. */
  readonly styleNumbers: ReadonlyMap<string, number>;
  readonly strings: StringTable;
  readonly isActive: boolean;
}

/** The frame's XML with the plan's cells in it, in pieces. */
export function* sheetXml(frame: string, sheet: SheetPlan, ink: SheetInk): Generator<string | Uint8Array> {
  const dimensioned = frame.replace(DIMENSION, '').replace('<sheetViews>', () => `<dimension ref="${extent(sheet)}"/><sheetViews>`);
  const framed = ink.isActive ? dimensioned.replace(VIEW, `${VIEW}tabSelected="1" `) : dimensioned;
  const hole = CELLS.exec(framed);
  if (!hole) throw new Error('The library wrote a sheet without cells.');
  yield framed.slice(0, hole.index) + '<sheetData>';
  yield* rowsXml(sheet.rows, ink);
  yield '</sheetData>' + framed.slice(hole.index + hole[0].length);
}

function extent({ rows, columns }: SheetPlan): string {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), columns.length);
  return rows.length === 0 || width === 0 ? 'A1' : `A1:${cellAddress(rows.length - 1, width - 1)}`;
}

function* rowsXml(rows: readonly RowPlan[], ink: SheetInk): Generator<Uint8Array> {
  const sheet = new ByteInk();
  const writeCell = cellWriter(sheet, ink);
  for (const [at, row] of rows.entries()) {
    const number = toBytes(String(at + 1));
    sheet.ascii(`<row r="${at + 1}"${rowAttributes(row)}>`);
    const { cells } = row;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell) writeCell(cell, column, number);
    }
    sheet.bytes(XML.rowEnd);
    if (sheet.length >= PIECE_LENGTH) yield sheet.take();
  }
  yield sheet.take();
}

function rowAttributes({ height, hidden }: RowPlan): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return hidden ? `${size} hidden="1"` : size;
}

const XML = {
  rowEnd: toBytes('</row>'),
  blank: toBytes('/>'),
  number: toBytes('><v>'),
  text: toBytes(' t="s"><v>'),
  boolean: toBytes(' t="b"><v>'),
  formula: toBytes('><f>'),
  textFormula: toBytes(' t="str"><f>'),
  booleanFormula: toBytes(' t="b"><f>'),
  result: toBytes('</f><v>'),
  noResult: toBytes('</f></c>'),
  end: toBytes('</v></c>'),
} as const;

/** Writes one cell; what depends on the column or the style alone is made once. */
function cellWriter(ink: ByteInk, { styleNumbers, strings }: SheetInk): (cell: CellPlan, column: number, row: Uint8Array) => void {
  const openings: Uint8Array[] = [];
  const styles = new Map([...styleNumbers].map(([name, number]) => [name, toBytes(`" s="${number}"`)]));
  return ({ value, formula, style }, column, row) => {
    ink.bytes((openings[column] ??= toBytes(`<c r="${columnLetters(column)}`)));
    ink.bytes(row);
    ink.bytes(styles.get(style) as Uint8Array);
    if (formula !== undefined) {
      writeFormula(ink, formula, value);
      return;
    }
    switch (typeof value) {
      case 'number':
        ink.bytes(XML.number);
        ink.ascii(String(value));
        break;
      case 'string':
        ink.bytes(XML.text);
        ink.ascii(String(strings.numberOf(value)));
        break;
      case 'boolean':
        ink.bytes(XML.boolean);
        ink.ascii(value ? '1' : '0');
        break;
      default:
        ink.bytes(XML.blank);
        return;
    }
    ink.bytes(XML.end);
  };
}

function writeFormula(ink: ByteInk, formula: string, value: CellPlan['value']): void {
  if (typeof value === 'string') ink.bytes(XML.textFormula);
  else ink.bytes(typeof value === 'boolean' ? XML.booleanFormula : XML.formula);
  ink.text(prefixNewer(formula));
  if (value === null) {
    ink.bytes(XML.noResult);
    return;
  }
  ink.bytes(XML.result);
  if (typeof value === 'string') ink.text(value);
  else ink.ascii(typeof value === 'boolean' ? (value ? '1' : '0') : String(value));
  ink.bytes(XML.end);
}
