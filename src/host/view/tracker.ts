/**
 * What a view has to draw anew. Cells that changed are in their sheets' journals; the rest (merges, sizes,
 * rules …) is compared by identity and version, so that nothing is scanned for one typed cell.
 */
import { area as areaOf, cellCount, cellsOf, WHOLE_SHEET, type Area } from '../model/area';
import { keyOf } from '../model/cells';
import type { Changed } from '../model/journal';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { cellView } from './cell-view';
import { RuleReads } from './rule-reads';
import { rulesOf } from '../model/sheet-rules';
import { tabView } from './sheet-view';
import type { ViewChange } from './types';

/** More cells than this at once are drawn with their sheet. */
const MOST_CELLS = 4000;

type Stamp = readonly unknown[];

const same = (left: Stamp | undefined, right: Stamp): boolean =>
  left?.length === right.length && right.every((each, at) => each === left[at]);

/** What lies under the cells; each entry changes its identity or its version when it changes. */
function layoutOf(sheet: Sheet): Stamp {
  const { merges, validations, conditionalFormats, rows, columns, frozen, protection, tables } = sheet;
  return [
    merges,
    validations.list(),
    conditionalFormats.version,
    rows.version,
    columns.version,
    frozen,
    sheet.showGridlines,
    sheet.showHeadings,
    protection,
    tables,
  ];
}

const rulesStamp = ({ sheets, namesVersion }: Workbook): Stamp => [
  namesVersion,
  ...sheets.flatMap((sheet) => [sheet, sheet.validations.list(), sheet.conditionalFormats.version]),
];

export function selectionOf({ active, selection }: Workbook): { readonly sheetId: string; readonly area: Area } {
  const area = selection && selection.sheet === active ? selection.area : areaOf(0, 0);
  return { sheetId: active?.id ?? '', area };
}

export class ViewTracker {
  private layouts = new Map<Sheet, Stamp>();
  private tabs = '';
  private selection = '';
  private names = -1;
  private rules: Stamp | undefined;
  private reads: RuleReads | undefined;

  constructor(private readonly workbook: Workbook) {}

  /** Where nobody watches, what piled up is forgotten; the next watcher draws everything anyway. */
  forget(): void {
    for (const sheet of this.workbook.sheets) sheet.cells.journal.take();
    this.layouts.clear();
    this.readStamps();
  }

  private readStamps(): { readonly redrawn: ReadonlySet<Sheet>; readonly tabs: boolean; readonly selection: boolean } {
    const { sheets, namesVersion } = this.workbook;
    const before = { layouts: this.layouts, tabs: this.tabs, selection: this.selection, names: this.names };
    this.layouts = new Map(sheets.map((sheet) => [sheet, layoutOf(sheet)]));
    this.tabs = JSON.stringify(sheets.map(tabView));
    this.selection = JSON.stringify(selectionOf(this.workbook));
    this.names = namesVersion;
    const redrawn = sheets.filter((sheet) => {
      const layout = before.layouts.get(sheet);
      return (
        !same(layout, this.layouts.get(sheet) ?? []) ||
        (before.names !== namesVersion && this.readsOf().named.has(sheet))
      );
    });
    return {
      redrawn: new Set(redrawn),
      tabs: before.tabs !== this.tabs,
      selection: before.selection !== this.selection,
    };
  }

  private readsOf(): RuleReads {
    const stamp = rulesStamp(this.workbook);
    if (!this.reads || !same(this.rules, stamp)) {
      this.rules = stamp;
      this.reads = new RuleReads(this.workbook);
    }
    return this.reads;
  }

  /** Everything since the last taking: tabs first, then sheets, the selection last. */
  take(): readonly ViewChange[] {
    this.workbook.calculation.settle();
    const { redrawn, tabs, selection } = this.readStamps();
    const changed = this.workbook.sheets.map((sheet): readonly [Sheet, Changed] => [sheet, sheet.cells.journal.take()]);
    const areas = this.withReaders(changed);
    const drawn = this.workbook.sheets.flatMap((sheet): ViewChange[] => {
      const whole = redrawn.has(sheet) || changed.some(([each, { whole: all }]) => each === sheet && all);
      return whole ? [{ kind: 'sheet', sheetId: sheet.id }] : this.cellsOn(sheet, areas.get(sheet) ?? []);
    });
    return [
      ...(tabs ? [{ kind: 'tabs' } as const] : []),
      ...drawn,
      ...(selection ? [{ kind: 'selection', ...selectionOf(this.workbook) } as const] : []),
    ];
  }

  /** With the cells whose rules read what changed. */
  private withReaders(changed: readonly (readonly [Sheet, Changed])[]): ReadonlyMap<Sheet, readonly Area[]> {
    const areas = new Map<Sheet, Area[]>(changed.map(([sheet, each]) => [sheet, [...each.areas]]));
    for (const [sheet, { whole, areas: own }] of changed) {
      for (const area of whole ? [WHOLE_SHEET] : own) {
        for (const each of this.readsOf().affected(sheet, area)) areas.get(each.sheet)?.push(each.area);
      }
    }
    return areas;
  }

  private cellsOn(sheet: Sheet, areas: readonly Area[]): ViewChange[] {
    if (areas.length === 0) return [];
    const sheetId = sheet.id;
    const places = new Map<number, readonly [number, number]>();
    for (const area of areas) {
      if (cellCount(area) > MOST_CELLS) return [{ kind: 'sheet', sheetId }];
      for (const place of cellsOf(area)) places.set(keyOf(...place), place);
      if (places.size > MOST_CELLS) return [{ kind: 'sheet', sheetId }];
    }
    const rules = rulesOf(sheet);
    return [
      {
        kind: 'cells',
        sheetId,
        cells: [...places.values()].map(([row, column]) => cellView(sheet, row, column, rules)),
      },
    ];
  }
}
