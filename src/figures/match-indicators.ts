/**
 * Which indicator a row means. A code counts only together with its name; a name alone will do where
 * just one indicator bears it.
 */
import type { Indicator } from '../model/indicator';
import type { IssueCode, IssueParams } from '../model/issue';
import { labelKey } from '../model/label';

type Refusal<Code extends IssueCode> = { readonly code: Code; readonly params: IssueParams[Code] };

export type IndicatorMatch =
  | { readonly indicator: Indicator }
  | {
      readonly refusal:
        | Refusal<'figures.indicatorUnknown'>
        | Refusal<'figures.indicatorAmbiguous'>
        | Refusal<'figures.keyAndLabelDisagree'>;
    };

/** 其中 before a name is layout, not part of it. */
const OF_WHICH = /^其中[:：]?\s*/u;

export function indicatorMatcher(indicators: readonly Indicator[]): (code: string, label: string) => IndicatorMatch {
  const byCode = new Map(indicators.map((each) => [each.code, each]));
  const byName = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    for (const key of nameKeys(indicator)) byName.set(key, [...(byName.get(key) ?? []), indicator]);
  }
  return (code, label) => {
    if (code !== '') {
      const indicator = byCode.get(code);
      if (!indicator)
        return {
          refusal: { code: 'figures.indicatorUnknown', params: { value: isMade(code) && label !== '' ? label : code } },
        };
      if (bears(indicator, label)) return { indicator };
      return {
        refusal: { code: 'figures.keyAndLabelDisagree', params: { key: code, label, expected: indicator.name } },
      };
    }
    const [first, ...others] = byName.get(nameKey(label)) ?? [];
    if (!first) return { refusal: { code: 'figures.indicatorUnknown', params: { value: label } } };
    if (others.length === 0) return { indicator: first };
    const codes = [first, ...others].map((each) => each.code);
    return { refusal: { code: 'figures.indicatorAmbiguous', params: { value: label, codes } } };
  };
}

/** A code that was made from a name says nothing to whoever left it blank. */
function isMade(code: string): boolean {
  return /^i_[0-9a-f]{8}$/u.test(code);
}

/** True where the label is one of the indicator's names, whatever their brackets' width and line breaks. */
export function bears(indicator: Indicator, label: string): boolean {
  return nameKeys(indicator).has(nameKey(label));
}

function nameKeys({ name, nameEn, aliases, placements }: Indicator): ReadonlySet<string> {
  const names = [name, nameEn, ...aliases, ...placements.map((each) => each.printedName)];
  return new Set(names.map((each) => nameKey(each ?? '')).filter((key) => key !== ''));
}

function nameKey(label: string): string {
  return labelKey(label.replace(OF_WHICH, ''));
}
