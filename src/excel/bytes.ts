/**
 * How large a request gets. Excel on the web refuses more than 5 MB a request; the client sends JSON
 * inside of JSON, so quotes count twice.
 */

/** A piece of work at most this large leaves room for what the client adds. */
export const PIECE_BYTES = 4_000_000;

/** One call on an object, with the paths that lead there, as the client writes it. */
export const ACTION_BYTES = 300;

/** A text's own bytes in JSON inside of JSON, never fewer than there are. */
export function textBytes(text: string): number {
  // Two quotes, each behind a backslash.
  let bytes = 4;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20) bytes += 7;
    else if (code === 0x22 || code === 0x5c) bytes += 4;
    else if (code < 0x80) bytes += 1;
    else if (code < 0x8_00) bytes += 2;
    // Halves of a pair take two each in UTF-8, and a lone half up to seven as an escape.
    else if (code >= 0xd8_00 && code <= 0xdf_ff) bytes += 7;
    else bytes += 3;
  }
  return bytes;
}

/** A value with the comma behind it. */
export function valueBytes(value: string | number | boolean | null): number {
  return (typeof value === 'string' ? textBytes(value) : String(value).length) + 1;
}
