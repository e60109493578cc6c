/** The year's work with the mouse, from the open page to a target that is raised and taken back. */
import { CHROMIUM_TEST_MS, describeWithChromium } from '../support/chromium';
import {
  addressOf,
  allTexts,
  cellIn,
  type Desk,
  enter,
  goTo,
  inspect,
  makeExample,
  openFile,
  openTab,
  paneText,
  paste,
  press,
  save,
  see,
  selectedCell,
  stations,
  textIn,
  toSettle,
  useDesks,
  whenInFront,
  WRITTEN,
} from './desk';

jest.setTimeout(CHROMIUM_TEST_MS);

const ACTUALS = '完成数 2026-03';
const ANNEX_1 = '附件1 目标分解表';
const ANNEX_2 = '附件2 目标任务表';

/** Red ground, dark red, bold and underlined: wrong also where it is printed without colours. */
const WRONG = { fillColor: '#FFC7CE', fontColor: '#9C0006', bold: true, underline: 'Single' };
/** A cell to be filled in. */
const OPEN = { fillColor: '#FFFBE6', bold: false, underline: 'None' };

/** What is refused when it is typed comes in by pasting. */
async function fillInWrongly(desk: Desk): Promise<{ part: string; text: string; negative: string; blank: string }> {
  const cell = (row: string) => addressOf(desk, ACTUALS, row, 'yunshang');
  const cells = {
    part: await cell('rd_institutions_provincial_new'),
    text: await cell('hightech_output'),
    negative: await cell('industrial_output'),
    blank: await cell('technology_contract_value'),
  };
  await openTab(desk, ACTUALS);
  await enter(desk, cells.part, '1700');
  await paste(desk, cells.text, '约100');
  await paste(desk, cells.negative, '-5');
  await goTo(desk, cells.blank);
  await desk.page.keyboard.press('Delete');
  await desk.page.evaluate(() => workbench.settled());
  return cells;
}

describeWithChromium('the main job with the mouse', () => {
  const sit = useDesks();

  test('the example is previewed, made, and annex 2 stands in front', async () => {
    const desk = await sit();
    await see(desk, '从哪里开始');
    await inspect(desk, 'welcome');
    await press(desk, '试用示例');
    await see(desk, '还没有写入');
    expect(await paneText(desk)).toContain('新建 13 张表');
    expect(Object.keys(await allTexts(desk))).toEqual(['Sheet1']);
    await inspect(desk, 'preview');
    await press(desk, '生成附件表');
    await see(desk, '已新建 13 张表');
    await whenInFront(desk.page, ANNEX_2);
    await inspect(desk, 'the year’s work');
    await desk.pane.getByText('示例区 2026年').waitFor();
  });

  test('a part of 1700, text, a negative and a blank are marked in the grid, counted in the pane, and found by its links', async () => {
    const desk = await sit();
    await makeExample(desk);
    // The example has faults of its own.
    const before = await toSettle(desk, '完成数');
    const cells = await fillInWrongly(desk);
    const looks = await Promise.all(Object.values(cells).map(async (at) => (await cellIn(desk, ACTUALS, at)).format));
    expect(looks).toMatchObject([WRONG, WRONG, WRONG, OPEN]);
    // The whole that the part stands above is in the same sheet; what stays right keeps its look.
    const right = await addressOf(desk, ACTUALS, 'hightech_output', 'xinghe');
    expect((await cellIn(desk, ACTUALS, right)).format).toMatchObject(OPEN);

    await see(desk, '已填 215 格，共 216 格');
    const after = await toSettle(desk, '完成数');
    expect(after).toBeGreaterThanOrEqual(before + 2);
    await press(desk, /^完成数 2026年3月/u);
    await see(desk, '云上街道的“规模以上工业产值”是负数 -5');
    await inspect(desk, '完成数');
    await openTab(desk, ANNEX_2);
    await press(desk, `${ACTUALS} ${cells.text}`);
    await whenInFront(desk.page, ACTUALS);
    expect(await selectedCell(desk)).toBe(`${ACTUALS} ${cells.text}`);
    const wrong = desk.pane.getByText('云上街道的“高新技术产业产值”的数字前后有文字，现为“约100”');
    await wrong.waitFor();
    await enter(desk, cells.text, '7');
    await wrong.waitFor({ state: 'detached' });
  });

  test('a cell at the edge of the grid comes into view and is typed into like any other', async () => {
    const desk = await sit();
    await makeExample(desk);
    await openTab(desk, ACTUALS);
    for (const cell of ['M7', 'R7', 'E24', 'M7']) {
      await enter(desk, cell, '3');
      expect((await cellIn(desk, ACTUALS, cell)).value).toBe(3);
    }
  });

  test('a saved workbook that is opened again is known: district, year, stations', async () => {
    const desk = await sit();
    await makeExample(desk);
    await fillInWrongly(desk);
    await see(desk, '已填 215 格，共 216 格');
    const [before, known] = [await allTexts(desk), await stations(desk)];
    const file = await save(desk);
    await openFile(desk, file);
    await see(desk, '示例区 2026年');
    await see(desk, '已填 215 格，共 216 格');
    expect(await stations(desk)).toEqual(known);
    expect(await allTexts(desk)).toEqual(before);
    await press(desk, '更新附件表');
    await see(desk, '没有需要更新的内容');
  });

  test('a raised target changes the cells that the preview names, keeps what was typed, and can be taken back', async () => {
    const desk = await sit();
    await makeExample(desk);
    const actual = await addressOf(desk, ACTUALS, 'hightech_output', 'yunshang');
    await openTab(desk, ACTUALS);
    await enter(desk, actual, '7.5');
    const target = await addressOf(desk, ANNEX_1, 'startup_platforms_new', 'target');
    await openTab(desk, ANNEX_1);
    await enter(desk, target, '48');
    const before = await allTexts(desk);

    await press(desk, '更新附件表');
    await see(desk, '会变的数');
    const told = await paneText(desk);
    expect(told).toContain('原样保留');
    const [, cell = '', from = '', to = ''] =
      /附件2 目标任务表 ([A-Z]+\d+)\s+建成科技创业平台数\S*\s+原为\s+(\d+) →\s+改为\s+(\d+)/u.exec(told) ?? [];
    expect(Number(to)).toBeGreaterThan(Number(from));
    expect(await textIn(desk, ANNEX_2, cell)).toBe(from);
    await inspect(desk, 'preview of an update');
    expect(await allTexts(desk)).toEqual(before);

    await press(desk, '更新附件表');
    await see(desk, WRITTEN);
    expect(await textIn(desk, ANNEX_2, cell)).toBe(to);
    expect(await textIn(desk, ACTUALS, actual)).toBe('7.5');
    expect(await textIn(desk, ANNEX_1, target)).toBe('48');

    await press(desk, '撤回');
    await see(desk, '这些表恢复成更新之前的样子');
    await inspect(desk, 'taking back');
    await press(desk, '撤回');
    await see(desk, '已恢复原样');
    expect(await allTexts(desk)).toEqual(before);
  });
});
