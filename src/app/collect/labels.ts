/** Words by which a form that a town has retyped is known: the heads of its columns, and names of indicators. */
import { bears, indicatorMatcher, type IndicatorMatch } from '../../figures/match-indicators';
import type { Indicator } from '../../model/indicator';
import { labelKey } from '../../model/label';

const HEADS = {
  name: /^(?:年度|主要|考核|目标|工作)*(?:指标|项目|任务)(?:名称|项目|内容)?$|^indicators?$/iu,
  unit: /^(?:计量)?单位$|^units?$/iu,
  actual: /完成|实际|实绩|上报数|填报数|actual|achieved/iu,
  explanation: /说明|原因|备注|explanation|remarks?|notes?$/iu,
} as const;
/** A column of one of these is none of this period's figures, whatever else its head says. */
const OTHER_FIGURES =
  /率|比例|占比|百分|进度|目标|任务数|计划|上年|去年|同期|上期|上月|上季|已报|增长|增减|差|target|rate|last|before|reported/iu;

/** What one month or quarter brought, which is no figure since the beginning of the year. */
const ALONE = /[当本单][月季]|monthly|(?:this|single)(?:month|quarter)/iu;
const SINCE_JANUARY = /累计|截至|截止|[月季](?:底|末|止)|cumulative|ytd|yeartodate/iu;

export type HeadKind = keyof typeof HEADS | 'alone';

/** What a column's head says that stands under it; undefined for a head that says nothing known. */
export function headKind(text: string): HeadKind | undefined {
  const key = labelKey(text);
  if (key === '') return undefined;
  for (const kind of ['name', 'unit', 'explanation'] as const) if (HEADS[kind].test(key)) return kind;
  const isAlone = ALONE.test(key) && !SINCE_JANUARY.test(key);
  if (OTHER_FIGURES.test(key) || !(isAlone || HEADS.actual.test(key))) return undefined;
  return isAlone ? 'alone' : 'actual';
}

/** True where the label is a name of the indicator, with or without its unit in brackets behind. */
export function namesIndicator(indicator: Indicator, label: string): boolean {
  const [unit, key] = [labelKey(`(${indicator.unit})`), labelKey(label)];
  // 其中 and its colon may stand on two lines.
  return bears(indicator, key) || (key.endsWith(unit) && bears(indicator, key.slice(0, -unit.length)));
}

/** As `indicatorMatcher` by names alone, which also knows names with their unit behind. */
export function nameMatcher(indicators: readonly Indicator[]): (label: string) => IndicatorMatch {
  const match = indicatorMatcher(indicators);
  return (label) => {
    const plain = match('', label);
    if ('indicator' in plain || plain.refusal.code === 'figures.indicatorAmbiguous') return plain;
    const named = indicators.filter((each) => namesIndicator(each, label));
    return named.length === 1 && named[0] ? { indicator: named[0] } : plain;
  };
}
