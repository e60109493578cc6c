/**
 * Who is to blame within one area's figures: the smallest sets of cells whose change can satisfy all rules at
 * once (Fellegi and Holt, JASA 71, 1976), and the slip of the keyboard that would explain it. A slip comes
 * first: where one slip of one cell alone explains everything, that cell is it.
 */
import type { FigureKey, Finding, Fix, RuleCode } from '../model/finding';
import { decimalsOf } from '../model/steps';
import { constraintsAt, type ValueOfRow } from './constraints';
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
  const answers = new Map<readonly number[], Answer>();
  return findings.map((finding) => {
    const row = finding.indicator === undefined ? undefined : scene.table.rowOf(finding.indicator);
    const rows = row === undefined || !TAKES_PART.has(finding.rule) ? undefined : scene.connected[row];
    if (rows === undefined) return finding;
    let answer = answers.get(rows);
    if (!answer) answers.set(rows, (answer = findAnswer(scene, place, rows)));
    return { ...finding, ...answer };
  });
}

interface Answer {
  readonly blame: readonly (readonly FigureKey[])[];
  readonly fixes: readonly Fix[];
}

/** One answer for all findings of rows that hang together. */
function findAnswer(scene: Scene, place: number, connected: readonly number[]): Answer {
  const valueOf: ValueOfRow = (row) => columnAt(scene, row).numbers[place] ?? NaN;
  const group = constraintsAt(scene, place, connected);
  const key = (row: number) => cellKey(scene, row, place);
  const isTyped = (row: number) => ((columnAt(scene, row).flags[place] ?? 0) & FLAG.formula) === 0;
  const failing = group.filter((each) => !each.holds(valueOf));
  const rows = [...new Set(group.flatMap((each) => each.rows))].filter(isTyped).sort((left, right) => left - right);
  const sets = smallestSets(group, rows, valueOf);
  const single = sets.filter((set) => set.length === 1).flat();
  const fixes = single.flatMap((row) => {
    const { decimals } = columnAt(scene, row).indicator;
    return slipsOf(valueOf(row))
      .filter(({ value }) => group.every((each) => each.holds((other) => (other === row ? value : valueOf(other)))))
      .filter(({ value }) => decimalsOf(value) <= decimals)
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
