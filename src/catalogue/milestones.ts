/** Milestones as a cell holds them: `5月 40%；9月 80%`, or `5: 40%; 9: 80%` in English. */
import type { Indicator } from '../model/indicator';
import { toHalfWidth } from '../model/label';
import type { Language } from '../model/language';
import { splitList } from './lists';

type Milestones = Indicator['milestones'];

const MILESTONE = /^(\d{1,2})月?[底末]?[:,\s]*(\d{1,3}(?:\.\d+)?)\s*%$/u;

/** Shares have at most this many decimals as fractions: 33.33 % is 0.3333. */
const SHARE_DECIMALS = 6;

/** @returns undefined where a part is no month with a percentage, or months or shares don't ascend */
export function readMilestones(text: string): Milestones | undefined {
  const milestones: Milestones = [];
  for (const part of splitList(text)) {
    const match = MILESTONE.exec(toHalfWidth(part));
    if (!match) return undefined;
    const month = Number(match[1]);
    const share = Number((Number(match[2]) / 100).toFixed(SHARE_DECIMALS));
    const before = milestones.at(-1);
    const ascends = before === undefined || (month > before.month && share >= before.share);
    if (month < 1 || month > 12 || share > 1 || !ascends) return undefined;
    milestones.push({ month, share });
  }
  return milestones;
}

export function milestonesText(milestones: Milestones, language: Language): string {
  const chinese = language === 'zh-CN';
  const parts = milestones.map(({ month, share }) => {
    const percent = `${Number((share * 100).toFixed(SHARE_DECIMALS - 2))}%`;
    return chinese ? `${month}月 ${percent}` : `${month}: ${percent}`;
  });
  return parts.join(chinese ? '；' : '; ');
}
