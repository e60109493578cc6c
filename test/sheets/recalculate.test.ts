/** LibreOffice calculates every formula of every workbook anew: it must come to what the program says beside it. */
import { PACKS } from '../../src/catalogue/packs';
import { isCellError, type Grid } from '../../src/model/grid';
import { languages } from '../../src/model/language';
import type { PlainValue, WorkbookPlan } from '../../src/plan/plan';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { BIG_AREAS, BIG_INDICATORS, bigBook } from '../support/big-book';
import { describeWithLibreOffice, recalculateAll } from '../support/libreoffice';
import { addressOf, annexesFor, annexesOf, cellsOf, NOW, sheetOf, templateIn } from '../support/plans';

interface Case {
  readonly name: string;
  readonly plan: () => Promise<WorkbookPlan>;
}

const CASES: readonly Case[] = languages.flatMap((language) => [
  ...PACKS.map(({ id }) => ({ name: `${id} in ${language}`, plan: () => annexesOf(id, language) })),
  { name: `the template in ${language}`, plan: () => templateIn(language) },
  { name: `40 areas by 60 indicators in ${language}`, plan: () => Promise.resolve(annexesFor(bigBook(), language)) },
]);

/** Doubles are added in another order there; a sum of forty differs in its last digits. */
const RELATIVE = 1e-9;

function same(expected: PlainValue, found: PlainValue): boolean {
  if (typeof expected === 'number' && typeof found === 'number') {
    return Math.abs(expected - found) <= RELATIVE * Math.max(Math.abs(expected), Math.abs(found));
  }
  return (expected ?? '') === (found ?? '');
}

describeWithLibreOffice('calculated anew', () => {
  const plans = new Map<string, WorkbookPlan>();
  const grids = new Map<string, readonly Grid[]>();
  const refusals = new Map<string, unknown>();

  /** All in one go; a workbook that can't be written doesn't keep the others from being looked at. */
  beforeAll(async () => {
    const written = new Map<string, Uint8Array>();
    for (const { name, plan } of CASES) {
      const workbook = await plan();
      plans.set(name, workbook);
      try {
        written.set(name, await writeXlsx(workbook, NOW));
      } catch (error) {
        refusals.set(name, error);
      }
    }
    const saved = await recalculateAll([...written.values()]);
    for (const [position, name] of [...written.keys()].entries()) {
      grids.set(name, await readXlsx(saved[position] ?? new Uint8Array()));
    }
  });

  it.each(CASES.map(({ name }) => name))('%s: can be written', (name) => {
    expect(refusals.get(name)).toBeUndefined();
  });

  it.each(CASES.map(({ name }) => name))('%s: every formula comes to the value beside it', (name) => {
    const wrong: string[] = [];
    for (const sheet of plans.get(name)?.sheets ?? []) {
      const grid = grids.get(name)?.find((each) => each.sheet === sheet.name);
      for (const { cell, ...at } of cellsOf(sheet)) {
        if (cell.formula === undefined) continue;
        const found = grid?.rows[at.row]?.[at.column]?.value ?? null;
        if (!isCellError(found) && same(cell.value, found)) continue;
        const shown = [cell.value, found].map((value) => JSON.stringify(value)).join(' became ');
        wrong.push(`${sheet.name} ${addressOf(at)}: ${shown} by ${cell.formula.slice(0, 120)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(CASES.map(({ name }) => name))('%s: no cell of any sheet shows an error', (name) => {
    const errors = (grids.get(name) ?? []).flatMap(({ sheet, rows }) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell && isCellError(cell.value) ? [`${sheet} ${addressOf({ row, column })} ${cell.value.error}`] : [],
        ),
      ),
    );
    expect(errors).toEqual([]);
    expect(grids.get(name)?.length).toBe(plans.get(name)?.sheets.length);
  });

  it('has looked at a sheet of every kind, and at one as large as they get', () => {
    const kinds = new Set([...plans.values()].flatMap((plan) => plan.sheets.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([
      'area-targets',
      'areas',
      'att',
      'catalogue',
      'district-targets',
      'entry',
      'entry-district',
      'prior-year',
      'review-form',
      'settings',
    ]);
    const big = plans.get('40 areas by 60 indicators in zh-CN');
    const entry = big && sheetOf(big, 'entry');
    const formulas = entry ? [...cellsOf(entry)].filter(({ cell }) => cell.formula !== undefined).length : 0;
    expect(formulas).toBeGreaterThan(2 * BIG_AREAS * BIG_INDICATORS);
  });
});
