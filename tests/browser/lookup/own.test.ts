/** A search engine of the reader's own, on this machine and on an internal name, without encryption: asked there and nowhere else. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { BROWSERS } from '../../../scripts/browsers.mjs';
import type { Page as Answer } from '../../../scripts/harness/proxy.mjs';
import { withSettings } from '../settings';
import { setStage } from '../stage';
import { htmlOf, recentStory } from './pages';
import { redirect, searxng } from './services';
import { candidatesOf, linesOf, openTrace, press, progressOf, reach } from './tracePage';

const story = recentStory('dam');
const [original, copy] = story;
if (!original || !copy) throw new Error('The story is gone.');
const HERE = copy.text.url ?? '';
const FOUND = original.text.url ?? '';
const HOST = 'search.newsroom.internal';
const ENGINE = `http://${HOST}:8888`;
/** An engine in the house names pages in the house too; those stay unread. */
const results = searxng(
  [FOUND, 'http://wiki.newsroom.internal/a', 'https://10.0.0.1/a'].map((url) => ({ url, title: '' })),
);

const only = (endpoint: string) => ({
  ...Object.fromEntries(
    ['newsSitemap', 'feed', 'wordpress', 'gdeltContext', 'gdeltDoc', 'waybackCdx'].map((id) => [
      id,
      { enabled: false },
    ]),
  ),
  searxng: { enabled: true, endpoint },
});

describe.each(BROWSERS)('in %s', (name) => {
  let answers: Readonly<Record<string, Answer>> = {};
  const stage = setStage(
    name,
    (url) => (url === HERE ? { body: htmlOf(copy, story) } : answers[url.replace(/\?.*/, '')]),
    [HOST],
  );
  const seen: string[] = [];
  const local = createServer((request, response) => {
    seen.push(`${request.headers.host} ${request.headers.cookie ?? 'no cookie'}`);
    response.setHeader('content-type', 'application/json').end(results.body);
  });
  beforeAll(async () => {
    local.listen(0, '127.0.0.1');
    await once(local, 'listening');
  });
  afterAll(() => void local.close());
  beforeEach(async () => {
    seen.length = 0;
    await stage.session.probe.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: typeof browser };
      return chrome.storage.session.remove('lanes');
    });
  });

  /** Sends, and tells who was shown, how it ended, what was found and what was asked. */
  async function ask(endpoint: string, given: Readonly<Record<string, Answer>>) {
    const { session, proxy } = stage;
    answers = given;
    return await withSettings(session, { services: only(endpoint) }, async () => {
      const page = await session.visit(HERE);
      const trace = await openTrace(session, page);
      await reach(trace, 'plan');
      const [line] = await linesOf(trace);
      for (const box of (await trace.$$('[data-line] input')).slice(1)) await box.click();
      proxy.asked.length = 0;
      await press(trace, 'send');
      await reach(trace, 'choose');
      const [progress] = await progressOf(trace);
      const outcome = {
        host: line?.host,
        status: progress?.status,
        found: await candidatesOf(trace),
        asked: proxy.asked.map((url) => url.replace(/\?.*/, '')),
      };
      await trace.close();
      await page.close();
      return outcome;
    });
  }

  test('on this machine', async () => {
    const { port } = local.address() as AddressInfo;
    const host = `http://127.0.0.1:${port}`;
    expect(await ask(`${host}/search`, {})).toEqual({ host, status: 'found', found: [FOUND], asked: [] });
    expect(seen).toEqual([`127.0.0.1:${port} no cookie`]);
  });

  test('on an internal name, also where it moves within its own origin', async () => {
    const given = { [`${ENGINE}/search`]: redirect('/search/'), [`${ENGINE}/search/`]: results };
    expect(await ask(`${ENGINE}/search`, given)).toEqual({
      host: ENGINE,
      status: 'found',
      found: [FOUND],
      asked: [`${ENGINE}/search`, `${ENGINE}/search/`],
    });
  });

  test.each(['http://search.newsroom.internal:9999/', 'http://wiki.newsroom.internal/', 'https://tracker.example/'])(
    'a redirect of it to %s is not followed',
    async (location) => {
      const asked = await ask(`${ENGINE}/search`, { [`${ENGINE}/search`]: redirect(location), [location]: results });
      expect(asked).toMatchObject({ status: 'offline', found: [], asked: [`${ENGINE}/search`] });
    },
  );

  test('without encryption at a public name it is not even offered', async () => {
    const { session, proxy } = stage;
    await withSettings(session, { services: only('http://search.example/search') }, async () => {
      const page = await session.visit(HERE);
      const trace = await openTrace(session, page);
      await reach(trace, 'plan');
      proxy.asked.length = 0;
      expect(await linesOf(trace)).toEqual([]);
      expect(await trace.$('[data-action="send"]')).toBeNull();
      expect(proxy.asked).toEqual([]);
      await trace.close();
      await page.close();
    });
  });
});
