/** The columns of 上年数 that are no areas: labels on the left, the district's own figure, and where it comes from. */
import { column } from '../model/column';
import { wordKey } from '../model/vocabulary';

export const priorYearColumns = [
  column('code', 'text', '指标编码', 'Code', { also: ['编码', 'Indicator code'] }),
  column('name', 'text', '指标名称', 'Indicator', { also: ['指标', '名称', 'Name'], required: true }),
  column('unit', 'text', '计量单位', 'Unit', { also: ['Unit of measure'] }),
  column('district', 'number', '全区', 'District', {
    also: ['全市', '全县', '全区数', '全区上年数', 'Whole district'],
  }),
  /** A formula for the eye; never read. */
  column('total', 'number', '合计', 'Total', { also: ['各单位合计', 'Sum of areas'] }),
  /** Formulas of ours, never read: restated or else reported, and what the areas' sum leaves open. */
  column('comparable', 'number', '可比数', 'Comparable', { also: ['同口径比较数'] }),
  column('difference', 'number', '全区减合计', 'District less sum'),
  column('restated', 'number', '重述值', 'Restated', { also: ['同口径数', '同口径值'] }),
  column('reason', 'text', '重述原因', 'Reason for restatement', { also: ['口径调整原因'] }),
  column('source', 'text', '来源', 'Source', { also: ['出处'] }),
] as const;

export type PriorYearColumnKey = (typeof priorYearColumns)[number]['key'];

/** Headings of columns that a clerk may add and that are no areas. */
const IGNORED = [
  '序号',
  '编号',
  '备注',
  '说明',
  '注',
  '差额',
  '差异',
  '校核',
  '核对',
  '检查',
  '分组',
  '上年合计',
  'No.',
  'Number',
  'Note',
  'Notes',
  'Remark',
  'Remarks',
  'Check',
  'Difference',
  'Group',
];
const ignoredKeys = new Set(IGNORED.map(wordKey));

/** True for a heading that is known to be no area. */
export function isIgnored(heading: string): boolean {
  return ignoredKeys.has(wordKey(heading));
}
