/** The sheets that a year book is read from, and by which names they are known. */
import type { Grid } from '../model/grid';
import type { Worded } from '../model/language';
import { wordKey } from '../model/vocabulary';

export type TableKey = 'settings' | 'indicators' | 'areas' | 'priorYear';

export const tableNames: Readonly<Record<TableKey, Worded>> = {
  settings: { 'zh-CN': '基本信息', 'en-US': 'Settings' },
  indicators: { 'zh-CN': '指标目录', 'en-US': 'Indicators' },
  areas: { 'zh-CN': '单位名录', 'en-US': 'Areas' },
  priorYear: { 'zh-CN': '上年数', 'en-US': 'Last year' },
};

/** The kinds of their sheets, as a workbook's register has them. */
export const TABLE_KINDS = {
  settings: 'settings',
  indicators: 'catalogue',
  areas: 'areas',
  priorYear: 'prior-year',
} as const satisfies Record<TableKey, string>;

/** The sheet with that table, by its name in either language; undefined where the workbook has none. */
export function findSheet<Sheet extends Grid>(grids: readonly Sheet[], table: TableKey): Sheet | undefined {
  const keys = Object.values(tableNames[table]).map(wordKey);
  return grids.find((grid) => grid.visibility !== 'veryHidden' && keys.includes(wordKey(grid.sheet)));
}
