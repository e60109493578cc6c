/**
 * Which conditional formats of a sheet are to go and which are to be made again. One of ours is known by what
 * its formula says from its own cell and by its colours, wherever a paste has carried it.
 */
import { overlap, type Range } from '../plan/address';
import type { ConditionalFormatPlan, ConditionalLook, ValidationPlan } from '../plan/plan';
import { seenFrom } from '../plan/references';
import { around, common, outside, rangesOf } from './areas';
import { looseFormula } from './contents';
import { colour } from './look-calls';
import { exchange, type Session } from './session';

/** A conditional format by formula, as it stands on a sheet. */
export interface FoundFormat {
  readonly id: string;
  readonly ranges: readonly Range[];
  /** Without the equals sign; relative to the first cell of its ranges. */
  readonly formula: string;
  readonly fill: string;
  readonly fontColour: string;
  readonly stopIfTrue: boolean;
}

/** One sync for all sheets; none where no sheet has any. */
export async function readFormats(
  session: Session,
  collections: readonly Excel.ConditionalFormatCollection[],
): Promise<readonly FoundFormat[][]> {
  const custom = collections.map(({ items }) => items.filter(({ type }) => type === 'Custom'));
  if (custom.every((items) => items.length === 0)) return custom.map(() => []);
  const asked = await exchange(session, () =>
    custom.map((items) =>
      items.map((item) => {
        const { rule, format } = item.custom;
        rule.load('formula');
        format.fill.load('color');
        format.font.load('color');
        const areas = item.getRanges();
        areas.load('address');
        return { item, rule, format, areas };
      }),
    ),
  );
  return asked.map((items) =>
    items.flatMap(({ item, rule, format, areas }): FoundFormat[] => {
      // On whole rows or columns: none of ours.
      const ranges = rangesOf(areas.address);
      if (!ranges) return [];
      return [
        {
          id: item.id,
          ranges,
          formula: rule.formula.replace(/^=/u, ''),
          fill: colourKey(format.fill.color),
          fontColour: colourKey(format.font.color),
          stopIfTrue: item.stopIfTrue,
        },
      ];
    }),
  );
}

/** Excel gives null, or nothing, for a colour that isn't set. */
function colourKey(given: unknown): string {
  return typeof given === 'string' ? given.toUpperCase() : '';
}

function keyOf(seen: string, look: Pick<FoundFormat, 'fill' | 'fontColour' | 'stopIfTrue'>): string {
  return [seen, look.fill, look.fontColour, look.stopIfTrue].join('|');
}

function lookOf({ fill, fontColour }: ConditionalLook): Pick<FoundFormat, 'fill' | 'fontColour'> {
  const of = (rgb: string | undefined): string => (rgb === undefined ? '' : colour(rgb).toUpperCase());
  return { fill: of(fill), fontColour: of(fontColour) };
}

function wantedKey({ range, formula, look, stopIfTrue = false }: ConditionalFormatPlan): string {
  return keyOf(seenFrom(looseFormula(formula), range), { ...lookOf(look), stopIfTrue });
}

/** As seen from the first area, or from the corner of them all. */
function foundKeys(found: FoundFormat): string[] {
  const [first] = found.ranges;
  if (!first) return [];
  const corners = [first, found.ranges.reduce(around)];
  const formula = looseFormula(found.formula);
  return corners.map((corner) => keyOf(seenFrom(formula, corner), found));
}

interface Wanted {
  readonly plan: ConditionalFormatPlan;
  /** All of its key that touch it or are to go. */
  readonly found: readonly FoundFormat[];
}

/**
 * A wanted format is whole where one format of its kind, and no other, covers its range. Where one is not,
 * whatever is left of it goes and it is made again; and so are those that must stand above it.
 * @param validations their cells are ours, too: none of our formats may stand there uncalled for
 * @returns ids of those to go, and those to be made, in order of priority
 */
export function planFormats(
  wanted: readonly ConditionalFormatPlan[],
  validations: readonly Pick<ValidationPlan, 'range'>[],
  found: readonly FoundFormat[],
): { readonly gone: readonly string[]; readonly missing: readonly ConditionalFormatPlan[] } {
  const own = [...wanted, ...validations].map(({ range }) => range);
  const byKey = new Map<string, ConditionalFormatPlan[]>();
  for (const plan of wanted) {
    const key = wantedKey(plan);
    byKey.set(key, [...(byKey.get(key) ?? []), plan]);
  }
  const gone = new Set<FoundFormat>();
  const missing = new Set<ConditionalFormatPlan>();
  const ours = new Map<string, FoundFormat[]>();
  for (const each of found) {
    const key = foundKeys(each).find((one) => byKey.has(one));
    if (key === undefined) continue;
    ours.set(key, [...(ours.get(key) ?? []), each]);
    if (isStray(each, byKey.get(key) ?? [], own)) gone.add(each);
  }
  const touching = (plan: ConditionalFormatPlan): FoundFormat[] =>
    (ours.get(wantedKey(plan)) ?? []).filter(({ ranges }) => ranges.some((range) => overlap(range, plan.range)));
  const all = wanted.map((plan): Wanted => ({ plan, found: touching(plan) }));
  for (const { plan, found: there } of all) if (!isWhole(plan, there)) missing.add(plan);
  spread(all, gone, missing);
  return { gone: [...gone].map(({ id }) => id), missing: wanted.filter((plan) => missing.has(plan)) };
}

/** A paste has carried it to cells of ours that it isn't meant for. */
function isStray(found: FoundFormat, plans: readonly ConditionalFormatPlan[], own: readonly Range[]): boolean {
  const beyond = outside(
    found.ranges,
    plans.map(({ range }) => range),
  );
  return beyond.some((range) => own.some((each) => common(range, each) !== undefined));
}

function isWhole({ range }: ConditionalFormatPlan, found: readonly FoundFormat[]): boolean {
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 && outside([range], only.ranges).length === 0;
}

/** What goes takes others along, and what is made anew comes to stand above those that were before it. */
function spread(all: readonly Wanted[], gone: Set<FoundFormat>, missing: Set<ConditionalFormatPlan>): void {
  for (let size = -1; size !== gone.size + missing.size;) {
    size = gone.size + missing.size;
    all.forEach(({ plan, found }, at) => {
      const isTouched =
        found.some((each) => gone.has(each)) ||
        all.slice(at + 1).some((later) => missing.has(later.plan) && overlap(later.plan.range, plan.range));
      if (isTouched) missing.add(plan);
      if (missing.has(plan)) for (const each of found) gone.add(each);
    });
  }
}
