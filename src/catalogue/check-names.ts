/** Names: none blank, none as long as a paragraph, and none that two areas share. */
import type { Area } from '../model/area';
import { issue, type Issue } from '../model/issue';
import { labelKey } from '../model/label';
import { rowOf, type LocateRow } from './locate';

/** Longer than any indicator's or area's name in the documents; more is a paragraph in the wrong cell. */
export const NAME_LIMIT = 120;

interface Named {
  readonly code: string;
  readonly name: string;
  readonly printedName?: string | undefined;
  readonly shortName?: string | undefined;
  readonly aliases: readonly string[];
}

interface NameField {
  /** Key of the column that the name stands in. */
  readonly key: string;
  readonly text: string;
}

export function checkNames(what: 'indicator' | 'area', things: readonly Named[], at: LocateRow): Issue[] {
  const issues: Issue[] = [];
  for (const [index, thing] of things.entries()) {
    const { place } = at(index, 'name');
    const columnAbsent = place.sheet !== undefined && place.column === undefined;
    if (thing.name === '' && !columnAbsent)
      issues.push(issue('catalogue.nameBlank', 'error', place, { what, code: thing.code }));
    for (const { key, text } of namesOf(thing)) {
      const length = [...text].length;
      const params = { value: text, length, limit: NAME_LIMIT };
      if (length > NAME_LIMIT) issues.push(issue('catalogue.nameTooLong', 'error', at(index, key).place, params));
    }
  }
  return issues;
}

/** Two areas may share no name, alias or short name, or a label would not tell which is meant. */
export function checkAreaNames(areas: readonly Area[], at: LocateRow): Issue[] {
  const first = new Map<string, number>();
  const issues: Issue[] = [];
  for (const [index, area] of areas.entries()) {
    const clash = namesOf(area).find(({ text }) => first.has(labelKey(text)));
    const before = first.get(labelKey(clash?.text ?? ''));
    if (clash && before !== undefined) {
      const params = { value: clash.text, firstRow: rowOf(before, at), first: areas[before]?.name ?? '' };
      issues.push(issue('areas.nameTwice', 'error', at(index, clash.key).place, params));
    }
    for (const { text } of namesOf(area)) if (!first.has(labelKey(text))) first.set(labelKey(text), index);
  }
  return issues;
}

function namesOf({ name, printedName, shortName, aliases }: Named): NameField[] {
  return [
    { key: 'name', text: name },
    { key: 'printedName', text: printedName ?? '' },
    { key: 'shortName', text: shortName ?? '' },
    ...aliases.map((text) => ({ key: 'aliases', text })),
  ].filter(({ text }) => labelKey(text) !== '');
}
