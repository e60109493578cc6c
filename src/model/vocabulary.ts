/**
 * The closed vocabulary: the words by which sheets name the values of each enumeration. Sheets print
 * them, drop-downs offer them, and readers accept them in either language whatever a sheet is printed in.
 */
import type { z } from 'zod';
import type { AreaKind } from './area';
import type { TargetVersion } from './figures';
import type {
  aggregationSchema,
  basisSchema,
  directionSchema,
  measureSchema,
  Qualifier,
  relationSchema,
  scheduleSchema,
  SpreadMethod,
} from './indicator';
import { labelKey } from './label';
import type { Language, Worded } from './language';

/** The values of each enumeration, by the name that columns give it. */
export interface Enumerations {
  relation: z.infer<typeof relationSchema>;
  measure: z.infer<typeof measureSchema>;
  basis: z.infer<typeof basisSchema>;
  aggregation: z.infer<typeof aggregationSchema>;
  direction: z.infer<typeof directionSchema>;
  qualifier: Qualifier;
  schedule: z.infer<typeof scheduleSchema>;
  spreadMethod: SpreadMethod;
  areaKind: AreaKind;
  targetStatus: TargetVersion['status'];
  yesNo: 'yes' | 'no';
}
export type Enumeration = keyof Enumerations;

/** A value's printed word in each language, and other words that a reader takes for it. */
export interface Word extends Worded {
  readonly also: readonly string[];
}

function word(chinese: string, english: string, ...also: string[]): Word {
  return { 'zh-CN': chinese, 'en-US': english, also };
}

/** In the order in which drop-downs offer them. */
export const vocabulary: { readonly [E in Enumeration]: Readonly<Record<Enumerations[E], Word>> } = {
  relation: {
    ofWhich: word('其中', 'of which', '其中：', '子集'),
    component: word('组成', 'component', '构成', '分项'),
  },
  measure: {
    count: word('个数', 'count', '数量', '计数'),
    amount: word('数额', 'amount', '金额', '总量'),
    ratio: word('比率', 'ratio', '比重', '占比', '百分比'),
  },
  basis: {
    flow: word('全年', 'whole year', '新增', '流量', '当年', '全年新增'),
    stock: word('累计', 'year end', '有效', '拥有量', '存量', '期末', '年末', '累计有效'),
  },
  aggregation: {
    sum: word('相加', 'sum', '合计', '求和', '加总'),
    weighted: word('加权', 'weighted', '加权平均', '分子分母'),
    none: word('不汇总', 'none', '不相加', '不合计', '无'),
  },
  direction: {
    higher: word('越高越好', 'higher is better', '越大越好', '正向'),
    lower: word('越低越好', 'lower is better', '越小越好', '逆向', '反向'),
  },
  qualifier: {
    equal: word('等于', 'equal to', '=', '为'),
    atLeast: word('不少于', 'at least', '以上', '不低于', '及以上', '≥', '>='),
    above: word('超过', 'above', '突破', '超', '大于', '>'),
    about: word('左右', 'about', '力争', '约', '≈'),
  },
  schedule: {
    linear: word('逐月均衡', 'evenly by month', '均衡', '按月均衡', '序时'),
    lastYear: word('按上年各月', 'as last year', '按上年进度', '上年各月'),
    milestones: word('按节点', 'by milestones', '节点'),
    yearEnd: word('年末一次', 'at the end of the year', '年末', '年底一次', '年底'),
  },
  spreadMethod: {
    lastYear: word('按上年数', 'last year', "by last year's figures", '按上年', '上年数', '按基数'),
    weights: word('按权重', 'weights', 'by weights', '权重'),
    equal: word('平均', 'equally', '平均分解', '均分'),
    hand: word('手工', 'by hand', '手工填写', '人工', '按文件'),
  },
  areaKind: {
    town: word('镇', 'town', '乡镇', '乡'),
    subdistrict: word('街道', 'subdistrict', '街道办', '街道办事处'),
    park: word('园区', 'park', '开发区'),
    base: word('基地', 'base'),
  },
  targetStatus: {
    draft: word('草案', 'draft', '草稿'),
    consultation: word('征求意见', 'out for comment', '征求意见稿'),
    issued: word('已印发', 'issued', '印发'),
    adjusted: word('已调整', 'adjusted', '调整'),
  },
  yesNo: {
    yes: word('是', 'yes', '√', '✓', 'TRUE', 'Y', '有', '1'),
    no: word('否', 'no', '×', '✗', 'FALSE', 'N', '无', '0'),
  },
};

/** The word that sheets print for a value. */
export function wordFor<E extends Enumeration>(enumeration: E, value: Enumerations[E], language: Language): string {
  return vocabulary[enumeration][value][language];
}

/** All printed words of an enumeration, in the order in which drop-downs offer them. */
export function wordsOf(enumeration: Enumeration, language: Language): readonly string[] {
  return Object.values<Word>(vocabulary[enumeration]).map((each) => each[language]);
}

/** Words are compared by label key and without regard to case: `Of which` is `of which`. */
export function wordKey(text: string): string {
  return labelKey(text).toLowerCase();
}

const valuesByKey = new Map<string, string>(
  Object.entries(vocabulary).flatMap(([enumeration, words]) =>
    Object.entries<Word>(words).flatMap(([value, each]) =>
      [value, each['zh-CN'], each['en-US'], ...each.also].map((text): [string, string] => [
        `${enumeration} ${wordKey(text)}`,
        value,
      ]),
    ),
  ),
);

/** The value that a word stands for, in whichever language, or undefined where it is none of them. */
export function readWord<E extends Enumeration>(enumeration: E, text: string): Enumerations[E] | undefined {
  return valuesByKey.get(`${enumeration} ${wordKey(text)}`) as Enumerations[E] | undefined;
}
