/**
 * Runs one rule over a column: how many cells passed, failed, are not applicable or can't be evaluated,
 * and which ones failed. What goes wrong inside a rule is its own affair: its cells can't be evaluated.
 */
import type { ConditionNumbers } from './condition';
import { STATE } from './figure-table';
import { decidingStates, joined, joinStates, tally, type DecidingStates } from './join-states';
import { BLOCK, type OperandColumns } from './operand-columns';
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
  readonly deciding: readonly DecidingStates[];
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
      return column ? [decidingStates({ column, ignored })] : [];
    });
    const select = isApplicable ? selectorOf(rule.fails, columns, numbers()) : undefined;
    return { rule, select, deciding, isApplicable };
  } catch {
    return { rule, select: undefined, deciding: [], isApplicable: true };
  }
}

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
    notApplicable += tally.notApplicable;
    notEvaluated += tally.notEvaluated;
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
