/** Links of cells. A link's text goes into the cell, which takes on the look of a link. */
import { cellsOf } from '../model/area';
import type { CellRange } from '../model/cell-range';
import type { Link } from '../model/cells';
import { writeCell } from '../model/write-cells';
import { invalidArgument } from '../protocol/host-error';
import { isJsonObject, type Json } from '../protocol/json';
import { showText } from '../model/show-text';

export function readLink({ sheet, area }: CellRange): Json {
  const cell = sheet.cells.at(area.row, area.column);
  if (!cell?.link) return null;
  const { numberFormat } = sheet.cells.formatAt(area.row, area.column);
  return { ...cell.link, textToDisplay: showText(cell.value, numberFormat) };
}

/** A new link is blue and underlined. */
const LINK_LOOK = { fontColor: '#0563C1', underline: 'Single' };

export function setLink({ sheet, area }: CellRange, value: Json): void {
  sheet.ensureUnlocked([area]);
  if (!isJsonObject(value)) throw invalidArgument('a hyperlink');
  const text = (name: string): Record<string, string> => {
    const field = value[name];
    if (field === undefined || field === null) return {};
    if (typeof field !== 'string') throw invalidArgument(`the hyperlink's ${name}`);
    return { [name]: field };
  };
  const link: Link = { ...text('address'), ...text('documentReference'), ...text('screenTip') };
  if (link.address === undefined && link.documentReference === undefined)
    throw invalidArgument('a hyperlink to nowhere');
  const { textToDisplay } = text('textToDisplay');
  for (const [row, column] of cellsOf(area)) {
    const cell = sheet.cells.open(row, column);
    if (textToDisplay !== undefined) writeCell(sheet, row, column, textToDisplay);
    else if (cell.value === null && !cell.formula)
      writeCell(sheet, row, column, link.address ?? link.documentReference ?? '');
    const open = sheet.cells.open(row, column);
    open.link = link;
    open.format = { ...sheet.cells.formatAt(row, column), ...LINK_LOOK };
  }
}
