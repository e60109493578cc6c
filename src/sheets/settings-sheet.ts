/** 基本信息: what the year book says of itself, as rows of a name and a value, and the criteria below. */
import { criterionColumns, settingRows, type SettingKey } from '../catalogue/settings';
import { wordFor, wordsOf } from '../model/vocabulary';
import type { SheetPlan } from '../plan/plan';
import type { SheetContext } from './context';
import { columnPoints, countLines, heightFor } from './measure';
import { planPrint } from './print';
import { SheetDraft, type Content } from './sheet-draft';
import { putSheetHead } from './sheet-head';
import { fontOf } from './style-book';

const WIDTHS = [24, 60, 44] as const;
/** Rows for criteria that are ready to be filled in below those that are there. */
const SPARE_CRITERIA = 5;

export function planSettings(context: SheetContext, name: string): SheetPlan {
  const { words, styles, language, index } = context;
  const draft = new SheetDraft({ kind: 'settings', name });
  WIDTHS.forEach((width, column) => draft.setColumn(column, { width }));
  const { title, hint, item, content, explanation, explanations } = words.settings;
  const headRow = putSheetHead(draft, 0, { title, hints: [hint] }, context);
  [item, content, explanation].forEach((text, column) => draft.put(headRow, column, text, styles.use('tableHead')));
  draft.setHeight(headRow, 20);
  const { size } = fontOf('helperEntry');
  settingRows.forEach((setting, position) => {
    const row = headRow + 1 + position;
    const value = settingValue(setting.key, context);
    draft.put(row, 0, setting.heading[language], styles.use('tableText'));
    draft.putEntry(row, 1, value, styles.use('helperEntry'));
    draft.put(row, 2, explanations[setting.key], styles.use('helperText'));
    const texts = [
      [typeof value === 'string' ? value : '', WIDTHS[1]],
      [explanations[setting.key], WIDTHS[2]],
    ] as const;
    const lines = Math.max(...texts.map(([text, width]) => countLines(text, size, columnPoints(width) - size)));
    draft.setHeight(row, heightFor(Math.max(1.2, lines), size));
    if (setting.enumeration !== undefined) {
      draft.validations.push({
        range: { row, column: 1, rows: 1, columns: 1 },
        rule: { type: 'words', words: wordsOf(setting.enumeration, language) },
        severity: 'stop',
        error: { title: words.prompts.wordTitle, text: words.prompts.word },
      });
    }
  });

  const criteriaRow = headRow + settingRows.length + 2;
  draft.put(criteriaRow, 0, words.settings.criteria, styles.use('sheetTitle'));
  draft.setHeight(criteriaRow, 24);
  criterionColumns.forEach((column, place) =>
    draft.put(criteriaRow + 1, place, column.heading[language], styles.use('tableHead')),
  );
  const { criteria } = index.book;
  for (let position = 0; position < criteria.length + SPARE_CRITERIA; position += 1) {
    const criterion = criteria[position];
    const row = criteriaRow + 2 + position;
    const name = criterion === undefined ? null : (criterion.printedName ?? criterion.name);
    [criterion?.number ?? null, name, criterion?.points ?? null].forEach((value, column) =>
      draft.putEntry(row, column, value, styles.use('helperEntry')),
    );
    if (name !== null)
      draft.setHeight(row, heightFor(Math.max(1.2, countLines(name, size, columnPoints(WIDTHS[1]))), size));
  }
  draft.frozen = { rows: headRow + 1, columns: 1 };
  draft.print = planPrint(draft, {
    firstRow: 1,
    lastRow: criteriaRow + 1 + criteria.length + SPARE_CRITERIA,
    firstColumn: 0,
    lastColumn: WIDTHS.length - 1,
    titleRows: { first: headRow, last: headRow },
    lastLabelColumn: 0,
    footer: words.pageFooter,
  });
  return draft.finish();
}

function settingValue(key: SettingKey, { index, language, words }: SheetContext): Content {
  const { book } = index;
  const version = book.versions.find((each) => each.id === book.inForce) ?? book.versions.at(-1);
  const document =
    book.documents.find((each) => each.title === version?.document || each.id === version?.document) ??
    book.documents[0];
  switch (key) {
    case 'district':
      return book.district.name === '' ? null : book.district.name;
    case 'wholeLabel':
      return book.district.wholeLabel;
    case 'year':
      return book.year;
    case 'title':
      return book.title === '' ? null : book.title;
    case 'annex1Title':
      return book.annexes[1]?.title ?? null;
    case 'annex2Title':
      return book.annexes[2]?.title ?? null;
    case 'annex3Title':
      return book.annexes[3]?.title ?? null;
    case 'annex1Sheet':
      return book.annexes[1]?.sheetName ?? null;
    case 'annex2Sheet':
      return book.annexes[2]?.sheetName ?? null;
    case 'annex3Sheet':
      return book.annexes[3]?.sheetName ?? null;
    case 'annex2Note':
      return book.annexes[2]?.note ?? null;
    case 'entryMonths':
      return book.entryMonths.length === 0 ? null : book.entryMonths.join(words.listSeparator);
    case 'documentTitle':
      return document?.title ?? null;
    case 'documentNumber':
      return document?.number ?? null;
    case 'documentDate':
      return document?.date ?? null;
    case 'targetStatus':
      return wordFor('targetStatus', version?.status ?? 'draft', language);
    case 'versionReason':
      return version?.reason ?? null;
    case 'invented':
      return wordFor('yesNo', book.invented ? 'yes' : 'no', language);
  }
}
