/** `spread --problem`: one splitting problem from a file, for scripts and for whoever checks the engine. */
import { writeFileSync } from 'node:fs';
import { refused, type, useFolder } from './terminal';

useFolder();

const PROBLEM = {
  total: 420,
  decimals: 0,
  method: 'proportional',
  areas: [
    { code: 'chunjiang', weight: 86, floor: 80, cap: null, hold: null, applicable: true },
    { code: 'benniu', weight: '16', cap: 16 },
    { code: 'sanjing', weight: 53, hold: 55 },
    { code: 'others', weight: 242 },
  ],
};

function save(problem: unknown, file = 'problem.json'): string {
  writeFileSync(file, typeof problem === 'string' ? problem : JSON.stringify(problem));
  return file;
}

describe('spread --problem', () => {
  it('prints the answer as JSON, each area with its reason', async () => {
    const { status, out, err } = await type(['spread', '--problem', save(PROBLEM), '--json']);
    expect(JSON.parse(out.join('\n'))).toEqual({
      feasible: true,
      total: '420',
      areas: [
        {
          code: 'chunjiang',
          value: '92',
          share: '91.51',
          bound: null,
          why: '扣除已定部分后余 349，按给定权重分解：权重 86，占 26.22%，应得 91.51，进位为 92。',
        },
        {
          code: 'benniu',
          value: '16',
          share: '17.02',
          bound: 'cap',
          why: '按给定权重分解：权重 16，应得 17.02，超出上限，取上限 16。',
        },
        { code: 'sanjing', value: '55', share: null, bound: 'hold', why: '固定为 55，不参与分解。' },
        {
          code: 'others',
          value: '257',
          share: '257.49',
          bound: null,
          why: '扣除已定部分后余 349，按给定权重分解：权重 242，占 73.78%，应得 257.49，舍去尾数为 257。',
        },
      ],
      notes: [],
    });
    expect([status, err]).toEqual([0, []]);
  });

  it('prints the answer for a person, with notes', async () => {
    const problem = { total: '10', decimals: 0, method: 'equal', areas: [{ code: 'a', floor: 5.5 }, { code: 'b' }] };
    const { status, out, err } = await type(['spread', '--problem', save(problem), '--lang', 'en-US']);
    expect(out).toEqual([
      'Split, with a total of 10:',
      '  a  6  Split equally: a share of 4.00 would be below its floor, so the floor holds: 6.',
      '  b  4  4 is left after what is fixed, split equally: 1 area, a share of 4.00, exactly 4.',
      'Note: The floor of a, 5.5, lies between two possible values; 6 is used.',
    ]);
    expect([status, err]).toEqual([0, []]);
  });

  it('ends with 1 where there is no solution, and says what would help', async () => {
    const problem = { ...PROBLEM, total: 120 };
    const json = await type(['spread', '--problem', save(problem), '--json']);
    expect(JSON.parse(json.out.join('\n'))).toEqual({
      feasible: false,
      reason: '各单位至少要承担 135，超出全区目标 120，多 15。',
      short: '15',
      clash: ['chunjiang'],
      remedies: ['将全区目标改为 135', '取消chunjiang的下限'],
    });
    expect([json.status, json.err]).toEqual([1, []]);
    const { status, out, err } = await type(['spread', '--problem', save(problem)]);
    expect(err).toEqual([
      '无解：各单位至少要承担 135，超出全区目标 120，多 15。可以：将全区目标改为 135；或者取消chunjiang的下限。',
    ]);
    expect([status, out]).toEqual([1, []]);
  });

  it('takes a file that begins with a byte order mark', async () => {
    const { status } = await type(['spread', '--problem', save(`\uFEFF${JSON.stringify(PROBLEM)}`)]);
    expect(status).toBe(0);
  });

  it('refuses what is no problem, naming every field that is wrong', async () => {
    await refused(
      ['spread', '--problem', save('{"total": 1,')],
      '错误：文件“problem.json”：不是有效的 JSON，无法读取分解问题。请检查括号、引号和逗号。',
    );
    await refused(
      ['spread', '--problem', save([1])],
      '错误：文件“problem.json”：整个文件应为一组带名称的项（花括号）。请改正后再运行。',
    );
    await refused(
      ['spread', '--problem', save({ ...PROBLEM, methode: 'x', areas: [{ code: '', weight: true }, 7] })],
      '错误：文件“problem.json”：“areas[0].code”这一项应为非空的文本。请改正后再运行。',
      '错误：文件“problem.json”：“areas[0].weight”这一项应为数字，或写成文本的数字。请改正后再运行。',
      '错误：文件“problem.json”：“areas[1]”这一项应为一组带名称的项（花括号）。请改正后再运行。',
      '错误：文件“problem.json”：不认识的项“methode”。请删去或改正拼写。',
    );
    await refused(['spread', '--problem', 'nowhere.json'], '错误：找不到“nowhere.json”。请核对路径和文件名。');
  });

  it('ends with 2 where a number can not be read', async () => {
    const problem = { ...PROBLEM, total: '1,200' };
    const { status, out, err } = await type(['spread', '--problem', save(problem), '--json']);
    expect(err).toEqual(['无解：全区目标“1,200”不是数字，无法分解。']);
    expect([status, out]).toEqual([2, []]);
  });
});
