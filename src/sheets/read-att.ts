/**
 * `_att` → what the add-in remembers of a workbook. Rows that can't be used are counted, never guessed
 * at; a workbook of a newer version is not read at all.
 */
import type { Figure, Target, TargetVersion } from '../model/figures';
import { cellAt, cellText, type Grid, type GridCell } from '../model/grid';
import { formatPeriodMonth } from '../model/period';
import { sourceSchema } from '../model/indicator';
import type { YearBook } from '../model/year-book';
import type { PlainValue } from '../plan/plan';
import {
  alsoStatedRecord,
  ATT_HEADS,
  documentRecord,
  explanationRecord,
  figureRecord,
  figureSourceRecord,
  issuedRecord,
  metaRecord,
  metaSchema,
  overruleRecord,
  reasonRecord,
  restatedRecord,
  SCHEMA_VERSION,
  sheetRecord,
  sourceRecord,
  targetRecord,
  textRecord,
  versionRecord,
  type Detail,
  type Fields,
  type IssuedTarget,
  type KeptExplanation,
  type Meta,
  type Overrule,
  type RecordKind,
  type RegisteredSheet,
  type RememberedText,
} from './att-records';

export interface Remembered {
  readonly meta: Meta;
  readonly sheets: readonly RegisteredSheet[];
  readonly documents: YearBook['documents'];
  readonly versions: readonly TargetVersion[];
  readonly targets: readonly Target[];
  readonly issued: readonly IssuedTarget[];
  /** Figures that say more than their cells show. */
  readonly figures: readonly Figure[];
  readonly texts: readonly RememberedText[];
  readonly explanations: readonly KeptExplanation[];
  readonly overrules: readonly Overrule[];
}

export type AttRead =
  | { readonly state: 'good'; readonly remembered: Remembered; readonly damagedRows: readonly number[] }
  | { readonly state: 'newer'; readonly version: number }
  /** Nothing on the sheet says what it is. */
  | { readonly state: 'damaged' };

interface Rows {
  of<Item>(record: RecordKind<Item>): Item[];
  readonly damaged: readonly number[];
}

export function readAtt(grid: Grid): AttRead {
  const rows = sortRows(grid);
  const meta: Record<string, unknown> = {};
  for (const { name, value } of rows.of(metaRecord)) meta[name] = value;
  const version = meta['schemaVersion'];
  if (typeof version === 'number' && version > SCHEMA_VERSION) return { state: 'newer', version };
  const parsed = metaSchema.safeParse(meta);
  if (!parsed.success || version !== SCHEMA_VERSION) return { state: 'damaged' };
  const remembered: Remembered = {
    meta: parsed.data,
    sheets: rows.of(sheetRecord),
    documents: rows.of(documentRecord),
    versions: rows.of(versionRecord),
    targets: targetsOf(rows),
    issued: rows.of(issuedRecord),
    figures: figuresOf(rows),
    texts: rows.of(textRecord),
    explanations: rows.of(explanationRecord),
    overrules: rows.of(overruleRecord),
  };
  return { state: 'good', remembered, damagedRows: rows.damaged };
}

const KINDS = [
  metaRecord,
  sheetRecord,
  documentRecord,
  versionRecord,
  targetRecord,
  reasonRecord,
  sourceRecord,
  alsoStatedRecord,
  figureRecord,
  restatedRecord,
  figureSourceRecord,
  textRecord,
  issuedRecord,
  explanationRecord,
  overruleRecord,
];

function sortRows(grid: Grid): Rows {
  const known = new Set(KINDS.map(({ name }) => name));
  const byKind = new Map<string, { row: number; fields: Fields }[]>();
  const damaged: number[] = [];
  for (let row = 1; row < grid.rows.length; row += 1) {
    const name = cellText(cellAt(grid, row, 0));
    if (!known.has(name)) {
      if (grid.rows[row]?.some((cell) => cellText(cell) !== '')) damaged.push(row);
      continue;
    }
    const list = byKind.get(name) ?? [];
    list.push({ row, fields: fieldsOf(grid, row) });
    byKind.set(name, list);
  }
  return {
    damaged,
    of: (record) =>
      (byKind.get(record.name) ?? []).flatMap(({ row, fields }) => {
        const item = record.read(fields);
        if (item === undefined) damaged.push(row);
        return item === undefined ? [] : [item];
      }),
  };
}

function fieldsOf(grid: Grid, row: number): Fields {
  const values = ATT_HEADS.slice(1).map((_, at) => plain(cellAt(grid, row, at + 1)));
  return values as unknown as Fields;
}

function plain(cell: GridCell | undefined): PlainValue {
  const value = cell?.value ?? null;
  return typeof value === 'object' || value === '' ? null : value;
}

const keyOf = (indicator: string, area: string | null, of: string) => `${indicator}|${area ?? ''}|${of}`;

/** Details by the three keys that they are about. */
function detailsBy(details: readonly Detail[]): Map<string, Detail[]> {
  const found = new Map<string, Detail[]>();
  for (const each of details) {
    const key = keyOf(each.indicator, each.area, each.of);
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return found;
}

function targetsOf(rows: Rows): Target[] {
  const [reasons, sources, others] = [reasonRecord, sourceRecord, alsoStatedRecord].map((record) =>
    detailsBy(rows.of(record)),
  );
  return rows.of(targetRecord).map((target) => {
    const key = keyOf(target.indicator, target.area, target.version);
    const reason = reasons?.get(key)?.[0]?.values[0];
    const source = sourceOf(sources?.get(key)?.[0]);
    return {
      ...target,
      ...(typeof reason === 'string' && { reason }),
      ...(source && { source }),
      alsoStated: (others?.get(key) ?? []).flatMap(alsoStatedOf),
    };
  });
}

function sourceOf(detail: Detail | undefined) {
  const [document, place, note] = detail?.values ?? [];
  return sourceSchema.safeParse({ document, place, ...(typeof note === 'string' && { note }) }).data;
}

function alsoStatedOf({ values: [value, qualifier, place] }: Detail): Target['alsoStated'] {
  const known = ['equal', 'atLeast', 'above', 'about'] as const;
  const found = known.find((each) => each === qualifier);
  return typeof value === 'number' && found && typeof place === 'string' ? [{ value, qualifier: found, place }] : [];
}

function figuresOf(rows: Rows): Figure[] {
  const restatements = detailsBy(rows.of(restatedRecord));
  const sources = detailsBy(rows.of(figureSourceRecord));
  return rows.of(figureRecord).map((figure) => {
    const key = keyOf(figure.indicator, figure.area, formatPeriodMonth(figure.period));
    const [value, reason] = restatements.get(key)?.[0]?.values ?? [];
    const source = sourceOf(sources.get(key)?.[0]);
    return {
      ...figure,
      ...(typeof value === 'number' && typeof reason === 'string' && { restated: { value, reason } }),
      ...(source && { source }),
    };
  });
}
