import { PACKS } from '../../src/catalogue/packs';
import { languages } from '../../src/model/language';
import { wordsFor } from '../../src/locales/words';
import { overlap } from '../../src/plan/address';
import type { SheetPlan } from '../../src/plan/plan';
import { annexesOf, cellsOf } from '../support/plans';

function visible(sheets: readonly SheetPlan[]): SheetPlan[] {
  return sheets.filter(({ visibility }) => visibility === 'visible');
}

/** Where it can be read: not in a hidden row or column. */
function places(sheet: SheetPlan, text: string) {
  return [...cellsOf(sheet)].filter(
    ({ row, column, cell }) =>
      cell.value === text && sheet.rows[row]?.hidden !== true && sheet.columns[column]?.hidden !== true,
  );
}

describe.each([...languages])('in %s', (language) => {
  const notice = wordsFor(language).sheets.inventedNotice;

  it('every sheet of the example says, also when it is printed, that its figures are invented', async () => {
    const sheets = visible((await annexesOf('example', language)).sheets);
    expect(sheets.length).toBeGreaterThan(8);
    for (const sheet of sheets) {
      const [place] = places(sheet, notice);
      const printed = place && sheet.print && overlap(sheet.print.area, { ...place, rows: 1, columns: 1 });
      expect([sheet.name, place !== undefined, printed ?? true]).toEqual([sheet.name, true, true]);
    }
  });

  it.each(PACKS.map(({ id }) => id).filter((id) => id !== 'example'))('no sheet of %s does', async (id) => {
    const sheets = (await annexesOf(id, language)).sheets;
    expect(sheets.filter((sheet) => places(sheet, notice).length > 0).map(({ name }) => name)).toEqual([]);
  });
});
