import { expect, test } from 'vitest';
import { boost } from '../../../bench/train/boosting';
import { treeScore } from '../../../utils/engine/cohesion/trees';

const OPTIONS = { trees: 30, rate: 0.2, leaves: 4, leafRows: 5, shrinkage: 1, bins: 16, share: 1 };
const count = 400;
const x = Float64Array.from({ length: count }, (_, i) => (i % 20) / 20);
const y = Float64Array.from({ length: count }, (_, i) => Math.floor(i / 20) / 20);
/** True where exactly one of the two is large: no sum of single measures can tell. */
const outcomes = Uint8Array.from({ length: count }, (_, i) => (x[i]! > 0.5 !== y[i]! > 0.5 ? 1 : 0));
const weights = new Float64Array(count).fill(1);

test('trees learn what two measures say together', () => {
  const fitted = { features: ['x', 'y'], threshold: 0, strong: 0, ...boost([x, y], outcomes, weights, OPTIONS) };
  const wrong = outcomes.filter((outcome, i) => treeScore(fitted, { x: x[i]!, y: y[i]! }) > 0 !== (outcome === 1));
  expect(wrong.length).toBeLessThan(count / 20);
});

test('the same rows give the same trees', () => {
  expect(boost([x, y], outcomes, weights, OPTIONS)).toEqual(boost([x, y], outcomes, weights, OPTIONS));
});

test('rows of no weight do not count', () => {
  const none = weights.map((_, i) => (x[i]! > 0.5 ? 0 : 1));
  const fitted = { features: ['x', 'y'], threshold: 0, strong: 0, ...boost([x, y], outcomes, none, OPTIONS) };
  expect(treeScore(fitted, { x: 0.9, y: 0.9 })).toBeCloseTo(treeScore(fitted, { x: 0.1, y: 0.9 }));
});

test('a tree asks none but its share of the measures, and not every tree the same', () => {
  const { trees } = boost([x, y], outcomes, weights, { ...OPTIONS, share: 0.5 });
  const asked = trees.map((tree) => new Set(JSON.stringify(tree).match(/(?<=\[)\d+/g)));
  expect(asked.every((features) => features.size <= 1)).toBe(true);
  expect(new Set(asked.flatMap((features) => [...features])).size).toBe(2);
});
