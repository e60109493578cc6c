/** Rules that compare all areas of one indicator: the sum, one value everywhere, mixed percentages, outliers. */
import type { Finding } from '../model/finding';
import type { Operand } from './condition';
import { areasSum, oneCell } from './derived-columns';
import { makeCheck, runCheck } from './evaluate';
import { STATE, shownReading, type PercentForm } from './figure-table';
import type { OperandColumn } from './operand-columns';
import { isFor, NO_RELATIONS, numbersFor, parametersFor, type ConditionRule } from './rule';
import { PATTERN_RULES, SUM_RULES } from './rules';
import { columnAt, countsOf, makeFinding, type Scene } from './scene';
import { outliersOfRow } from './row-outliers';

/** Everything that is said of a row. */
export function checkRow(scene: Scene, row: number): Finding[] {
  const findings = sumRules(scene, row);
  if (scene.kind === 'actual') {
    findings.push(...percentMixed(scene, row), ...oneValue(scene, row), ...outliersOfRow(scene, row));
  }
  return findings;
}

const one = new Uint32Array(2);

function sumRules(scene: Scene, row: number): Finding[] {
  const over = scene.kind === 'actual' ? 'actuals' : 'targets';
  const related = scene.related[row] ?? { hasParts: false, quotientFactor: undefined };
  const { indicator } = columnAt(scene, row);
  return SUM_RULES.filter((rule) => rule.over.includes(over)).flatMap((rule) => {
    const isMeant = isFor(rule.which, indicator, related) && scene.table.areas.length > 0;
    const columns = isMeant ? sumColumns(scene, row, rule) : new Map<Operand, OperandColumn>();
    const check = makeCheck(rule, columns, () => numbersFor(rule, [indicator], undefined, scene.parameters));
    if (runCheck(check, 0, 1, one, countsOf(scene, rule.code)) === 0) return [];
    return [describeSum(scene, row, rule, columns)];
  });
}

function sumColumns(scene: Scene, row: number, rule: ConditionRule): Map<Operand, OperandColumn> {
  const { index, table } = scene;
  const { indicator } = columnAt(scene, row);
  const columns = new Map<Operand, OperandColumn>([['areas', areasSum(table, row)]]);
  if (scene.kind === 'actual') {
    // Only what is said to reconcile is compared: the row's own district figure, or that of the other row.
    const other = indicator.reconcilesWith === undefined ? row : (table.rowOf(indicator.reconcilesWith) ?? row);
    const district = columnAt(scene, other);
    const place = table.areas.length;
    columns.set('value', oneCell(district.numbers[place] ?? NaN, district.states[place]));
    return columns;
  }
  const target = index.districtTarget(indicator);
  if (target && rule.qualifiers?.includes(target.qualifier)) {
    const { value } = target;
    const state =
      value.kind === 'number' ? STATE.number : value.kind === 'notApplicable' ? STATE.notApplicable : STATE.blank;
    columns.set('total', oneCell(value.kind === 'number' ? value.value : NaN, state));
  }
  return columns;
}

function describeSum(
  scene: Scene,
  row: number,
  rule: ConditionRule,
  columns: ReadonlyMap<Operand, OperandColumn>,
): Finding {
  const { indicator } = columnAt(scene, row);
  const number = (operand: Operand) => columns.get(operand)?.numbers[0] ?? NaN;
  const sum = Number(number('areas').toFixed(indicator.decimals));
  const place = scene.table.areas.length;
  const names = { indicator: indicator.name };
  switch (rule.code) {
    case 'areas.sumDiffers': {
      const own = { ...rule, code: rule.code } as const;
      return makeFinding(scene, { rule: own, row, place, params: { ...names, value: number('value'), sum } });
    }
    case 'targets.short':
      return makeFinding(scene, {
        rule: { ...rule, code: rule.code },
        row,
        params: { ...names, sum, total: number('total') },
      });
    case 'targets.notExceeded':
      return makeFinding(scene, {
        rule: { ...rule, code: rule.code },
        row,
        params: { ...names, value: sum, total: number('total') },
      });
    case 'targets.about': {
      const qualifier = scene.index.districtTarget(indicator)?.qualifier ?? 'about';
      const params = { ...names, value: sum, total: number('total'), qualifier };
      return makeFinding(scene, { rule: { ...rule, code: rule.code }, row, params });
    }
    default:
      throw new Error(`${rule.code} is not about a sum`);
  }
}

/** A row of percentages that are written in different ways; zero reads the same in every way. */
function percentMixed(scene: Scene, row: number): Finding[] {
  const rule = PATTERN_RULES.percentMixed;
  const counts = countsOf(scene, rule.code);
  const column = columnAt(scene, row);
  if (!isFor(rule.which, column.indicator, NO_RELATIONS)) {
    counts.notApplicable += 1;
    return [];
  }
  const examples = new Map<PercentForm, string>();
  for (const [place, { percentForm }] of [...column.notes].sort(([left], [right]) => left - right)) {
    if (percentForm === undefined || column.numbers[place] === 0 || examples.has(percentForm)) continue;
    const text = shownReading(column, place);
    examples.set(percentForm, percentForm === 'percentFormat' ? `${text}%` : text);
  }
  if (examples.size === 0) counts.notEvaluated += 1;
  else if (examples.size === 1) counts.passed += 1;
  else {
    counts.failed += 1;
    const params = { indicator: column.indicator.name, forms: [...examples.values()] };
    return [makeFinding(scene, { rule, row, params })];
  }
  return [];
}

/** The same figure in every area, which no year gives; where the targets are all alike it may be just those. */
function oneValue(scene: Scene, row: number): Finding[] {
  const rule = PATTERN_RULES.oneValue;
  const counts = countsOf(scene, rule.code);
  const column = columnAt(scene, row);
  const limit = parametersFor(rule, column.indicator.code, scene.parameters);
  const numbers = column.numbers.subarray(0, scene.table.areas.length).filter((each) => !Number.isNaN(each));
  const [first = NaN] = numbers;
  if (column.states.subarray(0, scene.table.areas.length).every((state) => state === STATE.notApplicable))
    counts.notApplicable += 1;
  else if (numbers.length < limit('areas')) counts.notEvaluated += 1;
  else if (first < limit('least') || numbers.some((each) => each !== first) || isTarget(scene, row, first))
    counts.passed += 1;
  else {
    counts.failed += 1;
    const params = { indicator: column.indicator.name, value: first, areas: numbers.length };
    return [makeFinding(scene, { rule, row, params })];
  }
  return [];
}

function isTarget(scene: Scene, row: number, value: number): boolean {
  const targets = scene.targets?.[row]?.numbers.subarray(0, scene.table.areas.length);
  return targets?.every((each) => each === value || Number.isNaN(each)) === true && targets.includes(value);
}

/** Rows whose findings a change in the row touches: its own, and those that its district figure answers for. */
export function rowsTouchedBy(scene: Scene, row: number): number[] {
  const { code } = columnAt(scene, row).indicator;
  return scene.table.indicators.flatMap(({ reconcilesWith }, other) =>
    other === row || reconcilesWith === code ? [other] : [],
  );
}
