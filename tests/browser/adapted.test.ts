/** How readers see it who enlarge, print, or choose their own colours: nothing cut off, nothing on paper, nothing by colour alone. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from '../../scripts/browsers.mjs';
import { readFixtures } from '../../scripts/harness/fixtures.mjs';
import { setStage } from './stage';

const fixtures = readFixtures();
const pages = new Map(fixtures.map(({ url, html }) => [url, { body: html }]));
const copy = fixtures.find(({ slug }) => slug === 'aggregator-reworded')!;

/** Windows as the reader's zoom leaves them, in CSS pixels; text at twice its size is tried on its own. */
const VIEWS = [
  ['a window of 1280 pixels at 200 %', { width: 640, height: 450 }, '100%'],
  ['a narrow window', { width: 320, height: 640 }, '100%'],
  ['text at twice its size', { width: 800, height: 600 }, '200%'],
] as const;

/** Runs in a page: what reaches beyond the window or is cut off by its own box. */
function cutOff(): string[] {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.slice(0, 30)}”`;
  // Cut on purpose: words for screen readers, a site's name too long for its line, a quote after its second line.
  const meant = '.hidden-text, .popup-host, .insertion-quote, input, textarea, svg, svg *';
  const elements = [...document.querySelectorAll('body *')].filter(
    (element) => !element.matches(meant) && element.checkVisibility(),
  );
  const beyond = elements.filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < -1 || right > document.documentElement.clientWidth + 1;
  });
  const clipped = elements.filter((element) => {
    const hides = /hidden|clip/.test(getComputedStyle(element).overflow);
    return hides && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
  });
  const scrolls = document.documentElement.scrollWidth > innerWidth ? ['the window scrolls sideways'] : [];
  return [...scrolls, ...[...beyond, ...clipped].map(name)];
}

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = setStage(browser, pages);
  let opened: Page[] = [];
  afterEach(async () => {
    for (const page of opened) await page.close();
    opened = [];
  });

  async function open(path: string): Promise<Page> {
    const page = await stage.session.open(path);
    opened.push(page);
    await page.waitForSelector('main');
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    return page;
  }

  async function openPopup(): Promise<Page> {
    const article = await stage.session.visit(copy.url);
    opened.push(article);
    await stage.session.settled(article);
    const popup = await open(`/popup.html?tab=${await stage.session.tabId(article)}`);
    await popup.waitForSelector('[data-part="verdict"]');
    await popup.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    return popup;
  }

  describe.each(VIEWS)('%s', (_, viewport, text) => {
    test.each(['/popup.html', '/options.html', '/welcome.html'])('cuts nothing off in %s', async (path) => {
      const page = path === '/popup.html' ? await openPopup() : await open(path);
      await page.setViewport(viewport);
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
      expect(await page.evaluate(cutOff)).toEqual([]);
    });
  });

  test('a page that is cut off is found', async () => {
    const page = await open('/welcome.html');
    await page.evaluate(() => {
      const box = Object.assign(document.createElement('p'), { textContent: 'Words '.repeat(50) });
      Object.assign(box.style, { width: '100px', height: '20px', overflow: 'hidden' });
      document.querySelector('main')?.append(box);
    });
    expect(await page.evaluate(cutOff)).toEqual([expect.stringContaining('Words')]);
  });

  test('in a narrow window the line keeps its sentence in one piece and leaves the page to be read', async () => {
    const { session } = stage;
    const page = await session.visit(copy.url);
    opened.push(page);
    await page.setViewport({ width: 360, height: 640 });
    await session.settled(page);
    await page.waitForSelector('[data-firsthand]');
    const line = await session.inMarks(page, (root) => {
      const boxes = [...root.querySelectorAll('.line, .line p, .line button')].map((part) =>
        part.getBoundingClientRect(),
      );
      return { height: boxes[0]?.height, within: boxes.every(({ left, right }) => left >= 0 && right <= 360) };
    });
    expect(line?.height).toBeLessThan(110);
    expect(line?.within).toBe(true);
  });

  test('on paper an article has no line, no mark and no highlight', async () => {
    const { session } = stage;
    const page = await session.visit(copy.url);
    opened.push(page);
    await session.settled(page);
    const shown = () =>
      page.evaluate(() => {
        const host = document.querySelector('[data-firsthand]');
        const paragraph = document.querySelector('article p, main p, p');
        const pattern = CSS.highlights.keys().next().value;
        const { textDecorationLine, backgroundColor } = getComputedStyle(paragraph!, `::highlight(${pattern})`);
        return { display: host && getComputedStyle(host).display, line: textDecorationLine, ground: backgroundColor };
      });
    await page.waitForSelector('[data-firsthand]');
    expect(await shown()).toMatchObject({ display: 'block', line: 'underline' });
    await session.emulate(page, 'print');
    expect(await shown()).toEqual({ display: 'none', line: 'none', ground: 'rgba(0, 0, 0, 0)' });
  });

  test('in forced colours the signs keep their forms and the switches their states', async () => {
    const popup = await openPopup();
    await stage.session.emulate(popup, 'forced-colors');
    expect(await popup.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const looks = await popup.evaluate(() => {
      const look = (selector: string) => {
        const element = document.querySelector(selector);
        if (!element) return null;
        const { backgroundColor, backgroundImage, borderTopStyle, borderTopColor } = getComputedStyle(element);
        return `${backgroundColor} ${backgroundImage} ${borderTopStyle} ${borderTopColor}`;
      };
      return {
        on: look('.switch input:checked'),
        off: look('.switch input:not(:checked)'),
        finding: look('.map .cell-insertion'),
        plain: look('.map .cell-plain'),
      };
    });
    expect(Object.values(looks)).not.toContain(null);
    expect(looks.on).not.toBe(looks.off);
    expect(looks.finding).not.toBe(looks.plain);
  });
});
