/**
 * Runs one batch: its actions in order against the object paths, each path resolved once, at its first
 * use. What was done before an error stays done, as in Excel; the error names the action.
 */
import { Arguments, isHostObject, type Argument } from './arguments';
import { HostError, itemNotFound, refuse } from './host-error';
import type { HostObject } from './host-object';
import { isJsonObject, type Json } from './json';
import { answerInstance, answerQuery } from './query';
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** What paths start from. */
export interface Roots {
  root(): HostObject;
  /** A service of the host by its name. */
  service(name: string): HostObject;
  reference(id: string): HostObject | null;
  /** A range as a formula names it: `=Sheet1!$A$1`. */
  readonly formulaOf: (object: HostObject) => string;
}

type Resolve = (id: number) => HostObject | null;

/** Object references stand as path ids beside the arguments, or as `{_ObjectPathId}` inside of plain data. */
function readArgument(value: Json | undefined, reference: Json | undefined, resolve: Resolve): Argument {
  if (typeof reference === 'number' && reference > 0) {
    const object = resolve(reference);
    if (!object) throw itemNotFound('an argument is a null object');
    return object;
  }
  return value ?? null;
}

function argumentsOf(
  method: string,
  info: ArgumentInfo | undefined,
  resolve: Resolve,
  formulaOf: Roots['formulaOf'],
): Arguments {
  const references = info?.ReferencedObjectPathIds ?? [];
  const given = (info?.Arguments ?? []).map((value, index) => readArgument(value, references[index], resolve));
  return new Arguments(
    method,
    given.map((value) => replaceReferences(value, resolve, formulaOf)),
  );
}

/** Ranges inside of plain data (rules of validation, for instance) become the formula that names them. */
function replaceReferences(value: Argument, resolve: Resolve, formulaOf: Roots['formulaOf']): Argument {
  if (isHostObject(value) || !isJsonObject(value)) return value;
  const fields = Object.entries(value).map(([key, field]): [string, Json | undefined] => {
    if (!isJsonObject(field)) return [key, field];
    const id = field['_ObjectPathId'];
    if (typeof id !== 'number') return [key, replaceReferences(field, resolve, formulaOf) as Json];
    const object = resolve(id);
    return [key, object && formulaOf(object)];
  });
  return Object.fromEntries(fields);
}

class Batch {
  private readonly resolved = new Map<number, HostObject | null>();
  /** What is being done, as an error names it: `Range.values`. */
  location = '';

  constructor(
    private readonly body: RequestBody,
    private readonly roots: Roots,
  ) {}

  readonly resolve: Resolve = (id) => {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw refuse('InvalidRequest', `no object path ${id}`);
    const object = this.open(path);
    this.resolved.set(id, object);
    return object;
  };

  private open(path: ObjectPath): HostObject | null {
    const { ObjectPathType: type, Name: name } = path;
    // The parent of a null object may be gone; nobody asks for it.
    if (type === PathType.nullObject) return null;
    if (type === PathType.root) return this.roots.root();
    if (type === PathType.newObject) return this.roots.service(name);
    if (type === PathType.reference) return this.roots.reference(name);
    if (path.ParentObjectPathId === undefined) throw refuse('InvalidRequest', `path ${path.Id} has no parent`);
    const parent = this.resolve(path.ParentObjectPathId);
    // Members of a null object are null objects.
    if (!parent) return null;
    this.location = locationOf(parent, name || 'getItem');
    const given = argumentsOf(this.location, path.ArgumentInfo, this.resolve, this.roots.formulaOf);
    if (type === PathType.method) return parent.make(name, given);
    if (type === PathType.property) return parent.object(name);
    if (type === PathType.indexer) return parent.item(given);
    throw refuse('InvalidRequest', `object path type ${type}`);
  }

  run(action: Action): Json {
    const { ActionType: type, Name: name } = action;
    if (type === ActionType.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (type === ActionType.instantiate) return answerInstance(object);
    this.location = object?.className ?? '';
    if (type === ActionType.query) return answerQuery(object, action.QueryInfo);
    // Actions on a null object do nothing, as in `getItemOrNullObject(name).delete()`.
    if (!object) return null;
    this.location = locationOf(object, name);
    const given = argumentsOf(this.location, action.ArgumentInfo, this.resolve, this.roots.formulaOf);
    if (type === ActionType.method) return object.act(name, given);
    if (type === ActionType.setProperty) {
      object.set(name, given.json(0));
      return null;
    }
    throw refuse('InvalidRequest', `action type ${type}`);
  }
}

function locationOf({ className }: HostObject, name: string): string {
  return `${className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function describe(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return refuse('GeneralException', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

export function runRequest(body: RequestBody, roots: Roots): ResponseBody {
  const batch = new Batch(body, roots);
  const results: { ActionId: number; Value: Json }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: batch.run(action) });
    } catch (error) {
      const { code, message, status } = describe(error);
      return {
        Results: results,
        Error: {
          ActionIndex: index,
          Code: code,
          Message: message,
          HttpStatusCode: status,
          Location: batch.location,
        },
      };
    }
  }
  return { Results: results };
}
