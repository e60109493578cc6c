/** What a file is that is no zip: an old workbook, a protected one, text under the wrong name, or nothing known. */
import { issue, type Issue, type IssueParams } from '../model/issue';

const COMPOUND_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A compound file's directory entries start at multiples of their own size. */
const COMPOUND_ENTRY = 128;
const COMPOUND_STREAM = 2;
/** Bytes of an entry's name with its closing zero; the name itself may hold 64. */
const NAME_LENGTH_AT = 64;
const KIND_AT = 66;

/** How much of a file is looked at to tell text from other bytes. */
const SAMPLE = 4_096;

/** The issue for bytes that don't begin as a zip file does. */
export function foreignIssue(bytes: Uint8Array): Issue {
  if (COMPOUND_MAGIC.every((byte, index) => bytes[index] === byte)) return compoundIssue(bytes);
  const kind = textKind(bytes);
  return kind ? issue('file.text', 'error', {}, { kind }) : issue('file.notXlsx', 'error', {}, {});
}

function compoundIssue(bytes: Uint8Array): Issue {
  const names = streamNames(bytes);
  if (names.has('EncryptedPackage')) return issue('file.encrypted', 'error', {}, {});
  if (names.has('Workbook') || names.has('Book')) return issue('file.oldXls', 'error', {}, {});
  if (names.has('WordDocument')) return issue('file.otherOffice', 'error', {}, { kind: 'word' });
  if (names.has('PowerPoint Document')) return issue('file.otherOffice', 'error', {}, { kind: 'powerpoint' });
  return issue('file.notXlsx', 'error', {}, {});
}

/** Every name that stands where a directory entry may, without following the file's chains of sectors. */
function streamNames(bytes: Uint8Array): Set<string> {
  const decoder = new TextDecoder('utf-16le');
  const names = new Set<string>();
  for (let at = COMPOUND_ENTRY; at + COMPOUND_ENTRY <= bytes.length; at += COMPOUND_ENTRY) {
    const length = bytes[at + NAME_LENGTH_AT] ?? 0;
    if (bytes[at + KIND_AT] !== COMPOUND_STREAM || length < 4 || length > NAME_LENGTH_AT) continue;
    names.add(decoder.decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}

type TextKind = IssueParams['file.text']['kind'];

function textKind(bytes: Uint8Array): TextKind | undefined {
  const text = decodeText(bytes.subarray(0, SAMPLE))?.trimStart();
  if (text === undefined) return undefined;
  if (/^<\?xml|^<\w+:\w+/iu.test(text) && !/<html/iu.test(text)) return 'xml';
  if (/<(?:!doctype html|html|head|body|table|meta|style)[\s>]/iu.test(text)) return 'html';
  if (text.startsWith('<')) return 'xml';
  const firstLine = text.split(/\r?\n/u, 1)[0] ?? '';
  return /[,\t;]/u.test(firstLine) ? 'csv' : 'text';
}

/** The sample as text in one of the encodings that Chinese offices use; undefined where it is none. */
function decodeText(sample: Uint8Array): string | undefined {
  const encodings = isMarkedUtf16(sample) ? ['utf-16le', 'utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      // The sample may end within a character, which `stream` lets pass.
      const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
      if (!/[^\P{Cc}\s]/u.test(text)) return text;
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

function isMarkedUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
