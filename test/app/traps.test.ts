/**
 * The traps that real documents set, in the workbook that is made from them, with actuals filled in to provoke
 * each: it is found, and its cell is the one that a clerk has to look at.
 */
import { checkWorkbook } from '../../src/app/check-workbook';
import { openWorkbook } from '../../src/app/open-workbook';
import type { WorkbookRead } from '../../src/app/port';
import type { FindingOf, RuleCode } from '../../src/model/finding';
import type { GridCell } from '../../src/model/grid';
import type { PlainValue, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { annexesOf, cellAt, sheetOf, spotOf } from '../support/plans';
import { changeSheet, readPlan, typeAt } from '../support/workbook-read';

function found<Code extends RuleCode>(read: WorkbookRead, rule: Code): FindingOf<Code>[] {
  const { findings } = checkWorkbook(openWorkbook(read)).checked;
  return findings.filter((each): each is FindingOf<Code> => each.rule === rule);
}

function placeOn(sheet: SheetPlan, rowKey: string, columnKey: string) {
  return { sheet: sheet.name, ...spotOf(sheet, rowKey, columnKey) };
}

/** A cell that is pasted brings its own format along. */
function pasteAt(read: WorkbookRead, sheet: SheetPlan, rowKey: string, columnKey: string, cell: GridCell) {
  const { row, column } = spotOf(sheet, rowKey, columnKey);
  return changeSheet(read, sheet.name, (each) => ({
    ...each,
    rows: each.rows.map((cells, at) =>
      at === row ? cells.map((old, place) => (place === column ? cell : old)) : cells,
    ),
  }));
}

function areasOf(sheet: SheetPlan): string[] {
  return (sheet.rows[0]?.cells ?? []).flatMap((cell) =>
    typeof cell?.value === 'string' && /^[a-z]+$/u.test(cell.value) ? [cell.value] : [],
  );
}

describe('Xinbei 2017', () => {
  let plan: WorkbookPlan;
  let june: SheetPlan;
  let annex2: SheetPlan;
  let reached: WorkbookRead;

  beforeAll(async () => {
    plan = await annexesOf('xinbei-2017');
    [june, annex2] = [sheetOf(plan, 'entry'), sheetOf(plan, 'area-targets')];
    // The targets of the notice, handed in as if they had been reached.
    const rows = june.rows.map(({ cells }) => String(cells[0]?.value ?? '')).filter((key) => /^[a-z_0-9]+$/u.test(key));
    reached = rows.reduce(
      (read, row) =>
        areasOf(annex2).reduce(
          (now, area) => typeAt(now, june, row, area, cellAt(annex2, spotOf(annex2, row, area))?.value ?? null),
          read,
        ),
      readPlan(plan),
    );
  });

  it('a copied row: the whole row is told of once, and leads to its name', () => {
    const copied = found(reached, 'areas.copiedRow');
    expect(copied).toHaveLength(1);
    expect(copied[0]?.params).toMatchObject({ same: 10, of: 11 });
    expect(copied[0]?.place).toEqual(placeOn(june, copied[0]?.indicator ?? '', 'label:name'));
  });

  it('`--` is neither zero nor missing: a number where nobody reports, and a sign where there is a target', () => {
    const signs = areasOf(annex2).flatMap((area) =>
      annex2.rows.flatMap(({ cells }) => {
        const code = String(cells[0]?.value ?? '');
        const column = annex2.rows[0]?.cells.findIndex((cell) => cell?.value === area) ?? -1;
        return cells[column]?.value === '--' ? [{ code, area }] : [];
      }),
    );
    expect(signs.length).toBeGreaterThan(0);
    expect(found(reached, 'cell.notApplicable')).toEqual([]);
    expect(found(reached, 'cell.missing')).toEqual([]);
    const [{ code, area } = { code: '', area: '' }] = signs;
    const reporting = typeAt(reached, june, code, area, 3);
    expect(found(reporting, 'cell.notApplicable').map(({ place }) => place)).toEqual([placeOn(june, code, area)]);
    const silent = typeAt(reached, june, 'patent_applications', 'luoxi', '--');
    expect(found(silent, 'cell.notApplicable').map(({ place }) => place)).toEqual([
      placeOn(june, 'patent_applications', 'luoxi'),
    ]);
  });

  it('three percents: 47.0% as text, 47 and 0.47 under a percentage each get their cell, and the row is told of', () => {
    const [text = '', points = '', fraction = ''] = areasOf(june);
    const share = 'hightech_output_share';
    const mixed = (
      [
        [text, { value: '47.0%' }],
        [points, { value: 47 }],
        [fraction, { value: 0.47 }],
      ] as const
    ).reduce((read, [area, cell]) => pasteAt(read, june, share, area, cell), reached);
    expect(found(mixed, 'cell.textNumber').map(({ place }) => place)).toEqual([placeOn(june, share, text)]);
    expect(
      found(mixed, 'cell.percentScale').map(({ place, fixes }) => [place, fixes.map(({ value }) => value)]),
    ).toEqual([[placeOn(june, share, fraction), [47]]]);
    expect(found(mixed, 'cell.percentMixed').map(({ place }) => place.row)).toEqual([
      spotOf(june, share, 'label:name').row,
    ]);
  });
});

describe('Wujin 2017', () => {
  it('a definition that changed: a target is held against the restated 149, and its reason is asked for', async () => {
    const plan = await annexesOf('wujin-2017');
    const annex1 = sheetOf(plan, 'district-targets');
    const below = (value: number) =>
      found(
        typeAt(readPlan(plan), annex1, 'hightech_enterprises_new', 'target', value),
        'targets.belowLastYear',
      ).filter(({ indicator }) => indicator === 'hightech_enterprises_new');
    expect(below(150)).toEqual([]);
    // 140 is above the 92 of the old definition, and below like for like.
    expect(below(140).map(({ params, place }) => [params.prior, params.isRestated, place])).toEqual([
      [149, true, placeOn(annex1, 'hightech_enterprises_new', 'reason')],
    ]);
  });

  it('a target below last year’s figure is settled by a reason', async () => {
    const plan = await annexesOf('wujin-2017');
    const annex1 = sheetOf(plan, 'district-targets');
    const open = found(readPlan(plan), 'targets.belowLastYear').map(({ indicator }) => indicator);
    expect(open).toContain('patent_grants');
    const stated = typeAt(readPlan(plan), annex1, 'patent_grants', 'reason', '上级目标调整');
    expect(found(stated, 'targets.belowLastYear').map(({ indicator }) => indicator)).toEqual(
      open.filter((code) => code !== 'patent_grants'),
    );
  });
});

describe('a town that has sent nothing', () => {
  it('is told of once, at the head of its column, and not cell by cell', async () => {
    const plan = await annexesOf('xinbei-2017');
    const june = sheetOf(plan, 'entry');
    expect(checkWorkbook(openWorkbook(readPlan(plan))).checked.findings).toEqual([]);
    const begun = typeAt(readPlan(plan), june, 'patent_applications', 'luoxi', 300);
    const nothing = found(begun, 'area.nothing');
    expect(nothing).toHaveLength(areasOf(june).length - 1);
    expect(nothing.every(({ severity }) => severity === 'note')).toBe(true);
    expect(nothing.map(({ place }) => place)).toContainEqual(placeOn(june, 'label:head', nothing[0]?.area ?? ''));
    expect(new Set(found(begun, 'cell.missing').map(({ area }) => area))).toEqual(new Set(['luoxi']));
  });
});

describe('a partial period', () => {
  it('is told of where a town hands in last year’s figures of the whole year for three months', async () => {
    const plan = await annexesOf('example');
    const [march, prior] = [sheetOf(plan, 'entry', '2026-03'), sheetOf(plan, 'prior-year')];
    const codes = prior.rows[0]?.cells.findIndex((cell) => cell?.value === 'column:code') ?? -1;
    const column = prior.rows[0]?.cells.findIndex((cell) => cell?.value === 'qiming') ?? -1;
    const ofYear = new Map<PlainValue, PlainValue>(
      prior.rows.map(({ cells }) => [cells[codes]?.value ?? null, cells[column]?.value ?? null]),
    );
    const flows = march.rows
      .map(({ cells }) => cells[0]?.value ?? null)
      .filter((code): code is string => typeof code === 'string' && typeof ofYear.get(code) === 'number');
    const read = flows.reduce(
      (now, code) => typeAt(now, march, code, 'qiming', ofYear.get(code) ?? null),
      readPlan(plan),
    );
    const told = found(read, 'time.partialAgainstYear');
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ area, place }) => area === 'qiming' && place.sheet === march.name)).toBe(true);
    expect(told[0]?.place).toEqual(placeOn(march, told[0]?.indicator ?? '', 'qiming'));
    expect(found(readPlan(plan), 'time.partialAgainstYear')).toEqual([]);
  });
});

describe('Zhonglou 2012', () => {
  let plan: WorkbookPlan;
  let september: SheetPlan;
  beforeAll(async () => {
    plan = await annexesOf('zhonglou-2012');
    september = sheetOf(plan, 'entry-district', '2012-09');
  });
  const blamed = (read: WorkbookRead) =>
    found(read, 'area.partsDiffer').map(({ blame, fixes, place }) => ({
      blame: blame.map((set) => set.map(({ indicator }) => indicator)),
      fixes: fixes.map(({ cell, kind, value }) => [cell.indicator, kind, value]),
      place,
    }));

  it('adds up as the document has it', () => {
    expect(blamed(readPlan(plan))).toEqual([]);
  });

  it('8155 for 1855: the right cell is blamed, the swap is proposed', () => {
    const slip = typeAt(readPlan(plan), september, 'utility_model_applications', 'actual', 8155);
    expect(blamed(slip)).toEqual([
      {
        blame: [['utility_model_applications']],
        fixes: [['utility_model_applications', 'swap', 1855]],
        place: placeOn(september, 'patent_applications', 'actual'),
      },
    ]);
  });

  it('890 for 980: both swaps that would do are named, and none is proposed', () => {
    const slip = typeAt(readPlan(plan), september, 'invention_applications', 'actual', 890);
    const [told] = blamed(slip);
    expect(told?.fixes).toHaveLength(2);
    expect(told?.fixes).toEqual(
      expect.arrayContaining([
        ['invention_applications', 'swap', 980],
        ['design_applications', 'swap', 878],
      ]),
    );
  });
});
