/**
 * Changes that stand out among those of the other areas: Hidiroglou and Berthelot (Survey Methodology 12,
 * 1986), with quartiles as R's default gives them, as univOutl does. Large figures are held to a narrower
 * band of change than small ones, and the areas themselves set the band.
 */

export interface OutlierParameters {
  /** How much the size of a figure counts, 0 to 1. */
  readonly U: number;
  /** Least width of the band, as a share of the median. */
  readonly A: number;
  /** How many quartile distances are still usual. */
  readonly C: number;
}

export interface OutlierBounds {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly U: number;
}

/** The bounds of the score. @param pairs positive figures, before and now, one beside the other */
export function outlierBounds(before: Float64Array, now: Float64Array, { U, A, C }: OutlierParameters): OutlierBounds {
  const ratios = now.map((each, place) => each / (before[place] as number)).sort();
  const median = quantile(ratios, 0.5);
  const scores = now.map((each, place) => scoreOf(before[place] as number, each, median, U)).sort();
  const [first, middle, third] = [quantile(scores, 0.25), quantile(scores, 0.5), quantile(scores, 0.75)];
  const least = Math.abs(A * middle);
  return {
    median,
    low: middle - C * Math.max(middle - first, least),
    high: middle + C * Math.max(third - middle, least),
    U,
  };
}

/** How far a change is from the median change, symmetrically, weighted by size. */
export function scoreOf(before: number, now: number, median: number, U: number): number {
  const ratio = now / before;
  const change = ratio < median ? 1 - median / ratio : ratio / median - 1;
  return change * Math.max(before, now) ** U;
}

/** Of sorted values; between two of them in proportion (R's type 7). */
export function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const floor = Math.floor(at);
  const low = sorted[floor] ?? NaN;
  const high = sorted[Math.min(floor + 1, sorted.length - 1)] ?? NaN;
  return low + (high - low) * (at - floor);
}

/** Halvings that take a range of any figures below the precision of a double. */
const HALVINGS = 100;

/** The figures that would be usual after `before`: the score grows with the figure, so its bounds are found by halving. */
export function usualRange(before: number, bounds: OutlierBounds): { readonly least: number; readonly most: number } {
  const reach = (score: number): number => {
    let [low, high] = [0, Math.max(before * bounds.median, 1)];
    while (scoreOf(before, high, bounds.median, bounds.U) < score) high *= 2;
    for (let step = 0; step < HALVINGS; step += 1) {
      const middle = (low + high) / 2;
      if (middle <= 0 || scoreOf(before, middle, bounds.median, bounds.U) < score) low = middle;
      else high = middle;
    }
    return high;
  };
  return { least: reach(bounds.low), most: reach(bounds.high) };
}
