/**
 * Which members belong to which class of the model. Served classes lead to each other (a range to its
 * sheet and back), so they meet here by the model's class instead of importing one another.
 */
import { notImplemented } from '../protocol/host-error';
import { serve, type HostObject, type Members } from '../protocol/host-object';

type Class<T> = abstract new (...parts: never[]) => T;

const KINDS = new Map<unknown, (target: never) => HostObject>();

export function install<T extends object>(model: Class<T>, members: Members<T>): void {
  KINDS.set(model, (target: T) => serve(members, target));
}

/** The served object of a model, by its own class. */
export function give(target: object): HostObject {
  const kind = KINDS.get(target.constructor);
  if (!kind) throw notImplemented(target.constructor.name);
  return kind(target as never);
}
