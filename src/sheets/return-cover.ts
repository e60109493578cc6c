/** 封面: who reports, on which months, until when and how; who filled in and who checked; the place for the seal. */
import { formatPeriodMonth } from '../model/period';
import { quoteSheet } from '../plan/address';
import type { SheetPlan } from '../plan/plan';
import { putAcross } from './annex-head';
import { columnPoints, countLines, heightFor } from './measure';
import { formPage, issuerOf, writtenDate, type ReturnContext } from './return-context';
import type { ReturnFormLayout } from './return-form';
import { COVER_ENTRY_COLUMN, COVER_ROWS, RETURN_KINDS } from './return-keys';
import { SheetDraft, type Content } from './sheet-draft';
import { fontOf, PRINTED_MARKS, type StyleBase } from './style-book';
import { quoted } from './formulas';

const COLUMN = { key: 0, label: 1, value: 2 } as const;
const WIDTHS = { label: 19, value: 63 } as const;
const ACROSS = { first: COLUMN.label, last: COLUMN.value };
const LINE_HEIGHT = 32;
const SEAL_HEIGHT = 120;
const STEP_HEIGHT = 22;
/** A phone number keeps its leading zero. */
const TEXT_FORMAT = '@';

interface CoverRow {
  readonly label: string;
  readonly content: Content;
  readonly base: StyleBase;
  readonly numberFormat?: string;
  /** Of a row that is filled in. */
  readonly key?: string;
  readonly height?: number;
}

export function planReturnCover(context: ReturnContext, form: ReturnFormLayout): SheetPlan {
  const { styles, returns, period, index, words } = context;
  const { cover } = returns;
  const draft = new SheetDraft({
    kind: RETURN_KINDS.cover,
    period: formatPeriodMonth(period),
    name: returns.sheets.cover,
    keyed: styles.use('key'),
  });
  draft.setColumn(COLUMN.key, { width: 12, hidden: true });
  draft.setColumn(COLUMN.label, { width: WIDTHS.label });
  draft.setColumn(COLUMN.value, { width: WIDTHS.value });
  draft.hideRow(0);
  draft.put(0, COLUMN.value, COVER_ENTRY_COLUMN, styles.use('key'));

  let row = 1;
  putAcross(draft, row, ACROSS, cover.title(index.book.district.name), 'title', context);
  row += 1;
  putAcross(draft, row, ACROSS, cover.subtitle(returns.period(period)), 'centredLine', context);
  row += 1;
  if (index.book.invented) {
    putAcross(draft, row, ACROSS, words.inventedNotice, 'notice', context);
    row += 1;
  }
  draft.setHeight(row, 12);
  row += 1;
  for (const each of rowsOf(context, form)) {
    putRow(draft, row, each, context);
    if (each.label === cover.state) addStateMark(draft, row, context);
    row += 1;
  }
  draft.setHeight(row, 12);
  row += 1;
  draft.put(row, COLUMN.label, cover.howTo, styles.use('line'));
  draft.setHeight(row, 24);
  for (const [position, text] of cover.steps(period.throughMonth).entries()) {
    row += 1;
    putAcross(draft, row, ACROSS, returns.numberedLine(position + 1, text), 'note', context);
    draft.setHeight(row, Math.max(STEP_HEIGHT, draft.heights(row, row)[0] ?? 0));
  }
  draft.print = formPage({ row: 1, column: COLUMN.label, rows: row, columns: 2 }, 'portrait', {
    footer: words.pageFooter,
    onePageHigh: true,
  });
  return { ...draft.finish(), protected: true };
}

function rowsOf(context: ReturnContext, form: ReturnFormLayout): CoverRow[] {
  const { returns, period, area, deadline, language } = context;
  const { cover } = returns;
  const issuer = issuerOf(context.index.book);
  const name = language === 'en-US' ? (area.nameEn ?? area.name) : area.name;
  return [
    { label: cover.area, content: name, base: 'textLeft' },
    {
      label: cover.period,
      content: cover.periodValue(returns.period(period), period.throughMonth),
      base: 'textLeft',
    },
    ...(issuer === undefined ? [] : [{ label: cover.issuer, content: issuer, base: 'textLeft' as const }]),
    deadline === undefined
      ? { label: cover.deadline, content: null, base: 'formText', key: COVER_ROWS.deadline }
      : { label: cover.deadline, content: cover.deadlineValue(writtenDate(deadline, context)), base: 'textLeft' },
    {
      label: cover.state,
      content: { formula: `${quoteSheet(form.plan.name)}!${form.stateCell}`, value: form.stateValue },
      base: 'textLeft',
    },
    { label: cover.filledBy, content: null, base: 'formText', key: COVER_ROWS.filledBy },
    { label: cover.checkedBy, content: null, base: 'formText', key: COVER_ROWS.checkedBy },
    { label: cover.phone, content: null, base: 'formText', numberFormat: TEXT_FORMAT, key: COVER_ROWS.phone },
    { label: cover.date, content: null, base: 'formText', numberFormat: returns.dateFormat, key: COVER_ROWS.date },
    { label: cover.seal, content: null, base: 'text', height: SEAL_HEIGHT },
  ];
}

function putRow(draft: SheetDraft, row: number, each: CoverRow, { styles }: ReturnContext): void {
  const style = styles.use(each.base, each.numberFormat);
  draft.put(row, COLUMN.label, each.label, styles.use('head'));
  if (each.key === undefined) {
    draft.put(row, COLUMN.value, each.content, style);
  } else {
    draft.put(row, COLUMN.key, each.key, styles.use('key'));
    draft.putEntry(row, COLUMN.value, each.content, style);
  }
  const { size } = fontOf(each.base);
  const text = typeof each.content === 'string' ? each.content : '';
  const lines = Math.max(
    countLines(text, size, columnPoints(WIDTHS.value) - size),
    countLines(each.label, size, columnPoints(WIDTHS.label)),
  );
  draft.setHeight(row, Math.max(each.height ?? LINE_HEIGHT, heightFor(lines, size)));
}

function addStateMark(draft: SheetDraft, row: number, { returns }: ReturnContext): void {
  const range = { row, column: COLUMN.value, rows: 1, columns: 1 };
  const cell = `$C$${row + 1}`;
  draft.conditionalFormats.push(
    { range, formula: `${cell}=${quoted(returns.state.done)}`, look: PRINTED_MARKS.good },
    { range, formula: `LEN(${cell})>0`, look: PRINTED_MARKS.doubtful },
  );
}
