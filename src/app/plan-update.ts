/**
 * The task behind 生成附件表 and 更新附件表: what would be written into a workbook, for a look before anything
 * is. What people typed stays with its indicator and its area, or goes to 未归位数据.
 */
import { issue, UnusableInput, type Issue } from '../model/issue';
import { wordKey } from '../model/vocabulary';
import type { YearBook } from '../model/year-book';
import type { WorkbookPlan } from '../plan/plan';
import { ATT_SHEET } from '../sheets/annual-keys';
import { checkTargets } from './check-targets';
import { compareAll, type Compared, type SheetChangeKind } from './compare-workbook';
import { contentsOf } from './contents';
import { draftPlan, type Draft, type DraftOptions } from './draft-plan';
import type { Leftover } from './leftovers';
import { carryEntries, type OpenWorkbook } from './open-workbook';
import type { WorkbookUpdate } from './port';
import { changesOf, countKept, type CellChange, type Kept } from './preview-changes';
import { splitAnew, type RowOutcome } from './split-targets';
import { unplaced } from './unplaced';

export interface SheetChange {
  readonly name: string;
  readonly kind: string;
  readonly period?: string;
  readonly change: SheetChangeKind;
  /** Entries that differ. */
  readonly cells: number;
  /** Indicators or criteria, and areas. */
  readonly rows: number;
  readonly columns: number;
}

export interface UpdatePreview {
  readonly update: WorkbookUpdate;
  /** The year book that the plan was made from, split targets included. */
  readonly book: YearBook;
  readonly outcomes: readonly RowOutcome[];
  readonly issues: readonly Issue[];
  readonly sheets: readonly SheetChange[];
  readonly changes: readonly CellChange[];
  readonly kept: Kept;
  readonly leftovers: readonly Leftover[];
  /** Names that sheets of other origin bear: ours stand beside them under another. */
  readonly renamed: Draft['renamed'];
  /** No sheet that can be seen would change. */
  readonly isNothing: boolean;
}

/**
 * @param book that of the workbook, a pack's, or that of a catalogue file
 * @throws UnusableInput where the workbook may not be written, or is another district's or year's
 */
export function planUpdate(opened: OpenWorkbook, book: YearBook, options: DraftOptions): UpdatePreview {
  refuse(opened, book);
  const isOwn = book === opened.book;
  const carried = isOwn && opened.carried ? opened.carried : carryEntries(book, opened, isOwn);
  const { book: complete, outcomes } = splitAnew(carried.book);
  // The sheets of a workbook keep their language, whoever works on them.
  const { language = options.language } = opened.situation === 'annual' ? opened : {};
  const draft = draftPlan(opened, complete, { ...options, language });
  const first = draft([]);
  const gone = unplaced(opened, carried, first.plan, complete);
  const compare = ({ plan }: Draft) => compareAll(opened, plan, options.isNewFile);
  const losses = (of: readonly Compared[]) => [...gone, ...of.flatMap(({ leftovers }) => leftovers)];
  // What sheets lose that are made anew is only known once it is known which are; 未归位数据 is one of them.
  let settled = first;
  let compared = compare(first);
  let lost: readonly Leftover[] = [];
  for (let found = losses(compared); found.length > lost.length; found = losses(compared)) {
    lost = found;
    settled = draft(lost);
    compared = compare(settled);
  }
  const { plan, renamed } = settled;
  const update = updateOf(opened, plan, compared);
  refuseProtected(opened, update);
  const contents = contentsOf(plan, complete);
  return {
    update,
    book: complete,
    outcomes,
    issues: [...(isOwn ? [] : carried.issues), ...checkTargets(complete)],
    sheets: compared
      .filter(({ sheet }) => sheet.visibility === 'visible')
      .map(({ sheet, change, comparison }, at) => ({
        name: sheet.name,
        kind: sheet.kind,
        ...(sheet.period !== undefined && { period: sheet.period }),
        change,
        cells: comparison?.entries.length ?? 0,
        rows: contents[at]?.rows ?? 0,
        columns: contents[at]?.columns ?? 0,
      })),
    changes: compared.flatMap((each) => changesOf(each, plan)),
    kept: countKept(opened, carried, gone),
    leftovers: lost,
    renamed,
    isNothing: update.patches.size === 0 && update.write.every((name) => name === ATT_SHEET && opened.remembered),
  };
}

export function refuseReadOnly({ read }: OpenWorkbook): void {
  if (read.isReadOnly) throw new UnusableInput([issue('workbook.readOnly', 'error', {}, {})]);
}

function refuse(opened: OpenWorkbook, book: YearBook): void {
  const { situation, issues, remembered } = opened;
  if (situation === 'stopped') throw new UnusableInput(issues.filter(({ severity }) => severity === 'error'));
  refuseReadOnly(opened);
  const own = remembered?.meta ?? (opened.book && { district: opened.book.district.name, year: opened.book.year });
  // A catalogue that is not made into annexes yet is no year's work.
  if (!own || situation !== 'annual') return;
  const { district, year } = own;
  if (year === book.year && wordKey(district) === wordKey(book.district.name)) return;
  const params = { district, year, otherDistrict: book.district.name, otherYear: book.year };
  throw new UnusableInput([issue('workbook.otherYear', 'error', {}, params)]);
}

function refuseProtected({ read }: OpenWorkbook, { write, patches, replaces }: WorkbookUpdate): void {
  const ids = new Set([...write, ...patches.keys()].map((name) => replaces.get(name)));
  const sheets = read.sheets.filter((sheet) => sheet.isProtected && ids.has(sheet.id)).map(({ sheet }) => sheet);
  if (sheets.length > 0) throw new UnusableInput([issue('workbook.sheetsProtected', 'error', {}, { sheets })]);
  // Whatever is overwritten is kept as a copy first, and a copy is a sheet.
  if (read.isStructureProtected && ids.size > 0)
    throw new UnusableInput([issue('workbook.structureProtected', 'error', {}, {})]);
}

function updateOf({ read }: OpenWorkbook, plan: WorkbookPlan, compared: readonly Compared[]): WorkbookUpdate {
  const own = new Set(compared.flatMap(({ there }) => (there ? [there.id] : [])));
  return {
    plan,
    write: compared.filter(({ change }) => change === 'new' || change === 'changed').map(({ sheet }) => sheet.name),
    patches: new Map(
      compared.filter(({ patches }) => patches.length > 0).map(({ sheet, patches }) => [sheet.name, patches]),
    ),
    replaces: new Map(compared.flatMap(({ sheet, there }) => (there ? [[sheet.name, there.id] as const] : []))),
    basedOn: read.sheets.filter(({ id }) => own.has(id)),
  };
}
