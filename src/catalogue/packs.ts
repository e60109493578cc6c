/** The built-in packs. Each is loaded only when it is asked for, so that the pane starts without them. */
import type { YearBook } from '../model/year-book';
import { yearBookFromPack } from './pack';

export interface BuiltInPack {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly year: number;
  load(): Promise<YearBook>;
}

export interface PackSummary {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly year: number;
  readonly counts: {
    readonly areas: number;
    readonly indicators: number;
    readonly targets: number;
    readonly figures: number;
  };
}

/** In the order in which they are offered. */
export const PACKS: readonly BuiltInPack[] = [
  builtIn('example', 2026, '示例（虚构）', 'Example (invented)', () => import('../../seeds/example.json')),
  builtIn(
    'xinbei-2017',
    2017,
    '新北区2017年目标',
    'Xinbei District, targets for 2017',
    () => import('../../seeds/xinbei-2017.json'),
  ),
  builtIn(
    'wujin-2017',
    2017,
    '武进区2016年完成数与2017年目标',
    'Wujin District, figures of 2016 and targets for 2017',
    () => import('../../seeds/wujin-2017.json'),
  ),
  builtIn(
    'haimen-2018',
    2018,
    '海门市2017年完成数与2018年目标',
    'Haimen City, figures of 2017 and targets for 2018',
    () => import('../../seeds/haimen-2018.json'),
  ),
  builtIn(
    'changzhou-2021',
    2021,
    '常州市2021年目标',
    'Changzhou City, targets for 2021',
    () => import('../../seeds/changzhou-2021.json'),
  ),
  builtIn(
    'zhonglou-2012',
    2012,
    '钟楼区2012年1—10月完成数',
    'Zhonglou District, figures from January to October 2012',
    () => import('../../seeds/zhonglou-2012.json'),
  ),
];

/** The built-in pack with that id, or undefined. */
export function findPack(id: string): BuiltInPack | undefined {
  return PACKS.find((pack) => pack.id === id);
}

/** What a list of packs says of one of them; loads it to count. */
export async function packSummary(pack: BuiltInPack): Promise<PackSummary> {
  const { areas, indicators, targets, figures } = await pack.load();
  const { id, title, titleEn, year } = pack;
  return {
    ...{ id, title, titleEn, year },
    counts: { areas: areas.length, indicators: indicators.length, targets: targets.length, figures: figures.length },
  };
}

function builtIn(
  id: string,
  year: number,
  title: string,
  titleEn: string,
  read: () => Promise<{ readonly default: unknown }>,
): BuiltInPack {
  return { id, title, titleEn, year, load: async () => yearBookFromPack((await read()).default, `seeds/${id}.json`) };
}
