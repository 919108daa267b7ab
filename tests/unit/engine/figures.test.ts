import { expect, test } from 'vitest';
import figures from '@/utils/data/figures.json';
import { figureOf } from '@/utils/engine/figures';

test.each(Object.entries(figures.verdicts))(
  'the figure of %s is a share of its pages, inside its interval',
  (_, figure) => {
    expect(figure.right).toBeLessThanOrEqual(figure.n);
    if (figure.n === 0) return expect([figure.low, figure.high]).toEqual([0, 1]);
    expect(figure.low).toBeLessThanOrEqual(figure.right / figure.n);
    expect(figure.high).toBeGreaterThanOrEqual(figure.right / figure.n);
  },
);

test('too few pages are no figure', () => {
  for (const [verdict, { n }] of Object.entries(figures.verdicts)) {
    expect(figureOf(verdict as 'wire') === null).toBe(n < 30);
  }
});

test('a page that is no article has no figure', () => {
  expect(figureOf('not-article')).toBeNull();
});
