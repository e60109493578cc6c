/** A whole row that equals another one in nearly every area: somebody copied it, or filled in the wrong line. */
import type { Finding } from '../model/finding';
import { parametersFor } from './rule';
import { PATTERN_RULES } from './rules';
import { columnAt, countsOf, makeFinding, type Scene } from './scene';

/** One outcome for each two rows. */
export function copiedRows(scene: Scene): Finding[] {
  const rule = PATTERN_RULES.copiedRow;
  const counts = countsOf(scene, rule.code);
  const rows = scene.table.columns.length;
  const findings: Finding[] = [];
  for (let row = 1; row < rows; row += 1) {
    const limit = parametersFor(rule, columnAt(scene, row).indicator.code, scene.parameters);
    const limits = { share: limit('share'), areas: limit('areas'), distinct: limit('distinct') };
    for (let other = 0; other < row; other += 1) {
      // A part may well be the whole of its whole.
      if (scene.related[row]?.whole === other || scene.related[other]?.whole === row) {
        counts.notApplicable += 1;
        continue;
      }
      const found = compareRows(scene, row, other, limits);
      if (found === 'few') counts.notEvaluated += 1;
      else if (found === 'unlike') counts.passed += 1;
      else {
        counts.failed += 1;
        const params = { indicator: columnAt(scene, row).indicator.name, other: columnAt(scene, other).indicator.name };
        findings.push(makeFinding(scene, { rule, row, params: { ...params, ...found } }));
      }
    }
  }
  return findings;
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
