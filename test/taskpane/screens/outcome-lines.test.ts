import { openWorkbook } from '../../../src/app/open-workbook';
import { planUpdate, type UpdatePreview } from '../../../src/app/plan-update';
import { wordsFor } from '../../../src/locales/words';
import type { YearBook } from '../../../src/model/year-book';
import { tellOutcomes } from '../../../src/taskpane/screens/outcome-lines';
import { CLOCK, packOf } from '../../support/plans';
import { BLANK } from '../../support/workbook-read';

async function previewOf(change: (book: YearBook) => YearBook): Promise<UpdatePreview> {
  const book = change(await packOf('example'));
  return planUpdate(openWorkbook(BLANK), book, { language: 'zh-CN', clock: CLOCK });
}

const tell = (preview: UpdatePreview, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  tellOutcomes(preview, wordsFor(language), language);

/** The example with one indicator otherwise. */
const withIndicator =
  (name: string, change: (indicator: YearBook['indicators'][number]) => object) =>
  (book: YearBook): YearBook => ({
    ...book,
    indicators: book.indicators.map((each) => (each.name === name ? { ...each, ...change(each) } : each)),
  });

describe('what the preview says of the splits', () => {
  it('counts the rows whose areas meet the district’s target, and has nothing else to say of them', async () => {
    const { complete, lines } = tell(await previewOf((book) => book));
    expect(complete).toBe(17);
    expect(lines).toEqual([]);
  });

  it('names a row that is split by a weight that no area has, with the areas, as an error', async () => {
    const preview = await previewOf(
      withIndicator('专利授权', () => ({ spread: { method: 'weights', weight: '用地面积' } })),
    );
    const { complete, lines } = tell(preview);
    expect(complete).toBe(16);
    expect(lines[0]).toMatchObject({ severity: 'error' });
    expect(lines[0]?.sentence).toMatch(/^“专利授权”未能分解。.+用地面积/u);
  });

  it('says how to help a split that has no solution', async () => {
    const preview = await previewOf((book) => {
      const code = book.indicators.find(({ name }) => name === '专利授权')?.code;
      return {
        ...book,
        targets: book.targets.map((target) =>
          target.indicator === code && target.area === null
            ? { ...target, value: { kind: 'number', value: 4280.5 } }
            : target,
        ),
      };
    });
    const [first] = tell(preview).lines;
    expect(first?.sentence).toMatch(/^“专利授权”未能分解。.+可以这样处理：.+。$/u);
  });

  it('leaves a row by hand as a note, after the failures', async () => {
    const preview = await previewOf((book) =>
      withIndicator('专利授权', () => ({ spread: { method: 'weights', weight: '用地面积' } }))(
        withIndicator('发明授权', () => ({ spread: { method: 'hand' } }))(book),
      ),
    );
    expect(tell(preview).lines.map(({ severity }) => severity)).toEqual(expect.arrayContaining(['error', 'note']));
    const { lines } = tell(preview);
    const severities = lines.map(({ severity }) => severity);
    expect(severities.lastIndexOf('error')).toBeLessThan(severities.indexOf('note'));
    expect(lines.find(({ severity }) => severity === 'note')?.sentence).toMatch(/^“发明授权”：手工分解/u);
  });

  it('speaks English of indicators and areas that have English names', async () => {
    const preview = await previewOf(
      withIndicator('专利授权', () => ({ spread: { method: 'weights', weight: '用地面积' } })),
    );
    expect(tell(preview, 'en-US').lines[0]?.sentence).toMatch(/^“[\w\s,()&-]+” could not be split\. /u);
  });
});
