import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { isLikelyArticle } from '../../../utils/engine/gate';
import { htmlOf, OWN_URL, STORY } from './pageOf';

const gate = (html: string, url: string | null = OWN_URL) =>
  isLikelyArticle(new JSDOM(html, url ? { url } : {}).window.document, url);
const typed = (type: string) => `<script type="application/ld+json">{"@type":"${type}"}</script>`;

describe('lets in', () => {
  test.each([
    ['a story', htmlOf({})],
    ['a short story that says it is one', htmlOf({ head: typed('NewsArticle'), paragraphs: STORY.slice(0, 3) })],
    [
      'a story in plain boxes',
      `<body><h1>Ice</h1>${STORY.map((text) => `<div>${text}</div>`).join('')}<p>More</p></body>`,
    ],
    ['a story cut by line breaks', `<body><h1>Ice</h1><div>${STORY.join('<br><br>')}</div></body>`],
    ['a story with a product behind its paywall', htmlOf({ head: typed('NewsArticle') + typed('Product') })],
  ])('%s', (_, html) => {
    expect(gate(html)).toBe(true);
  });

  test('a story in Chinese, whose words are short', () => {
    const text = '周二，北港的海港六十年来首次结冰，渡轮停在码头，渔民在冰上走向自己的船，孩子们在浮标之间滑冰。';
    expect(gate(htmlOf({ paragraphs: Array.from({ length: 8 }, () => text) }))).toBe(true);
  });

  test('a story whose address is a front page’s', () => {
    expect(gate(htmlOf({}), 'https://county.example/')).toBe(true);
  });
});

describe('leaves out', () => {
  const cards = Array.from({ length: 30 }, (_, at) => `<div><p>${STORY[at % 5]}</p></div>`).join('');
  test.each([
    ['a product', htmlOf({ head: typed('Product') }), OWN_URL],
    ['a list of stories', htmlOf({ head: typed('CollectionPage') }), OWN_URL],
    ['a book', htmlOf({ head: '<meta property="og:type" content="book">' }), OWN_URL],
    ['a forum', htmlOf({}), 'https://club.example/forums/topic/41395'],
    ['a document', htmlOf({}), 'https://tool.example/docs/getting-started'],
    ['a front page of teasers in cards', `<body>${cards}</body>`, 'https://paper.example/es/'],
    [
      'an article without text',
      '<head><meta property="og:type" content="article"></head><body><h1>Ice</h1><p>Results</p></body>',
      OWN_URL,
    ],
    ['a form', '<body><form><p>Name</p><input><p>Street</p><input></form></body>', OWN_URL],
    ['a page of a private network', htmlOf({}), 'http://wiki/story'],
    ['nothing', '', OWN_URL],
  ])('%s', (_, html, url) => {
    expect(gate(html, url)).toBe(false);
  });

  test('text that is no HTML', () => {
    const { document } = new JSDOM('<rss/>', { contentType: 'application/xml' }).window;
    expect(isLikelyArticle(document, OWN_URL)).toBe(false);
  });
});

test('a form field cannot stand in for the document’s own properties', () => {
  const html = htmlOf({
    before: '<img name="body"><form><input name="getAttribute"><input name="querySelectorAll"></form>',
  });
  expect(gate(html)).toBe(true);
});
