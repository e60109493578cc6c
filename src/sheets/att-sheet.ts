/**
 * `_att`: what the add-in must remember, as plain rows that anybody can inspect on a very hidden sheet.
 * Nothing here is needed for the sheets to stay alive; what a sheet shows is not told here again, but for
 * the last written targets and texts, by which a person's own are known.
 */
import { ATT_SHEET } from './annual-keys';
import { hasCell, type Figure, type Target } from '../model/figures';
import { formatPeriodMonth } from '../model/period';
import type { YearBook } from '../model/year-book';
import { KEY_PLACE, sheetIdentity } from '../plan/keys';
import { lookDigest } from '../plan/look-digest';
import type { PlainValue, SheetPlan } from '../plan/plan';
import {
  alsoStatedRecord,
  ATT_HEADS,
  documentRecord,
  explanationRecord,
  figureRecord,
  figureSourceRecord,
  issuedRecord,
  metaRecord,
  overruleRecord,
  reasonRecord,
  restatedRecord,
  SCHEMA_VERSION,
  sheetRecord,
  sourceRecord,
  targetRecord,
  textRecord,
  versionRecord,
  type Fields,
  type IssuedTarget,
  type KeptExplanation,
  type Meta,
  type Overrule,
  type RecordKind,
  type RememberedText,
} from './att-records';
import type { SheetContext } from './context';
import { SheetDraft } from './sheet-draft';

export interface AttSources {
  /** The other sheets of the workbook. */
  readonly shown: readonly SheetPlan[];
  readonly workbookId: string;
  readonly issued?: readonly IssuedTarget[];
  readonly explanations?: readonly KeptExplanation[];
  readonly overrules?: readonly Overrule[];
}

export function planAtt(context: SheetContext, sources: AttSources): SheetPlan {
  const { styles } = context;
  const draft = new SheetDraft({ kind: 'att', name: ATT_SHEET, visibility: 'veryHidden', gridlines: true });
  const style = styles.use('key');
  ATT_HEADS.forEach((head, column) => {
    draft.setColumn(column, { width: column === 0 ? 14 : 24 });
    draft.put(0, column, head, style);
  });
  let row = 0;
  for (const values of records(context, sources)) {
    row += 1;
    values.forEach((value, column) => {
      if (value !== null) draft.put(row, column, value, style);
    });
  }
  return draft.finish();
}

type Row = readonly PlainValue[];

function rowOf<Item>(record: RecordKind<Item>, item: Item): Row {
  const values: Fields = record.write(item);
  return [record.name, ...values];
}

function* records(context: SheetContext, sources: AttSources): Generator<Row> {
  const { shown, workbookId, issued = [], explanations = [], overrules = [] } = sources;
  const { index, language } = context;
  const { book } = index;
  const meta: Meta = {
    schemaVersion: SCHEMA_VERSION,
    workbookId,
    bookId: book.id,
    district: book.district.name,
    year: book.year,
    language,
    ...(book.inForce !== undefined && { inForce: book.inForce }),
  };
  for (const [name, value] of Object.entries(meta)) yield rowOf(metaRecord, { name, value });
  const styles = context.styles.styles();
  for (const sheet of shown) {
    const { name, kind, period } = sheet;
    yield rowOf(sheetRecord, { name, kind, look: lookDigest(sheet, styles), ...(period !== undefined && { period }) });
  }
  for (const document of book.documents) yield rowOf(documentRecord, document);
  for (const version of book.versions) yield rowOf(versionRecord, version);
  const inOrder = orderOf(book);
  for (const target of [...book.targets].sort(inOrder)) yield* targetRows(target);
  for (const target of issued) yield rowOf(issuedRecord, target);
  for (const figure of [...book.figures].sort(inOrder)) yield* figureRows(figure, book.year);
  for (const sheet of shown) if (sheet.keyed) for (const each of textsOf(sheet)) yield rowOf(textRecord, each);
  for (const explanation of explanations) yield rowOf(explanationRecord, explanation);
  for (const overrule of overrules) yield rowOf(overruleRecord, overrule);
}

interface Placed {
  readonly indicator: string;
  readonly area: string | null;
  readonly version?: string;
  readonly period?: Figure['period'];
}

/** By indicator, area, period and version, so that the same year book gives the same rows. */
function orderOf(book: YearBook): (left: Placed, right: Placed) => number {
  const places = (list: readonly { readonly code: string }[]) => new Map(list.map(({ code }, at) => [code, at]));
  const [indicators, areas] = [places(book.indicators), places(book.areas)];
  const versions = new Map(book.versions.map(({ id }, at) => [id, at]));
  const rank = ({ indicator, area, version, period }: Placed) => [
    indicators.get(indicator) ?? indicators.size,
    area === null ? -1 : (areas.get(area) ?? areas.size),
    period === undefined ? 0 : period.year * 12 + period.throughMonth,
    version === undefined ? 0 : (versions.get(version) ?? versions.size),
  ];
  return (left, right) => {
    const [one, other] = [rank(left), rank(right)];
    const differs = one.findIndex((value, at) => value !== other[at]);
    return differs < 0 ? 0 : (one[differs] ?? 0) - (other[differs] ?? 0);
  };
}

function* targetRows(target: Target): Generator<Row> {
  yield rowOf(targetRecord, target);
  const { indicator, area, version: of, reason, source, alsoStated } = target;
  const tell = (record: typeof reasonRecord, values: readonly PlainValue[]) =>
    rowOf(record, { indicator, area, of, values });
  if (reason !== undefined) yield tell(reasonRecord, [reason]);
  if (source) yield tell(sourceRecord, [source.document, source.place, source.note ?? null]);
  for (const { value, qualifier, place } of alsoStated) yield tell(alsoStatedRecord, [value, qualifier, place]);
}

/** What a cell shows of a figure is its own record; only what it doesn't show is kept here. */
function* figureRows(figure: Figure, year: number): Generator<Row> {
  const { indicator, area, period, verified, samePeriodLastYear, qualifier, restated, source } = figure;
  const extras = [verified, samePeriodLastYear, qualifier, restated, source];
  const values = [figure.reported, verified, samePeriodLastYear];
  // A source of nothing is nothing to remember.
  if (restated === undefined && values.every((each) => each === undefined || each.kind === 'missing')) return;
  if (hasCell(figure, year) && extras.every((each) => each === undefined)) return;
  yield rowOf(figureRecord, figure);
  const tell = (record: typeof restatedRecord, values: readonly PlainValue[]) =>
    rowOf(record, { indicator, area, of: formatPeriodMonth(period), values });
  if (restated) yield tell(restatedRecord, [restated.value, restated.reason]);
  if (source) yield tell(figureSourceRecord, [source.document, source.place, source.note ?? null]);
}

/** The texts and numbers of ours between the keys, formulas and entries left out. */
function* textsOf(sheet: SheetPlan): Generator<RememberedText> {
  const identity = sheetIdentity(sheet.kind, sheet.period);
  const heads = sheet.rows[KEY_PLACE]?.cells ?? [];
  for (const [place, { cells }] of sheet.rows.entries()) {
    const row = cells[KEY_PLACE]?.value;
    if (place === KEY_PLACE || typeof row !== 'string') continue;
    for (const [at, cell] of cells.entries()) {
      const column = heads[at]?.value;
      if (at === KEY_PLACE || typeof column !== 'string' || !cell || cell.value === null) continue;
      if (cell.formula === undefined && cell.entry !== true && cell.value !== '')
        yield { sheet: identity, row, column, value: cell.value };
    }
  }
}
