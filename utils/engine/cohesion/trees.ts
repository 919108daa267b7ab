/**
 * Gradient-boosted regression trees (Friedman 2001), the scoring half: each tree asks a few features and adds to the log-odds.
 * The JSON is `{"features": ["recurring", …], "bias": -3.1, "threshold": 1.2, "strong": 2, "trees": [[0, 0.31, 0.08, -0.02], …]}`, a tree
 * being a number or `[feature, cut, tree if at most the cut, tree otherwise]`.
 */
import type { Measures } from './measures';
import type { Features } from './setting';

export type Tree = number | readonly [feature: number, cut: number, atMost: Tree, above: Tree];

export interface TreeModel {
  readonly features: readonly string[];
  readonly bias: number;
  /** Log-odds from which a unit is marked, and from which the mark is sure. */
  readonly threshold: number;
  readonly strong: number;
  readonly trees: readonly Tree[];
}

const DEEPEST = 32;

/**
 * Reads a model from JSON.
 *
 * @throws RangeError when it is no such model
 */
export function readTreeModel(json: Uint8Array): TreeModel {
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  if (!isModel(value)) throw new RangeError('not a tree model');
  return value;
}

/** The model's log-odds for one unit. */
export function treeScore(model: TreeModel, features: Features): number {
  const values = model.features.map((name) => features[name] ?? 0);
  return score(model, (feature) => values[feature]!);
}

/** The model's log-odds for any of the units that were measured. */
export function treeScores(model: TreeModel, measures: Measures): (unit: number) => number {
  // Looked up by name once, not once for each of some hundred trees.
  const columns = model.features.map((name) => measures.get(name));
  return (unit) => score(model, (feature) => columns[feature]?.[unit] ?? 0);
}

function score(model: TreeModel, valueOf: (feature: number) => number): number {
  let sum = model.bias;
  for (let tree of model.trees) {
    while (typeof tree !== 'number') tree = valueOf(tree[0]) <= tree[1] ? tree[2] : tree[3];
    sum += tree;
  }
  return sum;
}

function isModel(value: unknown): value is TreeModel {
  if (typeof value !== 'object' || value === null) return false;
  const { features, bias, threshold, strong, trees } = value as Record<string, unknown>;
  return (
    Array.isArray(features) &&
    features.every((name) => typeof name === 'string') &&
    Number.isFinite(bias) &&
    Number.isFinite(threshold) &&
    Number.isFinite(strong) &&
    Array.isArray(trees) &&
    trees.every((tree) => isTree(tree, features.length, DEEPEST))
  );
}

function isTree(value: unknown, features: number, depth: number): boolean {
  if (!Array.isArray(value)) return Number.isFinite(value);
  const [feature, cut, ...branches] = value as unknown[];
  return (
    depth > 0 &&
    Number.isInteger(feature) &&
    (feature as number) >= 0 &&
    (feature as number) < features &&
    Number.isFinite(cut) &&
    branches.length === 2 &&
    branches.every((branch) => isTree(branch, features, depth - 1))
  );
}
