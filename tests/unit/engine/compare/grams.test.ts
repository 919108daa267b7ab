import { expect, test } from 'vitest';
import { containment, countShared, gramsOf } from '../../../../utils/engine/compare/grams';

const words = 'the dam broke at dawn'.split(' ');

test.each([
  [3, words, ['the dam broke', 'dam broke at', 'broke at dawn']],
  [5, words, ['the dam broke at dawn']],
  [5, ['the', 'dam'], ['the dam']],
  [2, [], []],
])('runs of %i of %j', (n, given, runs) => {
  expect([...gramsOf(given, n)]).toEqual(runs);
});

test.each([
  [1, ['a', 'b'], [['a'], ['b', 'c']]],
  [0.5, ['a', 'd'], [['a'], ['b', 'c']]],
  [0, [], [['a']]],
  [0, ['a'], []],
])('%d of %j stands in %j', (share, own, others) => {
  expect(
    containment(
      new Set(own),
      others.map((other) => new Set(other)),
    ),
  ).toBe(share);
});

test('what two sets share does not depend on which is named first', () => {
  const [a, b] = [new Set(['x', 'y', 'z']), new Set(['y'])];
  expect([countShared(a, b), countShared(b, a)]).toEqual([1, 1]);
});
