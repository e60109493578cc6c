/**
 * A return at a town's desk, without the add-in: somebody fills it in, LibreOffice recalculates, and the
 * words beside the cells, their colours, what a cell refuses and the line above the form all follow.
 */
import type { Grid, GridCell } from '../../src/model/grid';
import { isCellError } from '../../src/model/grid';
import { languages } from '../../src/model/language';
import type { YearBook } from '../../src/model/year-book';
import type { SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { MARKS } from '../../src/sheets/style-book';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { describeWithLibreOffice, recalculateAll } from '../support/libreoffice';
import { addressOf, cellsOf, NOW, sheetOf, spotOf, withCell } from '../support/plans';
import { marksIn, refusedIn, withProbes } from '../support/probe-marks';
import { filledIn, GOOD, returnFrom, splitPack, type Filled } from '../support/return-plans';

/** What is typed over the good figures; null clears a cell. */
const TYPED = {
  nothing: {},
  blanks: { patent_grants: null, overdue_projects: null, design_grants: '  ' },
  slips: {
    technology_work_items: '21条',
    science_popularisation_items: '二十',
    science_popularisation_events: -11,
    hightech_enterprises_new: 9.5,
    technology_contract_value: 3.814,
    hightech_output_share: 1.2,
    rd_institutions_provincial_new: 9,
    patent_grants: 401,
    hightech_enterprises_valid: 1e13,
  },
  scales: { hightech_output_share: 0.0063 },
  applicable: { startup_platforms_built: '--', overdue_projects: '——' },
  falls: { patent_grants: 184, invention_grants: 38, utility_model_grants: 121, design_grants: 25 },
  explained: {
    patent_grants: [184, '退回重复授权1件'],
    invention_grants: [38, '  '],
    utility_model_grants: [121, '核减'],
    design_grants: 25,
    startup_platforms_built: ['--', '已并入园区统计'],
  },
} as const satisfies Readonly<Record<string, Filled>>;
type Case = keyof typeof TYPED;

const LATER = '年底填报，可暂不填';
const FALLS = '累计数低于上期，请核对或写明原因';
/** The words that are not 符合要求, and the line above the form. */
const EXPECTED: Readonly<Record<Case, readonly [Readonly<Record<string, string>>, string]>> = {
  nothing: [{}, '✓ 已填齐，各格均符合要求，可以报送。'],
  blanks: [{ patent_grants: '未填', overdue_projects: LATER, design_grants: '未填' }, '▲ 还有 2 格未填，0 格待改。'],
  slips: [
    {
      technology_work_items: '不是数字，请只填数字',
      science_popularisation_items: '不是数字，请只填数字',
      science_popularisation_events: '不能是负数',
      hightech_enterprises_new: '应填整数',
      technology_contract_value: '小数位数过多，请核对或写明原因',
      hightech_output_share: '应在0至100%之间',
      rd_institutions_provincial_new: '“其中”大于总数',
      patent_grants: '与各分项合计不符',
      hightech_enterprises_valid: '数字过大，请核对位数',
    },
    '▲ 还有 0 格未填，9 格待改。',
  ],
  scales: [{ hightech_output_share: '百分数的大小不对，请核对或写明原因' }, '▲ 还有 0 格未填，1 格待改。'],
  applicable: [
    {
      startup_platforms_built: '有年度目标，应填数字，或写明不适用的原因',
      overdue_projects: '有年度目标，应填数字，或写明不适用的原因',
    },
    '▲ 还有 0 格未填，2 格待改。',
  ],
  falls: [
    { patent_grants: FALLS, invention_grants: FALLS, utility_model_grants: FALLS },
    '▲ 还有 0 格未填，3 格待改。',
  ],
  explained: [
    {
      patent_grants: '已写明原因',
      invention_grants: FALLS,
      utility_model_grants: '已写明原因',
      startup_platforms_built: '已写明原因',
    },
    '▲ 还有 0 格未填，1 格待改。',
  ],
};

describeWithLibreOffice('a return that is being filled in', () => {
  let book: YearBook;
  let plan: WorkbookPlan;
  let form: SheetPlan;
  const grids = new Map<string, readonly Grid[]>();
  const CASES = Object.keys(TYPED) as Case[];

  beforeAll(async () => {
    book = await splitPack('example');
    plan = returnFrom(book, { area: 'qiming' });
    form = sheetOf(plan, 'return');
    const share = spotOf(form, 'hightech_output_share', 'actual');
    const filled: [string, WorkbookPlan][] = [
      ...CASES.map((name): [string, WorkbookPlan] => [
        name,
        withProbes(filledIn(filledIn(plan, GOOD), TYPED[name]), form.name),
      ]),
      // A formula that fails, with others beside it that read the cell.
      [
        'error',
        withCell(filledIn(plan, GOOD), form.name, spotOf(form, 'patent_grants', 'actual'), (before) => ({
          value: null,
          formula: `1/(${addressOf(share)}-${addressOf(share)})`,
          style: before?.style ?? '',
        })),
      ],
      ...languages.flatMap((language): [string, WorkbookPlan][] => [
        [`untouched ${language}`, returnFrom(book, { area: 'mengxi', language })],
      ]),
    ];
    const saved = await recalculateAll(await Promise.all(filled.map(([, each]) => writeXlsx(each, NOW))));
    for (const [at, [name]] of filled.entries()) grids.set(name, await readXlsx(saved[at] ?? new Uint8Array()));
  });

  function gridOf(name: string, sheet: string): Grid {
    const found = grids.get(name)?.find((each) => each.sheet === sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return found;
  }

  function shown(name: string, row: number, column: number): GridCell['value'] {
    return gridOf(name, form.name).rows[row]?.[column]?.value ?? '';
  }

  function words(name: string): Record<string, GridCell['value']> {
    return Object.fromEntries(
      Object.keys(GOOD).map((code) => {
        const { row, column } = spotOf(form, code, 'helper:check');
        return [code, shown(name, row, column)];
      }),
    );
  }

  it.each(CASES)('says beside each cell what is wrong with it, and counts it above the form (%s)', (name) => {
    const [said, state] = EXPECTED[name];
    expect(words(name)).toEqual({
      ...Object.fromEntries(Object.keys(GOOD).map((code) => [code, '符合要求'])),
      ...said,
    });
    expect(shown(name, 1, 1)).toBe(state);
  });

  it.each(CASES)('says on the cover how far the form is (%s)', (name) => {
    const texts = gridOf(name, '封面').rows.flatMap((cells) => cells.map((cell) => cell?.value));
    expect(texts).toContain(EXPECTED[name][1]);
  });

  it('says that a formula failed, and is not confused by it elsewhere', () => {
    expect(words('error')).toEqual({
      ...Object.fromEntries(Object.keys(GOOD).map((code) => [code, '符合要求'])),
      patent_grants: '公式出错，请改填数字',
    });
  });

  it.each(CASES)(
    'marks in red what must be corrected, in amber what may be explained, and nothing else (%s)',
    (name) => {
      const marks = marksIn(form, gridOf(name, form.name));
      const { column } = spotOf(form, 'patent_grants', 'actual');
      const marked = Object.fromEntries(
        Object.keys(GOOD).flatMap((code) => {
          const look = marks.get(addressOf({ row: spotOf(form, code, 'actual').row, column }));
          return look === undefined ? [] : [[code, look.fill === MARKS.wrong.fill ? 'wrong' : 'doubtful']];
        }),
      );
      const doubtful = /原因/u;
      const due = Object.entries(EXPECTED[name][0]).filter(([, word]) => word !== '未填' && word !== LATER);
      expect(marked).toEqual(
        Object.fromEntries(due.map(([code, word]) => [code, doubtful.test(word) ? 'doubtful' : 'wrong'])),
      );
    },
  );

  it('refuses what can be no figure when it is typed, and admits --', () => {
    const refused = (name: Case) => refusedIn(form, gridOf(name, form.name)).sort();
    const at = (code: string) => addressOf(spotOf(form, code, 'actual'));
    expect(refused('nothing')).toEqual([]);
    expect(refused('slips')).toEqual(
      [
        'technology_work_items',
        'science_popularisation_items',
        'science_popularisation_events',
        'hightech_enterprises_new',
        'hightech_output_share',
        'hightech_enterprises_valid',
      ]
        .map(at)
        .sort(),
    );
    expect(refused('applicable')).toEqual([at('overdue_projects')]);
  });

  it.each(languages.map((language) => `untouched ${language}`))(
    'comes to what was planned where nobody has typed (%s)',
    (name) => {
      const language = languages.find((each) => name.endsWith(each)) ?? 'zh-CN';
      const untouched = returnFrom(book, { area: 'mengxi', language });
      let formulas = 0;
      for (const [at, sheet] of untouched.sheets.entries())
        for (const { row, column, cell } of cellsOf(sheet)) {
          if (cell.formula === undefined) continue;
          formulas += 1;
          const found = grids.get(name)?.[at]?.rows[row]?.[column]?.value ?? null;
          expect([sheet.name, addressOf({ row, column }), isCellError(found) ? found.error : found]).toEqual([
            sheet.name,
            addressOf({ row, column }),
            cell.value,
          ]);
        }
      expect(formulas).toBe(20);
    },
  );
});
