/**
 * What can be seen of a part while its pieces run by: its checksum and size, the encoding and the
 * document type that an XML part's first bytes declare, and how many elements, rows, cells and columns it has.
 */
import { crc32 } from './crc32';

/** A prolog longer than this is none that an office program writes. */
const PROLOG = 4_096;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const BLANKS = [0x20, 0x09, 0x0a, 0x0d];
const SLASH = 0x2f;
const COLON = 0x3a;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

/** Names as numbers, a byte for each letter; longer ones than `row/` are of no interest. */
const CELL = 0x63;
const ROW = 0x726f77;
const COLUMN = 0x636f6c;
const COLUMNS = 0x636f6c73;
const LONG = -1;

const OUTSIDE = 0;
const OPENED = 1;
const IN_NAME = 2;

export class PartLook {
  crc = 0;
  size = 0;
  /**
   * Elements that have begun so far, in whatever part: a sheet may have any name. What stands in comments
   * and attributes is counted too, so that there are never fewer than the reader finds.
   */
  elements = 0;
  /** Elements named `row` and, behind the first of them, `c` (the calculation chain has its own), with a prefix or not. */
  rows = 0;
  cells = 0;
  /** Elements named `col` behind one named `cols`; drawings have their own. */
  columns = 0;
  #hasColumns = false;
  #state = OUTSIDE;
  #name = 0;
  #prolog = new Uint8Array(0);
  readonly #isXml: boolean;

  constructor(name: string) {
    this.#isXml = /\.(?:xml|rels)$/iu.test(name);
  }

  add(piece: Uint8Array): void {
    this.crc = crc32(piece, this.crc);
    this.size += piece.length;
    if (this.#isXml && this.#prolog.length < PROLOG) {
      this.#prolog = Uint8Array.of(...this.#prolog, ...piece.subarray(0, PROLOG - this.#prolog.length));
    }
    this.#count(piece);
  }

  /** Goes on where the piece before was cut, be it within a name. */
  #count(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (this.#state === OUTSIDE) {
        if (byte === LESS_THAN) this.#state = OPENED;
      } else if (this.#state === OPENED && (byte === SLASH || byte === EXCLAMATION || byte === QUESTION)) {
        this.#state = OUTSIDE;
      } else {
        if (this.#state === OPENED) this.#open();
        this.#spell(byte);
      }
    }
  }

  #open(): void {
    this.elements += 1;
    this.#name = 0;
    this.#state = IN_NAME;
  }

  #spell(byte: number): void {
    if (BLANKS.includes(byte) || byte === GREATER_THAN) {
      this.#close();
    } else if (byte === COLON) {
      this.#name = 0;
    } else {
      this.#name = this.#name < 0 || this.#name > 0xffffff ? LONG : (this.#name << 8) | byte;
    }
  }

  #close(): void {
    const name = this.#name > 0 && (this.#name & 0xff) === SLASH ? this.#name >> 8 : this.#name;
    if (name === ROW) this.rows += 1;
    else if (name === CELL && this.rows > 0) this.cells += 1;
    else if (name === COLUMNS) this.#hasColumns = true;
    else if (name === COLUMN && this.#hasColumns) this.columns += 1;
    this.#state = OUTSIDE;
  }

  /** What an XML part declares about itself that the reader would silently get wrong. */
  declares(): 'encoding' | 'doctype' | undefined {
    const [first = 0, second = 0] = this.#prolog;
    // UTF-16 by its mark, or by the zero beside its first sign.
    if ((first >= 0xfe && second >= 0xfe) || (this.#prolog.length > 1 && (first === 0 || second === 0)))
      return 'encoding';
    const text = new TextDecoder().decode(this.#prolog);
    const encoding = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/u.exec(text)?.[1];
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/iu.test(encoding)) return 'encoding';
    return /<!DOCTYPE/iu.test(text) ? 'doctype' : undefined;
  }
}
