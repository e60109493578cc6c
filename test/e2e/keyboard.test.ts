/** The main flow without a mouse: the focus is always to be seen, and comes back to where it was. */
import { CHROMIUM_TEST_MS, describeWithChromium } from '../support/chromium';
import { allTexts, cellIn, type Desk, inspect, see, selectedCell, useDesks, whenInFront, WRITTEN } from './desk';

jest.setTimeout(CHROMIUM_TEST_MS);

const ACTUALS = '完成数 2017-06';

interface Focus {
  readonly tag: string;
  readonly id: string;
  readonly name: string;
  /** Something is drawn around it, or under it. */
  readonly isSeen: boolean;
}

/** What has the focus in the pane. */
function focusIn({ page }: Desk): Promise<Focus> {
  return page.evaluate(() => {
    const inside = document.querySelector<HTMLIFrameElement>('#pane-frame')?.contentDocument;
    const element = inside?.activeElement;
    if (!inside?.hasFocus() || !element) return { tag: 'none', id: '', name: '', isSeen: false };
    const styles = [element, ...element.querySelectorAll('*')].flatMap((each) =>
      [undefined, '::after', '::before'].map((part) => inside.defaultView?.getComputedStyle(each, part)),
    );
    // Fluent underlines a link twice.
    const isSeen = styles.some(
      (style) =>
        style !== undefined &&
        ((style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
          style.textDecorationStyle === 'double'),
    );
    return { tag: element.tagName, id: element.id, name: element.textContent.trim(), isSeen };
  });
}

/** Presses Tab until the control is reached; each on the way must show that it has the focus. */
async function tabTo(desk: Desk, name: string | RegExp, key = 'Tab'): Promise<Focus> {
  const passed: Focus[] = [];
  for (let count = 0; count < 40; count += 1) {
    await desk.page.keyboard.press(key);
    const focus = await focusIn(desk);
    passed.push(focus);
    expect(focus).toEqual({ ...focus, isSeen: true });
    if (typeof name === 'string' ? focus.name.startsWith(name) : name.test(focus.name)) return focus;
  }
  throw new Error(`${String(name)} is not reached with ${key}: ${passed.map((each) => each.name).join(' → ')}`);
}

async function press(desk: Desk, name: string | RegExp): Promise<void> {
  await tabTo(desk, name);
  await desk.page.keyboard.press('Enter');
}

/** On a new screen, its heading has the focus: what comes next is below it. */
async function whenAtHeading(desk: Desk, title: string | RegExp): Promise<void> {
  await desk.pane.getByRole('heading', { level: 1, name: title }).waitFor();
  await whenFocused(desk, 'screen-heading');
}

async function whenFocused({ page }: Desk, id: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLIFrameElement>('#pane-frame')?.contentDocument?.activeElement?.id === wanted,
    id,
  );
}

/** From the grid or the bar into the pane. */
async function intoPane(desk: Desk): Promise<void> {
  await desk.page.waitForFunction(() => {
    const inside = document.querySelector<HTMLIFrameElement>('#pane-frame')?.contentDocument;
    return inside?.querySelector('main button') !== null;
  });
  for (let count = 0; count < 3 && (await focusIn(desk)).tag === 'none'; count += 1)
    await desk.page.keyboard.press('F6');
  expect((await focusIn(desk)).tag).not.toBe('none');
}

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
    await see(desk, '进行中');
    await press(desk, '返回年度工作');
    const station = await whenBackAt(desk, '完成数');
    expect(station.isSeen).toBe(true);

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
