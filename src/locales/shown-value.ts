/**
 * Values as sentences show them. A cell can hold anything: a page of text, line breaks, signs that turn
 * the line round or steer a terminal. What is shown is short, on one line, and only what can be seen.
 */

/** Enough to recognise a name by; the place says where the rest stands. */
export const SHOWN_LENGTH = 40;

const LINE_BREAKS = /\r\n|[\n\r\u0085\u2028\u2029]/gu;
/** C0 and C1 controls but line breaks, and halves of characters. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/gu;
/** Zero-width signs, soft hyphens, tags, and those that turn the direction of a line. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** On one line and visible: line breaks as ↵, control characters as pictures of themselves. */
export function visible(text: string): string {
  return text.replace(LINE_BREAKS, '↵').replace(INVISIBLE, '').replace(CONTROLS, pictureOf);
}

function pictureOf(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}

/** {@link visible}, and cut after {@link SHOWN_LENGTH} characters. */
export function shown(value: string | number): string {
  const signs = [...visible(String(value))];
  return signs.length > SHOWN_LENGTH ? `${signs.slice(0, SHOWN_LENGTH).join('')}…` : signs.join('');
}

/** In the quotation marks that both languages use. */
export function quoted(value: string | number): string {
  return `“${shown(value)}”`;
}

/** A file's path whole: where it would be cut, its own name would be the part that is lost. */
export function fileName(path: string): string {
  return `“${visible(path)}”`;
}

/** A size in megabytes with at most one decimal. */
export function megabytes(bytes: number): string {
  return String(Math.round(bytes / 104_857.6) / 10);
}
