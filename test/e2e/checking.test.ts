/** What was entered, and what the pane says of it: found as it is typed, put right, explained, taken back. */
import { CHROMIUM_TEST_MS, describeWithChromium } from '../support/chromium';
import {
  addressOf,
  cellIn,
  enter,
  inspect,
  makeExample,
  openTab,
  paneText,
  paste,
  press,
  see,
  selectedCell,
  textIn,
  useDesks,
  whenInFront,
  type Desk,
} from './desk';
import { focusIn, intoPane, press as pressByKey, tabTo, whenAtHeading } from './keys';

jest.setTimeout(2 * CHROMIUM_TEST_MS);

const ACTUALS = '完成数 2026-03';
const OUTPUT = 'hightech_output';
const NEGATIVE = '云上街道的“高新技术产业产值”是负数 -5';

/** How many findings stand open, as the station's head says. */
async function open({ pane }: Desk): Promise<number> {
  const head = await pane.locator('[data-list-head]').innerText();
  return Number(/待处理 (\d+) 处/u.exec(head)?.[1] ?? 0);
}

async function whenOpen(desk: Desk, count: number): Promise<void> {
  await desk.pane
    .locator('[data-list-head]', { hasText: count > 0 ? `待处理 ${count} 处` : '没有待处理的问题' })
    .waitFor();
}

async function station(desk: Desk): Promise<number> {
  await makeExample(desk);
  await press(desk, /^完成数 2026年3月/u);
  await desk.pane.locator('[data-list-head]').waitFor();
  return open(desk);
}

const cellOf = (desk: Desk, row: string, column: string) => addressOf(desk, ACTUALS, row, column);

describeWithChromium('findings in the pane', () => {
  const sit = useDesks();

  test('come and go as she types, and lead to their cells', async () => {
    const desk = await sit();
    const before = await station(desk);
    expect(before).toBeGreaterThan(3);
    await inspect(desk, 'the checking station');
    const at = await cellOf(desk, OUTPUT, 'yunshang');
    await openTab(desk, ACTUALS);
    const right = await textIn(desk, ACTUALS, at);
    await paste(desk, at, '-5');
    await see(desk, NEGATIVE);
    expect(await open(desk)).toBeGreaterThan(before);
    await openTab(desk, '附件2 目标任务表');
    await press(desk, `${ACTUALS} ${at}`);
    await whenInFront(desk.page, ACTUALS);
    expect(await selectedCell(desk)).toBe(`${ACTUALS} ${at}`);
    await enter(desk, at, right);
    await whenOpen(desk, before);
    expect(await paneText(desk)).not.toContain(NEGATIVE);
  });

  test('are put right with one press, or all of a kind, and every fix can be taken back', async () => {
    const desk = await sit();
    const before = await station(desk);
    const known = await cellOf(desk, 'patent_grants', 'chengguang');
    expect(await textIn(desk, ACTUALS, known)).toBe('110件');
    await press(desk, '改为 110件');
    await see(desk, `${ACTUALS} ${known} 已改为 110件`);
    expect(await cellIn(desk, ACTUALS, known)).toMatchObject({ value: 110 });
    await whenOpen(desk, before - 1);
    await press(desk, '撤回');
    await see(desk, '已撤回：');
    await whenOpen(desk, before);
    expect(await textIn(desk, ACTUALS, known)).toBe('110件');

    const other = await cellOf(desk, OUTPUT, 'yunshang');
    await openTab(desk, ACTUALS);
    await paste(desk, other, '约7');
    await see(desk, '把 2 处“数字带文字”全部改正');
    await press(desk, '把 2 处“数字带文字”全部改正');
    await see(desk, '将改正以下各处');
    await inspect(desk, 'all of a kind');
    await press(desk, '改正这 2 处');
    await see(desk, '已改正 2 处“数字带文字”');
    expect(await cellIn(desk, ACTUALS, known)).toMatchObject({ value: 110 });
    expect(await cellIn(desk, ACTUALS, other)).toMatchObject({ value: 7 });
    await press(desk, '撤回');
    await see(desk, '已撤回：');
    expect(await textIn(desk, ACTUALS, known)).toBe('110件');
    expect(await textIn(desk, ACTUALS, other)).toBe('约7');
  });

  test('of which several fixes would do name them all, and offer none', async () => {
    const desk = await sit();
    await station(desk);
    const several = desk.pane.getByRole('listitem').filter({ hasText: '可能是其中一处填错' }).first();
    expect(await several.getByRole('listitem').count()).toBeGreaterThan(1);
    expect(await several.getByRole('button', { name: /改为/u }).count()).toBe(0);
  });

  test('that are right are explained; the explanation stays with its time, and can be taken back', async () => {
    const desk = await sit();
    const before = await station(desk);
    await press(desk, '写说明');
    await desk.pane.getByRole('textbox', { name: '说明' }).fill('经核实无误');
    // Half written, it waits for her.
    await press(desk, '返回年度工作');
    await press(desk, /^完成数 2026年3月/u);
    expect(await desk.pane.getByRole('textbox', { name: '说明' }).inputValue()).toBe('经核实无误');
    await press(desk, '记入说明');
    await see(desk, '的说明已记入工作簿');
    await whenOpen(desk, before - 1);
    await press(desk, '显示已说明的 1 处');
    await see(desk, /说明（20\d\d-\d\d-\d\d \d\d:\d\d）：经核实无误/u);
    await inspect(desk, 'explained');
    await press(desk, '取消说明');
    await whenOpen(desk, before);
  });

  test('go by filters that stay while she works and when she comes back', async () => {
    const desk = await sit();
    await station(desk);
    const town = desk.pane.getByLabel('单位');
    const option = await town.locator('option', { hasText: '橙光智造园' }).innerText();
    await town.selectOption({ label: option });
    await desk.pane.getByLabel('程度').selectOption({ label: '错误（3）' });
    expect(await desk.pane.locator('h3').allInnerTexts()).toEqual([expect.stringContaining('橙光智造园')]);
    await press(desk, '改为 110件');
    await see(desk, '这样筛选，没有要看的问题');
    await press(desk, '返回年度工作');
    await press(desk, /^完成数 2026年3月/u);
    await see(desk, '这样筛选，没有要看的问题');
    await press(desk, '取消筛选');
    expect(await desk.pane.locator('h3').count()).toBeGreaterThan(2);
  });

  test('can be made into a sheet that is printed and sent', async () => {
    const desk = await sit();
    await station(desk);
    await press(desk, '生成校验结果表');
    await see(desk, '预览：校验结果表');
    await see(desk, '这只是预览，还没有写入');
    await press(desk, '生成校验结果表');
    await see(desk, '校验结果表已更新');
    await press(desk, '看校验结果');
    await whenInFront(desk.page, '校验结果');
  });

  test('are worked through without a mouse, and the focus is never lost', async () => {
    const desk = await sit();
    await makeExample(desk);
    await intoPane(desk);
    await pressByKey(desk, '完成数');
    await whenAtHeading(desk, /^完成数/u);
    await desk.pane.locator('[data-list-head]').waitFor();
    const before = await open(desk);
    const fix = await tabTo(desk, '改为 110件');
    expect(fix.tag).toBe('BUTTON');
    await desk.page.keyboard.press('Enter');
    await whenOpen(desk, before - 1);
    // What stands in the finding's place has the focus now.
    expect((await focusIn(desk)).tag).toBe('LI');
    expect((await focusIn(desk)).isSeen).toBe(true);
    await tabTo(desk, '撤回', 'Shift+Tab');
    await desk.page.keyboard.press('Enter');
    await whenOpen(desk, before);
    expect((await focusIn(desk)).tag).not.toBe('none');
    await pressByKey(desk, '写说明');
    expect((await focusIn(desk)).tag).toBe('TEXTAREA');
    await desk.page.keyboard.type('属实');
    await pressByKey(desk, '记入说明');
    await whenOpen(desk, before - 1);
    expect((await focusIn(desk)).tag).not.toBe('none');
  });
});
