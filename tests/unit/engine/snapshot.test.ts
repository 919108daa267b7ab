import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { takeSnapshot } from '../../../utils/engine/snapshot';
import { htmlOf, OWN_URL, snapshotOf, STORY } from './pageOf';

const blocksOf = (body: string) => snapshotOf(`<!doctype html><body>${body}</body>`).blocks;
const texts = (body: string) => blocksOf(body).map(({ text }) => text);

describe('a document is cut into blocks', () => {
  test.each([
    ['paragraphs', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['two line breaks', '<div>One<br><br>Two<br>\n<br>Three</div>', ['One', 'Two', 'Three']],
    ['one line break does not', '<p>One<br>two</p>', ['One two']],
    ['a block inside an inline element', '<span>One<div>Two</div>three</span>', ['One', 'Two', 'three']],
    ['cells of a table', '<table><tr><td>One</td><td>Two</td></tr></table>', ['One', 'Two']],
    ['inline elements join', '<p>O<b>n</b>e <i>and</i> two</p>', ['One and two']],
    ['white space is folded', '<p>One\n\t  two\u00a0three</p>', ['One two three']],
    ['text between blocks', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
  ])('%s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  test.each([
    ['the hidden attribute', '<p hidden>No</p>'],
    ['display:none', '<p style="color:red; display : none">No</p>'],
    ['scripts and styles', '<script>No</script><style>No</style><noscript>No</noscript>'],
    ['forms’ fields', '<select><option>No</option></select><textarea>No</textarea><button>No</button>'],
    ['templates and drawings', '<template><p>No</p></template><svg><text>No</text></svg>'],
  ])('%s is no text', (_, body) => {
    expect(texts(`${body}<p>Yes</p>`)).toEqual(['Yes']);
  });

  test('a page written from right to left keeps its order', () => {
    expect(texts('<div dir="rtl"><p>تجمد الميناء</p><p>وبقيت العبارات</p></div>')).toEqual([
      'تجمد الميناء',
      'وبقيت العبارات',
    ]);
  });

  test('numbers count all blocks, and links are absolute', () => {
    const [first, second] = blocksOf(
      '<h1>Ice</h1><p>See <a href="/b#part" rel="NoFollow">this</a> and <a href="javascript:alert(1)">that</a></p>',
    );
    expect([first?.index, second?.index, first?.tag]).toEqual([0, 1, 'h1']);
    expect(second?.links).toEqual([{ url: 'https://paper.example/b', text: 'this', rel: 'nofollow' }]);
  });
});

describe('the article’s blocks are marked', () => {
  const marked = (html: string) =>
    snapshotOf(html)
      .blocks.filter(({ inArticle }) => inArticle)
      .map(({ text }) => text);

  test('and menus are not', () => {
    const html = htmlOf({}).replace(
      '<body>',
      `<body><nav><ul>${'<li><a href="/x">Section</a></li>'.repeat(20)}</ul></nav>`,
    );
    expect(marked(html)).toEqual(expect.arrayContaining([...STORY]));
    expect(marked(html)).not.toContain('Section');
  });

  test('by the page’s own articleBody where Readability takes another part', () => {
    const recipe = Array.from(
      { length: 12 },
      (_, at) =>
        `<p>Step ${at}: stir the soup slowly, add salt, wait, and taste it again before you serve it to the guests.</p>`,
    ).join('');
    const ld = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: STORY.join('\n') })}</script>`;
    const story = STORY.map((text) => `<section><div>${text}</div></section>`).join('');
    const html = `<html><head>${ld}</head><body><div class="sidebar-x">${story}</div><article>${recipe}</article></body></html>`;
    expect(marked(html)).toEqual([...STORY]);
  });

  test('by the longest stretch of prose where Readability finds nothing', () => {
    const menu = '<ul>' + '<li><a href="/x">Section</a></li>'.repeat(60) + '</ul>';
    const story = STORY.map((text) => `<div class="combx"><b>${text}</b></div>`).join('');
    expect(marked(`<body>${menu}<div class="popupx">${story}</div>${menu}</body>`)).toEqual([...STORY]);
  });
});

describe('a hostile page is read like any other', () => {
  test.each([
    [
      'clobbered elements',
      '<form><input name="getAttribute"><input name="parentElement"><input name="childNodes"><p>Yes</p></form>',
    ],
    ['a clobbered document', '<img name="body"><img name="documentElement"><embed name="querySelectorAll"><p>Yes</p>'],
    ['an address that is none', '<p>Yes <a href="http://[">x</a></p>'],
  ])('%s', (_, body) => {
    expect(texts(body).join(' ')).toContain('Yes');
  });

  test('nothing of the document is changed', () => {
    const { document } = new JSDOM(htmlOf({ before: '<form><input name="cloneNode"></form>' }), { url: OWN_URL })
      .window;
    const before = document.documentElement.outerHTML;
    takeSnapshot(document, OWN_URL);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('data that cannot be parsed is a failure of its own', () => {
    const { failures, blocks } = snapshotOf(htmlOf({ head: '<script type="application/ld+json">{"a":</script>' }));
    expect(failures).toMatchObject([{ part: 'json-ld' }]);
    expect(blocks.length).toBeGreaterThan(STORY.length);
  });

  test('a document without a body is read', () => {
    expect(snapshotOf('<frameset><frame src="a"></frameset>').blocks).toEqual([]);
  });
});
