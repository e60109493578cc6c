/**
 * Targets that stand on a workbook's annexes, carried into a year book. What the add-in last wrote is
 * remembered: a target that differs from it was typed by a person, is hers from now on, and is held.
 */
import { readFigureCell } from '../figures/read-figure-cell';
import type { Target } from '../model/figures';
import { cellText } from '../model/grid';
import type { Indicator } from '../model/indicator';
import type { Issue } from '../model/issue';
import type { Quantity } from '../model/quantity';
import type { YearBook } from '../model/year-book';
import { REASON_KEY, TARGET_KEY } from '../sheets/annual-keys';
import type { Remembered } from '../sheets/read-att';
import type { Entry } from './entries';
import { sameQuantity } from './join-remembered';

export interface TargetsCarried {
  readonly targets: Target[];
  /** Entries that a person typed, the placed ones among them. */
  readonly typed: ReadonlySet<Entry>;
  readonly issues: readonly Issue[];
}

/** The version that targets belong to where a year book names none. */
const DRAFT = 'draft';

export interface TargetsInput {
  readonly book: YearBook;
  readonly entries: readonly Entry[];
  readonly remembered: Remembered | undefined;
  /** Identities of the generated sheets that the workbook has. */
  readonly sheets: ReadonlySet<string>;
  /** True where the book was read from the tables of the same workbook: what they say now counts. */
  readonly isOwn: boolean;
}

export function carryTargets({ book, entries, remembered, sheets, isOwn }: TargetsInput): TargetsCarried {
  const version = book.inForce ?? book.versions.at(-1)?.id ?? DRAFT;
  const indicators = new Map(book.indicators.map((each) => [each.code, each]));
  const areas = new Map(book.areas.map((area) => [area.code, area]));
  const former = remembered?.meta.inForce;
  const isFormer = (target: Target) => former === undefined || target.version === former;
  const before = new Map(
    (remembered?.targets ?? []).filter(isFormer).map((target) => [keyOf(target), { ...target, version }]),
  );
  const after = new Map(book.targets.filter((target) => target.version === version).map((each) => [keyOf(each), each]));
  const typed = new Set<Entry>();
  const issues: Issue[] = [];

  for (const entry of entries) {
    const area = areaOf(entry);
    if (area === undefined) continue;
    const where = { indicator: entry.rowKey, area };
    const key = keyOf(where);
    const known = before.get(key);
    const indicator = indicators.get(entry.rowKey);
    const place = area === null ? book.district.wholeLabel : areas.get(area)?.name;
    const quantity = quantityOf(entry, indicator, place ?? entry.columnLabel, issues);
    // A formula is a person's, whatever it comes to.
    const isNew = known === undefined || entry.cell.formula !== undefined || !sameQuantity(known.value, quantity);
    if (isNew || known.origin === 'hand') typed.add(entry);
    if (!indicator || place === undefined) continue;
    if (isNew) {
      const { reason, qualifier = 'equal' } = after.get(key) ?? known ?? {};
      // What a document states is no source of what a person typed.
      const own = { ...where, version, qualifier, alsoStated: [], ...(reason !== undefined && { reason }) };
      after.set(key, { ...own, value: quantity, origin: 'hand', held: area !== null });
    } else if (!after.has(key) || (known.origin === 'hand' && !(isOwn && area === null))) {
      after.set(key, known);
    }
  }
  // Without its annex a target stands as it was remembered; a cell of an annex that was emptied is open.
  for (const [key, target] of before) {
    const annex = target.area === null ? 'district-targets' : 'area-targets';
    if (!sheets.has(annex) && !after.has(key)) after.set(key, target);
  }
  carryReasons(entries, before, after, typed);
  const others = [
    ...book.targets.filter((target) => target.version !== version),
    ...(remembered?.targets ?? []).filter((target) => !isFormer(target) && target.version !== version),
  ];
  const kept = [...after.values()].map((target) => joinKnown(target, before.get(keyOf(target))));
  return { targets: [...once(others), ...kept], typed, issues };
}

/** Null for the district's own target, undefined for an entry that is no target. */
function areaOf({ identity, columnKey }: Entry): string | null | undefined {
  if (identity === 'area-targets') return columnKey;
  return identity === 'district-targets' && columnKey === TARGET_KEY ? null : undefined;
}

function once(targets: readonly Target[]): Target[] {
  const seen = new Map(targets.map((target) => [`${keyOf(target)}|${target.version}`, target]));
  return [...seen.values()];
}

/** What `_att` alone knows of a target whose value is still the one that was written. */
function joinKnown(target: Target, known: Target | undefined): Target {
  if (!known || target.held || !sameQuantity(target.value, known.value)) return target;
  const { reason: _reason, qualifier: _qualifier, ...rest } = known;
  return { ...target, ...rest };
}

function keyOf({ indicator, area }: Pick<Target, 'indicator' | 'area'>): string {
  return `${indicator}|${area ?? ''}`;
}

/** Of an indicator that the catalogue doesn't have any more, only what stands in the cell is known. */
function quantityOf({ cell, place }: Entry, indicator: Indicator | undefined, area: string, issues: Issue[]): Quantity {
  if (indicator) return readFigureCell({ cell, place, indicator, area }, issues);
  return typeof cell.value === 'number'
    ? { kind: 'number', value: cell.value }
    : { kind: 'unreadable', text: cellText(cell) };
}

/** 低于上年的原因: annex 1's own column, and that of 指标目录, whichever was changed since. */
function carryReasons(
  entries: readonly Entry[],
  before: ReadonlyMap<string, Target>,
  after: Map<string, Target>,
  typed: Set<Entry>,
): void {
  const inAnnex1 = entries.filter(({ identity }) => identity === 'district-targets');
  const reasons = new Map(inAnnex1.filter((each) => each.columnKey === REASON_KEY).map((each) => [each.rowKey, each]));
  for (const entry of reasons.values()) typed.add(entry);
  for (const code of new Set(inAnnex1.map(({ rowKey }) => rowKey))) {
    const key = keyOf({ indicator: code, area: null });
    const target = after.get(key);
    if (!target) continue;
    const reason = cellText(reasons.get(code)?.cell);
    const former = before.get(key)?.reason ?? '';
    if (reason === former && (target.reason ?? '') !== former) continue;
    const { reason: _replaced, ...rest } = target;
    after.set(key, { ...rest, ...(reason !== '' && { reason }) });
  }
}
