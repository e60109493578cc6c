/** The closed list of functions is long enough: what the program writes, the host calculates to the same. */
import { PACKS } from '../../src/catalogue/packs';
import { createHost } from '../../src/host/create-host';
import { CellError } from '../../src/host/model/scalar';
import { cellAddress } from '../../src/plan/address';
import { annexesOf, cellsOf } from '../support/plans';

describe('calculated by the host', () => {
  it.each(PACKS.map(({ id }) => id))('%s: every formula comes to the value beside it', async (id) => {
    const plan = await annexesOf(id, 'zh-CN');
    const host = createHost({ sheets: plan.sheets.map(({ name }) => name) });
    const wrong: string[] = [];
    for (const sheet of plan.sheets) {
      for (const { cell, row, column } of cellsOf(sheet)) {
        const typed = typeof cell.value === 'string' && cell.value !== '' ? `'${cell.value}` : (cell.value ?? '');
        const given = cell.formula === undefined ? typed : `=${cell.formula}`;
        host.type(sheet.name, cellAddress(row, column), given);
      }
    }
    for (const sheet of plan.sheets) {
      for (const { cell, row, column } of cellsOf(sheet)) {
        const found = host.workbook.sheet(sheet.name).cells.at(row, column)?.value ?? '';
        const expected = cell.value ?? '';
        const same =
          typeof found === 'number' && typeof expected === 'number'
            ? Math.abs(found - expected) < 1e-9
            : found === expected;
        if (!same)
          wrong.push(
            `${sheet.name} ${cellAddress(row, column)} ${found instanceof CellError ? found.text : found} ${cell.formula ?? ''}`,
          );
      }
    }
    expect(wrong).toEqual([]);
    expect([...host.workbook.calculation.reports]).toEqual([]);
  });
});
