import { describe, expect, test } from 'vitest';
import { inspect } from '../../../utils/engine/inspect';
import { htmlOf, snapshotOf, STORY, type Parts } from './pageOf';

const report = (parts: Parts) => inspect(snapshotOf(htmlOf(parts), parts.url), null);
const jsonLd = (object: object) => `<script type="application/ld+json">${JSON.stringify(object)}</script>`;
const sections = Array.from({ length: 5 }, (_, at) => `<h2>Part ${at}</h2><p>${STORY[at]}</p>`).join('');
const signed = `<h1>Bridge opens in Nordhaven</h1><p class="byline">By Jane Roe</p>${STORY.map((text) => `<p>${text} So it was.</p>`).join('')}`;

describe('an article that is not judged says why', () => {
  test.each<[string, Parts]>([
    ['live-blog', { head: jsonLd({ '@type': 'LiveBlogPosting' }) }],
    [
      'live-blog',
      {
        title: 'Harbour liveblog',
        before: [7, 8, 9, 10, 11]
          .map((hour) => `<p>${hour}:30 The ice grows thicker and the ferries wait.</p>`)
          .join(''),
      },
    ],
    ['round-up', { title: 'The harbour round-up', after: sections }],
    ['several-articles', { before: '<p class="byline">By John Roe</p>', after: signed }],
    [
      'cut-text',
      {
        head: jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }),
        paragraphs: [...STORY.slice(0, 3), 'The town expects a thaw by the end of the week, but the …'],
      },
    ],
    ['too-short', { paragraphs: STORY.slice(0, 3) }],
  ])('%s', (reason, parts) => {
    const { abstained, verdict, insertions, origins, article } = report(parts);
    expect({ abstained, verdict, insertions, origins }).toEqual({
      abstained: reason,
      verdict: 'original',
      insertions: [],
      origins: [],
    });
    expect(article).not.toBeNull();
  });

  test('a page that the browser has translated', () => {
    const html = htmlOf({}).replace('<html', '<html class="translated-ltr"');
    expect(inspect(snapshotOf(html), null).abstained).toBe('translated');
  });

  test('a page of a private host', () => {
    expect(report({ url: 'http://192.168.0.4/a' }).abstained).toBe('private-host');
  });
});

test('a short wire text with its dateline is wire all the same', () => {
  const { verdict, abstained } = report({ paragraphs: [`NORDHAVEN (Reuters) - ${STORY[0]}`, STORY[1] ?? ''] });
  expect({ verdict, abstained }).toEqual({ verdict: 'wire', abstained: null });
});

test.each<[string, Parts]>([
  ['an ordinary article', {}],
  ['one whose sections are headings of the first rank', { after: sections.replaceAll('h2', 'h1') }],
  ['one that tells of a briefing', { title: 'Harbour master gives briefing' }],
  [
    'an article behind a paywall that is shown whole',
    { head: jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: false }) },
  ],
])('%s is judged', (_, parts) => {
  expect(report(parts).abstained).toBeNull();
});

describe('a page that is no article', () => {
  test.each<[string, Parts]>([
    ['a product', { head: jsonLd({ '@type': 'Product' }) }],
    ['a forum', { url: 'https://club.example/forum/ice' }],
    ['a page with a line of text', { paragraphs: ['Results of the day'] }],
  ])('%s', (_, parts) => {
    expect(report(parts)).toMatchObject({
      verdict: 'not-article',
      article: null,
      abstained: null,
      evidence: [],
      insertions: [],
    });
  });
});
