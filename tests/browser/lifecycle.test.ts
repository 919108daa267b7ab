/** What a page or the browser may do to the extension's parts while they are at work: redraw, take away, stop, prerender. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { BROWSERS } from '../../scripts/browsers.mjs';
import { readFixtures } from '../../scripts/harness/fixtures.mjs';
import { readMarks, setStage } from './stage';

const fixtures = readFixtures();
const copy = fixtures.find(({ slug }) => slug === 'aggregator-reworded');
if (!copy) throw new Error('The example page is gone.');

/** A busy machine may take its time. */
const SOON = { timeout: 10_000 };

const HOST = 'html > div[data-firsthand]';
const FRONT = new URL('/', copy.url).href;
/** The copy at another address, telling the server half a second after it was loaded. */
const LATER = new URL('/later', copy.url).href;
const LOADED = new URL('/loaded', copy.url).href;
const tell = '<script>addEventListener("load", () => setTimeout(() => fetch("/loaded"), 500))</script>';

const pages = new Map([
  [LATER, { body: copy.html.replace('</body>', `${tell}</body>`) }],
  [LOADED, { body: 'noted' }],
  [copy.url, { body: copy.html }],
  [FRONT, { body: '<!doctype html><html lang="en"><title>Front page</title><p>Nothing here.</p></html>' }],
]);

/** Runs in a page of the extension. */
const say = (message: { readonly type: string; readonly data: object }) => {
  const { chrome } = globalThis as unknown as { chrome: typeof browser };
  return chrome.runtime.sendMessage({ id: 1, timestamp: 0, ...message }) as Promise<{ res?: unknown }>;
};

const tabOf = (url: string) => {
  const { chrome } = globalThis as unknown as { chrome: typeof browser };
  return chrome.tabs.query({}).then((tabs) => tabs.findLast((tab) => tab.url === url)?.id ?? -1);
};

const hosts = (page: Page) => page.$$eval(HOST, (found) => found.length);

describe.each(BROWSERS)('in %s', (name) => {
  const stage = setStage(name, pages);

  /** The copy, with its marks in place. */
  async function marked() {
    const page = await stage.session.visit(copy!.url);
    await stage.session.settled(page);
    await expect.poll(() => stage.session.inMarks(page, readMarks), SOON).not.toBeNull();
    // The first-run page opens by itself, and what stands behind it is not drawn.
    await page.bringToFront();
    return page;
  }

  test('a page that draws itself again keeps its marks beside the same words', async () => {
    const page = await marked();
    const before = await stage.session.inMarks(page, readMarks);
    await page.evaluate(() => {
      const again = document.body.cloneNode(true);
      const spacer = document.createElement('div');
      spacer.style.height = '150px';
      document.body.replaceWith(again);
      document.body.prepend(spacer);
    });
    await expect
      .poll(async () => {
        await page.bringToFront();
        const now = await stage.session.inMarks(page, readMarks);
        return now?.tops.every((top, at) => top > (before?.tops[at] ?? top));
      }, SOON)
      .toBe(true);
    await page.close();
  });

  test('a page that takes the marks away gets them back, and a copy of them holds nothing', async () => {
    const page = await marked();
    await page.$eval(HOST, (host) => {
      document.body.append(host.cloneNode(true));
      host.remove();
    });
    await expect.poll(() => hosts(page), SOON).toBe(1);
    expect(await page.$eval('body > div[data-firsthand]', (copied) => copied.childNodes.length)).toBe(0);
    await page.close();
  });

  test('a page that moves its nodes without end and breaks the built-in objects is left working', async () => {
    const page = await marked();
    await page.evaluate(() => {
      Object.freeze(Node.prototype);
      Range.prototype.getBoundingClientRect = () => {
        throw new Error('broken');
      };
      const article = document.querySelector('article') ?? document.body;
      setInterval(() => {
        for (let count = 0; count < 20; count++) article.append(article.firstChild ?? 'x');
      }, 4);
    });
    const frames = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          const next = () => void (count++, requestAnimationFrame(next));
          next();
          setTimeout(() => resolve(count), 2_000);
        }),
    );
    expect(frames).toBeGreaterThan(10);
    expect(await hosts(page)).toBe(1);
    await page.close();
  });

  test('a content script cannot be spoken for: what a page posts and sends is not heard', async () => {
    const page = await marked();
    const before = await stage.session.badge(page);
    await page.evaluate(() => {
      window.postMessage({ type: 'page', data: { article: false }, timestamp: 0, id: 1 }, '*');
      document.dispatchEvent(new CustomEvent('page', { detail: { article: false } }));
    });
    const { session } = stage;
    // Everything said so far has been answered once this is.
    const tabId = await session.probe.evaluate(tabOf, copy.url);
    await session.probe.evaluate(say, { type: 'describe', data: { tabId } });
    expect(await session.badge(page)).toEqual(before);
    await page.close();
  });

  // Firefox has no prerendering.
  if (name !== 'chromium') return;

  test('a worker that was stopped goes on where it was', async () => {
    const page = await marked();
    const { session } = stage;
    await session.stopBackground();
    const tabId = await session.probe.evaluate(tabOf, copy.url);
    const block = (await session.inMarks(page, readMarks))?.blocks[0] ?? -1;
    expect(await session.probe.evaluate(say, { type: 'jumpTo', data: { tabId, block } })).toEqual({ res: true });
    await page.close();
  });

  test('a prerendered page is not read before it is opened', async () => {
    const { session, proxy } = stage;
    const page = await session.visit(FRONT);
    await session.settled(page);
    proxy.asked.length = 0;
    const before = await session.probe.evaluate(storedTabs);
    await page.evaluate((url) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: [url] }] });
      document.head.append(rules);
    }, LATER);
    await expect.poll(() => proxy.asked, SOON).toContain(LOADED);
    expect(await session.probe.evaluate(storedTabs)).toEqual(before);
    await page.evaluate((url) => void (location.href = url), LATER);
    // The page changes its target when it is opened, so that some calls find none.
    await expect.poll(() => page.evaluate(() => location.href).catch(() => ''), SOON).toBe(LATER);
    expect(await page.evaluate(activationStart)).toBeGreaterThan(0);
    expect(await session.settled(page)).toMatchObject({ status: 'checked' });
    await page.close();
  });
});

/** Runs in a page: milliseconds after which a prerendered one was opened; 0 for one that was not prerendered. */
function activationStart(): number {
  const [entry] = performance.getEntriesByType('navigation');
  return (entry as PerformanceNavigationTiming & { readonly activationStart: number }).activationStart;
}

/** Runs in a page of the extension: the tabs with a state. */
function storedTabs() {
  const { chrome } = globalThis as unknown as { chrome: typeof browser };
  return chrome.storage.session.get('tabs').then(({ tabs }) => tabs as unknown);
}
