/** The task behind 生成空白目录: the sheets of an empty catalogue, to be filled in, in the workbook beside the pane. */
import { issue, UnusableInput } from '../model/issue';
import type { DraftOptions } from './draft-plan';
import { planTemplateWorkbook, templateBook } from './make-template';
import type { OpenWorkbook } from './open-workbook';
import { refuseReadOnly, type UpdatePreview } from './plan-update';

const NOTHING_KEPT = { targets: 0, actuals: 0, scores: 0, reasons: 0 };

/**
 * A catalogue is known by the names of its sheets, so that no other will do where one is taken.
 * @throws UnusableInput where a name is taken, or the workbook may not be written
 */
export function planTemplateUpdate(opened: OpenWorkbook, { language, clock }: DraftOptions): UpdatePreview {
  refuseReadOnly(opened);
  const { sheets, isStructureProtected } = opened.read;
  if (isStructureProtected) throw new UnusableInput([issue('workbook.structureProtected', 'error', {}, {})]);
  const plan = planTemplateWorkbook(language, clock);
  const names = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const taken = sheets.filter(({ sheet }) => names.has(sheet.toLowerCase())).map(({ sheet }) => sheet);
  if (taken.length > 0) throw new UnusableInput([issue('workbook.namesTaken', 'error', {}, { sheets: taken })]);
  return {
    update: { plan, write: plan.sheets.map(({ name }) => name), patches: new Map(), replaces: new Map(), basedOn: [] },
    book: templateBook(language, clock),
    outcomes: [],
    issues: [],
    sheets: plan.sheets.map(({ name, kind }) => ({ name, kind, change: 'new', cells: 0, rows: 0, columns: 0 })),
    changes: [],
    kept: NOTHING_KEPT,
    leftovers: [],
    renamed: [],
    isNothing: false,
  };
}
