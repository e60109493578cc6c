/** Whatever we put on a generated sheet is known by its keys, so that the rest was written by people. */
import { PACKS } from '../../src/catalogue/packs';
import { KEY_PLACE, readSheetMark } from '../../src/plan/keys';
import { annexesOf } from '../support/plans';

const KEYED = ['district-targets', 'area-targets', 'review-form', 'entry', 'entry-district'];

describe.each(PACKS.map(({ id }) => id))('the generated sheets of %s', (id) => {
  it.each(['zh-CN', 'en-US'] as const)(
    'have a key for every row and column that holds something (%s)',
    async (language) => {
      const { sheets } = await annexesOf(id, language);
      const keyed = sheets.filter((sheet) => sheet.keyed);
      expect(keyed.map(({ kind }) => kind).every((kind) => KEYED.includes(kind))).toBe(true);
      expect(keyed.length).toBe(sheets.filter(({ kind }) => KEYED.includes(kind)).length);
      for (const { name, rows } of keyed) {
        const heads = rows[KEY_PLACE]?.cells ?? [];
        const bare = rows.flatMap(({ cells }, row) =>
          cells.flatMap((cell, column) => {
            const holds =
              row !== KEY_PLACE && column !== KEY_PLACE && cell && (cell.value !== null || cell.entry === true);
            return holds && !(cells[KEY_PLACE]?.value && heads[column]?.value) ? [`${name} ${row} ${column}`] : [];
          }),
        );
        expect(bare).toEqual([]);
      }
    },
  );

  it('bear a mark in their corner that no two of them share', async () => {
    const { sheets } = await annexesOf(id);
    const marks = sheets
      .filter(({ keyed }) => keyed)
      .map(({ rows }) => readSheetMark(String(rows[0]?.cells[0]?.value)));
    expect(marks).not.toContain(undefined);
    expect(new Set(marks).size).toBe(marks.length);
  });
});
