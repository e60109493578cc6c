/** 指标目录: the catalogue as an Excel table, one indicator a row, every field a column. */
import { indicatorColumns, type IndicatorColumnKey } from '../catalogue/indicator-columns';
import { namesText } from '../catalogue/lists';
import { milestonesText } from '../catalogue/milestones';
import { placementIn, type Indicator } from '../model/indicator';
import { DISTRICT } from '../model/year-index';
import { wordFor, type Enumeration, type Enumerations } from '../model/vocabulary';
import { quoteSheet } from '../plan/address';
import type { NamePlan, SheetPlan } from '../plan/plan';
import { printedNumber, type SheetContext } from './context';
import type { DistrictTargetsLayout } from './district-targets';
import type { KeyedBlock } from './formulas';
import { SheetDraft, type Content } from './sheet-draft';
import { putSheetHead } from './sheet-head';
import { shownQuantity } from './shown';
import { PREPARED_ROWS, putTable, type TableColumn } from './word-table';

const WIDTHS: Partial<Record<IndicatorColumnKey, number>> = {
  code: 26,
  name: 34,
  unit: 8,
  decimals: 8,
  definition: 30,
  departments: 20,
  annex1Name: 24,
  annex2Name: 24,
  aliases: 24,
  nameEn: 34,
  sourceDocument: 30,
  sourcePlace: 22,
  sourceNote: 22,
  parent: 24,
  numerator: 18,
  denominator: 18,
  reconcilesWith: 24,
  reason: 30,
  milestones: 20,
  weight: 10,
  verifiedBy: 18,
};
const DEFAULT_WIDTH = 12;
/** Columns that name another indicator, with a drop-down of the codes. */
const REFERENCES: ReadonlySet<IndicatorColumnKey> = new Set(['parent', 'numerator', 'denominator', 'reconcilesWith']);
const NUMERIC: ReadonlySet<IndicatorColumnKey> = new Set(['decimals', 'districtTarget']);

export interface CatalogueOptions {
  readonly name: string;
  readonly title: string;
  readonly hints: readonly string[];
  /** In a template: rows to fill in. */
  readonly blankRows?: number;
  readonly indicators: readonly Indicator[];
  /** Not in a template, whose examples are typed over: a code that is left standing would stay with the new name. */
  readonly showCodes: boolean;
  /** Where annex 1 holds a target, which the catalogue then mirrors. */
  readonly targetCell: DistrictTargetsLayout['targetCell'];
}

export interface CatalogueLayout {
  readonly plan: SheetPlan;
  readonly block: KeyedBlock;
  readonly names: readonly NamePlan[];
}

export function planCatalogue(context: SheetContext, options: CatalogueOptions): CatalogueLayout {
  const { language, words } = context;
  const draft = new SheetDraft({ kind: 'catalogue', name: options.name });
  const headRow = putSheetHead(draft, 0, options, context);
  const codes = words.definedNames.indicatorCodes;
  const columns = indicatorColumns.map((column): TableColumn => ({
    key: column.key,
    heading: column.heading[language],
    width: WIDTHS[column.key] ?? DEFAULT_WIDTH,
    definition: column,
    numeric: NUMERIC.has(column.key),
    ...(REFERENCES.has(column.key) && { listName: codes }),
  }));
  const rows = options.indicators.map((indicator) =>
    indicatorColumns.map((column) => content(column.key, indicator, options, context)),
  );
  putTable(
    draft,
    {
      name: words.definedNames.indicatorTable,
      headRow,
      columns,
      rows,
      ...(options.blankRows && { blankRows: options.blankRows }),
    },
    context,
  );
  const lastRow = headRow + Math.max(1, rows.length);
  return {
    plan: draft.finish(),
    block: { sheet: options.name, range: { row: 0, column: 0, rows: lastRow + 1, columns: columns.length } },
    names: [
      { name: codes, sheet: options.name, range: { row: headRow + 1, column: 0, rows: PREPARED_ROWS, columns: 1 } },
    ],
  };
}

function content(
  key: IndicatorColumnKey,
  indicator: Indicator,
  options: CatalogueOptions,
  context: SheetContext,
): Content {
  const { index, language, words } = context;
  const target = index.target(indicator.code, DISTRICT);
  const word = <E extends Enumeration>(enumeration: E, value: Enumerations[E] | undefined) =>
    value === undefined ? null : wordFor(enumeration, value, language);
  const yesNo = (value: boolean) => wordFor('yesNo', value ? 'yes' : 'no', language);
  // Rare traits: a column full of 否 would hide the few that have them.
  const yes = (value: boolean) => (value ? yesNo(true) : null);
  const listed = (values: readonly string[]) => (values.length === 0 ? null : values.join(words.listSeparator));
  const inAnnex = (annex: 1 | 2) => placementIn(indicator, annex);
  const numberIn = (annex: 1 | 2) => printedNumber(inAnnex(annex)?.number ?? '') || null;
  switch (key) {
    case 'unitInferred':
      return yes(indicator.unitInferred);
    case 'unbounded':
      return yes(indicator.unbounded);
    case 'measure':
    case 'basis':
    case 'aggregation':
    case 'direction':
    case 'relation':
    case 'schedule':
      return word(key, indicator[key]);
    case 'inAnnex1':
      return yesNo(inAnnex(1) !== undefined);
    case 'annex1Number':
      return numberIn(1);
    case 'annex1Name':
      return inAnnex(1)?.printedName ?? null;
    case 'inAnnex2':
      return yesNo(inAnnex(2) !== undefined);
    case 'annex2Number':
      return numberIn(2);
    case 'annex2Name':
      return inAnnex(2)?.printedName ?? null;
    case 'districtTarget':
      return mirrored(indicator, options.targetCell(indicator.code), context);
    case 'qualifier':
      return target === undefined ? null : word('qualifier', target.qualifier);
    case 'reason':
      return target?.reason ?? null;
    case 'spreadMethod':
      return word('spreadMethod', indicator.spread?.method);
    case 'weight':
      return indicator.spread?.weight ?? null;
    case 'milestones':
      return indicator.milestones.length === 0 ? null : milestonesText(indicator.milestones, language);
    case 'departments':
      return listed(indicator.departments);
    case 'aliases':
      return indicator.aliases.length === 0 ? null : namesText(indicator.aliases, words.listSeparator);
    case 'sourceDocument':
      return index.book.documents.find((document) => document.id === indicator.source?.document)?.title ?? null;
    case 'sourcePlace':
      return indicator.source?.place ?? null;
    case 'sourceNote':
      return indicator.source?.note ?? null;
    case 'code':
      return options.showCodes ? indicator.code : null;
    default:
      return indicator[key] ?? null;
  }
}

/** The district's target: typed here, or mirrored from annex 1 where it stands there. */
function mirrored(
  indicator: Indicator,
  at: ReturnType<DistrictTargetsLayout['targetCell']>,
  context: SheetContext,
): Content {
  const value = shownQuantity(indicator, context.index.target(indicator.code, DISTRICT)?.value, 'points');
  if (at === undefined) return value;
  const cell = `${quoteSheet(at.sheet)}!${at.cell}`;
  return { formula: `IF(${cell}="","",${cell})`, value: value ?? '' };
}
