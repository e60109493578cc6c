/**
 * 基本信息: rows of a name and a value (district, year, titles, the notice), and below them the small
 * table of 评议项目 for annex 3.
 */
import { column, wordColumn } from '../model/column';

/** In the order in which the sheet lists them; `heading` stands in the first column. */
export const settingRows = [
  column('district', 'text', '区县名称', 'District', { also: ['区县', '区名', '地区'], required: true }),
  column('wholeLabel', 'text', '合计称谓', 'Label of the whole', { also: ['全区称谓'] }),
  column('year', 'number', '年度', 'Year', { also: ['年份'], required: true }),
  column('title', 'text', '标题', 'Title'),
  column('annex1Title', 'text', '附件1标题', 'Title of annex 1'),
  column('annex2Title', 'text', '附件2标题', 'Title of annex 2'),
  column('annex3Title', 'text', '附件3标题', 'Title of annex 3'),
  column('annex1Sheet', 'text', '附件1表名', 'Sheet name of annex 1'),
  column('annex2Sheet', 'text', '附件2表名', 'Sheet name of annex 2'),
  column('annex3Sheet', 'text', '附件3表名', 'Sheet name of annex 3'),
  column('annex2Note', 'text', '附件2备注', 'Note under annex 2'),
  column('entryMonths', 'list', '填报月份', 'Months of reporting'),
  column('documentTitle', 'text', '文件名称', 'Document'),
  column('documentNumber', 'text', '文号', 'Document number'),
  column('documentDate', 'text', '成文日期', 'Document date'),
  wordColumn('targetStatus', 'targetStatus', '目标状态', 'Status of targets'),
  column('versionReason', 'text', '调整原因', 'Reason for adjustment'),
  wordColumn('invented', 'yesNo', '虚构', 'Invented'),
] as const;

export type SettingKey = (typeof settingRows)[number]['key'];

/** The table of 评议项目, whose head row stands below the settings. */
export const criterionColumns = [
  column('number', 'text', '序号', 'No.', { also: ['编号', 'Number'], required: true }),
  column('name', 'text', '评议项目', 'Criterion', { also: ['评分项', '项目'], required: true }),
  column('points', 'number', '满分', 'Points', { also: ['分值', '分数'], required: true }),
] as const;

export type CriterionColumnKey = (typeof criterionColumns)[number]['key'];
