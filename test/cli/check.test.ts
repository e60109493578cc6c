/** `check` from a terminal: findings by town for a person, the stable form for a program, and the exit status. */
import { NOTHING_WRITTEN, calm, type, useFolder } from './terminal';

interface Printed {
  readonly findings: readonly Record<string, unknown>[];
  readonly rules: readonly Record<string, unknown>[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notes: number };
}

describe('check', () => {
  useFolder();
  beforeAll(async () => {
    await type(['annexes', '--pack', 'example', '--out', 'example.xlsx']);
    await type(['annexes', '--pack', 'xinbei-2017', '--out', 'clean.xlsx']);
    await type(['template', '--out', 'template.xlsx']);
  });

  it('lists what is wrong town by town, with its cell and what to do, and ends with status 1', async () => {
    const { status, out, err } = await type(['check', 'example.xlsx']);
    expect(status).toBe(1);
    calm([...out, ...err]);
    const town = out.findIndex((line) => line.startsWith('晴川镇：错误1处'));
    expect(town).toBeGreaterThan(0);
    expect(out[town + 1]).toMatch(
      /^ {2}错误 工作表“完成数 2026-03” [A-Z]+\d+：晴川镇的“专利授权”为 69件.*建议“实用新型授权”改为 46件（相邻两位数字颠倒）。$/u,
    );
    expect(out.at(-1)).toMatch(/^错误 3 处，警告 \d+ 处，说明 \d+ 处。$/u);
    expect(err.join('\n')).not.toContain('110件');
  });

  it('prints the form that programs read, with every field there', async () => {
    const { status, out } = await type(['check', 'example.xlsx', '--json']);
    expect(status).toBe(1);
    const { findings, rules, summary } = JSON.parse(out.join('\n')) as Printed;
    expect(findings.find(({ rule }) => rule === 'area.partsDiffer')).toEqual({
      rule: 'area.partsDiffer',
      severity: 'error',
      file: null,
      sheet: '完成数 2026-03',
      cell: expect.stringMatching(/^[A-Z]+\d+$/u) as unknown,
      area: 'qingchuan',
      indicator: 'patent_grants',
      period: '2026-03',
      value: 69,
      expected: '与分项合计 87件 相等',
      message: expect.stringContaining('晴川镇') as unknown,
      fix: { kind: 'swap', value: 46, why: expect.stringContaining('相邻两位数字颠倒') as unknown },
    });
    expect(findings.find(({ rule }) => rule === 'area.partAboveWhole')).toMatchObject({ fix: null });
    const count = (severity: string) => findings.filter((each) => each['severity'] === severity).length;
    expect(summary).toEqual({ errors: count('error'), warnings: count('warning'), notes: count('note') });
    expect(Object.keys(rules[0] ?? {})).toEqual(['rule', 'passed', 'failed', 'notApplicable', 'notEvaluated']);
  });

  it('says that nothing was found in a workbook that nobody has filled in yet, with status 0', async () => {
    const { status, out } = await type(['check', 'clean.xlsx']);
    expect([status, out]).toEqual([0, ['没有发现问题。']]);
    expect((await type(['--lang', 'en-US', 'check', 'clean.xlsx'])).out).toEqual(['Nothing was found.']);
  });

  it('refuses with a sentence what is no annual workbook, and what is not there', async () => {
    const template = await type(['check', 'template.xlsx']);
    expect(template.status).toBe(2);
    expect(template.err[0]).toContain('不是由本程序生成的年度工作簿');
    expect(template.err.at(-1)).toBe(NOTHING_WRITTEN);
    expect((await type(['check', 'nowhere.xlsx'])).status).toBe(2);
    const none = await type(['check']);
    expect([none.status, none.err[0]]).toEqual([2, expect.stringContaining('没有指定文件')]);
  });
});
