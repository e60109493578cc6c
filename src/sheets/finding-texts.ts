/** A finding as the texts of a table's row. */
import { findingAdvice } from '../locales/finding-advice';
import { expectedText, ruleName } from '../locales/finding-sentence';
import { quoted, visible } from '../locales/shown-value';
import type { Finding } from '../model/finding';
import { indicatorName, isPercentage } from '../model/indicator';
import { formatPeriodMonth } from '../model/period';
import { cellAddress } from '../plan/address';
import type { SheetContext } from './context';
import type { FindingField } from './findings-keys';

export type FindingTexts = Readonly<Record<FindingField, string>>;

/** The state is told by the sheet. */
export function findingTexts(finding: Finding, context: SheetContext): FindingTexts {
  const { index, words, language } = context;
  const { severity, rule, period, place } = finding;
  const told = words.findings;
  const indicator = finding.indicator === undefined ? undefined : index.indicator(finding.indicator);
  const area = index.book.areas.find(({ code }) => code === finding.area);
  const nameOf = (code: string) => {
    const found = index.indicator(code);
    return found ? indicatorName(found, language) : code;
  };
  const before = finding.former ? [told.former(quoted(finding.former.text))] : [];
  return {
    severity: told.severity[severity],
    area:
      finding.area === undefined
        ? told.allAreas
        : finding.area === null
          ? index.book.district.wholeLabel
          : (area?.shortName ?? area?.name ?? finding.area),
    indicator: indicator ? indicatorName(indicator, language) : '',
    period: period ? formatPeriodMonth(period) : told.year(index.book.year),
    rule: ruleName(rule, language),
    value: valueText(finding, indicator !== undefined && isPercentage(indicator)),
    expected: expectedText(finding, language),
    message: [findingAdvice(finding, language, nameOf), ...before].join(told.sentenceSeparator),
    cell: place.sheet === undefined || place.row === undefined ? '' : cellText(place.sheet, place.row, place.column),
    state: '',
  };
}

function cellText(sheet: string, row: number, column = 0): string {
  return `${visible(sheet)} ${cellAddress(row, column)}`;
}

/** What stands in the cell, as it is printed: `47%`; '' where the finding is about no single value. */
export function valueText({ params }: Pick<Finding, 'params'>, isPercent: boolean): string {
  const value: unknown = 'value' in params ? params.value : undefined;
  if (typeof value === 'number') return isPercent ? `${value}%` : String(value);
  return typeof value === 'string' ? visible(value) : '';
}
