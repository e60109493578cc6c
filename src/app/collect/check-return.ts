/**
 * The figures of one return against the rules, with the earlier figures of the workbook beside them. What the
 * town wrote in the form's own column of explanations settles the warnings about that indicator.
 */
import type { Area } from '../../model/area';
import { decisiveValue } from '../../model/figures';
import type { Checked, FigureKey, Finding } from '../../model/finding';
import type { Indicator } from '../../model/indicator';
import { comparePeriods, type Period } from '../../model/period';
import type { Quantity } from '../../model/quantity';
import type { YearIndex } from '../../model/year-index';
import { checkActuals } from '../../validate/check-actuals';
import { figureTable, type FigureTable, type Reading } from '../../validate/figure-table';
import type { FormRead } from './form-read';

export interface ReturnToCheck {
  readonly file: string;
  readonly area: Area;
  readonly form: FormRead;
  readonly figures: ReadonlyMap<string, Reading>;
  readonly explanations: ReadonlyMap<string, string>;
  /** When the explanations were given, as far as the file tells. */
  readonly at: string;
}

/** @returns a check of returns of that period; what the workbook knows of each area is looked up once */
export function returnChecker(index: YearIndex, period: Period): (given: ReturnToCheck) => Checked {
  const indicators = index.inAnnex(2);
  const before = index.periods.filter((each) => comparePeriods(each, period) < 0);
  return (given) => {
    const { area, figures } = given;
    const known = (value: (indicator: Indicator) => Quantity | undefined): FigureTable =>
      figureTable(indicators, [area.code], (indicator, where) => {
        const quantity = where === null ? undefined : value(indicator);
        return quantity && { quantity };
      });
    // A period that the area did not report for says nothing of this one.
    const reported = before.filter((each) =>
      indicators.some(({ code }) => quantityOf(index, code, area.code, each)?.kind === 'number'),
    );
    const earlier = reported.map((each) => ({
      period: each,
      figures: known(({ code }) => quantityOf(index, code, area.code, each)),
    }));
    const { findings, rules } = checkActuals({
      index,
      period,
      figures: figureTable(indicators, [area.code], ({ code }, where) =>
        where === null ? undefined : figures.get(code),
      ),
      earlier,
      lastYear: known(({ code }) => index.figure(code, area.code, period)?.samePeriodLastYear),
      areas: [area.code],
    });
    return { findings: findings.map((finding) => placed(finding, given)), rules };
  };
}

function quantityOf(index: YearIndex, indicator: string, area: string, period: Period): Quantity | undefined {
  const figure = index.figure(indicator, area, period);
  return figure && decisiveValue(figure);
}

function placed(finding: Finding, { file, form, explanations, at }: ReturnToCheck): Finding {
  const keys = cellsOf(finding);
  const row = keys.map(({ indicator }) => form.rows.get(indicator)?.row).find((each) => each !== undefined);
  const sheet = form.grid.sheet;
  const place = { file, sheet, ...(row !== undefined && { row, column: form.column }) };
  const text = keys.map(({ indicator }) => explanations.get(indicator)).find((each) => each !== undefined);
  const isSettled = finding.severity === 'warning' && text !== undefined;
  return { ...finding, place, ...(isSettled && { explanation: { text, at } }) };
}

/** The cells that a finding is about, the one to go to first. */
function cellsOf({ cell, indicator, blame }: Finding): readonly Pick<FigureKey, 'indicator'>[] {
  return [...(cell ? [cell] : []), ...(indicator === undefined ? [] : [{ indicator }]), ...blame.flat()];
}
