import { expect, test } from 'vitest';
import { align } from '../../../../utils/engine/compare/align';

const THRESHOLDS = { any: 3, bestOfHere: 0, bestOfThere: 1 };

test.each([
  [
    'one to one',
    [
      [2, -5],
      [-5, 2],
    ],
    [[0], [1]],
  ],
  ['merged: two sure links', [[4, 3.5]], [[0, 1]]],
  ['split: the second is the best of neither', [[4], [3.5]], [[0], [0]]],
  [
    'here only: its best is too weak',
    [
      [-0.5, -2],
      [4, 5],
    ],
    [[], [0, 1]],
  ],
  [
    'kept as the best of there, though not its own best',
    [
      [2, 1.5],
      [-1, 1.2],
    ],
    [[0, 1], [1]],
  ],
  ['nothing there', [[], []], [[], []]],
])('%s', (_, odds, expected) => {
  expect(align(odds, THRESHOLDS)).toEqual(expected);
});

test('a line that is repeated down both pages is linked with its nearest likes, not with all', () => {
  const alike = Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => 9));
  const linked = align(alike, THRESHOLDS);
  expect(linked[20]).toEqual([17, 18, 19, 20, 21, 22]);
  expect(linked.flat().length).toBe(240);
});
