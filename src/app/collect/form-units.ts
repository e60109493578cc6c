/**
 * The unit that a whole form is in, where a town has written it over the figures or beside the table:
 * 完成数（万元）, 单位：万元. What follows 填报单位 or 单位 is a unit only where it is one: 单位：春江镇 is none.
 */
import { cellText, type Grid } from '../../model/grid';
import type { Indicator } from '../../model/indicator';
import { labelKey, toHalfWidth } from '../../model/label';

const AFTER_WORD = /(?:单\s*位|units?)\s*(?:[:;=]|均?为)\s*([^\s:;。()[\]]+)/giu;
/** Above the table, where nothing else is meant, the colon may be missing. */
const ABOVE = /(?:单\s*位|units?)\s*(?:[:;=]|均?为)?\s*([^\s:;。()[\]]+)/giu;
const IN_BRACKETS = /[([【〔]([^()[\]【】〔〕]+)[)\]】〕]/gu;
const BETWEEN = /[、,/或和及]/u;

const MONEY = /^(?:人民币)?[十百千万亿]*(?:元|美元|欧元|港元|日元)(?:人民币)?$/u;
const MANY = /^[十百千万亿]+(?=.)/u;
const COUNTED = /^(?:人次|人|名|件|家|个|项|户|次|场|台|套|吨|亩|公顷|公里|平方米|立方米|千瓦时|篇|份|只|辆)$/u;
const PERCENT = /^[%‰]$|^百分(?:比|点|之)$/u;

/** Units that the form names for all its figures; empty where it names none. */
export function unitsOfForm(grid: Grid, headRow: number, column: number): readonly string[] {
  const textsOf = (row: number) => (grid.rows[row] ?? []).map((cell) => toHalfWidth(cellText(cell)));
  const above = grid.rows.slice(0, headRow).map((_, row) => textsOf(row).join(' '));
  const [head = '', below = ''] = [headRow, headRow + 1].map((row) => textsOf(row)[column]);
  const found = [
    ...[head, ...above].flatMap((text) => caught(text, IN_BRACKETS)),
    // The unit may stand under the head in a cell of its own.
    below.replace(/^\(|\)$/gu, ''),
    ...above.flatMap((text) => caught(text, ABOVE)),
    ...grid.rows.flatMap((_, row) => textsOf(row).flatMap((text) => caught(text, AFTER_WORD))),
  ];
  return [
    ...new Set(
      found
        .flatMap((text) => text.split(BETWEEN))
        .map(labelKey)
        .filter(isUnit),
    ),
  ];
}

function caught(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function isUnit(key: string): boolean {
  return MONEY.test(key) || PERCENT.test(key) || COUNTED.test(key.replace(MANY, ''));
}

/**
 * @param named of the form
 * @param rowSaysIt the indicator's own unit stands in its row
 * @returns the form's unit that speaks against the indicator's own; undefined where none does
 */
export function unitAgainst(named: readonly string[], { unit }: Indicator, rowSaysIt: boolean): string | undefined {
  const own = labelKey(unit);
  if (named.some((each) => each === own || (COUNTED.test(each) && COUNTED.test(own)))) return undefined;
  // A row with its own unit is what it says, unless the form has another one for money.
  return rowSaysIt ? named.find((each) => MONEY.test(each) && MONEY.test(own)) : named[0];
}
