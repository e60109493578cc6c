/** From texts and names to areas of sheets. */
import { parseArea, splitAddress } from './address';
import type { Area } from './area';
import type { DefinedName } from './defined-name';
import type { Book, Sheet } from './sheet';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The one area that a name stands for; undefined for anything else. */
export function areaOfName(workbook: Book, { formula }: DefinedName): Place | undefined {
  const { tree } = formula;
  if (tree.kind !== 'area' || tree.sheet === undefined) return undefined;
  const sheet = workbook.findSheet(tree.sheet);
  return sheet && { sheet, area: tree.area };
}

export function findName(workbook: Book, name: string, scope: Sheet | undefined): DefinedName | undefined {
  const wanted = name.toLowerCase();
  return workbook.names.find((each) => each.name.toLowerCase() === wanted && each.scope === scope?.id);
}

/** Reads `Sheet1!A1`, an area alone on the sheet given beside it, or a name. */
export function readAddress(address: string, home: Sheet): Place | undefined {
  const { workbook } = home;
  const { sheet: sheetName, area: text } = splitAddress(address.replace(/^=/u, ''));
  const sheet = sheetName === undefined ? home : workbook.findSheet(sheetName);
  const area = parseArea(text);
  if (sheet && area) return { sheet, area };
  const name = findName(workbook, text, home) ?? findName(workbook, text, undefined);
  return name && areaOfName(workbook, name);
}
