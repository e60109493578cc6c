/** Files on their way: grids written as an .xlsx file, and what can become of its bytes. */
import type { Grid } from '../../../src/model/grid';
import { isCellError } from '../../../src/model/grid';
import type { CellPlan, CellStyle, SheetPlan, WorkbookPlan } from '../../../src/plan/plan';
import { writeXlsx } from '../../../src/xlsx/write';
import { NOW } from '../../support/plans';

const FONT = { name: 'SimSun', size: 11 };

export interface FileDamage {
  readonly name: string;
  /** @param luck for choices: any whole number ≥ 0 */
  apply(bytes: Uint8Array, luck: number): Uint8Array;
}

export async function writeGrids(grids: readonly Grid[]): Promise<Uint8Array> {
  const styles: Record<string, CellStyle> = {};
  const styleOf = (format = 'General') => {
    styles[format] ??= { font: FONT, ...(format !== 'General' && { numberFormat: format }) };
    return format;
  };
  const names = new Set<string>();
  const sheets = grids.map((grid): SheetPlan => {
    const name = freeName(grid.sheet, names);
    return {
      kind: 'sent',
      name,
      visibility: grid.visibility,
      columns: [],
      rows: grid.rows.map((cells) => ({
        cells: Array.from(cells, (cell): CellPlan | null => {
          if (!cell || isCellError(cell.value)) return null;
          const style = styleOf(cell.numberFormat);
          return { value: cell.value, style, ...(cell.formula !== undefined && { formula: cell.formula }) };
        }),
      })),
      merges: [],
      validations: [],
      conditionalFormats: [],
      gridlines: true,
    };
  });
  const seen = sheets.find(({ visibility }) => visibility === 'visible');
  const front: SheetPlan = {
    kind: 'front',
    name: '说明',
    visibility: 'visible',
    columns: [],
    rows: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    gridlines: true,
  };
  const plan: WorkbookPlan = {
    title: 'return',
    subject: '',
    creator: '',
    styles: { ...styles, General: { font: FONT } },
    defaultFont: FONT,
    sheets: seen ? sheets : [...sheets, front],
    names: [],
    activeSheet: (seen ?? front).name,
  };
  return writeXlsx(plan, NOW);
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} (${number})`;
  taken.add(name);
  return name;
}

const text = (value: string) => () => new TextEncoder().encode(value);

function changed(bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(copy);
  return copy;
}

export const FILE_DAMAGES: readonly FileDamage[] = [
  {
    name: 'a byte is flipped',
    apply: (bytes, luck) =>
      changed(bytes, (copy) => copy.set([~(copy[luck % copy.length] ?? 0) & 0xff], luck % copy.length)),
  },
  {
    name: 'a bit is flipped',
    apply: (bytes, luck) =>
      changed(bytes, (copy) => copy.set([(copy[luck % copy.length] ?? 0) ^ (1 << (luck % 8))], luck % copy.length)),
  },
  { name: 'it is cut off', apply: (bytes, luck) => bytes.slice(0, luck % bytes.length) },
  { name: 'its end is missing', apply: (bytes) => bytes.slice(0, -30) },
  { name: 'its beginning is missing', apply: (bytes, luck) => bytes.slice(1 + (luck % 100)) },
  {
    name: 'a stretch of it is zeros',
    apply: (bytes, luck) => changed(bytes, (copy) => copy.fill(0, luck % copy.length, (luck % copy.length) + 64)),
  },
  {
    name: 'something is appended',
    apply: (bytes) => new Uint8Array([...bytes, ...new TextEncoder().encode('\r\n--mail--')]),
  },
  { name: 'it is empty', apply: () => new Uint8Array() },
  { name: 'it is text', apply: text('指标,完成数\n专利,12\n') },
  { name: 'it is a web page', apply: text('<html><body><table><tr><td>12</td></tr></table></body></html>') },
  { name: 'it is noise', apply: (bytes, luck) => bytes.map((_, at) => (at * 31 + luck) & 0xff) },
];
