/** The workbook's table of texts: each text stands in it once, and cells hold its number. */
import { escapeElementText, needsPreserving } from './text';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export class StringTable {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  /** The text's number, from 0; a text that is new gets the next one. */
  numberOf(text: string): number {
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  /** The part `xl/sharedStrings.xml`, in pieces. */
  *xml(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${NAMESPACE}" count="${this.#uses}" uniqueCount="${this.#numbers.size}">`;
    let piece = '';
    for (const text of this.#numbers.keys()) {
      piece += `<si><t${needsPreserving(text) ? ' xml:space="preserve"' : ''}>${escapeElementText(text)}</t></si>`;
      if (piece.length < 1 << 16) continue;
      yield piece;
      piece = '';
    }
    yield `${piece}</sst>`;
  }
}
