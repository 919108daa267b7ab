/**
 * Rows of values sorted into bins, and sums over them: what growing a tree spends its time on (Ke et al. 2017, section 2).
 */

/** Sums over the rows of a node for each bin of each feature, feature after feature. */
export interface Histogram {
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
  readonly counts: Int32Array;
}

/** All rows with their values as bins, row after row, so that one pass over the rows fills all histograms. */
export interface Table {
  readonly cuts: readonly (readonly number[])[];
  readonly bins: Uint8Array;
  /** Bins set aside for each feature. */
  readonly width: number;
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
}

/** Sorts columns, one value a row each, into at most `width` bins a feature. */
export function tableOf(columns: readonly Float64Array[], count: number, width: number): Table {
  const bins = new Uint8Array(count * columns.length);
  const cuts = columns.map((column, feature) => {
    const own = cutsOf(column, width);
    for (let i = 0; i < count; i++) bins[i * columns.length + feature] = binOf(column[i]!, own);
    return own;
  });
  return { cuts, bins, width, gradients: new Float64Array(count), hessians: new Float64Array(count) };
}

/** Cuts a column into at most `count` bins of about equal size; bin b holds what is at most `cuts[b]`. */
function cutsOf(column: Float64Array, count: number): number[] {
  const sorted = column.toSorted();
  const cuts: number[] = [];
  for (let b = 1; b < count; b++) {
    const cut = rounded(sorted[Math.floor((sorted.length * b) / count)]!);
    if (cuts.length === 0 || cut > cuts.at(-1)!) cuts.push(cut);
  }
  return cuts;
}

function binOf(value: number, cuts: readonly number[]): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Sums over some rows; the bins of features that are left out stay 0. */
export function histogramOf(
  rows: Int32Array,
  asked: readonly number[],
  { cuts, bins, width, gradients, hessians }: Table,
): Histogram {
  const features = cuts.length;
  const size = features * width;
  const sums = {
    gradients: new Float64Array(size),
    hessians: new Float64Array(size),
    counts: new Int32Array(size),
  };
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k]!;
    const [gradient, hessian] = [gradients[i]!, hessians[i]!];
    for (let a = 0; a < asked.length; a++) {
      const feature = asked[a]!;
      const slot = feature * width + bins[i * features + feature]!;
      sums.gradients[slot]! += gradient;
      sums.hessians[slot]! += hessian;
      sums.counts[slot]! += 1;
    }
  }
  return sums;
}

/** The sums of the rows that `part` does not have. */
export function difference(whole: Histogram, part: Histogram): Histogram {
  return {
    gradients: whole.gradients.map((value, i) => value - part.gradients[i]!),
    hessians: whole.hessians.map((value, i) => value - part.hessians[i]!),
    counts: whole.counts.map((value, i) => value - part.counts[i]!),
  };
}

/** Five digits keep the file small and lose nothing that was measured. */
export function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
