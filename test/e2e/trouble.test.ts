/** What goes wrong while the pane writes: it says so in a sentence, nothing is lost, and it can be completed. */
import type { Page } from 'playwright-core';
import { CHROMIUM_TEST_MS, describeWithChromium } from '../support/chromium';
import {
  addressOf,
  allTexts,
  type Desk,
  enter,
  inspect,
  makeExample,
  openTab,
  paneText,
  press,
  see,
  textIn,
  useDesks,
  whenInFront,
  WRITTEN,
} from './desk';

jest.setTimeout(CHROMIUM_TEST_MS);

const ANNEX_1 = '附件1 目标分解表';
const ANNEX_2 = '附件2 目标任务表';

/** Twelve more platforms to split: only annex 2 is to be written. */
async function raiseTarget(desk: Desk): Promise<void> {
  await openTab(desk, ANNEX_1);
  await enter(desk, await addressOf(desk, ANNEX_1, 'startup_platforms_new', 'target'), '48');
}

const edit = (page: Page, isBegun: boolean): Promise<void> =>
  page.evaluate((begun) => {
    const { person } = workbench.host;
    if (begun) person.beginEdit();
    else person.endEdit();
  }, isBegun);

/** Presses, and loads the pane anew while it writes that sheet or what follows: Excel is slow enough to be overtaken. */
async function breakOff(desk: Desk, button: string, sheet: string): Promise<void> {
  await desk.page.evaluate(() => {
    for (let sync = 1; sync <= 40; sync += 1) workbench.host.fail(sync, { kind: 'delay', milliseconds: 300 });
  });
  await press(desk, button);
  await see(desk, new RegExp(`^(?:${sheet}（\\d+/\\d+）|正在收尾)`, 'u'));
  await desk.page.evaluate(() => {
    document.querySelector<HTMLIFrameElement>('#pane-frame')?.contentWindow?.location.reload();
  });
  await see(desk, '上次写入中断了');
}

describeWithChromium('trouble while writing', () => {
  const sit = useDesks();

  test('a cell is being edited: the pane says that it waits, and writes when the cell is finished', async () => {
    const desk = await sit();
    await press(desk, '试用示例');
    await see(desk, '还没有写入');
    await edit(desk.page, true);
    await press(desk, '生成附件表');
    await see(desk, 'Excel 正在编辑单元格，窗格在等待');
    await inspect(desk, 'waiting');
    expect(Object.keys(await allTexts(desk))).toEqual(['Sheet1']);
    await edit(desk.page, false);
    await see(desk, '已新建 13 张表');
    expect(await paneText(desk)).not.toContain('窗格在等待');
    await whenInFront(desk.page, ANNEX_2);
  });

  test('a protected sheet: it is named, nothing is written, and without protection the same press succeeds', async () => {
    const desk = await sit();
    await makeExample(desk);
    await raiseTarget(desk);
    const before = await allTexts(desk);
    const protect = (isProtected: boolean): Promise<void> =>
      desk.page.evaluate(
        ([name, on]) => {
          workbench.host.workbook.sheet(name).protection = on ? { options: {}, password: '' } : undefined;
        },
        [ANNEX_2, isProtected] as const,
      );
    await protect(true);
    await press(desk, '更新附件表');
    await see(desk, `${ANNEX_2}受保护，不能写入。请在“审阅”中撤消工作表保护后重试。`);
    await inspect(desk, 'protected');
    expect(await allTexts(desk)).toEqual(before);
    await protect(false);
    await press(desk, '重试');
    await see(desk, '会变的数');
    await press(desk, '更新附件表');
    await see(desk, '已更新 1 张表');
  });

  test('the pane is closed in the middle of a write: it names what is not written, brings back what was there, and the second try is whole', async () => {
    const desk = await sit();
    const whole = await sit();
    await makeExample(whole);
    await press(desk, '试用示例');
    await see(desk, '还没有写入');
    await breakOff(desk, '生成附件表', ANNEX_2);
    await see(desk, '没有写完的内容不在工作簿中，不能接着写。请恢复原样，再重新生成。');
    await inspect(desk, 'broken off');
    expect(await paneText(desk)).toContain('没有写完的表：');
    await press(desk, '恢复原样');
    await see(desk, '这些表是上次新建的，会删除');
    await press(desk, '撤回');
    await see(desk, '从哪里开始');
    expect(Object.keys(await allTexts(desk))).toEqual(['Sheet1']);
    await makeExample(desk);
    expect(await allTexts(desk)).toEqual(await allTexts(whole));
  });

  test('the pane is closed in the middle of an update: going on completes it, and nothing typed is lost', async () => {
    const desk = await sit();
    await makeExample(desk);
    await raiseTarget(desk);
    await press(desk, '更新附件表');
    await see(desk, '会变的数');
    await breakOff(desk, '更新附件表', ANNEX_2);
    await press(desk, '继续写完');
    await see(desk, '还没有写入');
    await press(desk, '更新附件表');
    await see(desk, WRITTEN);
    await desk.pane.getByText('上次写入中断了').waitFor({ state: 'detached' });

    const whole = await sit();
    await makeExample(whole);
    await raiseTarget(whole);
    await press(whole, '更新附件表');
    await see(whole, '会变的数');
    await press(whole, '更新附件表');
    await see(whole, WRITTEN);
    expect(await allTexts(desk)).toEqual(await allTexts(whole));
    await press(desk, '更新附件表');
    await see(desk, '没有需要更新的内容');
  });

  test('Excel refuses in the middle: what is written and what is not stands in two lists, and going on completes it', async () => {
    const desk = await sit();
    await press(desk, '试用示例');
    await see(desk, '还没有写入');
    await desk.page.evaluate(() => workbench.host.fail(14, { kind: 'refuse', code: 'GeneralException' }));
    await press(desk, '生成附件表');
    await see(desk, '没有写完');
    await inspect(desk, 'not completed');
    const told = await paneText(desk);
    expect(told).toContain('已写的表');
    expect(told).toContain('没有写的表');
    await press(desk, '继续写完');
    await see(desk, WRITTEN);
    expect(await textIn(desk, ANNEX_2, 'B3')).toContain('目标任务表');
  });
});
