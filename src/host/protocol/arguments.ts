/** The arguments of one call, object references resolved, read with Excel's own strictness. */
import { invalidArgument } from './host-error';
import { isJsonObject, type Json, type JsonObject } from './json';

/** As much of a served object as arguments need to know. */
export interface Referenced {
  readonly className: string;
  readonly target: unknown;
}

export type Argument = Json | Referenced;

/** Told apart by what no JSON has: a function. */
export function isHostObject(value: unknown): value is Referenced {
  return (
    typeof value === 'object' &&
    value !== null &&
    'target' in value &&
    'act' in value &&
    typeof value.act === 'function'
  );
}

export class Arguments {
  constructor(
    private readonly method: string,
    private readonly given: readonly (Argument | undefined)[],
  ) {}

  /** The same call with another first argument: one address of a list, for instance. */
  only(value: Json): Arguments {
    return new Arguments(this.method, [value]);
  }

  /** Undefined where it was left out or null. */
  at(index: number): Argument | undefined {
    return this.given[index] ?? undefined;
  }

  wrong(index: number): Error {
    return invalidArgument(`argument ${index + 1} of ${this.method}`);
  }

  json(index: number): Json {
    const value = this.at(index) ?? null;
    if (isHostObject(value)) throw this.wrong(index);
    return value;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value !== 'string') throw this.wrong(index);
    return value;
  }

  textOr<T>(index: number, otherwise: T): string | T {
    return this.at(index) === undefined ? otherwise : this.text(index);
  }

  integer(index: number): number {
    const value = this.at(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw this.wrong(index);
    return value;
  }

  integerOr(index: number, otherwise: number): number {
    return this.at(index) === undefined ? otherwise : this.integer(index);
  }

  flag(index: number): boolean {
    return this.at(index) === true;
  }

  fields(index: number): JsonObject {
    const value = this.at(index);
    if (!isJsonObject(value) || isHostObject(value)) throw this.wrong(index);
    return value;
  }

  /** The model behind an object argument, when it is of the class asked for. */
  model<T>(index: number, kind: abstract new (...parts: never[]) => T): T | undefined {
    const value = this.at(index);
    return isHostObject(value) && value.target instanceof kind ? value.target : undefined;
  }
}
