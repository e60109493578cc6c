/** What every sheet builder is given, and the labels that all sheets print alike. */
import type { Area } from '../model/area';
import { placementIn, type Indicator } from '../model/indicator';
import type { Language } from '../model/language';
import type { YearIndex } from '../model/year-index';
import type { SheetWords } from '../locales/zh-CN/sheets';
import type { StyleBook } from './style-book';

export interface SheetContext {
  readonly index: YearIndex;
  readonly words: SheetWords;
  readonly language: Language;
  readonly styles: StyleBook;
  /** Names that sheets of a workbook bear already, or must bear beside others, by their identity. */
  readonly sheetNames?: ReadonlyMap<string, string>;
}

/** The name of a sheet: the one that it bears in the workbook already, or the usual one. */
export function nameOfSheet(identity: string, usual: string, { sheetNames }: SheetContext): string {
  return sheetNames?.get(identity) ?? usual;
}

export type AnnexNumber = 1 | 2 | 3;

/** An area as column heads print it, over two lines where the notice does. */
export function areaLabel(area: Area, language: Language): string {
  return language === 'en-US' && area.nameEn !== undefined ? area.nameEn : (area.printedName ?? area.name);
}

/**
 * An indicator as an annex prints it: the notice's own form where the year book has it, otherwise its
 * name with the unit, unless that unit is only inferred.
 */
export function indicatorLabel(indicator: Indicator, annex: 1 | 2, context: SheetContext): string {
  const { language, words } = context;
  const english = language === 'en-US' ? indicator.nameEn : undefined;
  const printed = placementIn(indicator, annex)?.printedName;
  if (english === undefined && printed !== undefined) return printed;
  const name = english ?? indicator.name;
  // Annex 1 has a column for units; annex 2 has none.
  return annex === 1 || indicator.unitInferred ? name : words.withUnit(name, indicator.unit);
}

/** What the notice calls the annex; a title of ours in the other language, and where the year book has none. */
export function annexTitle(annex: AnnexNumber, context: SheetContext): string {
  const { book } = context.index;
  const own = context.language === 'zh-CN' ? book.annexes[annex]?.title : undefined;
  return own ?? context.words.defaultTitle[annex](book.year, book.district.name);
}

/** The name of an annex's sheet: the district's own where it has one. */
export function annexSheetName(annex: AnnexNumber, context: SheetContext): string {
  const { index, words } = context;
  const usual = index.book.annexes[annex]?.sheetName ?? words.names[`annex${annex}`];
  return nameOfSheet(ANNEX_KINDS[annex], usual, context);
}

/** The kinds of the annexes' sheets. */
export const ANNEX_KINDS = { 1: 'district-targets', 2: 'area-targets', 3: 'review-form' } as const;

/** A name such as `附件3 任务分解` or `Annex 3 Targets` begins with the annex's own number. */
const NUMBERED = /^(?:附件|附表|Annex)\s*[\d一二三四五六七八九十]+/iu;

/** What stands above an annex at the left: 附件2, or the number that the district's own sheet name begins with. */
export function annexLabel(annex: AnnexNumber, context: SheetContext): string {
  const own = context.index.book.annexes[annex]?.sheetName;
  return (own === undefined ? undefined : NUMBERED.exec(own)?.[0]) ?? context.words.annexLabel(annex);
}

/** A printed number (序号) as a cell holds it: a number where it is one, so that Excel doesn't flag it as text. */
export function printedNumber(number: string): string | number {
  return /^[1-9]\d{0,3}$/u.test(number) ? Number(number) : number;
}
