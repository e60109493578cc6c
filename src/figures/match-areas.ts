/**
 * Which area a label means. Names drift: brackets full-width or half-width, a line break in the middle,
 * brackets left out. Such labels are matched and told of; anything further off is not guessed.
 */
import type { Area } from '../model/area';
import { labelKey } from '../model/label';

export interface AreaMatch {
  readonly area: Area;
  /** True where the label is none of the area's names to the letter. */
  readonly loosely: boolean;
}

export type AreaMatcher = (label: string) => AreaMatch | undefined;

/** Every kind of bracket, after full-width signs have been made half-width. */
const BRACKETS = /[()[\]{}<>【】〔〕〖〗「」『』《》〈〉]/gu;

/** @returns a function from a label to its area; undefined where no area, or more than one, is meant */
export function areaMatcher(areas: readonly Area[]): AreaMatcher {
  const exact = new Set<string>();
  const byKey = new Map<string, Area | undefined>();
  const byLooseKey = new Map<string, Area | undefined>();
  for (const area of areas) {
    for (const name of namesOf(area)) {
      exact.add(name);
      addOnce(byKey, labelKey(name), area);
      addOnce(byLooseKey, looseKey(name), area);
    }
  }
  return (label) => {
    const text = label.trim();
    if (labelKey(text) === '') return undefined;
    const area = byKey.get(labelKey(text)) ?? byLooseKey.get(looseKey(text));
    return area && { area, loosely: !exact.has(text) };
  };
}

/** A key that two areas share leads to neither. */
function addOnce(map: Map<string, Area | undefined>, key: string, area: Area): void {
  map.set(key, map.has(key) && map.get(key) !== area ? undefined : area);
}

function looseKey(label: string): string {
  return labelKey(label).replace(BRACKETS, '').toLowerCase();
}

function namesOf({ name, printedName, shortName, nameEn, aliases }: Area): string[] {
  return [name, printedName, shortName, nameEn, ...aliases].filter(
    (each) => each !== undefined && each.trim() !== '',
  ) as string[];
}
