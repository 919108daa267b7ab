/** Ends that come in the middle: the background's, a tab's, the extension's own. */
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { BROWSERS } from '../../scripts/browsers.mjs';
import { readFixtures } from '../../scripts/harness/fixtures.mjs';
import { readBadge } from '../../scripts/harness/probe.mjs';
import { readMarks, setStage } from './stage';

const byName = new Map(readFixtures().map((fixture) => [fixture.slug, fixture]));
const copy = byName.get('aggregator-reworded')!;
const wire = byName.get('wire-credited')!;
/** The copy at addresses of its own, so that a tab can be told from others. */
const at = (place: string) => new URL(`/${place}`, copy.url).href;
const PLACES = ['now', 'soon', 'later', 'late', 'discarded', 'updated'];
const pages = new Map([
  [copy.url, { body: copy.html }],
  [wire.url, { body: wire.html }],
  ...PLACES.map((place) => [at(place), { body: copy.html }] as const),
]);

const SOON = { timeout: 10_000 };
/** A check that was cut off is told so after half a minute. */
const CUT_OFF = { timeout: 45_000 };
const HOST = 'html > div[data-firsthand]';
const hosts = (page: Page) => page.$$eval(HOST, (found) => found.length);

/** What these run in: a page of the extension. */
interface Inside {
  readonly chrome: typeof browser;
}

describe.each(BROWSERS)('in %s', (name) => {
  const stage = setStage(name, pages, [], { listen: true });

  const badgeOf = (tabId: number) => stage.session.probe.evaluate(readBadge, tabId);

  test.each([
    ['now', 0],
    ['soon', 40],
    ['later', 120],
    ['late', 400],
  ])(
    'a background that is stopped in the middle of a check (%s) leaves an answer, or an offer that works',
    async (place, ms) => {
      const { session } = stage;
      const page = await session.browser.newPage();
      await page.goto(at(place), { waitUntil: 'domcontentloaded' });
      await setTimeout(ms);
      await session.stopBackground();
      const popup = await session.open(`/popup.html?tab=${await session.tabId(page)}`);
      const offered = () =>
        popup.evaluate(() => {
          document.querySelector<HTMLElement>('[data-action="check"]')?.click();
          return document.querySelector('[data-part="verdict"]') !== null;
        });
      await expect.poll(offered, CUT_OFF).toBe(true);
      await expect.poll(async () => (await session.badge(page)).text, SOON).toBe(copy.badge.text);
      await popup.close();
      await page.close();
    },
    60_000,
  );

  test('two windows at once: each tab has its own badge', async () => {
    const { session } = stage;
    const tabs = await session.probe.evaluate(
      async (urls) => {
        const { chrome } = globalThis as unknown as Inside;
        const windows = await Promise.all(urls.map((url) => chrome.windows.create({ url })));
        return windows.map((one) => one?.tabs?.[0]?.id ?? -1);
      },
      [copy.url, wire.url],
    );
    for (const [index, { badge }] of [copy, wire].entries()) {
      await expect.poll(async () => (await badgeOf(tabs[index] ?? -1)).text, SOON).toBe(badge.text);
    }
    await session.probe.evaluate((ids) => (globalThis as unknown as Inside).chrome.tabs.remove(ids), tabs);
  });

  test('a tab that was unloaded to save memory is read again when it is opened', async () => {
    const { session } = stage;
    const page = await session.visit(at('discarded'));
    await session.settled(page);
    const tabId = await session.tabId(page);
    await expect.poll(async () => (await badgeOf(tabId)).text, SOON).toBe(copy.badge.text);
    await session.probe.bringToFront();
    const again = await session.probe.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as Inside;
      const discarded = await chrome.tabs.discard(id);
      const now = discarded?.id ?? id;
      await chrome.storage.session.remove(`tab:${now}`);
      await chrome.tabs.update(now, { active: true });
      return now;
    }, tabId);
    await expect.poll(async () => (await badgeOf(again)).text, SOON).toBe(copy.badge.text);
    await expect
      .poll(
        () =>
          session.probe.evaluate(async (id) => {
            const { chrome } = globalThis as unknown as Inside;
            const stored = await chrome.storage.session.get(`tab:${id}`);
            return (stored[`tab:${id}`] as { status?: string } | undefined)?.status;
          }, again),
        SOON,
      )
      .toBe('checked');
    await session.probe.evaluate((id) => (globalThis as unknown as Inside).chrome.tabs.remove(id), again);
  });

  // The last one: nothing of the extension's stands open after it.
  test('an update takes the marks of the old version out of open pages, and its scripts go quiet', async () => {
    const { session } = stage;
    const page = await session.visit(at('updated'));
    await session.settled(page);
    await expect.poll(() => session.inMarks(page, readMarks), SOON).not.toBeNull();
    // A page that another test closed in mid-check may have been cut off by the browser.
    const earlier = (await session.complaints()).length;
    await session.update();
    await page.bringToFront();
    // In Chromium the old script looks every ten seconds; Firefox starts the new one in open pages, which tidies up.
    await expect.poll(() => hosts(page), CUT_OFF).toBe(0);
    // Whatever the page does now wakes the old script.
    await page.evaluate(() => {
      document.body.append(' ');
      dispatchEvent(new Event('resize'));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await setTimeout(1_000);
    expect((await session.complaints()).slice(earlier)).toEqual([]);
  }, 60_000);
});
