/** The extension's own pages in real browsers: no accessibility faults, contrast included, in light and dark; the look-up from click to answer. */
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { BROWSERS } from '../../scripts/browsers.mjs';
import { readFixtures } from '../../scripts/harness/fixtures.mjs';
import { launch, type Session } from '../../scripts/harness/launch.mjs';
import { startProxy, type Proxy } from '../../scripts/harness/proxy.mjs';

const fixtures = readFixtures();
const copy = fixtures.find(({ slug }) => slug === 'canonical-elsewhere')!;
const source = /rel="canonical" href="([^"]+)"/.exec(copy.html)?.[1] ?? '';
/** The same story at the address the copy names, a month earlier. */
const original = copy.html
  .replace(/<link rel="canonical"[^>]*>/, '')
  .replaceAll(/"datePublished": ?"[^"]*"/g, '"datePublished":"2026-10-01T08:00:00Z"');

/** Faults as “rule: element”, on a page that stands in a tab. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: injected } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await injected.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/**
 * Runs in the page, on what the extension adds to it: axe cannot look into a closed root, so that the same elements under the
 * same rules are shown in an open one, the first note open. Over a page axe leaves contrast undecided: `colours.test.ts` holds it.
 */
function showOpenly(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('li[data-block] > button')?.click();
  const host = Object.assign(document.createElement('div'), { id: 'marks-shown' });
  const shown = host.attachShadow({ mode: 'open' });
  const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
  const style = Object.assign(document.createElement('style'), { textContent: rules.join('\n') });
  shown.append(style, ...[...root.childNodes].map((node) => node.cloneNode(true)));
  root.host.remove();
  document.documentElement.append(host);
}

const openDetails = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));

describe.each(BROWSERS.flatMap((name) => [false, true].map((dark) => [name, dark] as const)))(
  'in %s (dark: %s)',
  (name, dark) => {
    let proxy: Proxy;
    let session: Session;

    beforeAll(async () => {
      const pages = new Map(fixtures.map(({ url, html }) => [url, { body: html }]));
      pages.set(source, { body: original });
      proxy = await startProxy((url) => pages.get(url));
      session = await launch(name, { proxyPort: proxy.port, dark });
    });
    afterAll(async () => {
      await session?.close();
      await proxy?.close();
    });

    const tabId = (url: string) =>
      session.probe.evaluate(async (address) => {
        const { chrome } = globalThis as unknown as { chrome: typeof browser };
        return (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id;
      }, url);

    test.each(fixtures)('the popup about $slug', async ({ url }) => {
      const page = await session.visit(url);
      await session.settled(page);
      const popup = await session.open(`/popup.html?tab=${await tabId(url)}`);
      await popup.waitForSelector('[data-part="verdict"],[data-part="notice"]');
      await openDetails(popup);
      expect(await faults(popup)).toEqual([]);
      await popup.close();
      await page.close();
    });

    test.each(['/options.html', '/welcome.html'])('%s', async (path) => {
      const page = await session.open(path);
      await page.waitForSelector('main');
      await openDetails(page);
      expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(dark);
      expect(await faults(page)).toEqual([]);
      await page.close();
    });

    test('line, marks and an open note', async () => {
      const { url } = fixtures.find(({ slug }) => slug === 'aggregator-reworded')!;
      const page = await session.visit(url);
      await session.settled(page);
      await page.waitForSelector('[data-firsthand]');
      await session.inMarks(page, showOpenly);
      // The page's own faults are not ours.
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { axe: injected } = globalThis as unknown as { axe: typeof axe };
        const { violations, passes } = await injected.run('#marks-shown');
        return {
          faults: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
          buttons: passes.find(({ id }) => id === 'button-name')?.nodes.length ?? 0,
        };
      });
      expect(found.faults).toEqual([]);
      expect(found.buttons).toBeGreaterThan(5);
      await page.close();
    });

    test('the look-up asks for nothing before its click, then only whom it named, and tells the page', async () => {
      const page = await session.visit(copy.url);
      await session.settled(page);
      proxy.asked.length = 0;
      const trace = await session.open(`/trace.html?tab=${await tabId(copy.url)}`);
      const reach = (phase: string) => trace.waitForSelector(`main[data-phase="${phase}"]`, { timeout: 20_000 });

      await reach('plan');
      const lines = await trace.$$eval('[data-line] bdi', (hosts) => hosts.map(({ textContent }) => textContent ?? ''));
      expect(lines.length).toBeGreaterThan(0);
      expect(await faults(trace)).toEqual([]);
      expect(proxy.asked).toEqual([]);

      await trace.click('[data-action="send"]');
      await reach('choose');
      const hostOf = (asked: string) => (URL.canParse(asked) ? new URL(asked).hostname : '') || asked.split(':')[0]!;
      for (const asked of proxy.asked) expect(lines).toContain(hostOf(asked));
      expect(proxy.asked).not.toContain(source);
      expect(await faults(trace)).toEqual([]);

      await trace.click('[data-action="read"]');
      await reach('done');
      expect(proxy.asked).toContain(source);
      expect(await trace.$eval('.verdict-line .lead', ({ textContent }) => textContent)).toContain(
        'skerrypost.example',
      );
      expect((await trace.$$('.passage-copied')).length).toBeGreaterThan(10);
      expect(await faults(trace)).toEqual([]);

      const state = await session.settled(page);
      expect(state.status === 'checked' && state.report.comparison).toMatchObject({ judgement: 'same-text' });
      await trace.close();
      await page.close();
    });

    test('the keyboard walks the popup in reading order, and the focus is seen', async () => {
      const page = await session.visit(copy.url);
      await session.settled(page);
      const popup = await session.open(`/popup.html?tab=${await tabId(copy.url)}`);
      await popup.waitForSelector('[data-part="verdict"],[data-part="notice"]');
      const stops: { top: number; outline: string }[] = [];
      for (let step = 0; step < 6; step += 1) {
        await popup.keyboard.press('Tab');
        stops.push(
          await popup.evaluate(() => {
            const focused = document.activeElement ?? document.body;
            const { top } = focused.getBoundingClientRect();
            return { top: top + scrollY, outline: getComputedStyle(focused).outlineStyle };
          }),
        );
      }
      expect(stops.map(({ top }) => top)).toEqual(stops.map(({ top }) => top).toSorted((a, b) => a - b));
      expect(stops.map(({ outline }) => outline)).not.toContain('none');
      await popup.close();
      await page.close();
    });
  },
);
