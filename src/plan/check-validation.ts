/** The part of `checkPlan` that looks at a data validation. */
import { checkFormula } from './check-formula';
import type { Report } from './fault';
import type { ValidationPlan } from './plan';

/** Excel's limits; it calls a file with more damaged. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_WORDS = 255;

const SEPARATORS = /[,"]/u;

export function checkValidation({ range, rule, prompt, error }: ValidationPlan, sheet: string, report: Report): void {
  const place = { sheet, row: range.row, column: range.column };
  for (const message of [prompt, error]) {
    if (!message) continue;
    if (message.title.length > MAX_TITLE) report({ code: 'validation.title', ...place, detail: message.title });
    if (message.text.length > MAX_MESSAGE)
      report({ code: 'validation.message', ...place, detail: `${message.text.length}` });
  }
  if (rule.type === 'words') {
    const together = rule.words.join(',');
    const good =
      rule.words.length > 0 &&
      together.length <= MAX_WORDS &&
      !rule.words.some((word) => word.trim() === '' || SEPARATORS.test(word));
    if (!good) report({ code: 'validation.words', ...place, detail: together });
  } else if (rule.type === 'list' || rule.type === 'custom') {
    checkFormula(rule.formula, place, report);
  } else if (!(Number.isFinite(rule.least) && Number.isFinite(rule.most) && rule.least <= rule.most)) {
    report({ code: 'validation.bounds', ...place, detail: `${rule.least} to ${rule.most}` });
  }
}
