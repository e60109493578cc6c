/** What a sheet's page set-up says and the library does not read: black and white, and the number of the first page. */
import { inflate } from './inflate';
import { openDirectory } from './zip-directory';

export interface PageAttributes {
  readonly blackAndWhite?: boolean;
  readonly firstPage?: number;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** By the name of the sheet; sheets that say neither are left out. The file has gone through `container.ts`. */
export async function readPageAttributes(
  bytes: Uint8Array,
  sheets: readonly string[],
): Promise<ReadonlyMap<string, PageAttributes>> {
  const found = new Map<string, PageAttributes>();
  const entries = new Map(
    openDirectory(bytes)
      .entries()
      .map((entry) => [entry.name, entry]),
  );
  const read = async (name: string): Promise<string> => {
    const entry = entries.get(name);
    if (!entry) return '';
    const decoder = new TextDecoder();
    let text = '';
    for await (const piece of inflate(bytes, entry)) text += decoder.decode(piece, { stream: true });
    return text + decoder.decode();
  };
  const parts = partsOf(await read(WORKBOOK), await read(RELATIONS));
  for (const [index, name] of sheets.entries()) {
    const attributes = attributesIn(await read(parts[index] ?? ''));
    if (attributes) found.set(name, attributes);
  }
  return found;
}

/** The sheets' parts, in the workbook's order. */
function partsOf(workbook: string, relations: string): string[] {
  const targets = new Map(
    elements(relations, 'Relationship').map((relation) => [attribute(relation, 'Id'), attribute(relation, 'Target')]),
  );
  return elements(workbook, 'sheet').map((sheet) => {
    const target = targets.get(attribute(sheet, String.raw`\w+:id`)) ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`;
  });
}

function attributesIn(sheet: string): PageAttributes | undefined {
  // Behind the cells, of which there may be many.
  const [setup] = elements(sheet.slice(Math.max(0, sheet.lastIndexOf('</sheetData>'))), 'pageSetup');
  if (setup === undefined) return undefined;
  const isTrue = (name: string): boolean => /^(?:1|true)$/u.test(attribute(setup, name));
  const firstPage = Number(attribute(setup, 'firstPageNumber'));
  const blackAndWhite = isTrue('blackAndWhite');
  const isNumbered = isTrue('useFirstPageNumber') && Number.isInteger(firstPage) && firstPage > 0;
  if (!blackAndWhite && !isNumbered) return undefined;
  return { ...(blackAndWhite ? { blackAndWhite } : {}), ...(isNumbered ? { firstPage } : {}) };
}

function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'gu')) ?? [];
}

function attribute(element: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(element)?.[1] ?? '';
}
