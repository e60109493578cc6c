/** Workbooks as they stand in the course of a year. */
import { openWorkbook } from '../../../src/app/open-workbook';
import { planUpdate, type UpdatePreview } from '../../../src/app/plan-update';
import { CLOCK, packOf } from '../../support/plans';
import { BLANK, readPlan } from '../../support/workbook-read';
import { MemoryWorkbook } from './memory-workbook';

export async function firstPlanOf(id: string): Promise<UpdatePreview> {
  return planUpdate(openWorkbook(BLANK), await packOf(id), { language: 'zh-CN', clock: CLOCK });
}

/** The year's workbook of a pack, as it stands after it was made. */
export async function yearOf(id: string): Promise<MemoryWorkbook> {
  return new MemoryWorkbook(readPlan((await firstPlanOf(id)).update.plan));
}
