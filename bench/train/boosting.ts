/**
 * Gradient-boosted regression trees for a yes/no outcome (Friedman 2001; leaf-wise growth on histograms as in LightGBM, Ke et
 * al. 2017). Given the same rows it makes the same trees, byte for byte: no random choice, ties go to the first feature.
 */
import type { Tree } from '../../utils/engine/cohesion/trees';

export interface BoostingOptions {
  readonly trees: number;
  readonly rate: number;
  readonly leaves: number;
  /** Fewest rows a leaf may have. */
  readonly leafRows: number;
  /** Shrinks the values of leaves with little evidence (L2). */
  readonly shrinkage: number;
  readonly bins: number;
}

export const DEFAULTS: BoostingOptions = { trees: 150, rate: 0.06, leaves: 8, leafRows: 60, shrinkage: 3, bins: 48 };

interface Node {
  readonly rows: Int32Array;
  readonly gradient: number;
  readonly hessian: number;
  readonly split: Split | null;
  branches: [Node, Node] | null;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

/**
 * Fits trees to rows.
 *
 * @param columns one array a feature, one value a row
 * @param outcomes 1 or 0 a row
 * @param weights how much each row counts
 */
export function boost(
  columns: readonly Float64Array[],
  outcomes: Uint8Array,
  weights: Float64Array,
  options: BoostingOptions = DEFAULTS,
): { bias: number; trees: Tree[] } {
  const count = outcomes.length;
  const binned = columns.map((column) => bin(column, options.bins));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const positive = weights.reduce((sum, weight, i) => sum + weight * outcomes[i]!, 0);
  const bias = Math.log(positive / (total - positive));
  const scores = new Float64Array(count).fill(bias);
  const gradients = new Float64Array(count);
  const hessians = new Float64Array(count);
  const all = Int32Array.from({ length: count }, (_, i) => i);
  const trees: Tree[] = [];

  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      gradients[i] = weights[i]! * (outcomes[i]! - p);
      hessians[i] = weights[i]! * p * (1 - p);
    }
    const root = grow(all, binned, gradients, hessians, options);
    trees.push(toTree(root, binned, scores, options));
  }
  return { bias: rounded(bias), trees };
}

interface Binned {
  readonly cuts: readonly number[];
  readonly bins: Uint8Array;
}

/** Puts each value into one of at most `count` bins of about equal size; bin b holds what is at most `cuts[b]`. */
function bin(column: Float64Array, count: number): Binned {
  const sorted = column.toSorted();
  const cuts: number[] = [];
  for (let b = 1; b < count; b++) {
    const cut = rounded(sorted[Math.floor((sorted.length * b) / count)]!);
    if (cuts.length === 0 || cut > cuts.at(-1)!) cuts.push(cut);
  }
  const bins = Uint8Array.from(column, (value) => {
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= cuts[middle]!) high = middle;
      else low = middle + 1;
    }
    return low;
  });
  return { cuts, bins };
}

function grow(
  rows: Int32Array,
  binned: readonly Binned[],
  gradients: Float64Array,
  hessians: Float64Array,
  options: BoostingOptions,
): Node {
  const make = (of: Int32Array): Node => {
    let [gradient, hessian] = [0, 0];
    for (const i of of) {
      gradient += gradients[i]!;
      hessian += hessians[i]!;
    }
    const split = bestSplit(of, gradient, hessian, binned, gradients, hessians, options);
    return { rows: of, gradient, hessian, split, branches: null };
  };
  const root = make(rows);
  const leaves = [root];
  while (leaves.length < options.leaves) {
    let best = -1;
    leaves.forEach((leaf, i) => {
      if (leaf.split && (best < 0 || leaf.split.gain > leaves[best]!.split!.gain)) best = i;
    });
    const leaf = leaves[best];
    if (!leaf?.split) break;
    const { feature, bin: cut } = leaf.split;
    const { bins } = binned[feature]!;
    leaf.branches = [make(leaf.rows.filter((i) => bins[i]! <= cut)), make(leaf.rows.filter((i) => bins[i]! > cut))];
    leaves.splice(best, 1, ...leaf.branches);
  }
  return root;
}

function bestSplit(
  rows: Int32Array,
  gradient: number,
  hessian: number,
  binned: readonly Binned[],
  gradients: Float64Array,
  hessians: Float64Array,
  { leafRows, shrinkage }: BoostingOptions,
): Split | null {
  if (rows.length < 2 * leafRows) return null;
  const before = gradient ** 2 / (hessian + shrinkage);
  let best: Split | null = null;
  binned.forEach(({ cuts, bins }, feature) => {
    const count = cuts.length + 1;
    const [sumG, sumH, sumN] = [new Float64Array(count), new Float64Array(count), new Int32Array(count)];
    for (let k = 0; k < rows.length; k++) {
      const i = rows[k]!;
      const b = bins[i]!;
      sumG[b]! += gradients[i]!;
      sumH[b]! += hessians[i]!;
      sumN[b]! += 1;
    }
    let [g, h, n] = [0, 0, 0];
    for (let b = 0; b < count - 1; b++) {
      g += sumG[b]!;
      h += sumH[b]!;
      n += sumN[b]!;
      if (n < leafRows || rows.length - n < leafRows) continue;
      const gain = g ** 2 / (h + shrinkage) + (gradient - g) ** 2 / (hessian - h + shrinkage) - before;
      if (gain > 1e-6 && (!best || gain > best.gain)) best = { gain, feature, bin: b };
    }
  });
  return best;
}

/** Writes the node out and adds its leaves' values to the scores of their rows. */
function toTree(node: Node, binned: readonly Binned[], scores: Float64Array, options: BoostingOptions): Tree {
  if (node.branches) {
    const { feature, bin: cut } = node.split!;
    const [atMost, above] = node.branches;
    return [
      feature,
      binned[feature]!.cuts[cut]!,
      toTree(atMost, binned, scores, options),
      toTree(above, binned, scores, options),
    ];
  }
  const value = rounded((node.gradient / (node.hessian + options.shrinkage)) * options.rate);
  for (const i of node.rows) scores[i]! += value;
  return value;
}

/** Five digits keep the file small and lose nothing that was measured. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
