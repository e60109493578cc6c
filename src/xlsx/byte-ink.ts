/**
 * Writes XML straight into bytes. A sheet is nearly all ASCII, so most of it needs no encoder; joining
 * strings first and encoding them later took twice as long.
 */
import { escapeElementText } from './text';

const START_SIZE = 1 << 16;
/** One sign becomes seven at most, as in `_x0001_`. */
const LONGEST_FORM = 7;
const encoder = new TextEncoder();

/** For pieces that are written again and again. */
export function toBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

export class ByteInk {
  #bytes = new Uint8Array(START_SIZE);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was written so far, and a clean sheet. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  bytes(piece: Uint8Array): void {
    this.#reserve(piece.length);
    const target = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < piece.length; index += 1) target[at++] = piece[index] as number;
    this.#length = at;
  }

  /** Text without XML's own signs and of ASCII only, such as numbers. */
  ascii(text: string): void {
    this.#reserve(text.length);
    const target = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < text.length; index += 1) target[at++] = text.charCodeAt(index);
    this.#length = at;
  }

  /** Any text, as the content of an element. */
  text(text: string): void {
    this.#reserve(LONGEST_FORM * text.length);
    const target = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (!isPlain(code)) {
        this.#length += encoder.encodeInto(escapeElementText(text), target.subarray(this.#length)).written;
        return;
      }
      target[at++] = code;
    }
    this.#length = at;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * needed);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Printable ASCII but for `&`, `<`, `>` and the underscore, which may begin an escaped form. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code < 0x7f && code !== 0x26 && code !== 0x3c && code !== 0x3e && code !== 0x5f;
}
