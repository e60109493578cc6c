/**
 * Runs one rule over a column: how many cells passed, failed, are not applicable or can't be evaluated,
 * and which ones failed. What goes wrong inside a rule is its own affair: its cells can't be evaluated.
 */
import type { ConditionNumbers } from './condition';
import { STATE } from './figure-table';
import { BLOCK, type OperandColumn, type OperandColumns } from './operand-columns';
import type { ConditionRule } from './rule';
import { selectorOf, type Selector } from './select-cells';

export interface Counts {
  passed: number;
  failed: number;
  notApplicable: number;
  notEvaluated: number;
}

/** A rule that is ready to run over the cells of one row. */
export interface Check {
  readonly rule: ConditionRule;
  /** Undefined where it could not be made ready. */
  readonly select: Selector | undefined;
  /** The columns whose states decide whether it can be evaluated, with the bits that don't stand in the way. */
  readonly deciding: readonly { readonly column: OperandColumn; readonly ignored: number }[];
  /** False where an operand that it needs is nowhere: not applicable to any cell. */
  readonly isApplicable: boolean;
}

/** @param columns what isn't there is not applicable */
export function makeCheck(rule: ConditionRule, columns: OperandColumns, numbers: () => ConditionNumbers): Check {
  try {
    const isApplicable = rule.needs.every(({ operand }) => columns.has(operand));
    const deciding = [
      ...rule.needs.map(({ operand, admits = 0 }) => ({ operand, ignored: admits })),
      ...(rule.excuses ?? []).map((operand) => ({ operand, ignored: ~STATE.notApplicable })),
    ].flatMap(({ operand, ignored }) => {
      const column = columns.get(operand);
      return column ? [{ column, ignored }] : [];
    });
    const select = isApplicable ? selectorOf(rule.fails, columns, numbers()) : undefined;
    return { rule, select, deciding, isApplicable };
  } catch {
    return { rule, select: undefined, deciding: [], isApplicable: true };
  }
}

const joined = new Uint8Array(BLOCK);

/**
 * @param found gets the positions that failed, from 0 on; one longer than there are cells
 * @returns how many failed
 */
export function runCheck(check: Check, from: number, count: number, found: Uint32Array, counts: Counts): number {
  const { select, isApplicable } = check;
  if (!isApplicable) counts.notApplicable += count;
  if (!isApplicable || count === 0) return 0;
  if (select === undefined) {
    counts.notEvaluated += count;
    return 0;
  }
  try {
    return runBlocks(check, select, from, count, found, counts);
  } catch {
    counts.notEvaluated += count;
    return 0;
  }
}

function runBlocks(
  { deciding }: Check,
  select: Selector,
  from: number,
  count: number,
  found: Uint32Array,
  counts: Counts,
): number {
  const open = deciding.filter(({ column }) => column.holes !== 0);
  let failed = 0;
  let [notApplicable, notEvaluated] = [0, 0];
  for (let start = from; start < from + count; start += BLOCK) {
    const length = Math.min(BLOCK, from + count - start);
    const end = select(start, length, found, failed);
    if (open.length === 0) {
      failed = end;
      continue;
    }
    joinStates(open, start, length);
    for (let i = 0; i < length; i += 1) {
      const state = joined[i] as number;
      const isSign = (state & STATE.notApplicable) >> 1;
      notApplicable += isSign;
      notEvaluated += state === 0 ? 0 : 1 - isSign;
    }
    let next = failed;
    for (let each = failed; each < end; each += 1) {
      const position = found[each] as number;
      found[next] = position;
      next += joined[position - start] === 0 ? 1 : 0;
    }
    failed = next;
  }
  counts.failed += failed;
  counts.notApplicable += notApplicable;
  counts.notEvaluated += notEvaluated;
  counts.passed += count - failed - notApplicable - notEvaluated;
  return failed;
}

function joinStates(open: Check['deciding'], start: number, length: number): void {
  for (const [place, { column, ignored }] of open.entries()) {
    const { states } = column;
    const kept = ~ignored;
    if (place === 0) for (let i = 0; i < length; i += 1) joined[i] = (states[start + i] as number) & kept;
    else for (let i = 0; i < length; i += 1) joined[i] = (joined[i] as number) | ((states[start + i] as number) & kept);
  }
}
