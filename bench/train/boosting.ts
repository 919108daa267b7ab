/**
 * Gradient-boosted regression trees for a yes/no outcome (Friedman 2001; leaf-wise growth on histograms as in LightGBM, Ke et
 * al. 2017). Given the same rows it makes the same trees, byte for byte: no random choice but by hashes, ties go to the first feature.
 */
import type { Tree } from '../../utils/engine/cohesion/trees';
import { hash } from './corrupt';
import { difference, histogramOf, rounded, tableOf } from './histogram';
import type { Histogram, Table } from './histogram';

export interface BoostingOptions {
  readonly trees: number;
  readonly rate: number;
  readonly leaves: number;
  /** Fewest rows a leaf may have. */
  readonly leafRows: number;
  /** Shrinks the values of leaves with little evidence (L2). */
  readonly shrinkage: number;
  readonly bins: number;
  /** Share of the features a tree may ask, so that not all trees ask the same (Friedman 2002). */
  readonly share: number;
}

export const DEFAULTS: BoostingOptions = {
  trees: 150,
  rate: 0.06,
  leaves: 8,
  leafRows: 60,
  shrinkage: 3,
  bins: 48,
  share: 1,
};

interface Node {
  readonly rows: Int32Array;
  readonly sums: Histogram;
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
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const positive = weights.reduce((sum, weight, i) => sum + weight * outcomes[i]!, 0);
  const bias = Math.log(positive / (total - positive));
  const scores = new Float64Array(count).fill(bias);
  const table = tableOf(columns, count, options.bins);
  const all = Int32Array.from({ length: count }, (_, i) => i);
  const trees: Tree[] = [];

  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      table.gradients[i] = weights[i]! * (outcomes[i]! - p);
      table.hessians[i] = weights[i]! * p * (1 - p);
    }
    const asked = askedBy(t, columns.length, options.share);
    trees.push(toTree(grow(all, asked, table, options), table, scores, options));
  }
  return { bias: rounded(bias), trees };
}

/** The features a tree may ask, by a shuffle that its number decides. */
function askedBy(tree: number, features: number, share: number): number[] {
  return Array.from({ length: features }, (_, feature) => ({ feature, at: hash(`${tree} ${feature}`) }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, Math.ceil(share * features))
    .map(({ feature }) => feature)
    .toSorted((a, b) => a - b);
}

function grow(rows: Int32Array, asked: readonly number[], table: Table, options: BoostingOptions): Node {
  const root = nodeOf(rows, asked, histogramOf(rows, asked, table), table, options);
  const leaves = [root];
  while (leaves.length < options.leaves) {
    let best = -1;
    leaves.forEach((leaf, i) => {
      if (leaf.split && (best < 0 || leaf.split.gain > leaves[best]!.split!.gain)) best = i;
    });
    const leaf = leaves[best];
    if (!leaf?.split) break;
    leaf.branches = divide(leaf, leaf.split, asked, table, options);
    leaves.splice(best, 1, ...leaf.branches);
  }
  return root;
}

/** The smaller part is summed up; the larger part has what remains of the whole. */
function divide(
  node: Node,
  { feature, bin }: Split,
  asked: readonly number[],
  table: Table,
  options: BoostingOptions,
): [Node, Node] {
  const features = table.cuts.length;
  const atMost = node.rows.filter((i) => table.bins[i * features + feature]! <= bin);
  const above = node.rows.filter((i) => table.bins[i * features + feature]! > bin);
  const isFirstSmaller = atMost.length < above.length;
  const sums = histogramOf(isFirstSmaller ? atMost : above, asked, table);
  const rest = difference(node.sums, sums);
  const [first, second] = isFirstSmaller ? [sums, rest] : [rest, sums];
  return [nodeOf(atMost, asked, first, table, options), nodeOf(above, asked, second, table, options)];
}

function nodeOf(
  rows: Int32Array,
  asked: readonly number[],
  sums: Histogram,
  table: Table,
  options: BoostingOptions,
): Node {
  let [gradient, hessian] = [0, 0];
  for (const i of rows) {
    gradient += table.gradients[i]!;
    hessian += table.hessians[i]!;
  }
  const split = bestSplit(rows.length, gradient, hessian, asked, sums, table, options);
  return { rows, sums, gradient, hessian, split, branches: null };
}

function bestSplit(
  rows: number,
  gradient: number,
  hessian: number,
  asked: readonly number[],
  sums: Histogram,
  { cuts, width }: Table,
  { leafRows, shrinkage }: BoostingOptions,
): Split | null {
  if (rows < 2 * leafRows) return null;
  const before = gradient ** 2 / (hessian + shrinkage);
  let best: Split | null = null;
  for (const feature of asked) {
    let [g, h, n] = [0, 0, 0];
    for (let bin = 0; bin < cuts[feature]!.length; bin++) {
      g += sums.gradients[feature * width + bin]!;
      h += sums.hessians[feature * width + bin]!;
      n += sums.counts[feature * width + bin]!;
      if (n < leafRows || rows - n < leafRows) continue;
      const gain = g ** 2 / (h + shrinkage) + (gradient - g) ** 2 / (hessian - h + shrinkage) - before;
      if (gain > 1e-6 && (!best || gain > best.gain)) best = { gain, feature, bin };
    }
  }
  return best;
}

/** Writes the node out and adds its leaves' values to the scores of their rows. */
function toTree(node: Node, table: Table, scores: Float64Array, options: BoostingOptions): Tree {
  if (node.branches) {
    const { feature, bin } = node.split!;
    const [atMost, above] = node.branches;
    return [
      feature,
      table.cuts[feature]![bin]!,
      toTree(atMost, table, scores, options),
      toTree(above, table, scores, options),
    ];
  }
  const value = rounded((node.gradient / (node.hessian + options.shrinkage)) * options.rate);
  for (const i of node.rows) scores[i]! += value;
  return value;
}
