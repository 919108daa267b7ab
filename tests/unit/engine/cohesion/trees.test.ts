import { expect, test } from 'vitest';
import { readTreeModel, treeScore } from '../../../../utils/engine/cohesion/trees';

const model = {
  features: ['recurring', 'length'],
  bias: -1,
  threshold: 0,
  strong: 1,
  trees: [0.5, [0, 0.3, [1, 2, 4, 2], -0.25]],
};
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

test.each([
  [{ recurring: 0.1, length: 1 }, 3.5],
  [{ recurring: 0.3, length: 3 }, 1.5],
  [{ recurring: 0.9, length: 3 }, -0.75],
])('%j scores %d', (features, score) => {
  expect(treeScore(readTreeModel(bytes(model)), features)).toBeCloseTo(score);
});

test.each([
  ['no object', []],
  ['without a bias', { ...model, bias: undefined }],
  ['with a threshold that is no number', { ...model, threshold: '0' }],
  ['with a feature that does not exist', { ...model, trees: [[2, 0, 1, 1]] }],
  ['with a branch missing', { ...model, trees: [[0, 0, 1]] }],
  ['with a branch that is no tree', { ...model, trees: [[0, 0, 1, 'x']] }],
  ['deeper than any we make', { ...model, trees: [Array.from({ length: 40 }).reduce((tree) => [0, 0, tree, 0], 1)] }],
])('a model %s is refused', (_, bad) => {
  expect(() => readTreeModel(bytes(bad))).toThrow(RangeError);
});
