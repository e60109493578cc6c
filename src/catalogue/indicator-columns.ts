/**
 * The columns of 指标目录: every field of an indicator, and with it the district's target. The sheet
 * prints them in this order, what a clerk fills in most at the front; a reader finds them in any.
 */
import { column, wordColumn } from '../model/column';

export const indicatorColumns = [
  column('code', 'text', '指标编码', 'Code', { also: ['编码', 'Indicator code'] }),
  column('name', 'text', '指标名称', 'Indicator', { also: ['指标', '名称', 'Name'], required: true }),
  column('unit', 'text', '计量单位', 'Unit', { also: ['单位', 'Unit of measure'], required: true }),
  column('decimals', 'number', '小数位数', 'Decimals', { also: ['小数位', '小数'], required: true }),
  wordColumn('measure', 'measure', '数值类型', 'Measure', { also: ['指标类型'], required: true }),
  wordColumn('basis', 'basis', '全年或累计', 'Whole year or year end', {
    also: ['全年/累计', '统计基础', 'Basis'],
    required: true,
  }),
  wordColumn('aggregation', 'aggregation', '全区合计方式', 'District total', {
    also: ['汇总方式', '合计方式', 'Aggregation'],
    required: true,
  }),
  column('districtTarget', 'number', '全区目标', 'District target', { also: ['全区目标数', '全市目标', '目标'] }),
  wordColumn('qualifier', 'qualifier', '目标限定', 'Target qualifier', { also: ['限定', 'Qualifier'] }),
  wordColumn('spreadMethod', 'spreadMethod', '分解方法', 'Spread method', { also: ['分解方式'] }),
  column('weight', 'text', '分解权重', 'Spread weight', { also: ['权重', 'Weight'] }),
  wordColumn('inAnnex1', 'yesNo', '列入附件1', 'In annex 1', { also: ['附件1'] }),
  column('annex1Number', 'text', '附件1序号', 'Number in annex 1'),
  wordColumn('inAnnex2', 'yesNo', '列入附件2', 'In annex 2', { also: ['附件2'] }),
  column('annex2Number', 'text', '附件2序号', 'Number in annex 2'),
  column('group', 'text', '分组标题', 'Group heading', { also: ['分组', 'Group'] }),
  column('parent', 'text', '上级指标编码', 'Parent code', { also: ['上级指标', '上级编码', 'Parent'] }),
  wordColumn('relation', 'relation', '与上级指标的关系', 'Relation to parent', {
    also: ['关系', '与上级关系', 'Relation'],
  }),
  column('reason', 'text', '低于上年的原因', 'Reason lower than last year', { also: ['原因', 'Reason'] }),
  column('annex1Name', 'text', '附件1印发名称', 'Name printed in annex 1', { also: ['附件1名称'] }),
  column('annex2Name', 'text', '附件2印发名称', 'Name printed in annex 2', { also: ['附件2名称'] }),
  wordColumn('unitInferred', 'yesNo', '单位为推定', 'Unit inferred'),
  wordColumn('direction', 'direction', '优劣方向', 'Direction', { also: ['方向'] }),
  wordColumn('unbounded', 'yesNo', '可超出0至100%', 'May leave 0 to 100 %', { also: ['增长率'] }),
  column('numerator', 'text', '分子指标编码', 'Numerator code', { also: ['分子', 'Numerator'] }),
  column('denominator', 'text', '分母指标编码', 'Denominator code', { also: ['分母', 'Denominator'] }),
  wordColumn('schedule', 'schedule', '进度安排', 'Schedule', { also: ['序时安排'] }),
  column('milestones', 'text', '进度节点', 'Milestones', { also: ['节点'] }),
  column('definition', 'text', '口径说明', 'Definition', { also: ['口径', '指标口径'] }),
  column('departments', 'list', '责任单位', 'Departments', { also: ['责任部门', 'Department'] }),
  column('verifiedBy', 'text', '核定单位', 'Verified by', { also: ['核定部门'] }),
  column('reconcilesWith', 'text', '对应全区指标编码', 'Reconciles with', { also: ['对应指标', '对应全区指标'] }),
  column('nameEn', 'text', '英文名称', 'English name'),
  column('aliases', 'list', '别名', 'Aliases', { also: ['又称', 'Also called'] }),
  column('sourceDocument', 'text', '来源文件', 'Source document', { also: ['来源', 'Source'] }),
  column('sourcePlace', 'text', '来源位置', 'Place in source', { also: ['出处'] }),
  column('sourceNote', 'text', '来源说明', 'Note on source'),
] as const;

export type IndicatorColumnKey = (typeof indicatorColumns)[number]['key'];
