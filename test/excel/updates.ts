/** Updates for tests: what a task hands to the port, made from what was read. */
import type { WorkbookRead, WorkbookUpdate } from '../../src/app/port';
import type { WorkbookPlan } from '../../src/plan/plan';
import { cell, sheet, workbook } from '../support/sample-plan';

/** Three small sheets, one of them very hidden, one that reads another. */
export function threeSheets(figure = 1, more: Partial<WorkbookPlan> = {}): WorkbookPlan {
  return workbook(
    [
      sheet('一', { kind: 'targets', rows: [{ cells: [cell('甲'), cell(figure, 'number')] }] }),
      sheet('二', {
        kind: 'entry',
        period: '2026-06',
        rows: [{ cells: [cell('乙'), cell(figure + 2, 'number', { formula: "'一'!B1+2" }), cell(`第${figure}版`)] }],
      }),
      sheet('三', { kind: 'att', visibility: 'veryHidden', rows: [{ cells: [cell('丙'), cell(figure, 'number')] }] }),
    ],
    more,
  );
}

/** Over sheets that bear the plan's names, or that the register knows as what the plan wants. */
export function updateFrom(
  read: WorkbookRead,
  plan: WorkbookPlan,
  { write = plan.sheets.map(({ name }) => name), ...more }: Partial<WorkbookUpdate> = {},
): WorkbookUpdate {
  const made = ({ kind, period }: WorkbookPlan['sheets'][number]): string =>
    period === undefined ? kind : `${kind}|${period}`;
  const replaces = plan.sheets.flatMap((each): [string, string][] => {
    const known =
      read.sheets.find(({ madeAs }) => madeAs === made(each)) ?? read.sheets.find((one) => one.sheet === each.name);
    return known ? [[each.name, known.id]] : [];
  });
  return { plan, write, replaces: new Map(replaces), patches: new Map(), basedOn: read.sheets, ...more };
}
