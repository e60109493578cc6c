/** The sheets that a clerk works on in a station, in the workbook's order. */
import type { OpenWorkbook } from '../../app/open-workbook';
import type { Station } from '../../app/stations';

export interface StationSheet {
  readonly id: string;
  readonly name: string;
}

type TableKey = OpenWorkbook['sheets']['tables'] extends ReadonlyMap<infer Key, unknown> ? Key : never;

const TABLES: Readonly<Record<Station['id'], readonly TableKey[]>> = {
  catalogue: ['settings', 'indicators', 'areas'],
  lastYear: ['priorYear'],
  targets: [],
  actuals: [],
};

const KINDS: Readonly<Record<Station['id'], readonly string[]>> = {
  catalogue: [],
  lastYear: [],
  targets: ['district-targets', 'area-targets', 'review-form'],
  actuals: ['entry', 'entry-district'],
};

/** @param opened its sheets are known by identity: a kind, and behind a bar the period */
export function sheetsOfStation({ sheets, read }: OpenWorkbook, { id, period }: Station): readonly StationSheet[] {
  const suffix = period === undefined ? undefined : `|${period.year}-${String(period.throughMonth).padStart(2, '0')}`;
  const ids = new Set<string>();
  for (const table of TABLES[id]) {
    const sheet = sheets.tables.get(table);
    if (sheet) ids.add(sheet.id);
  }
  for (const [identity, { sheet }] of sheets.keyed) {
    const [kind = ''] = identity.split('|');
    if (KINDS[id].includes(kind) && (suffix === undefined || identity.endsWith(suffix))) ids.add(sheet.id);
  }
  return read.sheets.filter((sheet) => ids.has(sheet.id)).map(({ id: own, sheet }) => ({ id: own, name: sheet }));
}
