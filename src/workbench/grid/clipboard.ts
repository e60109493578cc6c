/** Pasting goes past Univer: the plain text of the clipboard is laid down in the host, as Excel does it. */
import type { Area } from '../../host/model/area';

/** Rows at line ends, columns at tabs; a cell in quotes may hold both. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/uy;
  for (let at = 0; at <= text.length;) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    const [whole = '', quoted] = match ?? [];
    rows.at(-1)?.push(quoted === undefined ? whole : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (at >= text.length) break;
    const isRowEnd = text[at] !== '\t';
    at += text.startsWith('\r\n', at) ? 2 : 1;
    // A line end behind the last row begins no new one.
    if (isRowEnd && at >= text.length) break;
    if (isRowEnd) rows.push([]);
  }
  return rows;
}

/**
 * Listens for pasting anywhere on the page; fields of the page and the cell editor keep theirs.
 * @param target the selected cells, undefined where pasting is not for the grid now
 */
export function listenForPaste(
  target: () => Area | undefined,
  paste: (area: Area, texts: readonly (readonly string[])[]) => void,
): void {
  document.addEventListener(
    'paste',
    (event) => {
      const area = target();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!area || text === '') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      paste(area, readTable(text));
    },
    true,
  );
}
