/**
 * What can be seen of a part while its pieces run by: its checksum and size, the encoding and the
 * document type that an XML part's first bytes declare, and how many rows and cells a sheet has.
 */
import { crc32 } from './crc32';

/** A prolog longer than this is none that an office program writes. */
const PROLOG = 4_096;
const LESS_THAN = 0x3c;
const LETTER_C = 0x63;
const LETTER_R = 0x72;
const LETTER_O = 0x6f;
const SPACE = 0x20;

export class PartLook {
  crc = 0;
  size = 0;
  /** Cells and rows so far: a tag that is cut in two between pieces, or has a prefix, is not counted. */
  cells = 0;
  rows = 0;
  #prolog = new Uint8Array(0);
  readonly #isXml: boolean;
  readonly #isSheet: boolean;

  constructor(name: string) {
    this.#isXml = /\.(?:xml|rels)$/iu.test(name);
    this.#isSheet = /worksheets\/[^/]*\.xml$/iu.test(name);
  }

  add(piece: Uint8Array): void {
    this.crc = crc32(piece, this.crc);
    this.size += piece.length;
    if (this.#isXml && this.#prolog.length < PROLOG) {
      this.#prolog = Uint8Array.of(...this.#prolog, ...piece.subarray(0, PROLOG - this.#prolog.length));
    }
    if (this.#isSheet) this.#count(piece);
  }

  #count(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; at += 1) {
      if (piece[at] !== LESS_THAN) continue;
      const next = piece[at + 1];
      if (next === LETTER_C && piece[at + 2] === SPACE) this.cells += 1;
      else if (next === LETTER_R && piece[at + 2] === LETTER_O) this.rows += 1;
    }
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
