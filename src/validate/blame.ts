/**
 * Who is to blame within one area's figures: the smallest sets of cells whose change can satisfy all rules at
 * once (Fellegi and Holt, JASA 71, 1976), and the slip of the keyboard that would explain it. A slip comes
 * first: where one slip of one cell alone explains everything, that cell is it.
 */
import type { FigureKey, Finding, Fix, RuleCode } from '../model/finding';
import { decimalsOf } from '../model/steps';
import { constraintsAt, type Constraint, type ValueOfRow } from './constraints';
import { FLAG } from './figure-table';
import { smallestSets } from './smallest-sets';
import { cellKey, columnAt, makeFix, type Scene } from './scene';
import { slipsOf } from './slips';

/** Rules that take part: what they ask can be met by other values of cells. */
const TAKES_PART: ReadonlySet<RuleCode> = new Set([
  'cell.negative',
  'cell.notWhole',
  'cell.shareRange',
  'area.partAboveWhole',
  'area.partsDiffer',
  'area.ratioDiffers',
  'time.falls',
]);

/** More possible slips than this explain nothing. */
const MOST_NAMED = 5;

/** @returns the findings with what is to blame; those that concern one cell alone stay as they are */
export function blameFor(scene: Scene, place: number, findings: readonly Finding[]): Finding[] {
  if (scene.kind === 'target' || !findings.some(({ rule }) => TAKES_PART.has(rule))) return [...findings];
  const valueOf: ValueOfRow = (row) => columnAt(scene, row).numbers[place] ?? NaN;
  const groups = connected(constraintsAt(scene, place)).filter((group) => group.some((each) => !each.holds(valueOf)));
  return findings.map((finding) => {
    if (!TAKES_PART.has(finding.rule)) return finding;
    const row = finding.indicator === undefined ? undefined : scene.table.rowOf(finding.indicator);
    const group = groups.find((each) => each.some(({ rule, rows }) => rule === finding.rule && rows[0] === row));
    return group ? { ...finding, ...answerFor(scene, place, group, valueOf) } : finding;
  });
}

interface Answer {
  readonly blame: readonly (readonly FigureKey[])[];
  readonly fixes: readonly Fix[];
}

/** Findings of one group have one answer. */
const answers = new WeakMap<readonly Constraint[], Answer>();

function answerFor(scene: Scene, place: number, group: readonly Constraint[], valueOf: ValueOfRow): Answer {
  let answer = answers.get(group);
  if (!answer) answers.set(group, (answer = findAnswer(scene, place, group, valueOf)));
  return answer;
}

function findAnswer(scene: Scene, place: number, group: readonly Constraint[], valueOf: ValueOfRow): Answer {
  const key = (row: number) => cellKey(scene, row, place);
  const isTyped = (row: number) => ((columnAt(scene, row).flags[place] ?? 0) & FLAG.formula) === 0;
  const failing = group.filter((each) => !each.holds(valueOf));
  const rows = [...new Set(group.flatMap((each) => each.rows))].filter(isTyped).sort((left, right) => left - right);
  const sets = smallestSets(group, rows, valueOf);
  const single = sets.filter((set) => set.length === 1).flat();
  const fixes = single.flatMap((row) => {
    const { decimals } = columnAt(scene, row).indicator;
    return slipsOf(valueOf(row))
      .filter(({ value }) => decimalsOf(value) <= decimals)
      .filter(({ value }) => group.every((each) => each.holds((other) => (other === row ? value : valueOf(other)))))
      .map(({ kind, value }) => makeFix(scene, kind, row, place, value));
  });
  const [only] = fixes;
  if (only !== undefined && fixes.length === 1) return { blame: [[only.cell]], fixes };
  return {
    // Where the search had to stop, all cells of what failed are named together.
    blame:
      sets.length > 0
        ? sets.map((set) => set.map(key))
        : [[...new Set(failing.flatMap((each) => each.rows))].filter(isTyped).map(key)],
    fixes: fixes.length <= MOST_NAMED ? fixes : [],
  };
}

/** Constraints that share cells belong together. */
function connected(constraints: readonly Constraint[]): Constraint[][] {
  const groups: { readonly rows: Set<number>; readonly all: Constraint[] }[] = [];
  for (const each of constraints) {
    const touching = groups.filter(({ rows }) => each.rows.some((row) => rows.has(row)));
    const joined = {
      rows: new Set([...each.rows, ...touching.flatMap(({ rows }) => [...rows])]),
      all: [...touching.flatMap(({ all }) => all), each],
    };
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map(({ all }) => all);
}
