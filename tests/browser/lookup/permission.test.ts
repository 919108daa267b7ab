/**
 * Firefox asks the reader, in the click that sends, for leave to send and for access to hosts. These tests answer the browser's own
 * question; Chromium has granted access at installation and knows no leave to send.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { withSettings } from '../settings';
import { setStage } from '../stage';
import { htmlOf, recentStory } from './pages';
import { searxng } from './services';
import { candidatesOf, openTrace, press, progressOf, reach } from './tracePage';

const story = recentStory('ferry');
const [original] = story;
const here = story.at(-1);
if (!original || !here) throw new Error('The story is gone.');
const HERE = here.text.url ?? '';
const THERE = original.text.url ?? '';
const SEARCH = 'https://search.example/search';
const SERVICES = {
  ...Object.fromEntries(
    ['newsSitemap', 'feed', 'wordpress', 'gdeltContext', 'gdeltDoc', 'waybackCdx'].map((id) => [
      id,
      { enabled: false },
    ]),
  ),
  searxng: { enabled: true, endpoint: SEARCH },
};

describe('in firefox, with its own questions', () => {
  const pages = new Map([HERE, THERE].map((url) => [url, url === HERE ? here : original]));
  const stage = setStage(
    'firefox',
    (url) => {
      if (url.startsWith(SEARCH)) return searxng([{ url: THERE, title: original.text.title }]);
      const page = pages.get(url);
      return page && { body: htmlOf(page) };
    },
    [],
    { prompts: true },
  );
  const answer = (allow: boolean) => expect.poll(() => stage.session.answerPrompt(allow)).toBe(true);
  const granted = () =>
    stage.session.probe.evaluate(async () => {
      const { browser: api } = globalThis as unknown as { browser: typeof browser };
      const all = (await api.permissions.getAll()) as { data_collection?: string[]; origins?: string[] };
      return { data: all.data_collection ?? [], origins: all.origins ?? [] };
    });

  async function onTrace(work: (trace: Page) => Promise<void>): Promise<void> {
    const { session, proxy } = stage;
    await withSettings(session, { services: SERVICES }, async () => {
      const page = await session.visit(HERE);
      const trace = await openTrace(session, page);
      await reach(trace, 'plan');
      proxy.asked.length = 0;
      await work(trace);
      await trace.close();
      await page.close();
    });
  }
  const deniedSays = (trace: Page) => trace.$eval('.links[role="alert"]', ({ textContent }) => textContent);

  test('a refusal sends nothing, and leaves the reader links to open and the plan as it was', async () => {
    await onTrace(async (trace) => {
      await press(trace, 'send');
      await answer(false);
      await expect.poll(() => deniedSays(trace).catch(() => '')).toContain('nothing was sent');
      expect(await trace.$$eval('.links a', (links) => links.map(({ hostname }) => hostname))).toEqual([
        'news.google.com',
        'www.bing.com',
        'duckduckgo.com',
        'web.archive.org',
      ]);
      await reach(trace, 'plan');
      expect(stage.proxy.asked).toEqual([]);
      expect((await granted()).data).toEqual([]);
    });
  });

  test('each step asks for what it sends, and a refusal of the second keeps what was found', async () => {
    await onTrace(async (trace) => {
      await press(trace, 'send');
      await answer(true);
      await reach(trace, 'choose');
      expect((await granted()).data).toEqual(['websiteContent']);
      expect(await candidatesOf(trace)).toEqual([THERE]);

      stage.proxy.asked.length = 0;
      await press(trace, 'read');
      await answer(false);
      await expect.poll(() => deniedSays(trace).catch(() => '')).toContain('nothing was sent');
      expect(stage.proxy.asked).toEqual([]);

      await press(trace, 'read');
      await answer(true);
      await reach(trace, 'done');
      expect((await granted()).data.toSorted()).toEqual(['browsingActivity', 'websiteContent']);
      expect(await progressOf(trace)).toMatchObject([{ status: 'read' }]);
    });
  });

  // The last one: the browser no longer lets the extension into pages after it.
  test('access to hosts that the reader took back is asked for, and without it nothing is sent', async () => {
    await onTrace(async (trace) => {
      await stage.session.probe.evaluate(async () => {
        const { browser: api } = globalThis as unknown as { browser: typeof browser };
        await api.permissions.remove({ origins: (await api.permissions.getAll()).origins ?? [] });
      });
      expect((await granted()).origins).toEqual([]);
      await press(trace, 'send');
      await answer(false);
      await expect.poll(() => deniedSays(trace).catch(() => '')).toContain('nothing was sent');
      expect(stage.proxy.asked).toEqual([]);

      await press(trace, 'send');
      await answer(true);
      await reach(trace, 'choose');
      expect((await granted()).origins).toEqual(['https://search.example/*']);
      expect(await candidatesOf(trace)).toEqual([THERE]);
    });
  });
});
