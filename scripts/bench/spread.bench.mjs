/**
 * How long it takes to split: one row of 3,000 areas with bounds, a book of 200 × 300, and rows of 10^2 to 10^5
 * areas; beside a plain proportional split in doubles that rounds and repairs its sum, without bounds or reasons.
 */
import { alternate, importTypeScript, printRatio } from './measure.mjs';

export const title = 'Splitting targets';

const REPETITIONS = 5;
const SIZES = [100, 1_000, 10_000, 100_000];
/** A split that grows as n·log n grows by this much from 10^2 to 10^5 areas. */
const GROWTH = (1e5 * Math.log(1e5)) / (1e2 * Math.log(1e2));

/** Numbers that are the same in every run. */
function numbers(count, seed) {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state % 1_000;
  });
}

function problemOf(count, seed, isBounded) {
  const weights = numbers(count, seed).map((weight) => weight + 1);
  const total = Math.round(weights.reduce((sum, each) => sum + each, 0) * 1.137);
  const areas = weights.map((weight, index) => ({
    code: `a${index}`,
    weight,
    ...(isBounded && index % 3 === 0 ? { floor: Math.floor(weight * 1.1) } : {}),
    ...(isBounded && index % 5 === 0 ? { cap: Math.ceil(weight * 1.3) } : {}),
  }));
  return { total, decimals: 0, method: 'proportional', areas };
}

/** Doubles, largest remainder, no bounds and no reasons: what a script would do. */
function plainly({ total, areas }) {
  const sum = areas.reduce((all, { weight }) => all + weight, 0);
  const shares = areas.map(({ weight }) => (total * weight) / sum);
  const values = shares.map(Math.floor);
  const left = total - values.reduce((all, each) => all + each, 0);
  const order = shares.map((share, at) => [share - values[at], at]).sort((one, other) => other[0] - one[0]);
  for (const [, at] of order.slice(0, left)) values[at] += 1;
  return values;
}

export async function run() {
  const { spread } = await importTypeScript('src/decompose/spread.ts');
  const row = problemOf(3_000, 1, true);
  const book = Array.from({ length: 200 }, (_, at) => problemOf(300, at + 2, true));
  const check = (problem) => {
    const answer = spread(problem);
    if (!answer.feasible) throw new Error(JSON.stringify(answer.obstacle));
    return answer;
  };
  const sizes = Object.fromEntries(SIZES.map((size) => [size, problemOf(size, size, true)]));
  const times = await alternate(
    {
      row: () => check(row),
      'row, plainly': () => plainly(row),
      book: () => book.map(check),
      'book, plainly': () => book.map(plainly),
      // The small ones are repeated, so that a tick of the clock is no part of their time.
      ...Object.fromEntries(
        SIZES.map((size) => [size, () => Array.from({ length: 100_000 / size }, () => check(sizes[size]))]),
      ),
    },
    REPETITIONS,
  );
  const per = (size) => times[size] / (100_000 / size);
  console.log(`  medians of ${REPETITIONS} alternating runs, with the reason of every cell\n`);
  console.log(`  3,000 areas with bounds      ${times.row.toFixed(1).padStart(8)} ms`);
  console.log(`  200 indicators × 300 areas   ${times.book.toFixed(1).padStart(8)} ms`);
  for (const size of SIZES)
    console.log(`  ${`${size.toLocaleString('en')} areas`.padEnd(28)} ${per(size).toFixed(2).padStart(8)} ms`);
  console.log('');
  printRatio('3,000 areas / a plain split', times.row / times['row, plainly'], 50);
  printRatio('200 × 300 / plain splits', times.book / times['book, plainly'], 50);
  printRatio('growth from 10^2 to 10^5 / n·log n', per(100_000) / per(100) / GROWTH, 1.5);
}
