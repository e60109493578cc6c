/**
 * 校验结果: the findings as a table to print and to send, by area and then by gravity, with a link to each cell.
 * What stands there is told anew each time but for the explanations, which are a person's own.
 */
import type { SheetWords } from '../locales/zh-CN/sheets';
import { findingId, type Finding } from '../model/finding';
import type { Severity } from '../model/issue';
import type { Period } from '../model/period';
import { cellAddress } from '../plan/address';
import { HEAD_ROW_KEY } from '../plan/keys';
import type { CellPlan, SheetPlan, ValidationPlan } from '../plan/plan';
import { putAcross } from './annex-head';
import { nameOfSheet, type SheetContext } from './context';
import { findingTexts, type FindingTexts } from './finding-texts';
import { EXPLANATION_KEY, FINDING_FIELDS, FINDINGS_KIND, fieldKey, MADE_KEY, settledKey } from './findings-keys';
import { quoted } from './formulas';
import { markWhere } from './marks';
import { columnPoints, countLines, heightFor } from './measure';
import { planPrint } from './print';
import { SheetDraft, type Content } from './sheet-draft';
import { fontOf, PRINTED_MARKS } from './style-book';

/** A finding that was on the sheet and is settled by now, as the sheet had it. */
export interface SettledFinding {
  readonly id: string;
  readonly texts: FindingTexts;
  readonly explanation: string;
}

export interface FindingsSources {
  readonly findings: readonly Finding[];
  readonly settled: readonly SettledFinding[];
  /** The last period with figures. */
  readonly period?: Period;
  /** What the sheet says of the day, as {@link madeText} puts it. */
  readonly made: string;
}

const COLUMNS = [...FINDING_FIELDS, EXPLANATION_KEY] as const;
type Column = (typeof COLUMNS)[number];
const WIDTHS: Readonly<Record<Column, number>> = {
  severity: 8,
  area: 11,
  indicator: 18,
  period: 9,
  rule: 11,
  value: 9,
  expected: 13,
  message: 37,
  // Programs don't wrap links.
  cell: 19,
  state: 11,
  explanation: 19,
};
const FIRST = 1;
const LAST = FIRST + COLUMNS.length - 1;
const columnOf = (column: Column): number => FIRST + COLUMNS.indexOf(column);
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

export function planFindings(context: SheetContext, sources: FindingsSources): SheetPlan {
  const { words, styles, index } = context;
  const told = words.findings;
  const draft = new SheetDraft({
    kind: FINDINGS_KIND,
    name: nameOfSheet(FINDINGS_KIND, words.names.findings, context),
    keyed: styles.use('key'),
  });
  for (const column of COLUMNS) {
    draft.setColumn(columnOf(column), { width: WIDTHS[column] });
    draft.put(0, columnOf(column), column === EXPLANATION_KEY ? column : fieldKey(column), styles.use('key'));
  }
  draft.setColumn(0, { width: 12, hidden: true });
  draft.hideRow(0);
  const { year, district } = index.book;
  const columns = { first: FIRST, last: LAST };
  putAcross(draft, 1, columns, told.title(year, sources.period?.throughMonth, district.name), 'title', context);
  let row = 2;
  if (index.book.invented) putAcross(draft, row++, columns, words.inventedNotice, 'notice', context);
  draft.put(row, 0, MADE_KEY, styles.use('key'));
  draft.put(row, FIRST, sources.made, styles.use('line'));
  draft.setHeight(row++, 20);
  const count = (severity: Severity) => sources.findings.filter((each) => each.severity === severity).length;
  if (sources.findings.length > 0) {
    draft.put(row, FIRST, told.summary(count('error'), count('warning'), count('note')), styles.use('line'));
    draft.setHeight(row++, 20);
    putAcross(draft, row++, columns, told.hint, 'hint', context);
  }
  const headRow = row;
  for (const column of COLUMNS) draft.put(headRow, columnOf(column), told.heads[column], styles.use('tableHead'));
  draft.put(headRow, 0, HEAD_ROW_KEY, styles.use('key'));
  draft.setHeight(headRow, 22);
  const lastRow = putRows(draft, headRow + 1, sources, context);

  addMarks(draft, { first: headRow + 1, last: lastRow }, told.states);
  draft.frozen = { rows: headRow + 1, columns: 0 };
  const print = planPrint(draft, {
    firstRow: 1,
    lastRow,
    firstColumn: FIRST,
    lastColumn: LAST,
    titleRows: { first: headRow, last: headRow },
    lastLabelColumn: columnOf('indicator'),
    footer: words.pageFooter,
  });
  // It goes from desk to desk, and an office prints A4.
  draft.print = { ...print, paper: 'A4', orientation: 'landscape', fit: { kind: 'onePageWide' } };
  return draft.finish();
}

/** Returns the last row. */
function putRows(draft: SheetDraft, firstRow: number, sources: FindingsSources, context: SheetContext): number {
  const { words, styles } = context;
  const told = words.findings;
  let row = firstRow;
  for (const { name, findings } of byArea(sources.findings, context)) {
    const [errors = 0, warnings = 0, notes = 0] = SEVERITIES.map(
      (severity) => findings.filter((each) => each.severity === severity).length,
    );
    putLine(draft, row++, told.group(name, errors, warnings, notes), context);
    for (const finding of findings) putFinding(draft, row++, finding, context);
  }
  if (sources.findings.length === 0) putLine(draft, row++, told.none, context);
  if (sources.settled.length > 0) {
    putLine(draft, row++, told.settledGroup(sources.settled.length), context);
    for (const { id, texts, explanation } of sources.settled) {
      draft.put(row, 0, settledKey(id), styles.use('key'));
      putTexts(draft, row, { ...texts, state: told.states.corrected }, context);
      draft.put(row, columnOf(EXPLANATION_KEY), explanation === '' ? null : explanation, styles.use('tableText'));
      setHeight(draft, row++, { ...texts, explanation });
    }
  }
  return row - 1;
}

function putLine(draft: SheetDraft, row: number, text: string, { styles }: SheetContext): void {
  const style = styles.use('groupLine');
  draft.putMerged({ row, column: FIRST, rows: 1, columns: COLUMNS.length }, text, style);
  draft.setHeight(row, 20);
}

function putFinding(draft: SheetDraft, row: number, finding: Finding, context: SheetContext): void {
  const { words, styles } = context;
  const { states, prompt } = words.findings;
  const { place, explanation } = finding;
  const { sheet, row: at, column } = place;
  const said = explanation?.text ?? '';
  const link = sheet !== undefined && at !== undefined ? { sheet, cell: cellAddress(at, column ?? 0) } : undefined;
  const own = columnOf(EXPLANATION_KEY);
  const cell = cellAddress(row, own);
  const state: Content = {
    error: states.toCorrect,
    note: states.noted,
    // Alive: what is typed beside it settles it.
    warning: {
      formula: `IF(TRIM(${cell})="",${quoted(states.toSettle)},${quoted(states.explained)})`,
      value: said === '' ? states.toSettle : states.explained,
    },
  }[finding.severity];
  const texts = findingTexts(finding, context);
  draft.put(row, 0, findingId(finding), styles.use('key'));
  putTexts(draft, row, { ...texts, state }, context, link);
  draft.putEntry(row, own, said === '' ? null : said, styles.use('tableBlank'));
  const range = { row, column: own, rows: 1, columns: 1 };
  draft.validations.push({ range, rule: ANYTHING, severity: 'information', prompt });
  setHeight(draft, row, { ...texts, explanation: said });
}

/** The rule is there for its prompt. */
const ANYTHING: ValidationPlan['rule'] = { type: 'custom', formula: 'TRUE' };

function putTexts(
  draft: SheetDraft,
  row: number,
  texts: Readonly<Record<(typeof FINDING_FIELDS)[number], Content>>,
  { styles }: SheetContext,
  link?: CellPlan['link'],
): void {
  for (const field of FINDING_FIELDS) {
    const isShort = field === 'severity' || field === 'period' || field === 'value' || field === 'state';
    const base = field === 'cell' && link ? 'tableLink' : isShort ? 'tableCentred' : 'tableText';
    draft.put(row, columnOf(field), texts[field], styles.use(base), field === 'cell' ? link : undefined);
  }
}

function setHeight(draft: SheetDraft, row: number, texts: Readonly<Record<Column, string>>): void {
  const { size } = fontOf('tableText');
  const lines = COLUMNS.map((column) => countLines(texts[column], size, columnPoints(WIDTHS[column]) - size));
  draft.setHeight(row, heightFor(Math.max(1.3, ...lines), size));
}

interface AreaFindings {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** What is said of all areas first, then of the district, then area by area; errors first in each. */
function byArea(findings: readonly Finding[], { index, words }: SheetContext): AreaFindings[] {
  const groups = new Map<string | null | undefined, Finding[]>([
    [undefined, []],
    [null, []],
    ...index.book.areas.map(({ code }): [string, Finding[]] => [code, []]),
  ]);
  for (const finding of findings) {
    const group = groups.get(finding.area);
    if (group) group.push(finding);
    else groups.set(finding.area, [finding]);
  }
  const nameOf = (area: string | null | undefined) => {
    if (area === undefined) return words.findings.allAreas;
    if (area === null) return index.book.district.wholeLabel;
    const found = index.book.areas.find(({ code }) => code === area);
    return found?.shortName ?? found?.name ?? area;
  };
  return [...groups]
    .filter(([, each]) => each.length > 0)
    .map(([area, each]) => ({
      name: nameOf(area),
      findings: SEVERITIES.flatMap((severity) => each.filter((finding) => finding.severity === severity)),
    }));
}

function addMarks(
  draft: SheetDraft,
  rows: { readonly first: number; readonly last: number },
  states: SheetWords['findings']['states'],
): void {
  const range = { row: rows.first, column: columnOf('state'), rows: rows.last - rows.first + 1, columns: 1 };
  const marks = [
    [states.toCorrect, PRINTED_MARKS.wrong],
    [states.toSettle, PRINTED_MARKS.doubtful],
    [states.explained, PRINTED_MARKS.good],
    [states.corrected, PRINTED_MARKS.good],
  ] as const;
  for (const [state, look] of marks)
    draft.conditionalFormats.push(markWhere(range, (cell) => `${cell}=${quoted(state)}`, look));
}
