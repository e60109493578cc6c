/** 单位名录: the areas as an Excel table, in the order in which every annex lists them. */
import { areaColumns, weightHeading, type AreaColumnKey } from '../catalogue/area-columns';
import type { Area } from '../model/area';
import { namesText } from '../catalogue/lists';
import { wordFor } from '../model/vocabulary';
import type { SheetPlan } from '../plan/plan';
import type { SheetContext } from './context';
import { SheetDraft, type Content } from './sheet-draft';
import { putSheetHead } from './sheet-head';
import { putTable, type TableColumn } from './word-table';

const WIDTHS: Readonly<Record<AreaColumnKey, number>> = {
  code: 18,
  name: 34,
  printedName: 22,
  shortName: 14,
  nameEn: 34,
  aliases: 34,
  kind: 10,
  inUse: 8,
};
const WEIGHT_WIDTH = 14;

export interface AreasOptions {
  readonly name: string;
  readonly title: string;
  readonly hints: readonly string[];
  /** In a template: rows to fill in. */
  readonly blankRows?: number;
  readonly areas: readonly Area[];
  /** Not in a template, whose examples are typed over. */
  readonly showCodes: boolean;
}

export function planAreas(context: SheetContext, options: AreasOptions): SheetPlan {
  const { language, words } = context;
  const draft = new SheetDraft({ kind: 'areas', name: options.name });
  const headRow = putSheetHead(draft, 0, options, context);
  const weights = [...new Set(options.areas.flatMap((area) => Object.keys(area.weights)))];
  const columns: TableColumn[] = [
    ...areaColumns.map((column) => ({
      key: column.key,
      heading: column.heading[language],
      width: WIDTHS[column.key],
      definition: column,
    })),
    ...weights.map((weight) => ({
      key: `weight:${weight}`,
      heading: weightHeading(weight, language),
      width: WEIGHT_WIDTH,
      numeric: true,
    })),
  ];
  const rows = options.areas.map((area): Content[] => [
    ...areaColumns.map((column) => content(column.key, area, options, context)),
    ...weights.map((weight) => area.weights[weight] ?? null),
  ]);
  putTable(
    draft,
    {
      name: words.definedNames.areaTable,
      headRow,
      columns,
      rows,
      ...(options.blankRows && { blankRows: options.blankRows }),
    },
    context,
  );
  return draft.finish();
}

function content(
  key: AreaColumnKey,
  area: Area,
  { showCodes }: AreasOptions,
  { language, words }: SheetContext,
): Content {
  switch (key) {
    case 'code':
      return showCodes ? area.code : null;
    case 'aliases':
      return area.aliases.length === 0 ? null : namesText(area.aliases, words.listSeparator);
    case 'kind':
      return wordFor('areaKind', area.kind, language);
    case 'inUse':
      return wordFor('yesNo', area.inUse ? 'yes' : 'no', language);
    default:
      return area[key] ?? null;
  }
}
