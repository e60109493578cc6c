/** An issue as a person reads it: where, what is wrong, what to do. */
import type { Issue, IssueCode, IssueParams, Place } from '../model/issue';
import type { Language } from '../model/language';
import { cellAddress } from '../plan/address';
import { issueSentences as english } from './en-US/issues';
import { fileName, quoted, visible } from './shown-value';
import { issueSentences as chinese } from './zh-CN/issues';

type Sentences = { readonly [Code in IssueCode]: (params: IssueParams[Code]) => string };

const sentences: Readonly<Record<Language, Sentences>> = { 'zh-CN': chinese, 'en-US': english };

interface PlaceWords {
  file(name: string): string;
  sheet(name: string): string;
  row(number: number): string;
  readonly joint: string;
  readonly end: string;
}

const placeWords: Readonly<Record<Language, PlaceWords>> = {
  'zh-CN': {
    file: (name) => `文件${name}`,
    sheet: (name) => `工作表${name}`,
    row: (number) => `第${number}行`,
    joint: '',
    end: '：',
  },
  'en-US': {
    file: (name) => `File ${name}`,
    sheet: (name) => `Sheet ${name}`,
    row: (number) => `row ${number}`,
    joint: ', ',
    end: ': ',
  },
};

/** `工作表“指标目录” B7：编码“x”与第5行重复。请改用别的编码。` */
export function issueSentence(issue: Issue, language: Language): string {
  return placePrefix(issue, language) + sentenceOf(issue, language);
}

/** What is wrong and what to do, without the place; for lists that show the place beside it. */
export function sentenceOf<Code extends IssueCode>(
  issue: { readonly code: Code; readonly params: Readonly<IssueParams[Code]> },
  language: Language,
): string {
  const all: Sentences = sentences[language];
  return all[issue.code](issue.params as IssueParams[Code]);
}

/** `工作表“指标目录” B7`, or '' for an issue that stands nowhere in particular. */
export function placeText(place: Place, language: Language): string {
  const words = placeWords[language];
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(words.file(fileName(place.file)));
  if (place.sheet !== undefined) parts.push(words.sheet(quoted(place.sheet)) + cellText(place, words));
  if (place.path !== undefined && place.path !== '') parts.push(visible(place.path));
  return parts.join(words.joint);
}

/** The cell of a place as Excel names it, `B7`; for links that lead there. */
export function cellOf({ row, column }: Place): string | undefined {
  if (row === undefined) return undefined;
  return cellAddress(row, column ?? 0);
}

function cellText({ row, column }: Place, words: PlaceWords): string {
  if (row === undefined) return '';
  return ` ${column === undefined ? words.row(row + 1) : cellAddress(row, column)}`;
}

/** The file is not named twice where the sentence names it itself. */
function placePrefix(issue: Issue, language: Language): string {
  const { file, ...rest } = issue.place;
  const named = 'file' in issue.params && issue.params.file === file;
  const text = placeText(named ? rest : issue.place, language);
  return text === '' ? '' : text + placeWords[language].end;
}
