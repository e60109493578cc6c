/** The way from a pack's JSON to a year book. */
import type { z } from 'zod';
import type { Figure, Target } from '../model/figures';
import type { Source } from '../model/indicator';
import { hasErrors, issue, UnusableInput, type Issue } from '../model/issue';
import { MISSING, NOT_APPLICABLE, NOT_APPLICABLE_SIGN, numberQuantity, type Quantity } from '../model/quantity';
import type { YearBook } from '../model/year-book';
import { checkPack } from './check-pack';
import { packSchema, type Pack, type PackCell } from './pack-schema';

/**
 * A pack's JSON as a year book.
 * @param file what the pack is called in issues
 * @throws UnusableInput with one issue per fault; each issue's `place.path` says where in the pack it is,
 *   such as `areaTargets[3].values[11]`
 */
export function yearBookFromPack(json: unknown, file = 'pack.json'): YearBook {
  const parsed = packSchema.safeParse(json);
  if (!parsed.success) throw new UnusableInput(parsed.error.issues.map((fault) => issueFromZod(fault, file)));
  const pack = parsed.data;
  const issues = checkPack(pack, file);
  if (hasErrors(issues)) throw new UnusableInput(issues);
  const { id, title, titleEn, year, district, invented, documents, annexes, indicators, areas, versions, criteria } =
    pack;
  return {
    ...{ id, title, titleEn, year, district, invented, documents, annexes, indicators, areas, versions, criteria },
    inForce: pack.inForce,
    // A pack's sheets are those of the periods that its document speaks of.
    entryMonths: [],
    targets: targetsOf(pack),
    figures: figuresOf(pack),
  };
}

/** The areas' codes with their values, from either form of a row. */
export function valuesByArea<Value>(
  values: readonly Value[] | Readonly<Record<string, Value>>,
  areas: readonly { readonly code: string }[],
): [area: string, value: Value][] {
  if (!isList(values)) return Object.entries(values);
  return areas.flatMap((area, position): [string, Value][] => {
    const value = values[position];
    return value === undefined ? [] : [[area.code, value]];
  });
}

function targetsOf(pack: Pack): Target[] {
  const inForce = pack.inForce ?? '';
  const district = pack.districtTargets.map((row): Target => ({
    indicator: row.indicator,
    area: null,
    value: numberQuantity(row.value),
    qualifier: row.qualifier,
    version: row.version ?? inForce,
    origin: 'document',
    held: false,
    reason: row.reason,
    source: sourceOf(pack, row),
    alsoStated: row.alsoStated,
  }));
  const areas = pack.areaTargets.flatMap((row) =>
    valuesByArea(row.values, pack.areas).map(([area, cell]): Target => ({
      indicator: row.indicator,
      area,
      value: quantityOf(cell),
      qualifier: row.qualifier,
      version: row.version ?? inForce,
      origin: row.held ? 'hand' : 'document',
      held: row.held,
      source: sourceOf(pack, row),
      alsoStated: [],
    })),
  );
  return [...district, ...areas];
}

function figuresOf(pack: Pack): Figure[] {
  const district = pack.districtFigures.map((row): Figure => ({
    indicator: row.indicator,
    area: null,
    period: row.period,
    reported: quantityOf(row.value),
    restated: row.restated,
    qualifier: row.qualifier,
    source: sourceOf(pack, row),
  }));
  const areas = pack.areaFigures.flatMap((row) => {
    const verified = new Map(row.verified === undefined ? [] : valuesByArea<PackCell>(row.verified, pack.areas));
    return valuesByArea<PackCell>(row.values, pack.areas).map(([area, cell]): Figure => {
      const verifiedCell = verified.get(area);
      return {
        indicator: row.indicator,
        area,
        period: row.period,
        reported: quantityOf(cell),
        verified: verifiedCell === undefined ? undefined : quantityOf(verifiedCell),
        source: sourceOf(pack, row),
      };
    });
  });
  return [...district, ...areas];
}

function sourceOf(
  pack: Pack,
  row: { document?: string | undefined; place: string; note?: string | undefined },
): Source {
  return { document: row.document ?? pack.documents[0]?.id ?? '', place: row.place, note: row.note };
}

function quantityOf(cell: PackCell): Quantity {
  if (cell === null) return MISSING;
  if (cell === NOT_APPLICABLE_SIGN) return NOT_APPLICABLE;
  return typeof cell === 'number' ? numberQuantity(cell) : { kind: 'unreadable', text: cell };
}

function issueFromZod(fault: z.core.$ZodIssue, file: string): Issue {
  const path = fault.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return issue('catalogue.invalid', 'error', { file, path: path.replace(/^\./u, '') }, { message: fault.message });
}

function isList<Value>(values: readonly Value[] | Readonly<Record<string, Value>>): values is readonly Value[] {
  return Array.isArray(values);
}
