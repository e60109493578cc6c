/** What we wrote comes back as the plan that it was written from; what others wrote comes back as far as a plan can say it. */
import { PACKS } from '../../src/catalogue/packs';
import { annexesOf, templateIn } from '../support/plans';
import { plainPlan } from '../support/plain-plan';
import { SAMPLE } from '../support/sample-plan';
import type { WorkbookPlan } from '../../src/plan/plan';
import { readPlan } from '../../src/xlsx/read-plan';
import { writeXlsx } from '../../src/xlsx/write';

const NOW = new Date('2026-01-05T08:00:00Z');

async function again(plan: WorkbookPlan): Promise<WorkbookPlan> {
  return (await readPlan(await writeXlsx(plan, NOW))).plan;
}

test.each([
  ['every feature of a plan', () => Promise.resolve(SAMPLE)],
  ['the blank template', () => templateIn()],
])('%s comes back as it was saved', async (_, make) => {
  const plan = await make();
  expect(plainPlan(await again(plan))).toEqual(plainPlan(plan));
});

test.each(PACKS.map(({ id }) => id))('the annual workbook of %s comes back as it was saved', async (id) => {
  const plan = await annexesOf(id);
  expect(plainPlan(await again(plan))).toEqual(plainPlan(plan));
});

test('properties of the document’s own come back with it, whatever signs they hold', async () => {
  const custom = { settings: '{"a":"<甲> & \\"乙\\""}', 空: '' };
  expect((await readPlan(await writeXlsx(SAMPLE, NOW, custom))).custom).toEqual(custom);
  expect((await readPlan(await writeXlsx(SAMPLE, NOW))).custom).toEqual({});
});
