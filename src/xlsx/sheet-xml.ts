/**
 * A sheet's cells as XML, put into the frame that the library wrote. Written here and not by the
 * library, which takes several times as long for it as the compression does.
 */
import { cellAddress, columnLetters, rangeAddress } from '../plan/address';
import type { CellPlan, RowPlan, SheetPlan } from '../plan/plan';
import { startCell } from '../plan/start-cell';
import { prefixNewer } from './formula';
import type { StringTable } from './string-table';
import { escapeElementText } from './text';

/** Large enough that handing over costs little, small enough that compression starts early. */
const PIECE_LENGTH = 1 << 15;

const CELLS = /<sheetData\/>|<sheetData>.*<\/sheetData>/su;
const DIMENSION = /<dimension [^>]*\/>/u;
const VIEW = '<sheetView ';
const VIEW_PART = /<sheetView [^>]*(?:\/>|[^/]>.*?<\/sheetView>)/su;
const PAGE_SETUP = '<pageSetup ';

export interface SheetInk {
  /** By the name of the style: its number in the workbook. */
  readonly styleNumbers: ReadonlyMap<string, number>;
  readonly strings: StringTable;
  readonly isActive: boolean;
}

/** The frame's XML with the plan's cells in it, in pieces. */
export function* sheetXml(frame: string, sheet: SheetPlan, ink: SheetInk): Generator<string> {
  const dimensioned = frame
    .replace(DIMENSION, '')
    .replace('<sheetViews>', `<dimension ref="${extent(sheet)}"/><sheetViews>`);
  const selected = dimensioned.replace(VIEW_PART, (view) => withSelection(view, sheet));
  const viewed = ink.isActive ? selected.replace(VIEW, `${VIEW}tabSelected="1" `) : selected;
  const framed = viewed.replace(PAGE_SETUP, PAGE_SETUP + pageAttributes(sheet.print));
  const hole = CELLS.exec(framed);
  if (!hole) throw new Error('The library wrote a sheet without cells.');
  yield framed.slice(0, hole.index) + '<sheetData>';
  yield* rowsXml(sheet.rows, ink);
  yield '</sheetData>' + framed.slice(hole.index + hole[0].length);
}

/** In the part that scrolls, which is the one at the lower right of those that there are. */
function withSelection(view: string, sheet: SheetPlan): string {
  const start = startCell(sheet);
  if (!start || sheet.visibility !== 'visible') return view;
  const { rows = 0, columns = 0 } = sheet.frozen ?? {};
  const part = `${rows > 0 ? 'bottom' : 'top'}${columns > 0 ? 'Right' : 'Left'}`;
  const pane = rows + columns > 0 ? `pane="${part}" ` : '';
  const cell = cellAddress(start.row, start.column);
  const selection = `<selection ${pane}activeCell="${cell}" sqref="${rangeAddress(start)}"/>`;
  return view.endsWith('/>')
    ? `${view.slice(0, -'/>'.length)}>${selection}</sheetView>`
    : view.replace('</sheetView>', `${selection}</sheetView>`);
}

/** Attributes of the page set-up that the library has no option for. */
function pageAttributes(print: SheetPlan['print']): string {
  const first = print?.firstPage;
  const numbered = first === undefined ? '' : `firstPageNumber="${first}" useFirstPageNumber="1" `;
  return print?.blackAndWhite ? `${numbered}blackAndWhite="1" ` : numbered;
}

function extent({ rows, columns }: SheetPlan): string {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), columns.length);
  return rows.length === 0 || width === 0 ? 'A1' : `A1:${cellAddress(rows.length - 1, width - 1)}`;
}

function* rowsXml(rows: readonly RowPlan[], ink: SheetInk): Generator<string> {
  const cellXml = cellWriter(ink);
  let piece = '';
  for (const [at, row] of rows.entries()) {
    const number = String(at + 1);
    piece += `<row r="${number}"${rowAttributes(row)}>`;
    const { cells } = row;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell) piece += cellXml(cell, column, number);
    }
    piece += '</row>';
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function rowAttributes({ height, hidden }: RowPlan): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return hidden ? `${size} hidden="1"` : size;
}

/** Writes one cell; what depends on the column or the style alone is made once. Plus signs, since templates are slower here. */
function cellWriter({ styleNumbers, strings }: SheetInk): (cell: CellPlan, column: number, row: string) => string {
  const openings: string[] = [];
  const styles = new Map([...styleNumbers].map(([name, number]) => [name, `" s="${number}"`]));
  return ({ value, formula, style }, column, row) => {
    const opening = (openings[column] ??= `<c r="${columnLetters(column)}`);
    const head = opening + row + (styles.get(style) ?? '"');
    if (formula !== undefined) return head + formulaXml(formula, value);
    switch (typeof value) {
      case 'number':
        return head + '><v>' + String(value) + '</v></c>';
      case 'string':
        return head + ' t="s"><v>' + String(strings.numberOf(value)) + '</v></c>';
      case 'boolean':
        return head + ' t="b"><v>' + (value ? '1' : '0') + '</v></c>';
      default:
        return head + '/>';
    }
  };
}

function formulaXml(formula: string, value: CellPlan['value']): string {
  const text = escapeElementText(prefixNewer(formula));
  switch (typeof value) {
    case 'number':
      return '><f>' + text + '</f><v>' + String(value) + '</v></c>';
    case 'string':
      return ' t="str"><f>' + text + '</f><v>' + escapeElementText(value) + '</v></c>';
    case 'boolean':
      return ' t="b"><f>' + text + '</f><v>' + (value ? '1' : '0') + '</v></c>';
    default:
      return '><f>' + text + '</f></c>';
  }
}
