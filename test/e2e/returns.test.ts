/** The last day of the month: forty files come back, twelve are no good, and before evening they are merged. */
import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { cellText } from '../../src/model/grid';
import { readXlsx } from '../../src/xlsx/read';
import { CHROMIUM_TEST_MS, describeWithChromium } from '../support/chromium';
import {
  addressOf,
  allTexts,
  inspect,
  makeExample,
  openFile,
  paneText,
  press,
  see,
  textIn,
  useDesks,
  type Desk,
} from './desk';
import { sendIn, type SentIn } from './sent-in';

jest.setTimeout(2 * CHROMIUM_TEST_MS);

const SHEET = '完成数 2026-06';

/** Opens the workbook, and the screen that takes what the towns sent in. */
async function goToCollect(desk: Desk, workbook: string): Promise<void> {
  await openFile(desk, workbook);
  await see(desk, '大区 2026年');
  await press(desk, /^完成数/u);
  await press(desk, '收取填报表');
  await see(desk, '选择文件');
}

async function drop({ pane }: Desk, files: readonly string[]): Promise<void> {
  await pane.locator('input[type="file"]').setInputFiles([...files]);
}

/** The file in the list, with all that is said of it. */
function item({ pane }: Desk, name: string) {
  return pane.getByRole('listitem').filter({ hasText: name });
}

async function download(desk: Desk, name: string | RegExp): Promise<Download> {
  const waiting = desk.page.waitForEvent('download');
  await press(desk, name);
  return waiting;
}

async function actualOf(desk: Desk, town: number, indicator = 1): Promise<string> {
  const at = await addressOf(desk, SHEET, `indicator_${indicator}`, `area_${town}`);
  return textIn(desk, SHEET, at);
}

describeWithChromium('forty returns', () => {
  const sit = useDesks();
  let sent: SentIn;
  beforeAll(async () => {
    sent = await sendIn();
  }, CHROMIUM_TEST_MS);
  afterAll(() => sent.remove());

  test('are read, decided on, merged, taken back, merged again, and sent back on slips', async () => {
    const desk = await sit();
    await goToCollect(desk, sent.workbook);
    await inspect(desk, 'collect, empty');
    await drop(desk, sent.files);
    await see(desk, '共 40 份');

    // Which are fit, and of each of the others why not.
    await see(desk, '可以合并 28');
    await see(desk, '有问题 6');
    await see(desk, '不能使用 6');
    await see(desk, '还没有交来：5 个单位');
    const told = await paneText(desk);
    expect(told).toContain('期间是 2026-05，应为 2026-06');
    expect(told).toContain('这是“邻区”的报表');
    expect(told).toContain('文件的内容是CSV 文本');
    expect(told).toContain('文件是空的');
    await press(desk, '有问题 6');
    expect(await desk.pane.getByRole('listitem').filter({ hasText: '填报表.xlsx' }).count()).toBe(6);
    await item(desk, '第9镇').getByRole('button', { name: '看 1 处问题' }).click();
    await see(desk, '第9镇的“第2项指标”为 21件，大于它所属的“第1项指标” 20件');
    await inspect(desk, 'collect, with faults');
    await press(desk, '全部 40');

    // Nothing is chosen beforehand between two files of one town.
    await see(desk, '合并 26 份');
    await desk.pane.getByRole('radio', { name: /更正\.xlsx/u }).check();
    await see(desk, '合并 27 份');

    // Two come again, corrected; one is taken as it is, for a reason.
    await drop(desk, sent.corrected);
    await see(desk, '可以合并 30');
    await see(desk, '合并 29 份');
    const second = item(desk, '第2镇_');
    await second.getByRole('button', { name: '仍然采用' }).click();
    await second.getByRole('textbox').fill('已电话核实，为退库');
    await second.getByRole('button', { name: '确认采用' }).click();
    await see(desk, '仍然采用，理由：已电话核实，为退库');
    await inspect(desk, 'collect, decided');

    // What she decided is still there when she has been elsewhere.
    await press(desk, '返回');
    await press(desk, '收取填报表');
    await see(desk, '合并 30 份');

    const before = await allTexts(desk);
    await press(desk, '合并 30 份');
    await see(desk, '这只是预览，还没有写入');
    // What doesn't apply to a town says so already.
    await see(desk, '合并 30 份，会变的数 173 处');
    expect(await allTexts(desk)).toEqual(before);
    await inspect(desk, 'merge, preview');
    await press(desk, '合并 30 份');
    await see(desk, '已合并 30 份');
    expect(await actualOf(desk, 1)).toBe('20');
    expect(await actualOf(desk, 2, 3)).toBe('-5.00');
    expect(await actualOf(desk, 8)).toBe('22');
    // Refused, and so untouched.
    expect(await actualOf(desk, 9)).toBe('');
    const merged = await allTexts(desk);

    await press(desk, '撤回');
    await see(desk, '撤回上一次更新');
    await press(desk, '撤回');
    await see(desk, '已恢复原样');
    expect(await allTexts(desk)).toEqual(before);
    await press(desk, '合并 30 份');
    await see(desk, '会变的数 173 处');
    await press(desk, '合并 30 份');
    await see(desk, '已合并 30 份');
    expect(await allTexts(desk)).toEqual(merged);
    await press(desk, '合并 30 份');
    await see(desk, '已经合并过了');
    await desk.pane.getByRole('button', { name: '返回' }).last().click();

    await press(desk, '制作退回单');
    await see(desk, /已制作 \d+ 个单位的退回单/u);
    await inspect(desk, 'slips');
    const together = await download(desk, /合在一起，可打印/u);
    expect(together.suggestedFilename()).toBe('退回单 2026-06.xlsx');
    const sheets = await readXlsx(new Uint8Array(readFileSync(await together.path())));
    const slip = sheets.find(({ sheet }) => sheet === '第9镇');
    const texts = slip?.rows.flatMap((row) => row.map(cellText));
    expect(texts?.join('\n')).toContain('大于它所属的“第1项指标”');
    const each = await download(desk, '每单位一份');
    expect(each.suggestedFilename()).toBe('退回单 2026-06.zip');
  });

  test('can be stopped while they are read', async () => {
    const desk = await sit();
    await goToCollect(desk, sent.workbook);
    await drop(desk, sent.files);
    await press(desk, '取消');
    await see(desk, /已停下，读入了 \d+ 份/u);
    const read = Number(/读入了 (\d+) 份/u.exec(await paneText(desk))?.[1]);
    expect(read).toBeLessThan(40);
  });

  test('begin as forms, one for each town, that are downloaded together', async () => {
    const desk = await sit();
    await makeExample(desk);
    await press(desk, /^完成数/u);
    await press(desk, '制作填报表');
    await see(desk, '报送时限');
    await inspect(desk, 'forms');
    await desk.pane.getByLabel(/报送时限/u).fill('2026-04-05');
    await desk.pane.getByLabel('填报期间').selectOption('4');
    await desk.pane.locator('main').getByRole('button', { name: '制作填报表' }).click();
    await see(desk, '已制作 12 份');
    await inspect(desk, 'forms, made');
    expect((await download(desk, '全部下载')).suggestedFilename()).toBe('填报表 2026-04.zip');
    const one = await download(desk, /^下载 稻香镇/u);
    const [cover] = await readXlsx(new Uint8Array(readFileSync(await one.path())));
    const texts = cover?.rows.flatMap((row) => row.map(cellText)).join('\n');
    expect(texts).toContain('稻香镇');
    expect(texts).toContain('2026年4月5日前');
  });
});
