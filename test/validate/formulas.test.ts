/**
 * The colour of a cell, what may be typed into it, and what is found in it, held together: the same cells
 * judged by the rule itself, by its formula in the host, and by its formula in LibreOffice.
 */
import { createHost } from '../../src/host/create-host';
import { snapshotOfPlan } from '../../src/workbench/snapshot-of-plan';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { describeWithLibreOffice, recalculate } from '../support/libreoffice';
import { NOW } from '../support/plans';
import { FIRST_COLUMN, formulaCases, formulaSheet, PER_ROW } from './formula-cases';

const CASES = formulaCases();
const SHEET = formulaSheet(CASES);
const placeOf = (at: number) => ({ row: Math.floor(at / PER_ROW), column: FIRST_COLUMN + (at % PER_ROW) });

function disagreeing(valueAt: (row: number, column: number) => unknown): string[] {
  return CASES.flatMap(({ what, formula, expected }, at) => {
    const { row, column } = placeOf(at);
    const value = valueAt(row, column);
    return value === expected ? [] : [`${what}: the rule says ${expected}, =${formula} says ${JSON.stringify(value)}`];
  });
}

it('asks about cells that fail each rule, and about cells that pass', () => {
  const failing = new Set(CASES.filter(({ expected }) => expected).map(({ what }) => what.split(' ')[0]));
  expect(failing.size).toBe(PER_ROW);
  expect(CASES.length).toBeGreaterThan(10_000);
});

it('the host colours a cell exactly where the rule fails, and takes an entry exactly where it is good', () => {
  const host = createHost({ snapshot: snapshotOfPlan(SHEET) });
  expect(disagreeing((row, column) => host.view.cell('F', row, column).value)).toEqual([]);
});

describeWithLibreOffice('in LibreOffice', () => {
  it('a cell is coloured exactly where the rule fails, and an entry taken exactly where it is good', async () => {
    const [grid] = await readXlsx(await recalculate(await writeXlsx(SHEET, NOW)));
    expect(disagreeing((row, column) => grid?.rows[row]?.[column]?.value)).toEqual([]);
  });
});
