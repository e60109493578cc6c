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

/** Over sheets that the register knows as what the plan wants, or that bear the plan's names. */
export function updateFrom(
  read: WorkbookRead,
  plan: WorkbookPlan,
  { write = plan.sheets.map(({ name }) => name), ...more }: Partial<WorkbookUpdate> = {},
): WorkbookUpdate {
  const made = ({ kind, period }: WorkbookPlan['sheets'][number]): string =>
    period === undefined ? kind : `${kind}|${period}`;
  const replaces = plan.sheets.flatMap((each): [string, string][] => {
    const same = read.sheets.filter(({ madeAs }) => madeAs === made(each));
    const named = (one: WorkbookRead['sheets'][number]): boolean => one.sheet === each.name;
    const known = same.find(named) ?? same[0] ?? read.sheets.find(named);
    return known ? [[each.name, known.id]] : [];
  });
  return { plan, write, replaces: new Map(replaces), patches: new Map(), basedOn: read.sheets, ...more };
}
