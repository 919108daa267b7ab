import { describe, expect, test } from 'vitest';
import canonicalElsewhere from '../../../../utils/engine/detectors/canonicalElsewhere';
import { pageOf } from '../pageOf';

const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

describe('a preferred address on another house’s site is evidence', () => {
  test.each([
    ['canonical', canonical('https://other.example/2026/harbour-freezes')],
    ['og:url', '<meta property="og:url" content="https://other.example/2026/harbour-freezes">'],
    [
      'the JSON-LD article',
      '<script type="application/ld+json">{"@type":"NewsArticle","mainEntityOfPage":{"@id":"https://other.example/2026/harbour-freezes"}}</script>',
    ],
  ])('in %s', (_, head) => {
    const [finding] = canonicalElsewhere(pageOf({ head }));
    expect(finding?.credit?.url).toBe('https://other.example/2026/harbour-freezes');
    expect(finding?.reuse).toBe('syndicated');
  });
});

describe('the site’s own addresses are none', () => {
  test.each([
    ['itself', 'https://paper.example/news/a', canonical('https://paper.example/news/a')],
    ['its mobile host', 'https://paper.example/news/a', canonical('https://m.paper.example/news/a')],
    ['a home page', 'https://paper.example/news/a', canonical('https://other.example/')],
    ['a staging server', 'https://os-harbour.example/blog/a', canonical('http://os-harbour-com.cluster-1.org/blog/a')],
    [
      'a picture or hosting server',
      'https://harbourpost.example/a',
      canonical('https://harbourpostcom.files.wordpress.com/a'),
    ],
    ['the brand under another suffix', 'https://www.bbc.co.uk/sport/a', canonical('https://www.bbc.com/sport/a')],
    [
      'an archived copy',
      'https://web.archive.org/web/20260101000000/https://paper.example/a',
      canonical('https://paper.example/a'),
    ],
    [
      'an AMP cache',
      'https://paper-example.cdn.ampproject.org/c/s/paper.example/a',
      canonical('https://paper.example/a'),
    ],
  ])('%s', (_, url, head) => {
    expect(canonicalElsewhere(pageOf({ url, head }))).toEqual([]);
  });
});

test('a domain to which the menus lead is the site under another name', () => {
  const head = canonical('https://other.example/2026/harbour-freezes');
  const menu = ['', 'news', 'sport']
    .map((path) => `<li><a href="https://other.example/${path}">Menu</a></li>`)
    .join('');
  const before = `<nav><ul>${menu}</ul></nav>`;
  expect(canonicalElsewhere(pageOf({ head, before }))).toEqual([]);
});
