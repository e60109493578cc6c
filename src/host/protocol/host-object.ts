/**
 * A served object: what the client's proxies talk to. A class of Excel's is one table of members by
 * their names on the wire; whatever a table doesn't name answers `NotImplemented` with that name.
 */
import { notImplemented } from './host-error';
import type { Json } from './json';
import type { Arguments } from './arguments';

export interface Members<T> {
  /** Excel's class name. */
  readonly name: string;
  readonly get?: Readonly<Record<string, (target: T) => Json>>;
  readonly set?: Readonly<Record<string, (target: T, value: Json) => void>>;
  /** Navigation properties; null is a null object. */
  readonly object?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** Methods that give an object; null is a null object. */
  readonly make?: Readonly<Record<string, (target: T, given: Arguments) => HostObject | null>>;
  /** Methods that act. */
  readonly act?: Readonly<Record<string, (target: T, given: Arguments) => void>>;
  /** Methods that give plain data. */
  readonly ask?: Readonly<Record<string, (target: T, given: Arguments) => Json>>;
  /** The collection's indexer. */
  readonly item?: (target: T, given: Arguments) => HostObject;
  /** What stands in a collection. */
  readonly items?: (target: T) => readonly HostObject[];
}

export interface HostObject {
  readonly className: string;
  /** The model behind it, which arguments are told apart by. */
  readonly target: unknown;
  readonly properties: readonly string[];
  readonly isCollection: boolean;
  has(property: string): boolean;
  get(property: string): Json;
  set(property: string, value: Json): void;
  object(property: string): HostObject | null;
  make(method: string, given: Arguments): HostObject | null;
  /** Calls a method that gives plain data, or none. */
  act(method: string, given: Arguments): Json;
  item(given: Arguments): HostObject;
  items(): readonly HostObject[];
}

function member<V>(table: Readonly<Record<string, V>> | undefined, className: string, name: string): V {
  const found = table && Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) throw notImplemented(`${className}.${name}`);
  return found;
}

/** Binds a table of members to one object of the model. */
export function serve<T>(members: Members<T>, target: T): HostObject {
  const { name } = members;
  return {
    className: name,
    target,
    properties: Object.keys(members.get ?? {}),
    isCollection: members.items !== undefined,
    has: (property) => members.get !== undefined && Object.hasOwn(members.get, property),
    get: (property) => member(members.get, name, property)(target),
    set: (property, value) => {
      member(members.set, name, property)(target, value);
    },
    object: (property) => member(members.object, name, property)(target),
    make: (method, given) => member(members.make, name, method)(target, given),
    act: (method, given) => {
      if (members.ask && Object.hasOwn(members.ask, method)) return member(members.ask, name, method)(target, given);
      member(members.act, name, method)(target, given);
      return null;
    },
    item: (given) => {
      if (!members.item) throw notImplemented(`${name}.getItem`);
      return members.item(target, given);
    },
    items: () => members.items?.(target) ?? [],
  };
}

/** What the client keeps to find an object again in a later request. */
export const IDENTITIES = ['Id', '_Id', '_ReferenceId'];
