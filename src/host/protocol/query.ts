/** Answers a load: the selected properties, through navigation properties, item by item in collections. */
import { IDENTITIES, type HostObject } from './host-object';
import type { Json } from './json';
import type { QueryInfo } from './wire';

/** Property → what is asked of it below; an empty branch is a leaf. */
interface Branch {
  readonly [name: string]: Branch;
}

const EVERYTHING = '*';

/** `numberFormat` → `NumberFormat`. */
function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function branchOf({ Select = [], Expand = [] }: QueryInfo): Branch {
  const root: Record<string, Branch> = {};
  const grow = (path: string): void => {
    let at = root;
    for (const part of path.split(/[/.]/u)) {
      const name = part === EVERYTHING ? EVERYTHING : wireName(part);
      at = at[name] ??= {};
    }
  };
  Select.forEach(grow);
  Expand.forEach((path) => grow(`${path}/${EVERYTHING}`));
  if (Select.length === 0) grow(EVERYTHING);
  return root;
}

function identityOf(object: HostObject): Record<string, Json> {
  const names = IDENTITIES.filter((name) => object.has(name));
  const identity = names.map((name): readonly [string, Json] => [name, object.get(name)]);
  return Object.fromEntries(identity.filter(([, value]) => value !== null));
}

/** The answer that an object is there: its identity, where it has one. */
export function answerInstance(object: HostObject | null): Json {
  return object && identityOf(object);
}

function answerScalars(object: HostObject, branch: Branch): Record<string, Json> {
  const answer = identityOf(object);
  for (const [name, below] of Object.entries(branch)) {
    if (name === EVERYTHING) for (const each of object.properties) answer[each] = object.get(each);
    else if (Object.keys(below).length > 0) answer[name] = answerBranch(object.object(name), below);
    else if (object.has(name)) answer[name] = object.get(name);
    else answer[name] = answerBranch(object.object(name), { [EVERYTHING]: {} });
  }
  return answer;
}

function answerBranch(object: HostObject | null, branch: Branch, slice: QueryInfo = {}): Json {
  if (!object) return null;
  if (!object.isCollection) return answerScalars(object, branch);
  const own: Record<string, Branch> = {};
  const ofItems: Record<string, Branch> = {};
  for (const [name, below] of Object.entries(branch)) (object.has(name) ? own : ofItems)[name] = below;
  if (EVERYTHING in branch) own[EVERYTHING] = {};
  const { Skip = 0, Top = Infinity } = slice;
  const items = object.items().slice(Skip, Skip + Top);
  return { ...answerScalars(object, own), _Items: items.map((item) => answerBranch(item, ofItems)) };
}

export function answerQuery(object: HostObject | null, query: QueryInfo = {}): Json {
  return answerBranch(object, branchOf(query), query);
}
