/** Text on its way into XML: what XML can't hold is written in the `_x000D_` form, which Excel reads back. */

/** What needs a look: XML's own signs, control characters, and texts that only look like such a form. */
const SUSPECT = /[&<>\p{Cc}\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/u;
const EVERY_SUSPECT = new RegExp(SUSPECT.source, 'gu');
const EVERY_FORM_START = /[\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\t': '\t', '\n': '\n' };

function hexForm(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** The text as the content of an XML element that Excel decodes. */
export function escapeElementText(text: string): string {
  return SUSPECT.test(text)
    ? text.replaceAll(EVERY_SUSPECT, (character) => ENTITIES[character] ?? hexForm(character))
    : text;
}

/** The text for an attribute that Excel decodes; the library escapes XML's own signs and control characters itself. */
export function escapeHexForms(text: string): string {
  return text.replaceAll(EVERY_FORM_START, hexForm);
}

/** True where a reader of XML might drop white space at either end, or join lines. */
export function needsPreserving(text: string): boolean {
  return /^\s|\s$|\n/u.test(text);
}

const HEX_FORM = /_x([0-9A-Fa-f]{4})_/gu;

/** The text of an attribute that the library hands over as it stands in the file: `名称_x000a_全称`. */
export function readHexForms(text: string): string {
  return text.replaceAll(HEX_FORM, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
