/** Grids for tests, from plain rows; and the sentences that a clerk reads. */
import { loadYearBook } from '../../src/app/load-year-book';
import { issueSentence } from '../../src/locales/issue-sentence';
import type { Grid, GridCell } from '../../src/model/grid';
import type { Issue } from '../../src/model/issue';
import type { Language } from '../../src/model/language';

export type TestCell = string | number | boolean | null | GridCell;

export function gridOf(sheet: string, rows: readonly (readonly TestCell[])[]): Grid {
  return { sheet, visibility: 'visible', rows: rows.map((row) => row.map(cellOf)) };
}

function cellOf(cell: TestCell): GridCell {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}

/** A cell that Excel shows as a percentage. */
export function percentCell(fraction: number): GridCell {
  return { value: fraction, numberFormat: '0.0%' };
}

export function errorCell(error: string): GridCell {
  return { value: { error } };
}

export function sentences(issues: readonly Issue[], language: Language = 'zh-CN'): string[] {
  return issues.map((each) => issueSentence(each, language));
}

export const INDICATOR_HEADS = [
  '指标编码',
  '指标名称',
  '计量单位',
  '小数位数',
  '数值类型',
  '全年或累计',
  '全区合计方式',
  '上级指标编码',
  '与上级指标的关系',
  '全区目标',
  '列入附件2',
];

/** Rows that are right; tests spoil one cell. */
export const INDICATOR_ROWS: readonly (readonly TestCell[])[] = [
  ['patents', '专利申请', '件', 0, '个数', '全年', '相加', null, null, 7425, '是'],
  ['inventions', '发明专利申请', '件', 0, '个数', '全年', '相加', 'patents', '其中', 3035, '是'],
  ['hightech_share', '高新技术产业产值占比', '%', 1, '比率', '全年', '不汇总', null, null, 47, '是'],
];

export const AREA_HEADS = ['单位编码', '单位名称', '类别', '别名', '权重：人口'];

export const AREA_ROWS: readonly (readonly TestCell[])[] = [
  ['luoxi', '空港产业园（罗溪镇）', '园区', '罗溪镇', 4.1],
  ['sanjing', '三井街道', '街道', null, 12.3],
];

export const SETTINGS_ROWS: readonly (readonly TestCell[])[] = [
  ['区县名称', '新北区'],
  ['年度', 2017],
];

export interface TestSheets {
  readonly settings?: readonly (readonly TestCell[])[];
  readonly indicators?: readonly (readonly TestCell[])[];
  readonly areas?: readonly (readonly TestCell[])[];
  readonly priorYear?: readonly (readonly TestCell[])[];
}

/** The sheets of a filled-in template; `indicators` and `areas` are rows below the usual heads. */
export function sheetsOf({ settings, indicators, areas, priorYear }: TestSheets): Grid[] {
  return [
    gridOf('基本信息', settings ?? SETTINGS_ROWS),
    gridOf('指标目录', [INDICATOR_HEADS, ...(indicators ?? INDICATOR_ROWS)]),
    gridOf('单位名录', [AREA_HEADS, ...(areas ?? AREA_ROWS)]),
    ...(priorYear === undefined ? [] : [gridOf('上年数', priorYear)]),
  ];
}

export function loadSheets(sheets: TestSheets) {
  return loadYearBook(sheetsOf(sheets));
}

/** The rows with one cell replaced. */
export function spoil(
  rows: readonly (readonly TestCell[])[],
  row: number,
  column: number,
  value: TestCell,
): TestCell[][] {
  return rows.map((cells, index) => cells.map((cell, place) => (index === row && place === column ? value : cell)));
}
