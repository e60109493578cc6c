/** What the committer writes through the real client into our host, read back, is what the plan said. */
import { PIECE_CELLS } from '../../src/excel/read-bands';
import type { Grid } from '../../src/model/grid';
import type { SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { rangeAddress } from '../../src/plan/address';
import { annexesOf } from '../support/plans';
import { SAMPLE } from '../support/sample-plan';
import { startLive, syncBudget, type Live } from './live';

/** Excel drops the quotes of sheet names that need none, and the host writes a range of one cell as a cell. */
const plainForm = (formula: string): string =>
  formula.replaceAll(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, '$1!').replaceAll(/\b([A-Z]+\d+):\1\b/gu, '$1');

/** A cell as the plan has it: its formula, or its value; and its format. */
function planned({ rows }: SheetPlan, styles: WorkbookPlan['styles']): Map<string, unknown> {
  return new Map(
    rows.flatMap((row, at) =>
      row.cells.flatMap((cell, column): [string, unknown][] => {
        const isBlank = cell?.formula === undefined && (cell?.value ?? '') === '';
        if (!cell || isBlank) return [];
        const format = styles[cell.style]?.numberFormat ?? 'General';
        return [[`${at},${column}`, [cell.formula === undefined ? cell.value : `=${plainForm(cell.formula)}`, format]]];
      }),
    ),
  );
}

function read({ rows }: Grid): Map<string, unknown> {
  return new Map(
    rows.flatMap((row, at) =>
      row.flatMap((cell, column): [string, unknown][] => {
        if (!cell || (cell.formula === undefined && cell.value === null)) return [];
        const content = cell.formula === undefined ? cell.value : `=${plainForm(cell.formula)}`;
        return [[`${at},${column}`, [content, cell.numberFormat ?? 'General']]];
      }),
    ),
  );
}

const byPlace = (addresses: readonly string[]): string[] => [...addresses].sort();

describe.each([
  ['新北 2017', () => annexesOf('xinbei-2017')],
  ['the example', () => annexesOf('example')],
  ['every feature of a plan', () => Promise.resolve(SAMPLE)],
])('%s in a new workbook', (_, make) => {
  let live: Live;
  let plan: WorkbookPlan;
  let grids: readonly Grid[];
  let writing = 0;
  beforeAll(async () => {
    plan = await make();
    live = await startLive();
    const port = live.open();
    await port.commit(plan);
    writing = live.host.traffic.syncs;
    grids = await port.readSheets();
  });

  test('the host served every call', () => expect(live.host.traffic.notImplemented).toEqual([]));

  test('the sheets stand in the plan’s order, hidden as planned, the right one in front', () => {
    expect(grids.map(({ sheet, visibility }) => [sheet, visibility])).toEqual(
      plan.sheets.map(({ name, visibility }) => [name, visibility]),
    );
    expect(live.host.workbook.active?.name).toBe(plan.activeSheet);
  });

  test('every value, formula and number format comes back', () => {
    for (const [index, sheet] of plan.sheets.entries()) {
      expect([sheet.name, read(grids[index] as Grid)]).toEqual([sheet.name, planned(sheet, plan.styles)]);
    }
  });

  test('cells are merged, hidden, frozen and kept in range as planned', () => {
    for (const [index, sheet] of plan.sheets.entries()) {
      const made = live.host.workbook.sheets[index];
      if (!made) throw new Error(`no sheet ${index}`);
      expect(byPlace(made.merges.map((each) => rangeAddress(each)))).toEqual(
        byPlace(sheet.merges.map((each) => rangeAddress(each))),
      );
      expect(made.frozen?.rows ?? 0).toBe(sheet.frozen ? sheet.frozen.rows || 1_048_576 : 0);
      expect(made.showGridlines).toBe(sheet.gridlines);
      expect(made.protection !== undefined).toBe(sheet.protected ?? false);
      sheet.columns.forEach(({ hidden }, at) => expect(made.columns.at(at).hidden ?? false).toBe(hidden ?? false));
      sheet.rows.forEach(({ hidden, height }, at) => {
        expect(made.rows.at(at).hidden ?? false).toBe(hidden ?? false);
        if (height !== undefined) expect(made.rows.at(at).size).toBe(height);
      });
      expect(made.tables.map(({ name }) => name)).toEqual(sheet.table ? [sheet.table.name] : []);
    }
  });

  test('every cell looks as planned', () => {
    for (const [index, sheet] of plan.sheets.entries()) {
      const made = live.host.workbook.sheets[index];
      sheet.rows.forEach(({ cells }, row) => {
        cells.forEach((cell, column) => {
          const style = cell ? plan.styles[cell.style] : undefined;
          const format = made?.cells.formatAt(row, column);
          if (!style || !format) return;
          const { font, fill, wrap, indent, unlocked, horizontal } = style;
          expect({
            name: format.fontName,
            size: format.fontSize,
            bold: format.bold,
            colour: format.fontColor,
            fill: format.fillColor,
            wrap: format.wrap,
            indent: format.indent,
            locked: format.locked,
            horizontal: format.horizontal.toLowerCase(),
          }).toEqual({
            name: font.name,
            size: font.size,
            bold: font.bold ?? false,
            colour: `#${font.colour ?? '000000'}`,
            fill: fill === undefined ? undefined : `#${fill}`,
            wrap: wrap ?? false,
            indent: indent ?? 0,
            locked: !(unlocked ?? false),
            horizontal: horizontal ?? 'general',
          });
          for (const side of ['top', 'bottom', 'left', 'right', 'diagonalDown'] as const) {
            if (style.borders?.[side]) expect(format.borders[side]?.style).toBe('Continuous');
          }
        });
      });
    }
  });

  test('the syncs stay within the budget', () => {
    expect(writing).toBeLessThanOrEqual(syncBudget(plan.sheets.length));
    const cells = grids.map(({ rows }) => rows.length * Math.max(0, ...rows.map((row) => row.length)));
    const pieces = Math.ceil(cells.reduce((sum, each) => sum + each, 0) / PIECE_CELLS) + 1;
    expect(live.host.traffic.syncs - writing).toBeLessThanOrEqual(2 + pieces);
  });

  test('events are on again, and ours raised none', () => {
    expect(live.host.workbook.enableEvents).toBe(true);
  });

  test('committed again, nothing differs', async () => {
    const port = live.open();
    await port.commit(plan);
    expect(await port.readSheets()).toEqual(grids);
    expect(live.host.workbook.names.map(({ name }) => name).sort()).toEqual(plan.names.map(({ name }) => name).sort());
  });
});
