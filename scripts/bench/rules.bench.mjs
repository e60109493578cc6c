/** How long the rules take over a million records, beside the same comparisons in bare loops; and after one edit. */
import { alternate, importTypeScript, median, printRatio } from './measure.mjs';

const RECORDS = 1_000_000;
const SMALL = 10_000;
const REPETITIONS = 9;
/** Outcomes counted and failing cells written down, where the bare loops only count. */
const AIM = 6;
const AREAS = 300;
const INDICATORS = 200;
const EDITS = 200;
const LIVE_AIM_MS = 20;

export const title = `Nine rules over ${RECORDS.toLocaleString('en')} records, and one edit among ${AREAS} areas by ${INDICATORS} indicators`;

/** Always the same figures: a step of a known generator (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Records of figures, with faults strewn in; NaN where nothing was filled in. */
function makeRecords(count) {
  const random = randomFrom(count);
  const names = ['prior', 'target', 'actual', 'part', 'ratio'];
  const records = Object.fromEntries(names.map((name) => [name, new Float64Array(count)]));
  for (let place = 0; place < count; place += 1) {
    const prior = Math.round(20 + random() * 1000);
    const target = Math.round(prior * (0.98 + random() * 0.3));
    const actual = Math.round(target * (0.45 + random() * 0.8));
    records.prior[place] = prior;
    records.target[place] = target;
    records.actual[place] = random() < 0.01 ? NaN : random() < 0.01 ? -actual : actual + (random() < 0.01 ? 0.5 : 0);
    records.part[place] = Math.round(actual * random() * 1.02);
    records.ratio[place] = random() * 101;
  }
  return records;
}

/** The nine comparisons and nothing else: failures counted, no look at what else may stand in a cell. */
function bare({ prior, target, actual, part, ratio }) {
  const count = actual.length;
  const failed = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < count; i += 1) {
    const value = actual[i];
    if (value !== value) failed[0] += 1;
    if (value < 0) failed[1] += 1;
    if (value !== Math.floor(value) && value === value) failed[2] += 1;
    if (ratio[i] < 0) failed[3] += 1;
    if (ratio[i] > 100) failed[4] += 1;
    if (part[i] > value) failed[5] += 1;
    if (value < 0.5 * target[i]) failed[6] += 1;
    if (Math.abs(value - prior[i]) > 0.5 * prior[i]) failed[7] += 1;
    if (target[i] < prior[i]) failed[8] += 1;
  }
  return failed;
}

/** The nine as rules of the engine: the built-in ones where there is one, the others in the same words. */
function makeChecks({ prior, target, actual, part, ratio }, { rules, condition, evaluate, table }) {
  const { CELL_RULES } = rules;
  const { above, below, constant, either, operand, product } = condition;
  const { STATE } = table;
  const column = (numbers) => {
    const states = new Uint8Array(numbers.length);
    let holes = 0;
    for (let i = 0; i < numbers.length; i += 1) {
      if (!Number.isNaN(numbers[i])) continue;
      states[i] = STATE.blank;
      holes += 1;
    }
    return { numbers, states, holes };
  };
  const [priors, targets, actuals, parts, ratios] = [prior, target, actual, part, ratio].map(column);
  const begun = column(new Float64Array(actual.length).fill(1));
  const builtIn = (code) => CELL_RULES.find((rule) => rule.code === code);
  const own = (needs, fails) => ({
    ...builtIn('cell.negative'),
    needs: needs.map((each) => ({ operand: each })),
    fails,
  });
  const value = operand('value');
  const given = [
    [builtIn('cell.missing'), { value: actuals, begun }],
    [builtIn('cell.negative'), { value: actuals }],
    [builtIn('cell.notWhole'), { value: actuals }],
    [builtIn('cell.negative'), { value: ratios }],
    [own(['value'], above(value, constant(100), 'exact')), { value: ratios }],
    [builtIn('area.partAboveWhole'), { value: parts, whole: actuals }],
    [
      own(['value', 'target'], below(value, product(operand('target'), constant(0.5)), 'exact')),
      { value: actuals, target: targets },
    ],
    [
      own(
        ['value', 'prior'],
        either(
          above(value, product(operand('prior'), constant(1.5)), 'exact'),
          below(value, product(operand('prior'), constant(0.5)), 'exact'),
        ),
      ),
      { value: actuals, prior: priors },
    ],
    [builtIn('targets.belowLastYear'), { value: targets, prior: priors }],
  ];
  return given.map(([rule, columns]) =>
    evaluate.makeCheck(rule, new Map(Object.entries(columns)), () => ({ parameter: () => NaN, decimals: 0 })),
  );
}

/** Where the engine writes failing cells down; of what was found a copy is kept. */
const found = new Uint32Array(RECORDS + 1);

function runAll(checks, count, { evaluate }) {
  return checks.map((check) => {
    const counts = { passed: 0, failed: 0, notApplicable: 0, notEvaluated: 0 };
    const failed = evaluate.runCheck(check, 0, count, found, counts);
    return { counts, failing: found.slice(0, failed) };
  });
}

export async function run() {
  const [rules, condition, evaluate, table, live, figures] = await Promise.all(
    [
      'src/validate/rules.ts',
      'src/validate/condition.ts',
      'src/validate/evaluate.ts',
      'src/validate/figure-table.ts',
      'src/validate/live.ts',
      'test/validate/large-year.ts',
    ].map(importTypeScript),
  );
  const engine = { rules, condition, evaluate, table };
  const [records, few] = [makeRecords(RECORDS), makeRecords(SMALL)];
  const [checks, fewChecks] = [makeChecks(records, engine), makeChecks(few, engine)];
  assertSame(bare(records), runAll(checks, RECORDS, engine));

  const times = await alternate(
    {
      'nine rules': () => runAll(checks, RECORDS, engine),
      'bare loop': () => bare(records),
      'nine rules, 10^4': () => repeat(RECORDS / SMALL, () => runAll(fewChecks, SMALL, engine)),
    },
    REPETITIONS,
  );
  console.log(`  medians of ${REPETITIONS} alternating runs; outcomes counted per rule, failing cells addressable\n`);
  for (const [name, time] of Object.entries(times))
    console.log(`  ${name.padEnd(20)} ${time.toFixed(1).padStart(7)} ms`);
  console.log('  (10^4 records are run a hundred times, so that the same time means linear growth)\n');
  printRatio('nine rules / bare loop', times['nine rules'] / times['bare loop'], AIM);
  printRatio('10^6 / a hundred times 10^4', times['nine rules'] / times['nine rules, 10^4'], 2);
  measureLive(live, figures);
}

function repeat(times, task) {
  for (let each = 0; each < times; each += 1) task();
}

function assertSame(failed, results) {
  const ours = results.map(({ counts }) => counts.failed);
  if (failed.join() !== ours.join()) throw new Error(`not the same work: ${failed.join()} and ${ours.join()}`);
}

function measureLive({ liveChecker }, { largeYear }) {
  const input = largeYear(AREAS, INDICATORS);
  const whole = [];
  for (let round = 0; round < REPETITIONS; round += 1) {
    const start = performance.now();
    liveChecker(input);
    whole.push(performance.now() - start);
  }
  const checker = liveChecker(input);
  const random = randomFrom(1);
  const times = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const indicator = input.figures.indicators[Math.floor(random() * INDICATORS)].code;
    const area = input.figures.areas[Math.floor(random() * AREAS)];
    const reading = { quantity: { kind: 'number', value: Math.round(random() * 2000) } };
    const start = performance.now();
    checker.change([{ indicator, area, reading }]);
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  const p95 = times[Math.floor(EDITS * 0.95)];
  console.log(
    `\n  ${AREAS} areas by ${INDICATORS} indicators, ${checker.checked.findings.length} findings: all of it ${median(whole).toFixed(1)} ms`,
  );
  console.log(`  one edit: median ${median(times).toFixed(1)} ms\n`);
  printRatio('one edit, p95 in ms', p95, LIVE_AIM_MS);
}
