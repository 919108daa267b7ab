import { expect, test } from 'vitest';
import { withComparison } from '../../../utils/engine/withComparison';
import type { Insertion, Judgement, Report, Verdict } from '../../../utils/types';

const SOURCE = { name: 'Morning Herald', domain: 'herald.example', url: 'https://herald.example/a' };

function page(verdict: Verdict, credited = false): Report {
  return {
    version: 1,
    url: 'https://copy.example/a',
    verdict,
    certainty: 'none',
    article: null,
    attribution: { credited, linked: false, missing: [] },
    origins: [],
    insertions: [],
    evidence: [],
    comparison: null,
    gate: true,
    failures: [],
    blocks: [],
    abstained: null,
  };
}

test.each<[Verdict, Judgement]>([
  ['original', 'same-text'],
  ['unclear', 'edited'],
  ['original', 'reworded'],
])('an uncredited page (%s) that an earlier source shows to be %s becomes aggregated', (verdict, judgement) => {
  const report = withComparison(page(verdict), { source: SOURCE, judgement, reuse: 0.9 }, true);
  expect(report).toMatchObject({
    verdict: 'aggregated',
    attribution: { missing: ['source-not-named'] },
    origins: [{ name: 'Morning Herald', relation: 'writer' }],
  });
});

test.each<[string, Report, Judgement, boolean]>([
  ['its source is credited', page('original', true), 'same-text', true],
  ['the source is not known to be earlier', page('original'), 'same-text', false],
  ['the two only tell of the same event', page('original'), 'same-event', true],
  ['it is already known as a wire story', page('wire'), 'same-text', true],
])('the verdict stays when %s', (_, report, judgement, derived) => {
  const comparison = { source: SOURCE, judgement, reuse: 0.9 };
  expect(withComparison(report, comparison, derived)).toEqual({ ...report, comparison });
});

const insertion = (block: number, quote: string): Insertion => ({
  block,
  quote,
  kind: 'off-topic',
  certainty: 'strong',
  reason: '',
  sentence: '',
  values: [],
});

test('what does not fit the source is added, once a paragraph', () => {
  const before = { ...page('wire', true), insertions: [insertion(3, 'Known.')] };
  const comparison = { source: SOURCE, judgement: 'edited', reuse: 0.9 } as const;
  const { insertions } = withComparison(before, comparison, true, [insertion(3, 'Again.'), insertion(5, 'New.')]);
  expect(insertions.map(({ block, quote }) => [block, quote])).toEqual([
    [3, 'Known.'],
    [5, 'New.'],
  ]);
});

test('what was called off-topic and stands in the source is called so no longer; other kinds stay', () => {
  const teaser = { ...insertion(7, 'Read more.'), kind: 'related-teaser' } as const;
  const before = {
    ...page('wire', true),
    insertions: [insertion(3, 'Known.'), insertion(5, 'In the source.'), teaser],
  };
  const comparison = { source: SOURCE, judgement: 'edited', reuse: 0.9 } as const;
  const { insertions } = withComparison(before, comparison, true, [], ['In the source.', 'Read more.']);
  expect(insertions.map(({ quote }) => quote)).toEqual(['Known.', 'Read more.']);
});
