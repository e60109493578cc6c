/**
 * What indicators and areas have to do with each other: codes that stand twice, references that lead
 * nowhere or round in a circle, names that two areas share. For workbooks and packs alike.
 */
import type { Area } from '../model/area';
import type { Indicator } from '../model/indicator';
import { issue, type Issue } from '../model/issue';
import { checkAreaNames, checkNames } from './check-names';
import { checkIndicator } from './check-indicator';
import { rowOf, type Locate, type LocateRow } from './locate';

export interface CatalogueParts {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
}

/** @param locate tells where a field was read, so that an issue can say where it is */
export function checkCatalogue({ indicators, areas }: CatalogueParts, locate: Locate): Issue[] {
  const indicatorAt: LocateRow = (index, key) => locate('indicator', index, key);
  const areaAt: LocateRow = (index, key) => locate('area', index, key);
  const known = {
    codes: new Set(indicators.map((each) => each.code)),
    weights: areas.length === 0 ? undefined : new Set(areas.flatMap((each) => Object.keys(each.weights))),
  };
  return [
    ...checkCodes(indicators, indicatorAt),
    ...checkNames('indicator', indicators, indicatorAt),
    ...indicators.flatMap((each, index) => checkIndicator(each, known, (key) => indicatorAt(index, key))),
    ...checkCycles(indicators, indicatorAt),
    ...checkCodes(areas, areaAt),
    ...checkNames('area', areas, areaAt),
    ...checkAreaNames(areas, areaAt),
  ];
}

function checkCodes(things: readonly { readonly code: string }[], at: LocateRow): Issue[] {
  const first = new Map<string, number>();
  const issues: Issue[] = [];
  for (const [index, { code }] of things.entries()) {
    const before = first.get(code);
    if (code === '') continue;
    if (before === undefined) first.set(code, index);
    else issues.push(issue('catalogue.codeTwice', 'error', at(index, 'code').place, { value: code, firstRow: rowOf(before, at) }));
  }
  return issues;
}

/** Each cycle once, at the first of its indicators. */
function checkCycles(indicators: readonly Indicator[], at: LocateRow): Issue[] {
  const parents = new Map(indicators.map((each) => [each.code, each.parent]));
  const told = new Set<string>();
  const issues: Issue[] = [];
  for (const [index, { code }] of indicators.entries()) {
    const codes: string[] = [];
    let next: string | undefined = code;
    while (next !== undefined && !codes.includes(next)) {
      codes.push(next);
      next = parents.get(next);
    }
    if (next !== code || told.has(code)) continue;
    for (const each of codes) told.add(each);
    issues.push(issue('catalogue.parentCycle', 'error', at(index, 'parent').place, { codes }));
  }
  return issues;
}
