/**
 * The add-in's settings in the workbook, which Excel keeps in parts of the file that the library does not
 * write: here they go into one property of the document, with the ids of the sheets that they name.
 */
import type { WorkbookSnapshot } from '../host/snapshot';
import type { Json } from '../host/protocol/json';

const PROPERTY = 'workbench.settings';

interface Kept {
  readonly settings: Readonly<Record<string, Json>>;
  /** By the names of the sheets, which may have been changed in another program since. */
  readonly ids: Readonly<Record<string, string>>;
}

/** The document's own properties for a file. */
export function settingsForFile({ settings, sheets }: WorkbookSnapshot): Record<string, string> {
  if (Object.keys(settings).length === 0) return {};
  const ids = Object.fromEntries(sheets.flatMap(({ name, id }) => (id === undefined ? [] : [[name, id]])));
  return { [PROPERTY]: JSON.stringify({ settings, ids } satisfies Kept) };
}

/** The opened workbook with its settings and ids; as it was where the property is none of ours. */
export function withSettings(opened: WorkbookSnapshot, custom: Readonly<Record<string, string>>): WorkbookSnapshot {
  const kept = readKept(custom[PROPERTY]);
  if (!kept) return opened;
  const sheets = opened.sheets.map((sheet) => {
    const id = kept.ids[sheet.name];
    return id === undefined ? sheet : { ...sheet, id };
  });
  return { ...opened, sheets, settings: kept.settings };
}

function readKept(text: string | undefined): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('settings' in value) || !('ids' in value)) return false;
  const { settings, ids } = value;
  const isRecord = (part: unknown): part is object => typeof part === 'object' && part !== null && !Array.isArray(part);
  return isRecord(settings) && isRecord(ids) && Object.values(ids).every((id) => typeof id === 'string');
}
