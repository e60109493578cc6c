/** A whole row that equals another one in nearly every area: somebody copied it, or filled in the wrong line. */
import type { Finding } from '../model/finding';
import type { Counts } from './evaluate';
import { parametersFor } from './rule';
import { PATTERN_RULES } from './rules';
import { columnAt, countsOf, makeFinding, type Scene } from './scene';

/** One outcome for each two rows; by the place of the two in a square of all rows. */
export type CopiedRows = Map<number, Finding>;

/** Compares some rows with all others. What was found of them before is replaced. */
export function compareRowsWithAll(scene: Scene, some: readonly number[], found: CopiedRows): void {
  const rule = PATTERN_RULES.copiedRow;
  const counts = countsOf(scene, rule.code);
  const rows = scene.table.columns.length;
  for (const [position, row] of some.entries()) {
    const before = new Set(some.slice(0, position));
    for (let other = 0; other < rows; other += 1) {
      if (other === row || before.has(other)) continue;
      const [later, earlier] = [Math.max(row, other), Math.min(row, other)];
      const key = later * rows + earlier;
      const finding = compareTwo(scene, later, earlier, counts);
      if (finding) found.set(key, finding);
      else found.delete(key);
    }
  }
}

/** In the order of the rows. */
export function copiedRowFindings(found: CopiedRows): Finding[] {
  return [...found].sort(([left], [right]) => left - right).map(([, finding]) => finding);
}

function compareTwo(scene: Scene, row: number, other: number, counts: Counts): Finding | undefined {
  const rule = PATTERN_RULES.copiedRow;
  // A part may well be the whole of its whole.
  if (scene.related[row]?.whole === other || scene.related[other]?.whole === row) {
    counts.notApplicable += 1;
    return undefined;
  }
  const limit = parametersFor(rule, columnAt(scene, row).indicator.code, scene.parameters);
  const limits = { share: limit('share'), areas: limit('areas'), distinct: limit('distinct') };
  const found = compareRows(scene, row, other, limits);
  if (found === 'few') counts.notEvaluated += 1;
  else if (found === 'unlike') counts.passed += 1;
  else {
    counts.failed += 1;
    const names = { indicator: columnAt(scene, row).indicator.name, other: columnAt(scene, other).indicator.name };
    return makeFinding(scene, { rule, row, other, params: { ...names, ...found } });
  }
  return undefined;
}

interface Limits {
  readonly share: number;
  readonly areas: number;
  readonly distinct: number;
}

function compareRows(scene: Scene, row: number, other: number, limits: Limits) {
  const { numbers: left } = columnAt(scene, row);
  const { numbers: right } = columnAt(scene, other);
  const areas = scene.table.areas.length;
  const allowed = Math.floor(areas * (1 - limits.share));
  let same = 0;
  let of = 0;
  for (let place = 0; place < areas; place += 1) {
    const a = left[place] as number;
    const b = right[place] as number;
    // Neither blanks nor two zeros say anything.
    if (Number.isNaN(a) || Number.isNaN(b) || (a === 0 && b === 0)) continue;
    of += 1;
    if (a === b) same += 1;
    // More differences than any number of areas would allow: the rest needn't be looked at.
    else if (of - same > allowed && of >= limits.areas) return 'unlike';
  }
  if (of < limits.areas) return 'few';
  if (same < of * limits.share) return 'unlike';
  return distinctOf(left, right) < limits.distinct ? 'unlike' : { same, of };
}

/** How many different figures the two rows share. */
function distinctOf(left: Float64Array, right: Float64Array): number {
  return new Set(left.filter((each, place) => each !== 0 && each === right[place])).size;
}
