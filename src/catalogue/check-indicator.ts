/** What an indicator's fields ask of each other and of the rest of the catalogue. */
import type { Indicator } from '../model/indicator';
import { issue, type Issue } from '../model/issue';
import type { Spot } from './locate';

export interface Known {
  readonly codes: ReadonlySet<string>;
  /** Names of the areas' weights; undefined where there are no areas to weigh. */
  readonly weights: ReadonlySet<string> | undefined;
}

/** @param at tells where a field of this indicator was read */
export function checkIndicator(indicator: Indicator, known: Known, at: (key: string) => Spot): Issue[] {
  // A code that was made from the name says nothing to whoever left it blank; sentences name the indicator.
  const named = MADE_CODE.test(indicator.code) ? { ...indicator, code: indicator.name } : indicator;
  return [...checkParent(named, known, at), ...checkTotal(named, known, at), ...checkSpread(named, known, at)];
}

/** As read-code.ts makes them. */
const MADE_CODE = /^i_[0-9a-f]{8}$/u;

function checkParent({ code, parent, relation }: Indicator, known: Known, at: (key: string) => Spot): Issue[] {
  if (parent === undefined) {
    if (relation === undefined) return [];
    const { place, heading } = at('parent');
    return [issue('catalogue.fieldMissing', 'error', place, { heading, code })];
  }
  const issues: Issue[] = [];
  if (!known.codes.has(parent))
    issues.push(issue('catalogue.parentUnknown', 'error', at('parent').place, { code, parent }));
  if (relation === undefined)
    issues.push(issue('catalogue.relationMissing', 'error', at('relation').place, { code, parent }));
  return issues;
}

function checkTotal(indicator: Indicator, known: Known, at: (key: string) => Spot): Issue[] {
  const { code, name, measure, aggregation } = indicator;
  const issues: Issue[] = [];
  if (measure === 'ratio' && aggregation === 'sum') {
    issues.push(issue('catalogue.ratioSummed', 'error', at('aggregation').place, { code, name }));
  }
  for (const key of ['numerator', 'denominator', 'reconcilesWith'] as const) {
    const value = indicator[key];
    const { place, heading } = at(key);
    const needed = aggregation === 'weighted' && key !== 'reconcilesWith';
    if (value === undefined) {
      if (needed) issues.push(issue('catalogue.fieldMissing', 'error', place, { heading, code }));
    } else if (!known.codes.has(value)) {
      issues.push(issue('catalogue.referenceUnknown', 'error', place, { heading, code, value }));
    }
  }
  return issues;
}

function checkSpread(
  { code, spread, schedule, milestones }: Indicator,
  known: Known,
  at: (key: string) => Spot,
): Issue[] {
  const issues: Issue[] = [];
  const weight = spread?.weight;
  if (spread?.method === 'weights' && weight === undefined) {
    const { place, heading } = at('weight');
    issues.push(issue('catalogue.fieldMissing', 'error', place, { heading, code }));
  } else if (weight !== undefined && known.weights && !known.weights.has(weight)) {
    issues.push(issue('catalogue.weightUnknown', 'error', at('weight').place, { code, weight }));
  }
  if (schedule === 'milestones' && milestones.length === 0) {
    const { place, heading } = at('milestones');
    issues.push(issue('catalogue.fieldMissing', 'error', place, { heading, code }));
  }
  return issues;
}
