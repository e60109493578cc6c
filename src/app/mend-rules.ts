/**
 * The task behind putting rules back after a paste: the validations and marks that the generated sheets of a
 * workbook must bear, where their cells stand by now. Rows and columns are found by their keys, so that those
 * that a person inserted or moved do no harm.
 */
import { wordsFor } from '../locales/words';
import { cellAt, cellText } from '../model/grid';
import { sheetIdentity, KEY_PLACE } from '../plan/keys';
import type {
  ConditionalFormatPlan,
  PlainValue,
  SheetPlan,
  ValidationPlan,
  ValidationRule,
  WorkbookPlan,
} from '../plan/plan';
import { planAnnualWorkbook } from '../sheets/annual-workbook';
import type { KeyedGrid } from '../sheets/keyed-grid';
import { entryPeriod } from './carry-figures';
import { moveRule, type Placement } from './move-rule';
import type { OpenWorkbook } from './open-workbook';
import type { SheetRules } from './port';

/** What the sheets must bear changes with the workbook only, and pastes come one after the other. */
const known = new WeakMap<OpenWorkbook, readonly SheetRules[]>();

/**
 * @param sheetIds only these sheets' rules; those of all generated sheets with keys where none are given
 * @returns none where the workbook has no annexes yet, or may not be written to
 */
export function rulesToMend(opened: OpenWorkbook, sheetIds?: ReadonlySet<string>): readonly SheetRules[] {
  let rules = known.get(opened);
  if (!rules) known.set(opened, (rules = allRules(opened)));
  return sheetIds ? rules.filter(({ sheetId }) => sheetIds.has(sheetId)) : rules;
}

/**
 * Rules of the sheets that a person has edited, to be looked at where she has edited them.
 * @param edits as the workbook tells of them; without an address the whole sheet may be another
 */
export function rulesAfter(
  opened: OpenWorkbook,
  edits: readonly { readonly sheetId: string; readonly address?: string }[],
): readonly SheetRules[] {
  const addresses = new Map<string, (string | undefined)[]>();
  for (const { sheetId, address } of edits) addresses.set(sheetId, [...(addresses.get(sheetId) ?? []), address]);
  return rulesToMend(opened, new Set(addresses.keys())).map((rules): SheetRules => {
    const edited = addresses.get(rules.sheetId) ?? [];
    const known = edited.filter((address) => address !== undefined);
    return known.length < edited.length ? rules : { ...rules, edited: known };
  });
}

function allRules(opened: OpenWorkbook): readonly SheetRules[] {
  const { book, situation, language = 'zh-CN', sheets } = opened;
  if (!book || situation !== 'annual') return [];
  const plan = planAnnualWorkbook(book, {
    language,
    words: wordsFor(language).sheets,
    workbookId: opened.remembered?.meta.workbookId ?? '',
    withoutRegister: true,
    periods: [...sheets.keyed.keys()].map(entryPeriod).filter((period) => period !== undefined),
  });
  return rulesOfPlan(opened, plan);
}

/** The same for the sheets of a plan that stand in the workbook already. */
export function rulesOfPlan({ sheets }: Pick<OpenWorkbook, 'sheets'>, { sheets: plans }: WorkbookPlan): SheetRules[] {
  return plans.flatMap((plan): SheetRules[] => {
    const found = plan.keyed ? sheets.keyed.get(sheetIdentity(plan.kind, plan.period)) : undefined;
    if (!found) return [];
    const placement = placementOf(plan, found.keys);
    const validations = plan.validations.flatMap((each) => moveValidation(each, placement));
    const conditionalFormats = plan.conditionalFormats.flatMap((each) => moveFormat(each, placement));
    if (validations.length === 0 && conditionalFormats.length === 0) return [];
    return [{ sheetId: found.sheet.id, validations, conditionalFormats, landmarks: landmarksOf(found.keys) }];
  });
}

/** The keys: a row that was inserted a moment ago would have the rules put back beside their cells. */
function landmarksOf({ grid, keyRow, keyColumn }: KeyedGrid): NonNullable<SheetRules['landmarks']> {
  const keyAt = (row: number, column: number): PlainValue => cellText(cellAt(grid, row, column)) || null;
  const [rows, columns] = [grid.rows.length, grid.rows[keyRow]?.length ?? 0];
  return [
    {
      range: { row: 0, column: keyColumn, rows, columns: 1 },
      values: Array.from({ length: rows }, (_, row) => [keyAt(row, keyColumn)]),
    },
    {
      range: { row: keyRow, column: 0, rows: 1, columns },
      values: [Array.from({ length: columns }, (_, column) => keyAt(keyRow, column))],
    },
  ].filter(({ range }) => range.rows > 0 && range.columns > 0);
}

/** Where each row and column of the plan stands by now. */
function placementOf({ rows }: SheetPlan, keys: KeyedGrid): Placement {
  const rowAt = rows.map(({ cells }, row) =>
    row === KEY_PLACE ? keys.keyRow : keys.rows.get(cellText(cells[KEY_PLACE] ?? undefined)),
  );
  const columnAt = (rows[KEY_PLACE]?.cells ?? []).map((cell, column) =>
    column === KEY_PLACE ? keys.keyColumn : keys.columns.get(cellText(cell ?? undefined)),
  );
  return { row: (row) => rowAt[row], column: (column) => columnAt[column] };
}

function moveValidation(validation: ValidationPlan, placement: Placement): ValidationPlan[] {
  const { rule } = validation;
  const formula = rule.type === 'custom' || rule.type === 'list' ? rule.formula : undefined;
  return moveRule({ range: validation.range, formula }, placement).map(({ range, formula: moved }): ValidationPlan => ({
    ...validation,
    range,
    rule: withFormula(rule, moved),
  }));
}

function withFormula(rule: ValidationRule, formula: string | undefined): ValidationRule {
  return formula !== undefined && (rule.type === 'custom' || rule.type === 'list') ? { ...rule, formula } : rule;
}

function moveFormat(format: ConditionalFormatPlan, placement: Placement): ConditionalFormatPlan[] {
  return moveRule(format, placement).map(({ range, formula = format.formula }): ConditionalFormatPlan => ({
    ...format,
    range,
    formula,
  }));
}
