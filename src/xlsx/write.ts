/**
 * A workbook plan → the bytes of an .xlsx file:
 *
 *   checkPlan → the library writes the frame → the cells are put in → zip
 *
 * The same plan at the same time gives the same bytes.
 */
import { writeXlsx as writeFrame } from 'hucre/xlsx';
import { checkPlan } from '../plan/check-plan';
import { describeFault } from '../plan/fault';
import type { WorkbookPlan } from '../plan/plan';
import { probeAddress, toFrame } from './frame';
import { sheetXml } from './sheet-xml';
import { StringTable } from './string-table';
import { unpackTexts } from './unpack';
import { writeZip, type ZipPart } from './zip-writer';

const STRINGS_PART = 'xl/sharedStrings.xml';

/**
 * @param now goes into the document's properties
 * @param custom the document's own properties, by name; `readPlan` gives them back
 * @throws Error where Excel would refuse the file: a fault of the plan, and so a bug of ours
 */
export async function writeXlsx(
  plan: WorkbookPlan,
  now: Date,
  custom: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const faults = checkPlan(plan);
  if (faults.length > 0) throw new Error(`The plan can't be written.\n${faults.map(describeFault).join('\n')}`);
  const frame = await unpackTexts(await writeFrame(toFrame(plan, now, custom)));
  return writeZip(parts(plan, frame));
}

function* parts(plan: WorkbookPlan, frame: ReadonlyMap<string, string>): Generator<ZipPart> {
  const strings = new StringTable();
  const styleNumbers = readStyleNumbers(plan, frame.get(sheetPart(0)) ?? '');
  const sheets = new Map(plan.sheets.map((sheet, index) => [sheetPart(index), sheet]));
  for (const [name, text] of frame) {
    if (name === STRINGS_PART) continue;
    const sheet = sheets.get(name);
    const isActive = sheet?.name === plan.activeSheet;
    yield { name, pieces: sheet ? sheetXml(text, sheet, { styleNumbers, strings, isActive }) : [text] };
  }
  // Last, since the sheets fill it.
  yield { name: STRINGS_PART, pieces: strings.xml() };
}

/** The library names its sheets' parts in the order in which it is given them. */
function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

const PROBE = /<c r="([A-Z]+1)" s="(\d+)"\/>/gu;

/** Which number the library gave each style, read from the blank cells that the frame's first sheet holds. */
function readStyleNumbers(plan: WorkbookPlan, firstSheet: string): Map<string, number> {
  const written = new Map([...firstSheet.matchAll(PROBE)].map(([, address, number]) => [address, Number(number)]));
  return new Map(
    Object.keys(plan.styles).map((name, index) => {
      const number = written.get(probeAddress(index));
      if (number === undefined) throw new Error(`The library gave the style ${name} no number.`);
      return [name, number];
    }),
  );
}
