/** What a year of any size must keep to in a live workbook. */
import { keepWholeYear, type WholeYear } from './whole-year';

/** Excel on the web refuses more. */
const LARGEST_REQUEST = 5_000_000;

export function testWholeYear(areas: number, indicators: number, patience: number): void {
  describe(`a year of ${areas} areas by ${indicators} indicators`, () => {
    let year: WholeYear;
    beforeAll(async () => {
      year = await keepWholeYear(areas, indicators);
    }, patience);

    test('is made with as many syncs as its bytes, its sheets and the task want', () => {
      const { first } = year;
      expect(first.written).toEqual(first.planned);
      expect(first.syncs).toBeLessThanOrEqual(first.budget);
    });

    test('is left alone when it is asked for again', () => {
      const { again } = year;
      expect(again.isNothing).toBe(true);
      expect(again.syncs).toBeLessThanOrEqual(again.budget);
    });

    test('follows a district target that was raised in single cells, and makes no sheet anew', () => {
      const { raised } = year;
      expect(raised.written).toEqual(['_att']);
      expect(raised.patched).toEqual(['附件2 目标任务表']);
      expect(raised.syncs).toBeLessThanOrEqual(raised.budget);
    });

    test('never sends more at once than Excel on the web takes, and asks for nothing that Excel has not', () => {
      const { bytes, notImplemented } = year.host.traffic;
      expect(Math.max(...bytes)).toBeLessThan(LARGEST_REQUEST);
      expect(notImplemented).toEqual([]);
    });
  });
}
