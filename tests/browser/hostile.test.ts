/** Pages made to break, trick or use the extension, in real browsers: each has its outcome, and the page has gained nothing. */
import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../../scripts/browsers.mjs';
import { readFixtures } from '../../scripts/harness/fixtures.mjs';
import type { Page } from '../../scripts/harness/proxy.mjs';
import { readMarks, setStage } from './stage';

const copy = readFixtures().find(({ slug }) => slug === 'aggregator-reworded');
if (!copy) throw new Error('The example page is gone.');
const html = copy.html;

const SOON = { timeout: 10_000 };
const HOST = 'html > div[data-firsthand]';
const address = (name: string) => new URL(`/hostile/${name}`, copy.url).href;
/** The copy with a script that runs before anything else on the page. */
const withScript = (code: string) => html.replace('<head>', `<head><script>${code}</script>`);
const asXml = (body: string) => `<?xml version="1.0"?>${body}`;

/** In a page, `document.body` is the picture of that name, and `form.getAttribute` the field. */
const CALLED =
  'body documentElement title contentType querySelectorAll createTreeWalker cloneNode getAttribute hasAttribute parentNode parentElement localName children childNodes nodeType textContent firstChild closest contains getElementsByTagName createElement createRange defaultView elementFromPoint head URL style className'.split(
    ' ',
  );

/** Pages whose marks must be those of the copy, whatever they do. */
const SAME: Readonly<Record<string, Page>> = {
  // Every shadow root that the page's own scripts could see being made is kept in `stolen`.
  'redefines built-in objects': {
    body: withScript(`
      window.stolen = [];
      const kept = [];
      const put = (owner, name, value) => { kept.push([owner, name, owner[name]]); owner[name] = value; };
      window.restore = () => kept.forEach(([owner, name, value]) => (owner[name] = value));
      const attach = Element.prototype.attachShadow;
      put(Element.prototype, 'attachShadow', function () { const root = attach.call(this, { mode: 'open' }); stolen.push(root); return root; });
      const broken = () => { throw new Error('stolen'); };
      for (const name of ['querySelector', 'querySelectorAll', 'createElement', 'createTreeWalker', 'cloneNode', 'getElementsByTagName'])
        for (const owner of [Document.prototype, Node.prototype]) put(owner, name, broken);
      for (const name of ['map', 'filter', 'flatMap', 'slice']) put(Array.prototype, name, broken);
      for (const [owner, name] of [[JSON, 'parse'], [JSON, 'stringify'], [String.prototype, 'replace'], [Object, 'keys']]) put(owner, name, broken);
      for (const name of ['MutationObserver', 'ResizeObserver', 'setTimeout', 'URL']) put(window, name, undefined);`),
  },
  'freezes built-in objects': {
    body: withScript(
      `for (const one of [Object, Array, Node, Element, HTMLElement, Document, Range, Promise, EventTarget, ShadowRoot, CSSStyleSheet]) { Object.freeze(one.prototype); Object.freeze(one); }`,
    ),
  },
  'has forms and pictures named like what scripts call': {
    body: html.replace(
      /<body[^>]*>/,
      (body) =>
        `${body}<form>${CALLED.map((name) => `<input name="${name}">`).join('')}<p>Search</p></form>${CALLED.map((name) => `<img name="${name}" alt="">`).join('')}`,
    ),
  },
  'demands trusted types': {
    body: html,
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  },
  'has an inline script of five megabytes': {
    body: html.replace('</head>', `<script>var text = "${'x'.repeat(5_000_000)}"</script></head>`),
  },
  'has data nested 50,000 deep': {
    body: html.replace(
      '</head>',
      `<script type="application/ld+json">${'['.repeat(50_000)}${']'.repeat(50_000)}</script></head>`,
    ),
  },
  'writes itself anew after loading': {
    body: withScript(
      `addEventListener('load', () => setTimeout(() => { const text = document.documentElement.outerHTML.replace(/<script[^]*?<\\/script>/, ''); document.open(); document.write(text); document.close(); }, 1500));`,
    ),
  },
  'holds articles in sandboxed frames': {
    body: html.replace('</body>', `<iframe sandbox srcdoc="${html.replaceAll('"', '&quot;')}"></iframe></body>`),
  },
};

/** Documents that are none of HTML's, or whose words are tricks; each only has to have an outcome. */
const OTHERS: Readonly<Record<string, Page>> = {
  'is XML': {
    body: asXml(`<news>${'<p>The harbour master said that the pier would be closed.</p>'.repeat(20)}</news>`),
    headers: { 'content-type': 'application/xml' },
  },
  'is an SVG picture': {
    body: asXml(
      `<svg xmlns="http://www.w3.org/2000/svg"><text>${'The pier will be closed. '.repeat(50)}</text><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">${'The pier will be closed. '.repeat(50)}</p></foreignObject></svg>`,
    ),
    headers: { 'content-type': 'image/svg+xml' },
  },
  'is a sandboxed document': { body: html, headers: { 'content-security-policy': 'sandbox' } },
  'has 10,000 paragraphs': {
    body: `<!doctype html><html lang="en"><title>Pier closed</title><article><h1>Pier closed</h1>${'<p>The harbour master said on Monday that the old pier would be closed until the spring.</p>'.repeat(10_000)}</article></html>`,
  },
};

const pages = new Map<string, Page>([
  [copy.url, { body: html }],
  ...Object.entries({ ...SAME, ...OTHERS }).map(([name, page]) => [address(encodeURIComponent(name)), page] as const),
]);

describe.each(BROWSERS)('in %s', (browserName) => {
  const stage = setStage(browserName, pages, [], { listen: true });

  const open = async (name: string) => {
    const page = await stage.session.visit(name === 'copy' ? copy.url : address(encodeURIComponent(name)));
    return { page, state: await stage.session.settled(page) };
  };

  test.each(Object.keys(SAME))('a page that %s is marked like any other', async (name) => {
    const { session } = stage;
    const plain = await open('copy');
    const marksOf = async (page: typeof plain.page) => (await session.inMarks(page, readMarks))?.blocks.length ?? 0;
    await expect.poll(() => marksOf(plain.page), SOON).toBeGreaterThan(0);
    const { page } = await open(name);
    await page.evaluate(`window.restore?.()`);
    await expect.poll(() => marksOf(page), SOON).toBe(await marksOf(plain.page));
    expect(
      await page.evaluate(`Reflect.get(Document.prototype, 'documentElement', document).lastElementChild.shadowRoot`),
    ).toBeNull();
    expect(await page.evaluate(`window.stolen?.length ?? 0`)).toBe(0);
    await page.close();
    await plain.page.close();
  });

  test.each(Object.keys(OTHERS))('a page that %s has an outcome, and nothing is put into it', async (name) => {
    const { session } = stage;
    const { page, state } = await open(name);
    if (name === 'has 10,000 paragraphs') await expect.poll(async () => (await session.badge(page)).text).toBe('!');
    else if (name !== 'is a sandboxed document') expect(state.status).toBe('not-article');
    if (state.status === 'not-article') expect(await page.$$eval(HOST, (hosts) => hosts.length)).toBe(0);
    const popup = await session.popup(page);
    await expect.poll(() => popup.evaluate((document) => document.body.innerText.trim().length)).toBeGreaterThan(20);
    await popup.close();
    await page.close();
  });

  test('a page has no way to the extension: no messages, no files, no name', async () => {
    const { session } = stage;
    const { page } = await open('copy');
    const found = await page.evaluate(async (origin) => {
      const scope = globalThis as { chrome?: { runtime?: { sendMessage?: unknown } }; browser?: unknown };
      const files = ['icons/16.png', 'reader.js', 'popup.html', 'manifest.json'].map((file) =>
        fetch(`${origin}/${file}`).then(
          () => file,
          () => null,
        ),
      );
      return {
        talks: scope.chrome?.runtime?.sendMessage !== undefined || scope.browser !== undefined,
        files: (await Promise.all(files)).filter(Boolean),
        names: Object.keys(window).filter((name) => /firsthand|wxt|webext/i.test(name)),
        inPage: document.documentElement.outerHTML.includes(origin),
      };
    }, session.origin);
    expect(found).toEqual({ talks: false, files: [], names: [], inPage: false });
    await page.close();
  });

  test('none of these made the extension’s own scripts complain', async () => {
    expect(await stage.session.complaints()).toEqual([]);
  });
});
