/** The main flow without a mouse: the focus is always to be seen, and comes back to where it was. */
import { CHROMIUM_TEST_MS, describeWithChromium } from '../support/chromium';
import { allTexts, cellIn, type Desk, inspect, see, selectedCell, useDesks, whenInFront, WRITTEN } from './desk';
import { focusIn, type Focus, intoPane, press, tabTo, whenAtHeading, whenFocused } from './keys';

jest.setTimeout(CHROMIUM_TEST_MS);

const ACTUALS = '完成数 2017-06';

describeWithChromium('the main flow by keyboard only', () => {
  const sit = useDesks();

  test('from the page to annex 2 of 新北 2017, an actual, an update and back', async () => {
    const desk = await sit();
    const { page } = desk;
    await intoPane(desk);
    await press(desk, '采用内置通知');
    await whenAtHeading(desk, '内置通知');
    await inspect(desk, 'notices');
    await press(desk, '新北区2017年目标');
    await see(desk, '还没有写入');
    await whenFocused(desk, 'screen-heading');
    await press(desk, '生成附件表');
    await see(desk, WRITTEN);
    await whenAtHeading(desk, '年度工作');
    await whenInFront(page, '附件2 目标任务表');

    await press(desk, '完成数');
    await whenAtHeading(desk, '完成数');
    await inspect(desk, '完成数 before anything is filled in');
    await press(desk, `打开“${ACTUALS}”`);
    await whenInFront(page, ACTUALS);
    expect((await focusIn(desk)).name).toBe(`打开“${ACTUALS}”`);

    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await page.waitForFunction(() => document.getElementById('grid')?.contains(document.activeElement));
    const from = await selectedCell(desk);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => workbench.host.view.selection().area.row > 1);
    expect(await selectedCell(desk)).not.toBe(from);
    for (const [key, row, column] of [
      ['ArrowDown', 6, -1],
      ['ArrowRight', -1, 4],
    ] as const) {
      await arrowUntil(desk, key, row, column);
    }
    const cell = (await selectedCell(desk)).split(' ').at(-1) ?? '';
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.evaluate(() => workbench.settled());
    expect((await cellIn(desk, ACTUALS, cell)).text).toBe('12');

    await page.keyboard.press('F6');
    expect((await focusIn(desk)).tag).not.toBe('BODY');
    await press(desk, '返回年度工作');
    const station = await whenBackAt(desk, '完成数');
    expect(station.isSeen).toBe(true);
    await see(desk, '进行中');

    await press(desk, '更新附件表');
    await see(desk, '没有需要更新的内容');
    await press(desk, '返回');
    await whenFocused(desk, 'from-update');
    expect(Object.keys(await allTexts(desk))).toContain(ACTUALS);
  });

  test('Shift+Tab goes the same way back, and the language is changed without losing the place', async () => {
    const desk = await sit();
    await intoPane(desk);
    await tabTo(desk, '用自己的目录');
    await tabTo(desk, '试用示例', 'Shift+Tab');
    await tabTo(desk, 'EN', 'Shift+Tab');
    await desk.page.keyboard.press('Enter');
    await see(desk, 'Where to begin');
    expect(await focusIn(desk)).toMatchObject({ id: 'language-en-US', isSeen: true });
  });
});

/** Moves with an arrow key until the row, or the column, is reached; −1 stands for either. */
async function arrowUntil({ page }: Desk, key: string, row: number, column: number): Promise<void> {
  const place = () => page.evaluate(() => workbench.host.view.selection().area);
  for (let count = 0; count < 20; count += 1) {
    const { row: atRow, column: atColumn } = await place();
    if ((row === -1 || atRow >= row) && (column === -1 || atColumn >= column)) return;
    await page.keyboard.press(key);
    await page.waitForFunction(
      ([before, across]) => {
        const { area } = workbench.host.view.selection();
        return area.row !== before || area.column !== across;
      },
      [atRow, atColumn] as const,
    );
  }
  throw new Error(`${key} does not lead to row ${row}, column ${column}`);
}

async function whenBackAt(desk: Desk, station: string): Promise<Focus> {
  await desk.page.waitForFunction(
    (name) =>
      document
        .querySelector<HTMLIFrameElement>('#pane-frame')
        ?.contentDocument?.activeElement?.textContent.trim()
        .startsWith(name),
    station,
  );
  return focusIn(desk);
}
