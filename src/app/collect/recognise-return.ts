/**
 * What a file is: whose return, of which period, and where its figures stand. Its own records and keys say
 * so, and count only together with what a person reads on the sheets; where they are gone, the sheets alone
 * say so, and it is told.
 */
import { wordKey } from '../../model/vocabulary';
import type { Area } from '../../model/area';
import type { Grid } from '../../model/grid';
import { issue, type Issue, type IssueCode, type IssueParams } from '../../model/issue';
import { formatPeriodMonth, parsePeriod, type Period } from '../../model/period';
import { indexYearBook } from '../../model/year-index';
import type { YearBook } from '../../model/year-book';
import { ATT_SHEET } from '../../sheets/annual-keys';
import { keyedGrid, type KeyedGrid } from '../../sheets/keyed-grid';
import { RETURN_KINDS } from '../../sheets/return-keys';
import { readReturnMeta, type ReturnMeta } from '../../sheets/return-records';
import type { Expected } from './expected';
import { findArea } from './find-area';
import { findPeriod, type Pages } from './find-period';
import { textsAbove, type FormRead } from './form-read';
import { readKeyedForm } from './read-keyed-form';
import { readLabelledForm } from './read-labelled-form';

export interface Recognised {
  readonly form?: FormRead;
  readonly area?: Area;
  readonly period?: Period;
  readonly madeOn?: string;
  readonly by?: 'keys' | 'labels';
  /** None of them where the file may be used. */
  readonly refusals: readonly Issue[];
  readonly issues: readonly Issue[];
}

const COVER_ROWS = 60;

export function recogniseReturn(grids: readonly Grid[], file: string, expected: Expected): Recognised {
  const { book } = expected;
  const meta = readReturnMeta(grids);
  if (meta.state === 'newer') return refused('return.newer', { version: meta.version });
  if (grids.some(({ sheet }) => sheet === ATT_SHEET)) return refused('return.annualWorkbook', {});
  const records = meta.state === 'good' ? meta.meta : undefined;
  const keyed = grids.flatMap((grid) => keyedGrid(grid) ?? []);
  const forms = keyed.filter(({ identity }) => identity.startsWith(`${RETURN_KINDS.form}|`));
  const wrongFile = records ? otherFile(records, expected) : [];
  if (wrongFile.length > 0)
    return { refusals: wrongFile, issues: [], ...(records && { period: records.period, madeOn: records.madeOn }) };

  const chosen = chooseForm(forms, records?.period ?? expected.period);
  if ('refusal' in chosen) return { refusals: [chosen.refusal], issues: [] };
  const read = readForm(chosen.form, grids, book);
  if (read === undefined) return refused('return.notRecognised', {});
  if ('refusal' in read) return { refusals: [read.refusal], issues: [] };
  const { form, isKeyed } = read;

  const cover = keyed.find(({ identity }) => identity.startsWith(`${RETURN_KINDS.cover}|`))?.grid;
  const pages = pagesOf(form, cover, grids);
  const ownPeriod = records?.period ?? (isKeyed && chosen.form ? periodOf(chosen.form) : undefined);
  const period = findPeriod({ own: ownPeriod, head: form.head, pages, file }, expected);
  const area = findArea({ records, pages, file }, expected);
  const isByLabels = !isKeyed || records === undefined;
  return {
    form,
    ...(area.area && { area: area.area }),
    ...(period.period && { period: period.period }),
    ...(records && { madeOn: records.madeOn }),
    by: isByLabels ? 'labels' : 'keys',
    refusals: [...period.refusals, ...area.refusals],
    issues: [
      ...(isByLabels ? [issue('return.byLabels', 'note', { sheet: form.grid.sheet }, {})] : []),
      ...otherForms(forms, form),
      ...otherWorkbook(records, expected),
      ...period.issues,
      ...area.issues,
    ],
  };
}

function refused<Code extends IssueCode>(code: Code, params: IssueParams[Code]): Recognised {
  return { refusals: [issue(code, 'error', {}, params)], issues: [] };
}

/** Made for another district, year or period: nothing in it belongs here. */
function otherFile({ district, year, period }: ReturnMeta, { book, period: wanted }: Expected): Issue[] {
  if (wordKey(district) !== wordKey(book.district.name))
    return [issue('return.otherDistrict', 'error', {}, { district, expected: book.district.name })];
  const params = { period: formatPeriodMonth(period), expected: formatPeriodMonth(wanted) };
  if (year !== wanted.year) return [issue('return.otherYear', 'error', {}, params)];
  return params.period === params.expected ? [] : [issue('return.otherPeriod', 'error', {}, params)];
}

function otherWorkbook(records: ReturnMeta | undefined, { workbookId }: Expected): Issue[] {
  if (records === undefined || workbookId === undefined || records.workbookId === workbookId) return [];
  return [issue('return.otherWorkbook', 'warning', {}, {})];
}

function periodOf({ identity }: KeyedGrid): Period | undefined {
  return parsePeriod(identity.split('|')[1] ?? '');
}

/** The form of the period; any other where there is none of it. */
function chooseForm(
  forms: readonly KeyedGrid[],
  wanted: Period,
): { readonly form: KeyedGrid | undefined } | { readonly refusal: Issue } {
  const ofPeriod = forms.filter((each) => each.identity.endsWith(`|${formatPeriodMonth(wanted)}`));
  const [first, ...others] = ofPeriod.length > 0 ? ofPeriod : forms;
  if (ofPeriod.length > 0 && others.length > 0) {
    const sheets = ofPeriod.map(({ grid }) => grid.sheet);
    return { refusal: issue('return.formTwice', 'error', {}, { sheets }) };
  }
  return { form: first };
}

function otherForms(forms: readonly KeyedGrid[], { grid }: FormRead): Issue[] {
  const sheets = forms.filter((each) => each.grid !== grid).map((each) => each.grid.sheet);
  return sheets.length === 0 ? [] : [issue('return.otherForms', 'note', {}, { sheets })];
}

function readForm(
  keys: KeyedGrid | undefined,
  grids: readonly Grid[],
  book: YearBook,
): { readonly form: FormRead; readonly isKeyed: boolean } | { readonly refusal: Issue } | undefined {
  const indicators = new Map(book.indicators.map((each) => [each.code, each]));
  const byKeys = keys && readKeyedForm(keys, indicators);
  if (byKeys) return 'refusal' in byKeys ? byKeys : { form: byKeys, isKeyed: true };
  const shown = grids.filter(({ visibility }) => visibility !== 'veryHidden');
  const byLabels = readLabelledForm(shown, indexYearBook(book).inAnnex(2));
  if (byLabels === undefined || 'refusal' in byLabels) return byLabels;
  return { form: byLabels, isKeyed: false };
}

/** The texts that say what the form is: its own titles, and those of the cover. */
function pagesOf(form: FormRead, cover: Grid | undefined, grids: readonly Grid[]): Pages {
  const pages = [form.texts];
  if (cover) return [...pages, textsAbove(cover, COVER_ROWS)];
  // Without its mark, a sheet in front of the form is its cover.
  const [first] = grids.filter(({ visibility }) => visibility === 'visible');
  return first && first !== form.grid ? [...pages, textsAbove(first, COVER_ROWS)] : pages;
}
