/** What a finding of each cell rule says: its parameters, and the fix that the cell itself suggests. */
import type { Finding, Fix, RuleCode } from '../model/finding';
import type { Proposal } from '../model/issue';
import type { Period } from '../model/period';
import { sumExactly } from '../model/steps';
import { FLAG, shownReading } from './figure-table';
import type { OperandColumn } from './operand-columns';
import { parametersFor, type ConditionRule } from './rule';
import { columnAt, makeFinding, makeFix, type Scene } from './scene';

/** A text is only of these states where a number can be read from it, and a figure before only of some period. */
const NO_PROPOSAL: Proposal = { value: NaN, steps: [] };
const NO_PERIOD: Period = { year: NaN, throughMonth: NaN };

export function describeCell(scene: Scene, rule: ConditionRule, row: number, place: number): Finding {
  const column = columnAt(scene, row);
  const { indicator, numbers, states, notes, flags } = column;
  const area = scene.areaNames[place] ?? '';
  const names = { area, indicator: indicator.name };
  const value = numbers[place] ?? NaN;
  const text = shownReading(column, place);
  const proposal = notes.get(place)?.proposal;
  // No value goes in the place of somebody's formula.
  const isFormula = ((flags[place] ?? 0) & FLAG.formula) !== 0;
  const code: RuleCode = rule.code;
  const make = <Code extends RuleCode>(
    own: Code,
    params: Parameters<typeof makeFinding<Code>>[1]['params'],
    fixes: readonly Fix[] = [],
  ) => makeFinding(scene, { rule: { ...rule, code: own }, row, place, params, fixes: isFormula ? [] : fixes });
  const repairs = (given: Proposal | undefined): Fix[] =>
    given === undefined ? [] : [makeFix(scene, 'repair', row, place, given.value)];
  switch (code) {
    case 'cell.missing':
      return make(code, names);
    case 'cell.notANumber':
      return make(code, { ...names, value: text });
    case 'cell.textAround':
    case 'cell.textNumber':
      return make(code, { ...names, value: text, proposal: proposal ?? NO_PROPOSAL }, repairs(proposal));
    case 'cell.error':
    case 'cell.formulaOverwritten':
      return make(code, { ...names, value: text });
    case 'cell.negative':
    case 'cell.notWhole':
    case 'cell.shareRange':
      return make(code, { ...names, value });
    case 'cell.tooLarge':
      return make(code, { ...names, value, most: parametersFor(rule, indicator.code, scene.parameters)('most') });
    case 'cell.decimals':
      return make(code, { ...names, value, decimals: indicator.decimals });
    case 'cell.percentScale': {
      const isFraction = ((flags[place] ?? 0) & FLAG.fraction) !== 0 || value <= 1;
      const likely = proposal ?? {
        value: Number((isFraction ? value * 100 : value / 100).toPrecision(12)),
        steps: [{ step: 'percentScale' as const }],
      };
      return make(code, { ...names, value, proposal: likely }, repairs(likely));
    }
    case 'cell.notApplicable': {
      const hasTarget = (scene.targets?.[row]?.states[place] ?? 1) === 0;
      const sign = makeFix(scene, 'notApplicable', row, place, null);
      return make(code, { ...names, value: text, hasTarget }, hasTarget || states[place] !== 0 ? [] : [sign]);
    }
    case 'area.partAboveWhole': {
      const whole = columnAt(scene, scene.related[row]?.whole ?? row);
      const total = whole.numbers[place] ?? NaN;
      return make(code, { area, part: indicator.name, value, whole: whole.indicator.name, total });
    }
    case 'area.partsDiffer': {
      const parts = (scene.related[row]?.parts ?? []).map((part) => columnAt(scene, part));
      const found = parts.map((part) => part.numbers[place] ?? NaN).filter((number) => !Number.isNaN(number));
      const named = parts.map((part) => part.indicator.name);
      return make(code, {
        area,
        whole: indicator.name,
        value,
        parts: named,
        sum: sumExactly(found, indicator.decimals),
      });
    }
    case 'area.ratioDiffers':
      return ratioDiffers(scene, rule, row, place, value);
    case 'time.falls': {
      const before = at(scene.before, row, place);
      const period = scene.beforePeriod ?? NO_PERIOD;
      return make(code, { ...names, value, before, period });
    }
    case 'targets.belowLastYear': {
      const prior = scene.index.priorYear(indicator.code, scene.table.areas[place] ?? null);
      const isRestated = prior?.restated !== undefined;
      return make(code, { ...names, value, prior: at(scene.prior, row, place), isRestated });
    }
    case 'targets.changed': {
      const issued = at(scene.issued, row, place);
      return make(code, { ...names, value: text, issued: Number.isNaN(issued) ? '--' : String(issued) });
    }
    default:
      throw new Error(`${code} is not about a cell`);
  }
}

function ratioDiffers(scene: Scene, rule: ConditionRule, row: number, place: number, value: number): Finding {
  const related = scene.related[row];
  const indicator = columnAt(scene, row).indicator;
  const numerator = columnAt(scene, related?.numerator ?? row);
  const denominator = columnAt(scene, related?.denominator ?? row);
  const over = (numerator.numbers[place] ?? NaN) * (related?.quotientFactor ?? NaN);
  const quotient = Number((over / (denominator.numbers[place] ?? NaN)).toFixed(indicator.decimals));
  const params = {
    area: scene.areaNames[place] ?? '',
    indicator: indicator.name,
    value,
    numerator: numerator.indicator.name,
    denominator: denominator.indicator.name,
    quotient,
  };
  return makeFinding(scene, { rule: { ...rule, code: 'area.ratioDiffers' as const }, row, place, params });
}

function at(columns: readonly (OperandColumn | undefined)[] | undefined, row: number, place: number): number {
  return columns?.[row]?.numbers[place] ?? NaN;
}
