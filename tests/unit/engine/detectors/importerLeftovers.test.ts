import { expect, test } from 'vitest';
import importerLeftovers from '../../../../utils/engine/detectors/importerLeftovers';
import { pageOf, STORY } from '../pageOf';

test.each([
  ['a placeholder', { paragraphs: [`[ad_1] ${STORY[0]}`, ...STORY.slice(1)] }, '[ad_1]'],
  ['a plugin’s comment', { after: '<!-- FeedWordPress 2024.0512 -->' }, 'FeedWordPress 2024.0512'],
])('%s is evidence', (_, parts, quote) => {
  expect(importerLeftovers(pageOf(parts))).toMatchObject([{ reuse: 'aggregated', quote }]);
});

test.each(['Source link', 'SOURCE LINK »', 'Go to Source', 'via IFTTT'])(
  'a lone “%s” gives the source’s address',
  (text) => {
    const after = `<p><a href="https://other.example/2026/harbour">${text}</a></p>`;
    expect(importerLeftovers(pageOf({ after }))).toMatchObject([
      { reuse: 'aggregated', credit: { role: 'link', url: 'https://other.example/2026/harbour' } },
    ]);
  },
);

test.each([
  [
    'an article about such a plugin',
    { after: '<p>The plugin replaces [ad_1] in its template with the first advertisement of the page.</p>' },
  ],
  ['a source link to the site itself', { after: '<p><a href="/archive/1">Source link</a></p>' }],
  ['words without a link', { after: '<p>Source link</p>' }],
  [
    'a list of feeds beside the article',
    {
      after:
        '<aside><ul class="feedzy-rss"><li>Elsewhere: a bridge opens in the north of the country.</li></ul></aside>',
    },
  ],
])('%s is none', (_, parts) => {
  expect(importerLeftovers(pageOf(parts))).toEqual([]);
});
