/** A clerk's own catalogue: typed and pasted into an empty one, read from a file, and changed in the course of the year. */
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
  paste,
  press,
  save,
  see,
  textIn,
  useDesks,
  whenInFront,
  WRITTEN,
} from './desk';

jest.setTimeout(CHROMIUM_TEST_MS);

const ACTUALS = '完成数 2026-03';
const ANNEX_2 = '附件2 目标任务表';

async function makeEmpty(desk: Desk): Promise<void> {
  await press(desk, '用自己的目录');
  await see(desk, '还没有填');
  await press(desk, '生成空白目录');
  await see(desk, '预览：空白目录');
  await press(desk, '生成空白目录');
  await see(desk, '空白目录已经生成');
  await press(desk, '去填写');
  await whenInFront(desk.page, '基本信息');
}

/** Two indicators to be split equally over three areas, in the first rows below the examples. */
async function fillIn(desk: Desk): Promise<void> {
  await openTab(desk, '基本信息');
  await enter(desk, 'B5', '临江区');
  await enter(desk, 'B7', '2026');
  await openTab(desk, '指标目录');
  const rows = [
    '专利授权\t件\t0\t个数\t全年\t相加\t100\t等于\t平均',
    '科普活动\t场\t0\t个数\t全年\t相加\t12\t等于\t平均',
  ];
  await paste(desk, 'B9', rows.join('\n'));
  await openTab(desk, '单位名录');
  await paste(desk, 'B9', '东江镇\n西江街道\n北江园区');
  await paste(desk, 'G9', '镇\n街道\n园区');
}

async function makeOwnAnnexes(desk: Desk): Promise<void> {
  await press(desk, '生成附件表');
  await see(desk, '预览：临江区 2026年');
  await press(desk, '生成附件表');
  await see(desk, WRITTEN);
}

/** Annex 2 of {@link fillIn}, row by row; which area gets what is left over is decided by codes made from names. */
async function splitOf(desk: Desk): Promise<readonly string[][]> {
  const texts = (await allTexts(desk))[ANNEX_2] ?? [];
  return ['专利授权', '科普活动'].map((name) => {
    const row = texts.find((each) => each.includes(` ${name}`))?.split(',')[0] ?? '';
    return texts
      .flatMap((each) => {
        const [, at, column, text = ''] = /^(\d+),(\d+) (\d+)$/u.exec(each) ?? [];
        return at === row && Number(column) >= 3 && Number(column) <= 5 ? [text] : [];
      })
      .sort();
  });
}

describeWithChromium('a catalogue of her own', () => {
  const sit = useDesks();

  test('an empty catalogue is filled in by typing and pasting, and becomes annexes that add up', async () => {
    const desk = await sit();
    await press(desk, '用自己的目录');
    await see(desk, '还没有填');
    await inspect(desk, 'own catalogue');
    await press(desk, '返回');
    await makeEmpty(desk);
    await inspect(desk, 'an empty catalogue');
    await fillIn(desk);
    await see(desk, '临江区 2026年');
    await see(desk, '目录已可使用，可以生成附件表。');
    await makeOwnAnnexes(desk);
    await whenInFront(desk.page, ANNEX_2);
    expect(await splitOf(desk)).toEqual([
      ['33', '33', '34'],
      ['4', '4', '4'],
    ]);
  });

  test('a word that is none of the list’s is told with its cell, and is gone from the pane when it is corrected', async () => {
    const desk = await sit();
    await makeEmpty(desk);
    await fillIn(desk);
    await openTab(desk, '指标目录');
    await paste(desk, 'E9', '件数');
    await press(desk, /^目录/u);
    await see(desk, '工作表“指标目录” E9');
    await paste(desk, 'E9', '个数');
    await desk.pane.getByText('工作表“指标目录” E9').waitFor({ state: 'detached' });
    await see(desk, '2 项指标，3 个单位');
  });

  test('a filled-in file is read from the computer, and the file itself is only read', async () => {
    const desk = await sit();
    await makeEmpty(desk);
    await fillIn(desk);
    const file = await save(desk);
    const other = await sit();
    await press(other, '用自己的目录');
    await see(other, '选择 .xlsx 文件');
    await other.pane.locator('input[type="file"]').setInputFiles(file);
    await see(other, '预览：临江区 2026年');
    await inspect(other, 'preview of a file');
    await press(other, '生成附件表');
    await see(other, WRITTEN);
    expect(await splitOf(other)).toEqual([
      ['33', '33', '34'],
      ['4', '4', '4'],
    ]);
  });

  test('a file that can’t be used is named, with what to do', async () => {
    const desk = await sit();
    await press(desk, '用自己的目录');
    await see(desk, '选择 .xlsx 文件');
    const file = { name: '目录.xlsx', mimeType: 'text/plain', buffer: Buffer.from('单位,目标') };
    await desk.pane.locator('input[type="file"]').setInputFiles(file);
    await see(desk, '“目录.xlsx”不能使用');
    await inspect(desk, 'a file that can’t be used');
  });

  test('an indicator that is deleted: its actuals are told of in the preview and kept on a sheet of their own', async () => {
    const desk = await sit();
    await makeExample(desk);
    const actual = await addressOf(desk, ACTUALS, 'industry_university_events', 'qiming');
    const figure = await textIn(desk, ACTUALS, actual);
    await openTab(desk, '指标目录');
    await desk.page.evaluate(async () => {
      const { view, person } = workbench.host;
      const id = view.activeSheetId();
      const row = view.sheet(id).cells.find(({ text }) => text === 'industry_university_events')?.row ?? -1;
      person.deleteRows(id, row, 1);
      await workbench.settled();
    });
    await see(desk, '19 项指标，12 个单位');
    await press(desk, '更新附件表');
    await see(desk, /移到“未归位数据”：\d+ 处/u);
    await inspect(desk, 'preview with what has no place');
    expect(await paneText(desk)).toContain('举办产学研活动');
    await press(desk, '更新附件表');
    await see(desk, WRITTEN);
    const { 未归位数据: leftovers = [], ...others } = await allTexts(desk);
    expect(leftovers.some((text) => text.endsWith(` ${ACTUALS}`))).toBe(true);
    expect(leftovers.some((text) => text.endsWith(` ${actual}`))).toBe(true);
    expect(leftovers.some((text) => text.endsWith(` ${figure}`))).toBe(true);
    expect(JSON.stringify(others)).not.toContain('举办产学研活动');
  });
});
