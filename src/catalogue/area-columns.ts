/** The columns of 单位名录, and the headings of its weight columns, of which there may be any number. */
import { column, wordColumn } from '../model/column';
import { toHalfWidth } from '../model/label';
import type { Language, Worded } from '../model/language';

export const areaColumns = [
  column('code', 'text', '单位编码', 'Code', { also: ['编码', 'Area code'] }),
  column('name', 'text', '单位名称', 'Area', { also: ['单位', '名称', 'Name'], required: true }),
  column('printedName', 'text', '印发名称', 'Printed name', { also: ['附件名称', '全称'] }),
  column('shortName', 'text', '简称', 'Short name'),
  column('nameEn', 'text', '英文名称', 'English name'),
  column('aliases', 'list', '别名', 'Aliases', { also: ['又称', 'Also called'] }),
  wordColumn('kind', 'areaKind', '类别', 'Kind', { also: ['单位类别', '类型'], required: true }),
  wordColumn('inUse', 'yesNo', '启用', 'In use', { also: ['是否启用', '在用'] }),
] as const;

export type AreaColumnKey = (typeof areaColumns)[number]['key'];

const weightPrefixes: Worded = { 'zh-CN': '权重：', 'en-US': 'Weight: ' };

/** `权重：人口`, `Weight: population` */
export function weightHeading(weight: string, language: Language): string {
  return weightPrefixes[language] + weight;
}

/** The name of the weight that a heading announces, or undefined where it announces none. */
export function readWeightHeading(text: string): string | undefined {
  const name = /^\s*(?:权重|weight)\s*:([^]*)$/iu.exec(toHalfWidth(text))?.[1]?.trim();
  return name === '' ? undefined : name;
}
