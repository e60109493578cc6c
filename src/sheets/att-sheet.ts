/**
 * `_att`: what the add-in must remember, as plain rows that anybody can inspect on a very hidden sheet.
 * One row a fact: its kind, its keys, its values. Nothing here is needed for the sheets to stay alive.
 */
import { NOT_APPLICABLE_SIGN, type Quantity } from '../model/quantity';
import type { PlainValue, SheetPlan } from '../plan/plan';
import type { SheetContext } from './context';
import { SheetDraft } from './sheet-draft';

/** Raised when rows change their meaning; a reader refuses what is newer than itself. */
export const SCHEMA_VERSION = 1;

/** What a generated sheet was made for, so that it is known again when it is renamed. */
export interface RegisteredSheet {
  readonly kind: string;
  readonly name: string;
  /** Period of an entry sheet, `2017-06`. */
  readonly period?: string;
}

const HEADS = ['record', 'key1', 'key2', 'value1', 'value2', 'value3', 'value4'] as const;

export function planAtt(context: SheetContext, registered: readonly RegisteredSheet[], workbookId: string): SheetPlan {
  const { words, styles } = context;
  const draft = new SheetDraft({ kind: 'att', name: words.names.att, visibility: 'veryHidden', gridlines: true });
  const style = styles.use('key');
  const rows: PlainValue[][] = [[...HEADS], ...records(context, registered, workbookId)];
  HEADS.forEach((_, column) => draft.setColumn(column, { width: column === 0 ? 14 : 28 }));
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (value !== null) draft.put(row, column, value, style);
    });
  });
  return draft.finish();
}

function records(context: SheetContext, registered: readonly RegisteredSheet[], workbookId: string): PlainValue[][] {
  const { index, language } = context;
  const { book } = index;
  const rows: PlainValue[][] = [
    ['meta', 'schemaVersion', null, SCHEMA_VERSION],
    ['meta', 'workbookId', null, workbookId],
    ['meta', 'bookId', null, book.id],
    ['meta', 'district', null, book.district.name],
    ['meta', 'year', null, book.year],
    ['meta', 'language', null, language],
    ['meta', 'inForce', null, book.inForce ?? null],
  ];
  for (const sheet of registered) rows.push(['sheet', sheet.name, sheet.period ?? null, sheet.kind]);
  for (const document of book.documents)
    rows.push([
      'document',
      document.id,
      null,
      document.title,
      document.issuer ?? null,
      document.number ?? null,
      document.date ?? null,
    ]);
  for (const version of book.versions)
    rows.push([
      'version',
      version.id,
      null,
      version.status,
      version.document ?? null,
      version.date ?? null,
      version.reason ?? null,
    ]);
  for (const indicator of book.indicators) {
    if (indicator.spread)
      rows.push(['method', indicator.code, null, indicator.spread.method, indicator.spread.weight ?? null]);
  }
  for (const target of book.targets) {
    const where = target.area ?? DISTRICT_KEY;
    rows.push([
      'target',
      target.indicator,
      where,
      written(target.value),
      target.version,
      target.origin,
      target.held ? 'held' : null,
    ]);
    if (target.reason !== undefined) rows.push(['reason', target.indicator, where, target.reason]);
    if (target.source)
      rows.push([
        'source',
        target.indicator,
        where,
        target.source.document,
        target.source.place,
        target.source.note ?? null,
      ]);
    for (const also of target.alsoStated)
      rows.push(['alsoStated', target.indicator, where, also.value, also.qualifier, also.place]);
  }
  return rows;
}

/** Stands where an area's code would, for the district as a whole. */
const DISTRICT_KEY = '*';

function written(value: Quantity): PlainValue {
  if (value.kind === 'number') return value.value;
  if (value.kind === 'unreadable') return value.text;
  return value.kind === 'notApplicable' ? NOT_APPLICABLE_SIGN : null;
}
