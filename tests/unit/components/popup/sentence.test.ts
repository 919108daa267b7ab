import { beforeAll, expect, test } from 'vitest';
import { verdictSentence } from '@/components/popup/sentence';
import type { Report } from '@/utils/types';
import { useMessages } from '../../../messages';
import { COPY, ORDINARY, WIRE, WRITER } from '../reports';

beforeAll(() => useMessages('en'));

test.each<[string, Report, number, string]>([
  ['an ordinary article', ORDINARY, 0, 'No sign on this page that it was published elsewhere first.'],
  ['one paragraph that does not belong', ORDINARY, 1, 'one paragraph does not seem to belong'],
  ['several of them', ORDINARY, 3, '3 paragraphs do not seem to belong'],
  ['a credited agency', WIRE, 0, 'An article by Example Wire, carried and credited by this site.'],
  ['a credited agency of no known name', { ...WIRE, origins: [] }, 0, 'A news agency’s article, carried and credited'],
  ['a copy', COPY, 2, 'appears to come from Example Wire. The page does not name it.'],
  [
    'a sister title',
    { ...WIRE, verdict: 'syndicated', origins: [{ ...WRITER, relation: 'same-publisher' }] },
    0,
    'Shared with Example Wire, another title of the same publisher.',
  ],
  ['a translated page', { ...ORDINARY, abstained: 'translated' }, 0, 'The browser has translated this page'],
  ['a cut text that states its source', { ...WIRE, abstained: 'cut-text' }, 0, 'An article by Example Wire'],
  ['a form', { ...ORDINARY, verdict: 'not-article' }, 0, 'This page is not an article.'],
])('says of %s what is known and no more', (_, report, findings, sentence) => {
  expect(verdictSentence(report, findings)).toContain(sentence);
});

test.each(['wire', 'syndicated', 'press-release', 'mixed', 'aggregated'] as const)(
  'never blames nor calls anything original when a page is %s',
  (verdict) => {
    for (const credited of [true, false]) {
      for (const origins of [[], [WRITER]]) {
        const report: Report = { ...WIRE, verdict, origins, attribution: { credited, linked: false, missing: [] } };
        const sentence = verdictSentence(report, 0);
        expect(sentence).not.toBe('');
        expect(sentence).not.toMatch(/plagiar|stolen|steal|fake|theft|copied|original/i);
        expect(sentence.includes('Example Wire')).toBe(origins.length > 0);
      }
    }
  },
);
