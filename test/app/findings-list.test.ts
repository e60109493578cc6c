import { EVERY_PERIOD, isAboutTargets, listFindings, NO_TOWN, proposedFix } from '../../src/app/findings-list';
import type { Finding, Fix } from '../../src/model/finding';
import type { Severity } from '../../src/model/issue';

const JUNE = { year: 2017, throughMonth: 6 };
const MARCH = { year: 2017, throughMonth: 3 };
const AREAS = ['north', 'south', 'west'];
const AT = '2017-07-03T09:12';

interface Made {
  readonly area?: string | null;
  readonly indicator?: string;
  readonly severity?: Severity;
  readonly period?: typeof JUNE;
  readonly explained?: string;
  readonly fixes?: readonly number[];
}

function negative(made: Made = {}): Finding {
  const { area = 'north', indicator = 'patents', severity = 'error', period = JUNE, explained, fixes = [] } = made;
  const cell = { kind: 'actual', indicator, area, period } as const;
  return {
    rule: 'cell.negative',
    severity,
    indicator,
    area,
    period,
    params: { area: area ?? '', indicator, value: -1 },
    cell,
    blame: [[cell]],
    fixes: fixes.map((value): Fix => ({ kind: 'sign', cell, value })),
    place: {},
    ...(explained !== undefined && { explanation: { text: explained, at: AT } }),
  };
}

function copiedRow(): Finding {
  const params = { indicator: 'patents', other: 'grants', same: 11, of: 12 };
  return {
    rule: 'areas.copiedRow',
    severity: 'warning',
    indicator: 'patents',
    period: JUNE,
    params,
    blame: [],
    fixes: [],
    place: {},
  };
}

const list = (findings: readonly Finding[], filters = {}) => listFindings(findings, AREAS, filters);

describe('findings as a clerk works through them', () => {
  it('stand by town in the order of the towns, what concerns them all first, and errors before warnings', () => {
    const { towns } = list([
      negative({ area: 'south', severity: 'warning' }),
      negative({ area: 'south', indicator: 'output' }),
      copiedRow(),
      negative({ area: 'north', severity: 'note' }),
    ]);
    expect(towns.map(({ area, errors, warnings }) => [area, errors, warnings])).toEqual([
      [NO_TOWN, 0, 1],
      ['north', 0, 0],
      ['south', 1, 1],
    ]);
    expect(towns[2]?.findings.map(({ finding }) => finding.severity)).toEqual(['error', 'warning']);
  });

  it('count what is to be settled: not notes, and not what was explained', () => {
    const { open, settled, shown } = list([
      negative(),
      negative({ area: 'south', severity: 'warning' }),
      negative({ area: 'west', severity: 'warning', explained: '企业搬迁' }),
      negative({ area: 'west', severity: 'note', indicator: 'output' }),
    ]);
    expect({ open, settled: settled.length, shown }).toEqual({
      open: 2,
      settled: 1,
      shown: { errors: 1, warnings: 1, notes: 1 },
    });
  });

  it('go by the filters, and a filter stays to be seen when the last of its findings is settled', () => {
    const findings = [negative(), negative({ area: 'south', severity: 'warning' }), copiedRow()];
    const ids = (filters: object) => list(findings, filters).towns.flatMap((town) => town.findings.map(({ id }) => id));
    expect(ids({ area: 'south' })).toEqual(['cell.negative|patents|south|2017-06']);
    expect(ids({ severity: 'error' })).toEqual(['cell.negative|patents|north|2017-06']);
    expect(ids({ rule: 'areas.copiedRow' })).toEqual(['areas.copiedRow|patents||2017-06']);
    expect(ids({ area: 'south', severity: 'error' })).toEqual([]);
    const { areas, open } = list(findings, { area: 'west' });
    expect(areas).toEqual([
      { value: NO_TOWN, count: 1 },
      { value: 'north', count: 1 },
      { value: 'south', count: 1 },
      { value: 'west', count: 0 },
    ]);
    expect(open).toBe(3);
  });

  it('are those of the latest month, until she asks for another one or for all', () => {
    const findings = [negative({ period: MARCH }), negative(), negative({ area: 'south' })];
    expect(list(findings).open).toBe(2);
    expect(list(findings).period).toEqual(JUNE);
    expect(list(findings, { period: '2017-03' }).open).toBe(1);
    expect(list(findings, { period: EVERY_PERIOD }).open).toBe(3);
    expect(list(findings, { period: EVERY_PERIOD })).not.toHaveProperty('period');
    expect(list(findings).periods.map(({ count }) => count)).toEqual([2, 1]);
    // The month that she chose may have been settled, or its sheet taken away.
    expect(list(findings, { period: '2017-09' }).period).toEqual(JUNE);
  });

  it('can be corrected all at once where each of a kind has the one fix, and only there', () => {
    const one = negative({ fixes: [1] });
    const other = negative({ area: 'south', fixes: [2] });
    const doubtful = negative({ area: 'west', fixes: [3, 4] });
    const { mendable } = list([one, other, doubtful, copiedRow()]);
    expect(mendable.map(({ rule, findings }) => [rule, findings.map(({ finding }) => finding)])).toEqual([
      ['cell.negative', [one, other]],
    ]);
    expect(list([one, doubtful]).mendable).toEqual([]);
    expect(list([one, other], { area: 'north' }).mendable).toEqual([]);
    expect(proposedFix(doubtful)).toBeUndefined();
    expect(proposedFix(one)?.value).toBe(1);
  });

  it('of an area that is not in the list of areas any more come last, and are not lost', () => {
    expect(list([negative({ area: 'gone' }), negative()]).towns.map(({ area }) => area)).toEqual(['north', 'gone']);
  });

  it('do not drown in the cells of a month that is half filled in, which are listed when they are asked for', () => {
    const { period: _, ...rest } = negative();
    const blank = (area: string): Finding => ({
      ...rest,
      rule: 'cell.missing',
      severity: 'error',
      period: JUNE,
      area,
      params: { area, indicator: 'patents' },
    });
    const findings = [negative(), blank('south'), blank('west')];
    expect(list(findings)).toMatchObject({ open: 1, blank: 2, areas: [{ value: 'north', count: 1 }] });
    expect(list(findings).towns.map(({ area }) => area)).toEqual(['north']);
    expect(list(findings, { rule: 'cell.missing' }).towns.map(({ area }) => area)).toEqual(['south', 'west']);
  });

  it('about targets are told from those about actuals', () => {
    const { period: _, ...target } = negative();
    expect(isAboutTargets(negative())).toBe(false);
    expect(isAboutTargets(target)).toBe(true);
  });

  it('name what stands open in other months where all of the chosen one is settled, so that nobody believes in peace', () => {
    const findings = [
      negative({ period: JUNE, severity: 'warning', explained: '已核实' }),
      negative({ period: MARCH }),
    ];
    const { open, elsewhere, periods } = list(findings, { period: '2017-06' });
    expect([open, elsewhere, periods.length]).toEqual([0, 1, 2]);
    expect(list(findings, { period: '2017-03' })).toMatchObject({ open: 1, elsewhere: 0 });
    expect(list(findings, { period: EVERY_PERIOD })).toMatchObject({ open: 1, elsewhere: 0 });
  });
});
