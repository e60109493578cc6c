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
    else
      issues.push(
        issue('catalogue.codeTwice', 'error', at(index, 'code').place, { value: code, firstRow: rowOf(before, at) }),
      );
  }
  return issues;
}

/** Each cycle once, at the first of its indicators; every indicator is walked over once. */
function checkCycles(indicators: readonly Indicator[], at: LocateRow): Issue[] {
  // Of a code that stands twice the first counts, so that one fault doesn't look like two.
  const positions = new Map([...indicators.entries()].reverse().map(([index, each]) => [each.code, index]));
  const walked = new Set<number>();
  const issues: Issue[] = [];
  for (const start of indicators.keys()) {
    const path = new Set<number>();
    let next: number | undefined = start;
    while (next !== undefined && !walked.has(next) && !path.has(next)) {
      path.add(next);
      const parent: string | undefined = indicators[next]?.parent;
      next = parent === undefined ? undefined : positions.get(parent);
    }
    for (const each of path) walked.add(each);
    if (next === undefined || !path.has(next)) continue;
    const round = [...path];
    const circle = round.slice(round.indexOf(next));
    const first = circle.indexOf(circle.reduce((least, each) => Math.min(least, each)));
    const codes = [...circle.slice(first), ...circle.slice(0, first)].map((index) => indicators[index]?.code ?? '');
    issues.push(issue('catalogue.parentCycle', 'error', at(circle[first] ?? 0, 'parent').place, { codes }));
  }
  return issues;
}
