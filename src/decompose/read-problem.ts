/**
 * A splitting problem as JSON gives it. What is no number in it is found when the problem is solved; here its
 * shape is checked, and every fault named by its path.
 */
import { z } from 'zod';
import type { SpreadProblem } from './problem';

/** What a field must be. */
export type Expected = 'object' | 'list' | 'number' | 'text' | 'method' | 'yesNo' | 'known';

export interface ShapeFault {
  /** `areas[2].weight`; '' for the whole. */
  readonly path: string;
  readonly expected: Expected;
}

const decimal = z.union([z.number(), z.string()], { error: 'number' }).nullish();

const areaSchema = z.strictObject(
  {
    code: z.string({ error: 'text' }).min(1, { error: 'text' }),
    weight: decimal,
    floor: decimal,
    cap: decimal,
    hold: decimal,
    applicable: z.boolean({ error: 'yesNo' }).optional(),
  },
  { error: ({ code }) => (code === 'unrecognized_keys' ? 'known' : 'object') },
);

const problemSchema = z.strictObject(
  {
    total: decimal,
    decimals: z.number({ error: 'number' }),
    method: z.enum(['proportional', 'equal', 'hand'], { error: 'method' }),
    rest: z.enum(['leave', 'spread'], { error: 'method' }).optional(),
    areas: z.array(areaSchema, { error: 'list' }),
  },
  { error: ({ code }) => (code === 'unrecognized_keys' ? 'known' : 'object') },
);

/** @param value as `JSON.parse` gave it */
export function readProblem(
  value: unknown,
): { readonly problem: SpreadProblem } | { readonly faults: readonly ShapeFault[] } {
  const read = problemSchema.safeParse(value);
  if (!read.success) return { faults: read.error.issues.flatMap(faultsOf) };
  const { areas, total, rest, ...problem } = read.data;
  return {
    problem: {
      ...problem,
      ...(total !== undefined && { total }),
      ...(rest && { rest }),
      areas: areas.map(({ code, ...area }) => ({
        code,
        ...(Object.fromEntries(Object.entries(area).filter(([, each]) => each !== undefined)) as Omit<
          SpreadProblem['areas'][number],
          'code'
        >),
      })),
    },
  };
}

function faultsOf(found: z.core.$ZodIssue): ShapeFault[] {
  const expected = found.message as Expected;
  if (found.code !== 'unrecognized_keys') return [{ path: pathText(found.path), expected }];
  return found.keys.map((key) => ({ path: pathText([...found.path, key]), expected }));
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );
}
