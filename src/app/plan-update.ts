/**
 * The task behind 生成附件表 and 更新附件表: what would be written into a workbook, for a look before anything
 * is. What people typed stays with its indicator and its area, or goes to 未归位数据.
 */
import { TABLE_KINDS } from '../catalogue/table-names';
import { wordsFor } from '../locales/words';
import { cellText } from '../model/grid';
import { issue, UnusableInput, type Issue } from '../model/issue';
import type { Language } from '../model/language';
import { wordKey } from '../model/vocabulary';
import type { YearBook } from '../model/year-book';
import { cellAddress } from '../plan/address';
import { sheetIdentity } from '../plan/keys';
import type { SheetPlan, WorkbookPlan } from '../plan/plan';
import { planAnnualWorkbook } from '../sheets/annual-workbook';
import { DISTRICT_FIGURE_KEY } from '../sheets/entry';
import { ACTUAL_KEY } from '../sheets/entry-district';
import { LEFTOVER_FIELDS, LEFTOVERS_KIND, type LeftoverRow } from '../sheets/leftovers-sheet';
import { checkTargets } from './check-targets';
import { entryPeriod } from './carry-figures';
import { compareByPlace, compareKeyed, type SheetComparison } from './compare-sheet';
import { contentsOf } from './contents';
import type { Entry } from './entries';
import { keepTyped } from './keep-typed';
import { cellsByKey, keyOf, leftoverOf, ownCells, type Leftover, type LeftoverReason } from './leftovers';
import { carryEntries, type Carried, type OpenWorkbook } from './open-workbook';
import type { CellPatch, Clock, SheetRead, WorkbookUpdate } from './port';
import { splitAnew, type RowOutcome } from './split-targets';
import { unreadCells } from './unread-cells';

/** new: not there yet · changed: made anew · figures: some entries change, the rest stays · same: not written */
export type SheetChangeKind = 'new' | 'changed' | 'figures' | 'same';

export interface SheetChange {
  readonly name: string;
  readonly kind: string;
  readonly period?: string;
  readonly change: SheetChangeKind;
  /** Entries that differ. */
  readonly cells: number;
  /** Indicators or criteria, and areas. */
  readonly rows: number;
  readonly columns: number;
}

/** A figure that will differ from the one that stands there now. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** How much of what people typed stays. */
export interface Kept {
  readonly targets: number;
  readonly actuals: number;
  readonly scores: number;
  readonly reasons: number;
}

export interface UpdatePreview {
  readonly update: WorkbookUpdate;
  /** The year book that the plan was made from, split targets included. */
  readonly book: YearBook;
  readonly outcomes: readonly RowOutcome[];
  readonly issues: readonly Issue[];
  readonly sheets: readonly SheetChange[];
  readonly changes: readonly CellChange[];
  readonly kept: Kept;
  readonly leftovers: readonly Leftover[];
  /** Names that sheets of other origin bear: ours stand beside them under another. */
  readonly renamed: readonly { readonly wanted: string; readonly used: string }[];
  readonly isNothing: boolean;
}

export interface UpdateOptions {
  readonly language: Language;
  readonly clock: Clock;
}

/**
 * @param book that of the workbook, a pack's, or that of a catalogue file
 * @throws UnusableInput where the workbook may not be written, or is another district's or year's
 */
export function planUpdate(opened: OpenWorkbook, book: YearBook, options: UpdateOptions): UpdatePreview {
  refuse(opened, book);
  const isOwn = book === opened.book;
  const carried = isOwn && opened.carried ? opened.carried : carryEntries(book, opened, isOwn);
  const { book: complete, outcomes } = splitAnew(carried.book);
  const draft = draftPlan(opened, complete, options);
  const { plan: first, renamed } = draft([]);
  const gone = unplaced(opened, carried, first, complete);
  // What sheets lose that are made anew is only known once it is known which are.
  const lost = [...gone, ...compareAll(opened, first).flatMap(({ leftovers }) => leftovers)];
  const { plan } = lost.length === 0 && gone.length === 0 ? { plan: first } : draft(lost);
  const compared = compareAll(opened, plan);
  const update = updateOf(opened, plan, compared);
  refuseProtected(opened, update);
  const contents = contentsOf(plan, complete);
  return {
    update,
    book: complete,
    outcomes,
    issues: [...(isOwn ? [] : carried.issues), ...checkTargets(complete)],
    sheets: compared
      .filter(({ sheet }) => sheet.visibility === 'visible')
      .map(({ sheet, change, comparison }, at) => ({
        name: sheet.name,
        kind: sheet.kind,
        ...(sheet.period !== undefined && { period: sheet.period }),
        change,
        cells: comparison?.entries.length ?? 0,
        rows: contents[at]?.rows ?? 0,
        columns: contents[at]?.columns ?? 0,
      })),
    changes: compared.flatMap(changesOf),
    kept: countKept(opened, carried, gone),
    leftovers: lost,
    renamed,
    isNothing: update.write.length === 0 && update.patches.size === 0,
  };
}

function refuse({ read, situation, issues, remembered }: OpenWorkbook, book: YearBook): void {
  if (situation === 'stopped') throw new UnusableInput(issues.filter(({ severity }) => severity === 'error'));
  if (read.isReadOnly) throw new UnusableInput([issue('workbook.readOnly', 'error', {}, {})]);
  if (!remembered) return;
  const { district, year } = remembered.meta;
  if (year === book.year && wordKey(district) === wordKey(book.district.name)) return;
  const params = { district, year, otherDistrict: book.district.name, otherYear: book.year };
  throw new UnusableInput([issue('workbook.otherYear', 'error', {}, params)]);
}

function refuseProtected({ read }: OpenWorkbook, { write, patches, replaces, plan }: WorkbookUpdate): void {
  const ids = new Set([...write, ...patches.keys()].map((name) => replaces.get(name)));
  const sheets = read.sheets.filter((sheet) => sheet.isProtected && ids.has(sheet.id)).map(({ sheet }) => sheet);
  if (sheets.length > 0) throw new UnusableInput([issue('workbook.sheetsProtected', 'error', {}, { sheets })]);
  const bears = new Map(read.sheets.map((sheet) => [sheet.id, sheet.sheet]));
  const restructures = plan.sheets.some(({ name }) => bears.get(replaces.get(name) ?? '') !== name);
  if (restructures && read.isStructureProtected)
    throw new UnusableInput([issue('workbook.structureProtected', 'error', {}, {})]);
}

// --- The plan ---

/** Plans with leftovers, older ones of the workbook included; sheets keep the names that they bear. */
function draftPlan(opened: OpenWorkbook, book: YearBook, { language, clock }: UpdateOptions) {
  const periods = [...opened.sheets.keyed.keys()].map(entryPeriod).filter((period) => period !== undefined);
  const today = clock();
  const workbookId = opened.remembered?.meta.workbookId ?? `${book.id}-${today.getTime().toString(36)}`;
  const former = formerLeftovers(opened);
  const plan = (leftovers: readonly Leftover[], sheetNames: ReadonlyMap<string, string>): WorkbookPlan =>
    planAnnualWorkbook(book, {
      language,
      words: wordsFor(language).sheets,
      workbookId,
      periods,
      leftovers: [...former, ...leftovers.map((each) => rowOf(each, today, language))],
      sheetNames,
    });
  return (leftovers: readonly Leftover[]) => {
    const borne = namesBorne(opened);
    const wished = plan(leftovers, borne);
    const { names, renamed } = besides(opened, wished, borne);
    const named = renamed.length === 0 ? wished : plan(leftovers, names);
    return { plan: withTyped(named, opened), renamed };
  };
}

/** Sheets that a clerk renamed keep her names. */
function namesBorne({ sheets, remembered }: OpenWorkbook): ReadonlyMap<string, string> {
  const registered = new Map(
    (remembered?.sheets ?? []).map(({ kind, period, name }) => [sheetIdentity(kind, period), name]),
  );
  const names = new Map<string, string>();
  const add = (identity: string, name: string) => {
    const former = registered.get(identity);
    if (former === undefined || former !== name) names.set(identity, name);
  };
  for (const [identity, { sheet }] of sheets.keyed) add(identity, sheet.sheet);
  for (const [table, sheet] of sheets.tables) add(TABLE_KINDS[table], sheet.sheet);
  return names;
}

/** Names beside sheets of other origin, which are never overwritten. */
function besides({ sheets }: OpenWorkbook, plan: WorkbookPlan, borne: ReadonlyMap<string, string>) {
  const taken = new Set(
    sheets.others.filter((each) => !isLeftovers(each, plan)).map(({ sheet }) => sheet.toLowerCase()),
  );
  const own = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const names = new Map(borne);
  const renamed: { wanted: string; used: string }[] = [];
  for (const { name, kind, period } of plan.sheets) {
    if (!taken.has(name.toLowerCase())) continue;
    const used = freeName(name, (each) => taken.has(each.toLowerCase()) || own.has(each.toLowerCase()));
    own.add(used.toLowerCase());
    names.set(sheetIdentity(kind, period), used);
    renamed.push({ wanted: name, used });
  }
  return { names, renamed };
}

const MOST_SIGNS = 31;

function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, MOST_SIGNS - suffix.length) + suffix;
    if (!isTaken(candidate)) return candidate;
  }
}

function withTyped(plan: WorkbookPlan, { sheets, remembered }: OpenWorkbook): WorkbookPlan {
  const kept = plan.sheets.map((sheet) => {
    const there = sheet.keyed ? sheets.keyed.get(sheetIdentity(sheet.kind, sheet.period)) : undefined;
    return there ? keepTyped(sheet, there.keys, remembered?.texts ?? []) : sheet;
  });
  return { ...plan, sheets: kept };
}

// --- What has no place any more ---

/** Entries of a person that the new sheets have no cell for. */
function unplaced(opened: OpenWorkbook, carried: Carried, plan: WorkbookPlan, book: YearBook): Leftover[] {
  const cells = new Map(
    plan.sheets
      .filter(({ keyed }) => keyed)
      .map((sheet) => [sheetIdentity(sheet.kind, sheet.period), cellsByKey(sheet)]),
  );
  const indicators = new Set(book.indicators.map(({ code }) => code));
  const hasCell = (identity: string, row: string, column: string) =>
    cells.get(identity)?.get(keyOf(row, column))?.entry === true;
  const found: Leftover[] = [];
  for (const entry of opened.entries) {
    const { identity, rowKey, columnKey } = entry;
    const planned = cells.get(identity);
    // A sheet that is not made any more stays as it is, with everything on it.
    if (planned === undefined || (identity !== 'review-form' && !carried.typed.has(entry))) continue;
    if (hasCell(identity, rowKey, columnKey)) continue;
    const [, period = ''] = identity.split('|');
    const elsewhere =
      (columnKey === DISTRICT_FIGURE_KEY && hasCell(`entry-district|${period}`, rowKey, ACTUAL_KEY)) ||
      (columnKey === ACTUAL_KEY && hasCell(`entry|${period}`, rowKey, DISTRICT_FIGURE_KEY)) ||
      (identity === 'district-targets' && indicators.has(rowKey));
    if (!elsewhere) found.push(leftoverOf(entry, whyGone(entry, planned)));
  }
  return found;
}

function whyGone({ identity, rowKey }: Entry, planned: ReadonlyMap<string, unknown>): LeftoverReason {
  const rowStands = [...planned.keys()].some((key) => key.startsWith(`${rowKey}\n`));
  if (rowStands) return 'areaGone';
  return identity === 'review-form' ? 'criterionGone' : 'indicatorGone';
}

function rowOf({ why, ...rest }: Leftover, today: Date, language: Language): LeftoverRow {
  return { date: today.toISOString().slice(0, 10), ...rest, why: wordsFor(language).sheets.leftovers.why[why] };
}

/** The rows of the sheet that an earlier task made; a person may have deleted some. */
function formerLeftovers({ sheets, remembered }: OpenWorkbook): LeftoverRow[] {
  const name = remembered?.sheets.find(({ kind }) => kind === LEFTOVERS_KIND)?.name;
  const sheet = sheets.others.find(
    (each) => each.madeAs === LEFTOVERS_KIND || (name !== undefined && each.sheet === name),
  );
  if (!sheet) return [];
  const [keys] = sheet.rows;
  const column = (field: string) => keys?.findIndex((cell) => cellText(cell) === field) ?? -1;
  const dates = column('date');
  const head = sheet.rows.findIndex(
    (cells, row) => row > 0 && LEFTOVER_FIELDS.every((field) => cellText(cells[column(field)]) !== ''),
  );
  if (dates < 0 || head < 0) return [];
  return sheet.rows.slice(head + 1).flatMap((cells): LeftoverRow[] => {
    const values = LEFTOVER_FIELDS.map((field) => [field, cellText(cells[column(field)])] as const);
    if (values.every(([, value]) => value === '')) return [];
    return [Object.fromEntries(values) as unknown as LeftoverRow];
  });
}

function isLeftovers(sheet: SheetRead, plan: WorkbookPlan): boolean {
  return (
    plan.sheets.some(({ kind, name }) => kind === LEFTOVERS_KIND && name === sheet.sheet) &&
    cellText(sheet.rows[0]?.[0]) === LEFTOVER_FIELDS[0]
  );
}

// --- What differs ---

interface Compared {
  readonly sheet: SheetPlan;
  readonly there: SheetRead | undefined;
  readonly change: SheetChangeKind;
  readonly comparison?: SheetComparison;
  readonly patches: readonly CellPatch[];
  /** What a person wrote on it and would lose. */
  readonly leftovers: readonly Leftover[];
}

function compareAll(opened: OpenWorkbook, plan: WorkbookPlan): Compared[] {
  const looks = looksOf(plan);
  const former = new Map(
    (opened.remembered?.sheets ?? []).map(({ kind, period, look }) => [sheetIdentity(kind, period), look]),
  );
  return plan.sheets.map((sheet) =>
    compareOne(sheet, opened, plan, (identity) => former.get(identity) === looks.get(identity)),
  );
}

/** The digests that the plan's own `_att` remembers. */
function looksOf(plan: WorkbookPlan): ReadonlyMap<string, string> {
  const att = plan.sheets.find(({ kind }) => kind === 'att');
  const looks = new Map<string, string>();
  for (const { cells } of att?.rows ?? []) {
    const [record, , period, , kind, look] = cells.map((cell) => cell?.value ?? null);
    if (record !== 'sheet' || typeof kind !== 'string' || typeof look !== 'string') continue;
    looks.set(sheetIdentity(kind, typeof period === 'string' ? period : undefined), look);
  }
  return looks;
}

function compareOne(
  sheet: SheetPlan,
  opened: OpenWorkbook,
  plan: WorkbookPlan,
  hasSameLook: (identity: string) => boolean,
): Compared {
  const identity = sheetIdentity(sheet.kind, sheet.period);
  const { keyed, tables, att, others } = opened.sheets;
  const marked = sheet.keyed ? keyed.get(identity) : undefined;
  if (marked) {
    const comparison = compareKeyed(sheet, marked.keys, hasSameLook(identity));
    const { sheet: there, keys } = marked;
    if (comparison.isRemade || there.sheet !== sheet.name) {
      const leftovers = [
        ...ownCells(keys, sheet, opened.remembered?.texts ?? []),
        ...ownFormulas(sheet, opened, identity),
      ];
      return { sheet, there, change: 'changed', comparison, patches: [], leftovers };
    }
    const patches = comparison.entries.map(({ planned: { cell }, row, column }): CellPatch => ({
      row,
      column,
      value: cell.value,
      numberFormat: plan.styles[cell.style]?.numberFormat ?? 'General',
    }));
    return { sheet, there, change: patches.length > 0 ? 'figures' : 'same', comparison, patches, leftovers: [] };
  }
  const table = Object.entries(TABLE_KINDS).find(([, kind]) => kind === sheet.kind)?.[0];
  const there =
    sheet.kind === 'att'
      ? att
      : table !== undefined
        ? [...tables].find(([key]) => key === table)?.[1]
        : others.find((each) => sheet.kind === LEFTOVERS_KIND && isLeftovers(each, plan));
  if (!there) return { sheet, there, change: 'new', patches: [], leftovers: [] };
  const isAtt = sheet.kind === 'att';
  const comparison = compareByPlace(
    sheet,
    there,
    isAtt ? there.rows.length <= sheet.rows.length : hasSameLook(identity),
  );
  if (!comparison.isRemade) return { sheet, there, change: 'same', comparison, patches: [], leftovers: [] };
  const leftovers = isAtt || sheet.kind === LEFTOVERS_KIND ? [] : unreadCells(there, sheet);
  return { sheet, there, change: 'changed', comparison, patches: [], leftovers };
}

/** Formulas that a person put into entries and that would point elsewhere on a sheet that is made anew. */
function ownFormulas(sheet: SheetPlan, { entries }: OpenWorkbook, identity: string): Leftover[] {
  const planned = cellsByKey(sheet);
  return entries
    .filter((entry) => entry.identity === identity && entry.cell.formula !== undefined)
    .filter(({ rowKey, columnKey }) => {
      const cell = planned.get(keyOf(rowKey, columnKey));
      return cell?.entry === true && cell.formula === undefined;
    })
    .map((entry) => leftoverOf(entry, 'ownFormula'));
}

function updateOf({ read }: OpenWorkbook, plan: WorkbookPlan, compared: readonly Compared[]): WorkbookUpdate {
  const own = new Set(compared.flatMap(({ there }) => (there ? [there.id] : [])));
  return {
    plan,
    write: compared.filter(({ change }) => change === 'new' || change === 'changed').map(({ sheet }) => sheet.name),
    patches: new Map(
      compared.filter(({ patches }) => patches.length > 0).map(({ sheet, patches }) => [sheet.name, patches]),
    ),
    replaces: new Map(compared.flatMap(({ sheet, there }) => (there ? [[sheet.name, there.id] as const] : []))),
    basedOn: read.sheets.filter(({ id }) => own.has(id)),
  };
}

function changesOf({ sheet, there, change, comparison }: Compared): CellChange[] {
  if (!there || !comparison || change === 'same' || sheet.keyed !== true) return [];
  return comparison.entries.map(({ planned, row, column, before }) => ({
    sheet: sheet.name,
    cell: cellAddress(row, column),
    row: labelOf(sheet, planned.row, 'row'),
    column: labelOf(sheet, planned.column, 'column'),
    before: cellText(before),
    after: String(planned.cell.value ?? ''),
  }));
}

function labelOf(sheet: SheetPlan, position: number, along: 'row' | 'column'): string {
  const heads = sheet.rows[0]?.cells ?? [];
  if (along === 'row') {
    const columns = ['label:name', 'label:group'].map((key) => heads.findIndex((cell) => cell?.value === key));
    const texts = columns.map((column) => sheet.rows[position]?.cells[column]?.value);
    return String(texts.find((text) => text !== null && text !== undefined && text !== '') ?? '').replaceAll('\n', '');
  }
  const row = sheet.rows.find(({ cells }) => cells[0]?.value === 'label:head');
  return String(row?.cells[position]?.value ?? '').replaceAll('\n', '');
}

function countKept({ entries }: OpenWorkbook, { typed }: Carried, gone: readonly Leftover[]): Kept {
  const lost = new Set(gone.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const kept = entries.filter(({ place }) => !lost.has(`${place.sheet}!${cellAddress(place.row, place.column)}`));
  const count = (isOf: (entry: Entry) => boolean) => kept.filter(isOf).length;
  return {
    targets: count((entry) => typed.has(entry) && entry.identity === 'area-targets'),
    actuals: count((entry) => typed.has(entry) && entry.identity.startsWith('entry')),
    scores: count(({ identity, cell }) => identity === 'review-form' && typeof cell.value === 'number'),
    reasons: count(({ identity, columnKey }) => identity === 'district-targets' && columnKey === 'reason'),
  };
}
