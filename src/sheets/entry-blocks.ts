/** The blocks below the reported figures: completion rates, lights, and the figures of the period before. */
import type { Indicator } from '../model/indicator';
import { NOT_APPLICABLE_SIGN, valueOf } from '../model/quantity';
import { DISTRICT } from '../model/year-index';
import { cellAddress } from '../plan/address';
import { actual, putBlockHead, putBlockLabels, RATE_FORMAT, type Frame } from './entry-frame';
import { cellAtKeys, columnKeyAddress, lookUp, NOISE_DECIMALS } from './formulas';
import { completion, completionFormula, judgementOf, lightCell, lightOf, whereSound } from './pace';
import { numberFormat, shownQuantity } from './shown';

/** The figures of the period before, for comparison: what is cumulative doesn't fall. */
export function putLast(frame: Frame): void {
  const { draft, matrix, context, last, before, helper } = frame;
  if (last === undefined || before === undefined) return;
  const { words, styles } = context;
  putBlockHead(frame, last, words.blocks.last(before.period.throughMonth));
  putBlockLabels(frame, last, 'last');
  matrix.rows.forEach(({ indicator }, position) => {
    const row = last + position;
    const rowKey = cellAddress(frame.reported + position, 0, { column: true });
    const put = (column: number, area: string | null, style: string) => {
      const figure = actual({ ...frame, period: before.period }, indicator, area);
      const value = shownQuantity(indicator, figure, 'percent');
      draft.put(row, column, lookUp(before.block, rowKey, columnKeyAddress(column), value), style);
    };
    const format = numberFormat(indicator, 'percent');
    matrix.areas.forEach((area, place) => put(matrix.firstArea + place, area.code, styles.use('number', format)));
    put(helper.districtFigure, DISTRICT, styles.use('helper', format));
  });
}

/**
 * Completion against a target that has to be looked up, once: text, a blank or a zero under the line is an
 * error, and an error is a blank. Where lower is better the target is looked up again for each question.
 */
function areaRateFormula(indicator: Indicator, value: string, target: string): string {
  if (indicator.direction === 'lower') return completionFormula(indicator, value, target);
  const rate = `IFERROR(IF(${target}>0,ROUND(${value}/${target},${NOISE_DECIMALS}),""),"")`;
  return `IF(ISNUMBER(${value}),${whereSound(indicator, value, rate)},"")`;
}

function areaRate(frame: Frame, indicator: Indicator, area: string): number | undefined {
  const value = valueOf(actual(frame, indicator, area));
  const target = valueOf(frame.context.index.target(indicator.code, area)?.value);
  if (value === undefined || target === undefined) return undefined;
  return completion(indicator, value, target);
}

export function putRates(frame: Frame, indicator: Indicator, position: number): void {
  const { draft, matrix, context, helper, sources, period } = frame;
  const row = frame.rates + position;
  const style = context.styles.use('number', RATE_FORMAT);
  const rowKey = cellAddress(frame.reported + position, 0, { column: true });
  for (const [place, area] of matrix.areas.entries()) {
    const column = matrix.firstArea + place;
    const target = cellAtKeys(sources.areaTargets, rowKey, columnKeyAddress(column));
    const rate = areaRate(frame, indicator, area.code);
    draft.put(
      row,
      column,
      {
        formula: areaRateFormula(indicator, cellAddress(frame.reported + position, column), target),
        value: rate ?? '',
      },
      style,
    );
  }
  const { due } = judgementOf(indicator, period);
  draft.put(row, helper.districtFigure, due ?? NOT_APPLICABLE_SIGN, context.styles.use('helper', RATE_FORMAT));
}

export function putLights(frame: Frame, indicator: Indicator, position: number): void {
  const { draft, matrix, context, helper, period } = frame;
  const { lights } = context.words;
  const judgement = judgementOf(indicator, period);
  const pace = cellAddress(frame.rates + position, helper.districtFigure, { column: true });
  for (const [place, area] of matrix.areas.entries()) {
    const column = matrix.firstArea + place;
    const rate = cellAddress(frame.rates + position, column);
    const value = areaRate(frame, indicator, area.code);
    const light = value === undefined ? undefined : lightOf(value, judgement);
    const cell = lightCell({ rate, pace }, light, judgement, lights);
    draft.put(frame.lights + position, column, cell, context.styles.use('text'));
  }
}
