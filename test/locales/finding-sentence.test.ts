/** Findings as a person reads them: every rule has its words in both languages, and names, numbers and units stand in them. */
import type { Finding, FindingOf, RuleCode } from '../../src/model/finding';
import { languages } from '../../src/model/language';
import { blameText, expectedText, findingSentence, fixText, ruleName } from '../../src/locales/finding-sentence';
import { rulesOver } from '../../src/validate/rules';

const PERIOD = { year: 2012, throughMonth: 10 };
const cell = (indicator: string) => ({ kind: 'actual' as const, indicator, area: 'north', period: PERIOD });

const SWAPPED: FindingOf<'area.partsDiffer'> = {
  rule: 'area.partsDiffer',
  severity: 'error',
  indicator: 'applied',
  area: 'north',
  period: PERIOD,
  params: { area: '北港', whole: '专利申请', value: 3623, parts: ['发明', '实用新型', '外观设计'], sum: 9923 },
  unit: '件',
  cell: cell('applied'),
  blame: [[cell('utility')]],
  fixes: [{ kind: 'swap', cell: cell('utility'), value: 1855, name: '实用新型', unit: '件' }],
  place: {},
};

describe('a finding in words', () => {
  it('says what is wrong, with names, numbers and units, and what to do', () => {
    expect(findingSentence(SWAPPED, 'zh-CN')).toBe(
      '北港的“专利申请”为 3623件，分项（“发明”、“实用新型”、“外观设计”）合计为 9923件。请核对总数和分项。',
    );
    expect(findingSentence(SWAPPED, 'en-US')).toContain('add up to 9923 件');
    expect(expectedText(SWAPPED, 'zh-CN')).toBe('与分项合计 9923件 相等');
  });

  it('says of a fix which cell it changes, to what, and which slip it undoes', () => {
    const [fix] = SWAPPED.fixes;
    if (!fix) throw new Error('a fix is there');
    expect(fixText(fix, SWAPPED, 'zh-CN')).toBe('“实用新型”改为 1855件（相邻两位数字颠倒）');
    expect(fixText({ ...fix, cell: cell('applied') }, SWAPPED, 'zh-CN')).toBe('改为 1855件（相邻两位数字颠倒）');
  });

  it('names who is to blame, where that is not plain', () => {
    const nameOf = (code: string) => ({ applied: '专利申请', utility: '实用新型', design: '外观设计' })[code] ?? code;
    expect(blameText(SWAPPED, nameOf, 'zh-CN')).toBe('最可能有误的是：“实用新型”');
    const both = { ...SWAPPED, blame: [[cell('applied')], [cell('utility'), cell('design')]] };
    expect(blameText(both, nameOf, 'zh-CN')).toBe('可能是其中之一有误：“专利申请”；“实用新型”、“外观设计”同时有误');
    expect(blameText({ ...SWAPPED, blame: [[cell('applied')]] }, nameOf, 'zh-CN')).toBe('');
  });

  it('shows what strangers typed on one line, cut, and without signs that steer', () => {
    const finding: Finding = {
      rule: 'cell.notANumber',
      severity: 'error',
      params: { area: '北港\u202e', indicator: '专利\n申请', value: `=cmd|' /C calc'!A0${'长'.repeat(80)}` },
      blame: [],
      fixes: [],
      place: {},
    };
    for (const language of languages) {
      const sentence = findingSentence(finding, language);
      expect(sentence).not.toMatch(/[\n\u202e]/u);
      expect(sentence.length).toBeLessThan(200);
    }
  });

  it.each(languages)('every rule has a name of its own in %s, short enough for a filter', (language) => {
    const codes = [...new Set<RuleCode>([...rulesOver('actuals'), ...rulesOver('targets')])];
    const names = codes.map((code) => ruleName(code, language));
    expect(new Set(names).size).toBe(codes.length);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(language === 'zh-CN' ? 12 : 40);
  });
});
