import { expect, test } from 'vitest';
import schemaCredit from '../../../../utils/engine/detectors/schemaCredit';
import { OWN_URL, pageOf } from '../pageOf';

const jsonLd = (properties: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Harbour', ...properties })}</script>`;

test.each([
  ['an agency as author', { author: { '@type': 'Organization', name: 'AFP' } }, 'wire', 'afp.com'],
  ['an agency typed as a person', { author: [{ '@type': 'Person', name: 'Reuters' }] }, 'wire', 'reuters.com'],
  ['an agency as publisher', { publisher: { name: 'Associated Press' } }, 'wire', 'apnews.com'],
  [
    'a joint author field',
    { author: 'Harbour Post with AFP', publisher: { name: 'Harbour Post' } },
    'mixed',
    'afp.com',
  ],
  [
    'a staff reporter beside an agency',
    { author: [{ name: 'Jane Roe', url: 'https://paper.example/team/jane-roe' }, { name: 'AP' }] },
    'mixed',
    'apnews.com',
  ],
  ['a release wire', { author: 'Business Wire' }, 'press-release', 'businesswire.com'],
  [
    'the same story elsewhere',
    { isBasedOn: 'https://other.example/harbour-of-nordhaven-freezes' },
    'syndicated',
    'other.example',
  ],
])('%s is evidence', (_, properties, reuse, domain) => {
  expect(schemaCredit(pageOf({ head: jsonLd(properties) }))).toMatchObject([
    { reuse, credit: { domain, visible: false } },
  ]);
});

test('microdata of the article counts, that of its comments does not', () => {
  const scope = (type: string, inner: string) => `<div itemscope itemtype="https://schema.org/${type}">${inner}</div>`;
  const author = '<span itemprop="author">AFP</span>';
  expect(schemaCredit(pageOf({ before: scope('NewsArticle', author) }))).toMatchObject([{ reuse: 'wire' }]);
  expect(schemaCredit(pageOf({ after: scope('Comment', author) }))).toEqual([]);
});

test.each([
  ['the page itself', { isBasedOn: OWN_URL }],
  ['a research paper', { isBasedOn: 'https://journal.example/10.1000/182' }],
  ['the site’s own name', { author: 'Harbour Post', publisher: { name: 'Harbour Post' } }],
  ['a picture agency', { copyrightHolder: 'Getty Images' }],
  ['a person', { author: { name: 'Jane Roe' } }],
])('%s is none', (_, properties) => {
  expect(schemaCredit(pageOf({ head: jsonLd(properties) }))).toEqual([]);
});

test('an agency’s text on its own site is its own', () => {
  expect(schemaCredit(pageOf({ url: 'https://apnews.com/a', head: jsonLd({ author: 'AP' }) }))).toEqual([]);
});

test('an author given by reference is looked up among the page’s objects', () => {
  const graph = {
    '@graph': [
      { '@type': 'NewsArticle', headline: 'Harbour of Nordhaven freezes over', author: { '@id': '#desk' } },
      { '@type': 'Organization', '@id': '#desk', name: 'Reuters' },
    ],
  };
  const head = `<script type="application/ld+json">${JSON.stringify(graph)}</script>`;
  expect(schemaCredit(pageOf({ head }))).toMatchObject([{ reuse: 'wire', credit: { name: 'Reuters' } }]);
});

test('another story listed in the data does not speak for this one', () => {
  const list = [
    { '@type': 'NewsArticle', headline: 'Harbour of Nordhaven freezes over', author: { name: 'Jane Roe' } },
    { '@type': 'NewsArticle', headline: 'Oil falls', url: 'https://paper.example/oil', author: { name: 'Reuters' } },
  ];
  const head = `<script type="application/ld+json">${JSON.stringify(list)}</script>`;
  expect(schemaCredit(pageOf({ head }))).toEqual([]);
});
