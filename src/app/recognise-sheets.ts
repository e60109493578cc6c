/**
 * Which sheets of a workbook are ours: by id where the host remembers it, then by the register's name,
 * then by the mark that a sheet bears. A copy that a clerk made bears the same mark and is left alone.
 */
import { findSheet, TABLE_KINDS, type TableKey } from '../catalogue/table-names';
import type { Grid } from '../model/grid';
import { issue, type Issue } from '../model/issue';
import { wordKey } from '../model/vocabulary';
import { sheetIdentity } from '../plan/keys';
import { ATT_SHEET, LEFTOVERS_KIND } from '../sheets/annual-keys';
import { FINDINGS_KIND } from '../sheets/findings-keys';
import type { RegisteredSheet } from '../sheets/att-records';
import { keyedGrid, type KeyedGrid } from '../sheets/keyed-grid';

export interface SheetsRecognised<Sheet extends Grid> {
  readonly att: Sheet | undefined;
  /** 基本信息, 指标目录, 单位名录 and 上年数, which are known by name and read by their heads. */
  readonly tables: ReadonlyMap<TableKey, Sheet>;
  /** By identity: `area-targets`, `entry|2017-06`. */
  readonly keyed: ReadonlyMap<string, { readonly sheet: Sheet; readonly keys: KeyedGrid }>;
  readonly others: readonly Sheet[];
  readonly issues: readonly Issue[];
}

export function recogniseSheets<Sheet extends Grid>(
  sheets: readonly Sheet[],
  registered: readonly RegisteredSheet[],
): SheetsRecognised<Sheet> {
  const att = sheets.find(({ sheet }) => sheet === ATT_SHEET);
  // Whatever else is very hidden is a copy that is kept for a way back.
  const isSeen = ({ visibility, madeAs }: Grid) => visibility !== 'veryHidden' || madeAs !== undefined;
  const seen = sheets.filter((each) => each !== att && isSeen(each));
  const tables = findTables(seen, registered);
  const issues: Issue[] = [];
  const keyed = new Map<string, { sheet: Sheet; keys: KeyedGrid }>();
  const marked = new Map<string, { sheet: Sheet; keys: KeyedGrid }[]>();
  for (const sheet of seen) {
    const keys = keyedGrid(sheet);
    if (keys) marked.set(keys.identity, [...(marked.get(keys.identity) ?? []), { sheet, keys }]);
  }
  const nameOf = new Map(registered.map(({ kind, period, name }) => [sheetIdentity(kind, period), name]));
  for (const [identity, candidates] of marked) {
    const own =
      candidates.find(({ sheet }) => sheet.madeAs === identity) ??
      candidates.find(({ sheet }) => wordKey(sheet.sheet) === wordKey(nameOf.get(identity) ?? '')) ??
      (candidates.length === 1 ? candidates[0] : undefined);
    if (own) keyed.set(identity, own);
    else issues.push(issue('workbook.sheetTwice', 'error', {}, { sheets: candidates.map(({ sheet }) => sheet.sheet) }));
  }
  issues.push(...keysGone(seen, registered, keyed));
  const own = new Set<Sheet>([...tables.values(), ...[...keyed.values()].map(({ sheet }) => sheet)]);
  if (att) own.add(att);
  return { att, tables, keyed, others: sheets.filter((each) => !own.has(each)), issues };
}

function findTables<Sheet extends Grid>(
  sheets: readonly Sheet[],
  registered: readonly RegisteredSheet[],
): Map<TableKey, Sheet> {
  const found = new Map<TableKey, Sheet>();
  for (const [table, kind] of Object.entries(TABLE_KINDS) as [TableKey, string][]) {
    const name = registered.find((each) => each.kind === kind)?.name;
    const sheet =
      sheets.find(({ madeAs }) => madeAs === kind) ??
      sheets.find((each) => name !== undefined && wordKey(each.sheet) === wordKey(name)) ??
      findSheet(sheets, table);
    if (sheet) found.set(table, sheet);
  }
  return found;
}

/** Sheets that only tell: without their keys they are a person's own. */
const REPORTS: ReadonlySet<string> = new Set([LEFTOVERS_KIND, FINDINGS_KIND]);

/** A sheet that is known by id or name and bears no mark any more: somebody deleted the hidden row or column. */
function keysGone<Sheet extends Grid>(
  sheets: readonly Sheet[],
  registered: readonly RegisteredSheet[],
  keyed: ReadonlyMap<string, { readonly sheet: Sheet }>,
): Issue[] {
  const tables = new Set<string>(Object.values(TABLE_KINDS));
  return registered.flatMap(({ kind, period, name }) => {
    const identity = sheetIdentity(kind, period);
    if (tables.has(kind) || REPORTS.has(kind) || keyed.has(identity)) return [];
    const sheet = sheets.find((each) => each.madeAs === identity) ?? sheets.find((each) => each.sheet === name);
    if (!sheet || sheet.rows.every((row) => row.every((cell) => cell === undefined || cell.value === null))) return [];
    return [issue('workbook.keysGone', 'error', { sheet: sheet.sheet }, { sheet: sheet.sheet })];
  });
}
