/**
 * The workbook without the add-in: a clerk types over a cell, and whatever depends on it follows. Plain
 * cells are changed, the values beside the formulas are left as they were, and LibreOffice recalculates.
 */
import type { Grid, GridCell } from '../../src/model/grid';
import type { Indicator } from '../../src/model/indicator';
import { isPercentage } from '../../src/model/indicator';
import type { YearBook } from '../../src/model/year-book';
import type { ConditionalLook, PlainValue, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { MARKS } from '../../src/sheets/style-book';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { describeWithLibreOffice, recalculateAll } from '../support/libreoffice';
import { addressOf, annexesOf, NOW, packOf, sheetOf, spotOf, withTyped } from '../support/plans';
import { marksIn, refusedIn, withProbes } from '../support/probe-marks';

/** Kind of a sheet, and what its name contains where there are several. */
type Place = readonly [kind: string, named?: string];
const ANNEX1: Place = ['district-targets'];
const ANNEX2: Place = ['area-targets'];
const ANNEX3: Place = ['review-form'];
const CATALOGUE: Place = ['catalogue'];
const PRIOR: Place = ['prior-year'];
const MARCH: Place = ['entry', '2026-03'];
const DISTRICT_MARCH: Place = ['entry-district', '2026-03'];
const PROBED = [ANNEX1, ANNEX2, PRIOR, MARCH, DISTRICT_MARCH];

type Typing = readonly [place: Place, rowKey: string, columnKey: string, value: PlainValue];

/** What is typed, by what the test is about; each is a workbook of its own. */
const TYPED = {
  nothing: [],
  areaTarget: [[ANNEX2, 'patent_grants', 'qiming', 800]],
  areaTargets: [
    [ANNEX2, 'rd_institutions_provincial_new', 'qiming', 18],
    [ANNEX2, 'overdue_projects', 'qiming', 5],
    [ANNEX2, 'hightech_output', 'qiming', '--'],
    [ANNEX2, 'hightech_output', 'mengxi', 3.5],
    [ANNEX2, 'hightech_output_share', 'bailu', 0.1],
  ],
  districtTarget: [
    [ANNEX1, 'patent_grants', 'target', 4300],
    [ANNEX1, 'technology_contract_value', 'target', 30],
    [ANNEX1, 'startup_platforms_new', 'target', 34],
    [ANNEX1, 'hightech_output_share', 'target', 45],
  ],
  reason: [
    [ANNEX1, 'technology_contract_value', 'target', 30],
    [ANNEX1, 'technology_contract_value', 'reason', '口径调整'],
    [ANNEX1, 'industry_university_events', 'reason', null],
  ],
  actual: [
    [MARCH, 'invention_grants', 'qiming', 210],
    [MARCH, 'invention_grants', 'bailu', 1],
    [MARCH, 'rate:invention_grants', 'districtFigure', 0.5],
    [MARCH, 'patent_grants', 'districtFigure', 900],
    [DISTRICT_MARCH, 'startup_platforms_new', 'actual', 36],
  ],
  priorYear: [
    [PRIOR, 'patent_grants', 'qiming', 900],
    [PRIOR, 'patent_grants', 'column:restated', 4300],
    [PRIOR, 'technology_contract_value', 'column:district', null],
  ],
  points: [
    [ANNEX3, 'criterion:1', 'qiming', 9],
    [ANNEX3, 'criterion:2', 'qiming', 10],
    [ANNEX3, 'criterion:1', 'haitang', 8],
    [ANNEX3, 'criterion:1', 'bailu', 8],
    [ANNEX3, 'criterion:3', 'chengguang', 0],
  ],
  slips: [
    [MARCH, 'technology_work_items', 'qiming', '三十'],
    [MARCH, 'technology_work_items', 'haitang', '12条'],
    [MARCH, 'science_popularisation_items', 'qiming', -3],
    [MARCH, 'science_popularisation_events', 'bailu', null],
    [MARCH, 'hightech_output_share', 'bailu', 16.8],
    [MARCH, 'rd_institutions_provincial_new', 'qiming', 6],
    [MARCH, 'industry_university_events', 'bailu', 2.5],
    [MARCH, 'industry_university_events', 'haitang', '--'],
    // Makes the row readable: all that is left wrong with it is 晴川镇, whose parts don't add up to it.
    [MARCH, 'patent_grants', 'chengguang', 110],
  ],
} as const satisfies Record<string, readonly Typing[]>;
type Scenario = keyof typeof TYPED;

describeWithLibreOffice('a workbook in use', () => {
  let plan: WorkbookPlan;
  let book: YearBook;
  const grids = new Map<string, readonly Grid[]>();

  beforeAll(async () => {
    [plan, book] = await Promise.all([annexesOf('example'), packOf('example')]);
    const typed = Object.values(TYPED).map((typings) => withAll(plan, typings));
    const bytes = await Promise.all(typed.map((each) => writeXlsx(each, NOW)));
    const saved = await recalculateAll(bytes);
    for (const [position, scenario] of Object.keys(TYPED).entries()) {
      grids.set(scenario, await readXlsx(saved[position] ?? new Uint8Array()));
    }
  });

  function withAll(before: WorkbookPlan, typings: readonly Typing[]): WorkbookPlan {
    const typed = typings.reduce((changed, [[kind, named], rowKey, columnKey, value]) => {
      const sheet = sheetOf(changed, kind, named);
      return withTyped(changed, sheet, [{ at: spotOf(sheet, rowKey, columnKey), value }]);
    }, before);
    return PROBED.reduce((changed, [kind, named]) => withProbes(changed, sheetOf(changed, kind, named).name), typed);
  }

  function gridOf(scenario: Scenario, { name }: SheetPlan): Grid {
    const grid = grids.get(scenario)?.find((each) => each.sheet === name);
    if (!grid) throw new Error(`no sheet ${name}`);
    return grid;
  }

  /** The recalculated value; a blank is ''. */
  function shown(scenario: Scenario, [kind, named]: Place, rowKey: string, columnKey: string): GridCell['value'] {
    const sheet = sheetOf(plan, kind, named);
    const { row, column } = spotOf(sheet, rowKey, columnKey);
    return gridOf(scenario, sheet).rows[row]?.[column]?.value ?? '';
  }

  function shownAll(scenario: Scenario, place: Place, rowKey: string, columnKeys: readonly string[]) {
    return columnKeys.map((columnKey) => shown(scenario, place, rowKey, columnKey));
  }

  const SUMS = ['helper:sum', 'helper:districtTarget', 'helper:difference', 'helper:check'];

  describe('annex 2', () => {
    it('adds up a target that is typed over, and says in words what is missing', () => {
      expect(shownAll('nothing', ANNEX2, 'patent_grants', SUMS)).toEqual([4280, 4280, 0, '']);
      expect(shownAll('areaTarget', ANNEX2, 'patent_grants', SUMS)).toEqual([4233, 4280, -47, '少47；低于上年1处']);
    });

    it('leaves out an area that -- is typed for, and takes in one that gets a number', () => {
      expect(shownAll('areaTargets', ANNEX2, 'hightech_output', SUMS)).toEqual([568.4, 845, -276.6, '少276.6']);
    });

    it('says where a part is above its whole, and where a target is worse than last year', () => {
      const check = (indicator: string) => shown('areaTargets', ANNEX2, indicator, 'helper:check');
      expect(check('rd_institutions_provincial_new')).toBe('多13；“其中”大于总数1处');
      expect(check('overdue_projects')).toBe('多3；高于上年1处');
      expect(check('hightech_output_share')).toBe('低于上年1处');
    });
  });

  describe('annex 1', () => {
    it('carries a new target into the catalogue, annex 2 and both sheets of actuals', () => {
      expect(shown('districtTarget', CATALOGUE, 'patent_grants', 'districtTarget')).toBe(4300);
      expect(shownAll('districtTarget', ANNEX2, 'patent_grants', SUMS)).toEqual([4280, 4300, -20, '少20']);
      expect(shown('districtTarget', MARCH, 'patent_grants', 'helper:target')).toBe(4300);
      expect(shown('districtTarget', MARCH, 'patent_grants', 'helper:rate')).toBeCloseTo(835 / 4300, 8);
      expect(shown('districtTarget', DISTRICT_MARCH, 'startup_platforms_new', 'helper:target')).toBe(34);
      expect(shown('districtTarget', DISTRICT_MARCH, 'startup_platforms_new', 'helper:rate')).toBe(0.5);
    });

    it('carries the target of an indicator to the row of annex 2 that reconciles with it', () => {
      expect(shownAll('districtTarget', ANNEX2, 'startup_platforms_built', SUMS)).toEqual([36, 34, 2, '多2']);
    });

    it('carries a percentage from points to the fraction that a percent format shows', () => {
      expect(shown('districtTarget', ANNEX2, 'hightech_output_share', 'helper:districtTarget')).toBe(0.45);
      expect(shown('districtTarget', ANNEX1, 'hightech_output_share', 'helper:change')).toBe(-1.9);
    });

    it('asks for the reason of a target below last year, until there is one', () => {
      const check = (scenario: Scenario, indicator: string) => shown(scenario, ANNEX1, indicator, 'helper:check');
      expect(check('nothing', 'technology_contract_value')).toBe('');
      expect(check('districtTarget', 'technology_contract_value')).toBe('须说明原因');
      expect(check('reason', 'technology_contract_value')).toBe('');
      expect(check('reason', 'industry_university_events')).toBe('须说明原因');
    });
  });

  describe('上年数', () => {
    it('carries a corrected figure of an area into its own sum and into annex 2', () => {
      expect(shownAll('priorYear', PRIOR, 'patent_grants', ['column:total', 'column:difference'])).toEqual([4257, -72]);
      expect(shown('priorYear', ANNEX2, 'patent_grants', 'prior:qiming')).toBe(900);
      expect(shown('priorYear', ANNEX2, 'patent_grants', 'helper:priorSum')).toBe(4257);
      expect(shown('priorYear', ANNEX2, 'patent_grants', 'helper:check')).toBe('低于上年1处');
    });

    it('compares annex 1 with the restated figure', () => {
      expect(shown('priorYear', PRIOR, 'patent_grants', 'column:comparable')).toBe(4300);
      const helpers = ['helper:prior', 'helper:change', 'helper:check'];
      expect(shownAll('priorYear', ANNEX1, 'patent_grants', helpers)).toEqual([4300, -20, '须说明原因']);
    });

    it('compares with nothing where a figure is taken out', () => {
      const helpers = ['helper:prior', 'helper:change', 'helper:percent', 'helper:check'];
      expect(shownAll('priorYear', ANNEX1, 'technology_contract_value', helpers)).toEqual(['', '', '', '']);
    });
  });

  describe('完成数', () => {
    it('lets the completion rate and the light follow an actual', () => {
      expect(shown('actual', MARCH, 'rate:invention_grants', 'qiming')).toBeCloseTo(210 / 205, 8);
      const lights = (scenario: Scenario) => shownAll(scenario, MARCH, 'light:invention_grants', ['qiming', 'bailu']);
      expect(lights('nothing')).toEqual(['▲ 黄', '▲ 黄']);
      expect(lights('actual')).toEqual(['● 完成', '■ 红']);
      expect(shown('actual', DISTRICT_MARCH, 'startup_platforms_new', 'helper:light')).toBe('● 完成');
    });

    it('says when the figure of the district is not what the areas add up to', () => {
      const check = (scenario: Scenario) => shown(scenario, MARCH, 'patent_grants', 'helper:check');
      expect(check('nothing')).toBe('不是数字1处；与各分项合计不符1处');
      expect(check('actual')).toBe('不是数字1处；与各分项合计不符3处；与合计不符');
      expect(shown('actual', MARCH, 'patent_grants', 'helper:rate')).toBeCloseTo(900 / 4280, 8);
    });

    it.each([
      ['technology_work_items', '不是数字2处'],
      ['science_popularisation_items', '负数1处；低于上期1处'],
      ['science_popularisation_events', '未填1处'],
      // 白鹭街道 a hundredfold and 晨光 a hundredth of what its output comes to.
      ['hightech_output_share', '百分数疑差100倍1处；小数位数过多1处；与分子分母不符2处'],
      ['rd_institutions_provincial_new', '“其中”大于总数2处'],
    ])('says in words what is wrong in the row of %s', (indicator, words) => {
      expect(shown('slips', MARCH, indicator, 'helper:check')).toBe(words);
    });

    it('shows no completion and no light where the actual is no number', () => {
      for (const area of ['qiming', 'haitang']) {
        expect(shown('slips', MARCH, 'rate:technology_work_items', area)).toBe('');
        expect(shown('slips', MARCH, 'light:technology_work_items', area)).toBe('');
      }
    });
  });

  describe('annex 3', () => {
    it('adds up the points of each area and ranks them, equal ones alike, unreviewed ones not at all', () => {
      const areas = ['qiming', 'haitang', 'bailu', 'chengguang', 'daoxiang'];
      expect(shownAll('points', ANNEX3, 'helper:total', areas)).toEqual([19, 8, 8, 0, '']);
      expect(shownAll('points', ANNEX3, 'helper:rank', areas)).toEqual([1, 2, 2, 4, '']);
    });
  });

  describe('validation', () => {
    it.each<[Scenario, Place, ...(readonly [rowKey: string, columnKey: string])[]]>([
      [
        'slips',
        MARCH,
        ['technology_work_items', 'qiming'],
        ['technology_work_items', 'haitang'],
        ['science_popularisation_items', 'qiming'],
        ['hightech_output_share', 'bailu'],
        ['industry_university_events', 'bailu'],
      ],
      ['nothing', MARCH, ['patent_grants', 'chengguang']],
      ['nothing', ANNEX2],
      ['areaTargets', ANNEX2],
      ['nothing', ANNEX1],
      ['districtTarget', ANNEX1],
    ])('would refuse just what can be no figure, and admits -- (%s, %s)', (scenario, place, ...refused) => {
      const [kind, named] = place;
      const sheet = sheetOf(plan, kind, named);
      const expected = refused.map(([rowKey, columnKey]) => addressOf(spotOf(sheet, rowKey, columnKey)));
      expect(refusedIn(sheet, gridOf(scenario, sheet)).sort()).toEqual(expected.sort());
    });
  });

  describe('marks', () => {
    type Mark = 'wrong' | 'doubtful' | 'good';

    function nameOf(look: ConditionalLook): Mark {
      if (look.fill === MARKS.wrong.fill) return 'wrong';
      return look.fill === MARKS.doubtful.fill ? 'doubtful' : 'good';
    }

    function marked(scenario: Scenario, [kind, named]: Place): Record<string, Mark> {
      const sheet = sheetOf(plan, kind, named);
      const marks = marksIn(sheet, gridOf(scenario, sheet));
      return Object.fromEntries([...marks].map(([address, look]) => [address, nameOf(look)]));
    }

    /** What is due, by the recalculated values and by rules of this test's own. */
    function due(
      scenario: Scenario,
      place: Place,
      columnKeys: readonly string[],
      rule: (
        at: (rowKey: string, columnKey?: string) => GridCell['value'],
        columnKey: string,
      ) => (indicator: Indicator) => Mark | undefined,
      rowKeyOf: (code: string) => string = (code) => code,
    ): Record<string, Mark> {
      const [kind, named] = place;
      const sheet = sheetOf(plan, kind, named);
      const rowKeys = new Set(sheet.rows.map(({ cells }) => cells[0]?.value));
      const found: Record<string, Mark> = {};
      for (const indicator of book.indicators) {
        const rowKey = rowKeyOf(indicator.code);
        if (!rowKeys.has(rowKey)) continue;
        for (const columnKey of columnKeys) {
          const at = (row: string, column = columnKey) => (rowKeys.has(row) ? shown(scenario, place, row, column) : '');
          const mark = rule(at, columnKey)(indicator);
          if (mark !== undefined) found[addressOf(spotOf(sheet, rowKey, columnKey))] = mark;
        }
      }
      return found;
    }

    function textOf(value: GridCell['value']): string {
      return typeof value === 'string' ? value : '';
    }

    const targetOf = (code: string) => book.targets.find((target) => target.indicator === code && target.area === null);
    const areas = () => book.areas.map(({ code }) => code);
    const below = (left: GridCell['value'], right: GridCell['value']) =>
      typeof left === 'number' && typeof right === 'number' && left < right;

    it.each<Scenario>(['nothing', 'areaTarget', 'areaTargets', 'districtTarget', 'priorYear'])(
      'of annex 2 are red for a part above its whole or a sum that falls short, amber for worse than last year (%s)',
      (scenario) => {
        const cells = due(scenario, ANNEX2, areas(), (at, area) => ({ code, parent = '', relation, direction }) => {
          if (relation === 'ofWhich' && below(at(parent), at(code))) return 'wrong';
          const [target, prior] = [at(code), at(code, `prior:${area}`)];
          return (direction === 'lower' ? below(prior, target) : below(target, prior)) ? 'doubtful' : undefined;
        });
        const sums = due(scenario, ANNEX2, ['helper:difference'], (at) => ({ code }) => {
          const qualifier = targetOf(code)?.qualifier;
          if (below(at(code), 0)) return qualifier === 'about' ? 'doubtful' : 'wrong';
          // A target of “more than” is not met by as much.
          return qualifier === 'above' && at(code) === 0 ? 'wrong' : undefined;
        });
        expect(marked(scenario, ANNEX2)).toEqual({ ...cells, ...sums });
        expect(Object.values(cells)).toContain('doubtful');
        if (scenario === 'areaTarget') expect(Object.values(sums)).toEqual(['wrong', 'wrong']);
        if (scenario === 'areaTargets') expect(Object.values(cells).filter((mark) => mark === 'wrong')).toHaveLength(1);
      },
    );

    it.each<Scenario>(['nothing', 'slips', 'actual'])(
      'of 完成数 are red for what can be no figure and for red lights, amber for yellow ones (%s)',
      (scenario) => {
        const entries = due(scenario, MARCH, areas(), (at) => (indicator) => {
          const { code, decimals, parent = '', relation } = indicator;
          const value = at(code);
          if (typeof value === 'string') return value === '' || value === '--' ? undefined : 'wrong';
          if (typeof value !== 'number') return undefined;
          const percentage = isPercentage(indicator);
          const whole = !percentage && decimals === 0;
          const isHundredfold = percentage && value >= 10 && value <= 100;
          if (value < 0 || (percentage && value > 1 && !isHundredfold) || (whole && !Number.isInteger(value)))
            return 'wrong';
          if (relation === 'ofWhich' && below(at(parent), value)) return 'wrong';
          const parts = book.indicators.filter((each) => each.relation === 'component' && each.parent === code);
          const numbers = parts.flatMap((part) => {
            const number = at(part.code);
            return typeof number === 'number' ? [number] : [];
          });
          const complete = parts.length > 0 && numbers.length === parts.length;
          if (complete && numbers.reduce((sum, each) => sum + each, 0) !== value) return 'wrong';
          const shownAs = percentage ? value * 100 : value;
          const [over, under] = [at(indicator.numerator ?? ''), at(indicator.denominator ?? '')];
          const isOff =
            typeof over === 'number' && typeof under === 'number' && Math.abs(value - over / under) * 100 > 0.0500001;
          const isRounded = Math.abs(shownAs - Number(shownAs.toFixed(decimals))) < 1e-8;
          const falls = indicator.basis === 'flow' && !percentage && below(value, at(`last:${code}`));
          return isHundredfold || !isRounded || isOff || falls ? 'doubtful' : undefined;
        });
        const LIGHTS: Readonly<Record<string, Mark>> = { '●': 'good', '▲': 'doubtful', '■': 'wrong' };
        const lights = due(
          scenario,
          MARCH,
          areas(),
          (at) =>
            ({ code }) =>
              LIGHTS[textOf(at(`light:${code}`)).slice(0, 1)],
          (code) => `light:${code}`,
        );
        expect(marked(scenario, MARCH)).toEqual({ ...entries, ...lights });
        // 110件, a part above its whole, and parts whose digits are swapped stand in the example from the start.
        expect(Object.values(entries).length).toBeGreaterThanOrEqual(scenario === 'slips' ? 8 : 3);
      },
    );

    it.each<[Scenario, Place]>([
      ['nothing', MARCH],
      ['slips', MARCH],
      ['nothing', ANNEX2],
      ['areaTargets', ANNEX2],
    ])('never are the only sign: a row with one has words beside it (%s, %s)', (scenario, place) => {
      const [kind, named] = place;
      const sheet = sheetOf(plan, kind, named);
      const marks = marked(scenario, place);
      const silent = book.indicators.filter(({ code }) => {
        if (!sheet.rows.some(({ cells }) => cells[0]?.value === code)) return false;
        const isMarked = areas().some((area) => marks[addressOf(spotOf(sheet, code, area))] !== undefined);
        return isMarked && shown(scenario, place, code, 'helper:check') === '';
      });
      expect(silent.map(({ code }) => code)).toEqual([]);
    });

    it.each<Scenario>(['nothing', 'districtTarget', 'reason', 'priorYear'])(
      'of annex 1 stand where a reason is missing, and only there (%s)',
      (scenario) => {
        const missing = due(
          scenario,
          ANNEX1,
          ['helper:check', 'helper:change'],
          (at) =>
            ({ code }) =>
              at(code, 'helper:check') === '' ? undefined : 'doubtful',
        );
        expect(marked(scenario, ANNEX1)).toEqual(missing);
        expect(Object.keys(missing).length > 0).toBe(scenario !== 'nothing');
      },
    );

    it.each<Scenario>(['nothing', 'priorYear'])(
      'of 上年数 stand where the areas do not add up to the district (%s)',
      (scenario) => {
        const differing = due(scenario, PRIOR, ['column:difference'], (at) => ({ code }) => {
          const difference = at(code);
          return typeof difference === 'number' && difference !== 0 ? 'doubtful' : undefined;
        });
        expect(marked(scenario, PRIOR)).toEqual(differing);
        expect(Object.keys(differing)).toHaveLength(scenario === 'nothing' ? 0 : 1);
      },
    );

    it('of the district’s own actuals follow the light', () => {
      const light = addressOf(spotOf(sheetOf(plan, ...DISTRICT_MARCH), 'startup_platforms_new', 'helper:light'));
      expect(marked('actual', DISTRICT_MARCH)).toEqual({ [light]: 'good' });
    });
  });
});
