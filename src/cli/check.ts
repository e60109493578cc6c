/** `check`: the rules over a workbook's targets and actuals, as lines for a person or as JSON for a program. */
import { checkWorkbook } from '../app/check-workbook';
import { issuesBesideFindings } from '../app/issues-beside-findings';
import { openWorkbook, readOfFile, type OpenWorkbook } from '../app/open-workbook';
import { findingAdvice } from '../locales/finding-advice';
import { expectedText, findingSentence, fixText } from '../locales/finding-sentence';
import { cellOf, placeText } from '../locales/issue-sentence';
import { wordsFor } from '../locales/words';
import type { Finding, Fix, RuleOutcome } from '../model/finding';
import type { Grid } from '../model/grid';
import { indicatorName } from '../model/indicator';
import { hasErrors, issue, UnusableInput, type Issue, type Severity } from '../model/issue';
import type { Language } from '../model/language';
import { formatPeriodMonth } from '../model/period';
import { NOT_APPLICABLE_SIGN } from '../model/quantity';
import { describeIssues } from './describe';

export interface CheckPrinted {
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
  /** Findings, or issues of the workbook itself, of severity error. */
  readonly hasErrors: boolean;
}

/** @throws UnusableInput where the file is no annual workbook, or can't be read */
export function printCheck(
  grids: readonly Grid[],
  { json, language }: { readonly json: boolean; readonly language: Language },
): CheckPrinted {
  const opened = openWorkbook(readOfFile(grids));
  const { book } = opened;
  if (opened.situation === 'stopped' || (opened.situation === 'annual' && book === undefined))
    throw new UnusableInput(opened.issues.filter(({ severity }) => severity === 'error'));
  if (opened.situation !== 'annual' || book === undefined)
    throw new UnusableInput([issue('workbook.notAnnual', 'error', {}, {})]);
  const { checked } = checkWorkbook(opened);
  const { findings, rules } = checked;
  const beside: readonly Issue[] = issuesBesideFindings(opened);
  return {
    lines: json ? [JSON.stringify(checkJson(findings, rules, language), null, 2)] : linesOf(opened, findings, language),
    complaints: describeIssues(beside, language),
    hasErrors: hasErrors(beside) || findings.some(({ severity }) => severity === 'error'),
  };
}

/** The stable form: `collect` prints the same, and more. */
export function checkJson(findings: readonly Finding[], rules: readonly RuleOutcome[], language: Language) {
  const count = (which: Severity) => findings.filter(({ severity }) => severity === which).length;
  return {
    findings: findings.map((finding) => findingJson(finding, language)),
    rules: rules.map(({ rule, passed, failed, notApplicable, notEvaluated }) => ({
      rule,
      passed,
      failed,
      notApplicable,
      notEvaluated,
    })),
    summary: { errors: count('error'), warnings: count('warning'), notes: count('note') },
  };
}

function findingJson(finding: Finding, language: Language) {
  const { rule, severity, place, area, indicator, period, params, fixes, explanation } = finding;
  const [fix, ...others] = fixes;
  const expected = expectedText(finding, language);
  return {
    rule,
    severity,
    file: place.file ?? null,
    sheet: place.sheet ?? null,
    cell: cellOf(place) ?? null,
    // The whole district is `*`, as in the workbook's own register; what is about all areas has none.
    area: area === undefined ? null : (area ?? '*'),
    indicator: indicator ?? null,
    period: period ? formatPeriodMonth(period) : null,
    value: 'value' in params ? params.value : null,
    expected: expected === '' ? null : expected,
    message: findingSentence(finding, language),
    // Several fixes would each do; then none is proposed.
    fix: fix && others.length === 0 ? fixJson(fix, finding, language) : null,
    ...(explanation && { explanation: explanation.text }),
  };
}

function fixJson(fix: Fix, finding: Finding, language: Language) {
  return { kind: fix.kind, value: fix.value ?? NOT_APPLICABLE_SIGN, why: fixText(fix, finding, language) };
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

function linesOf({ book }: OpenWorkbook, findings: readonly Finding[], language: Language): string[] {
  const { commands, sheets } = wordsFor(language);
  const told = sheets.findings;
  if (findings.length === 0) return [told.none];
  const count = (list: readonly Finding[]) =>
    SEVERITIES.map((which) => list.filter(({ severity }) => severity === which).length) as [number, number, number];
  const areas = [undefined, null, ...(book?.areas ?? []).map(({ code }) => code)];
  const nameOf = (code: string) => {
    const indicator = book?.indicators.find((each) => each.code === code);
    return indicator ? indicatorName(indicator, language) : code;
  };
  const lines = areas.flatMap((area) => {
    const own = findings.filter((finding) => finding.area === area);
    if (own.length === 0) return [];
    const found = book?.areas.find(({ code }) => code === area);
    const named = (language === 'en-US' ? found?.nameEn : found?.shortName) ?? found?.name ?? '';
    const name = area === undefined ? told.allAreas : area === null ? (book?.district.wholeLabel ?? '') : named;
    const sorted = SEVERITIES.flatMap((which) => own.filter(({ severity }) => severity === which));
    return [told.group(name, ...count(own)), ...sorted.map((finding) => `  ${findingLine(finding, language, nameOf)}`)];
  });
  return [...lines, commands.counts(...count(findings))];
}

/** One finding as lists print it: its place, its remedy, and what was said of it. */
export function findingLine(finding: Finding, language: Language, nameOf?: (indicator: string) => string): string {
  const { commands } = wordsFor(language);
  const { severity, place, explanation } = finding;
  const advice = findingAdvice(finding, language, nameOf);
  return commands.findingLine(commands.severity[severity], placeText(place, language), advice, explanation?.text);
}
