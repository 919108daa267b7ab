/**
 * Look-ups in which everything goes wrong that has been seen to: services that refuse with status 200, stall, never end, ask for
 * proof of a person, and pages that lead into the reader's own house. Each is told as what it is, and nothing goes where it may not.
 */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { BROWSERS } from '../../../scripts/browsers.mjs';
import type { Handler, Page as Answer } from '../../../scripts/harness/proxy.mjs';
import { withSettings } from '../settings';
import { setStage } from '../stage';
import { htmlOf, recentStory } from './pages';
import {
  braveSays,
  challenge,
  endless,
  gdeltSays,
  json,
  plain,
  redirect,
  searxng,
  SERVICE_HOSTS,
  stalled,
} from './services';
import { candidatesOf, openTrace, press, progressOf, reach, traceTabs } from './tracePage';

const story = recentStory('ferry');
const here = story.at(-1);
if (!here) throw new Error('The story is gone.');
const HERE = here.text.url ?? '';
const SITE = 'https://norwire.example';
const OWN = {
  searxng: { enabled: true, endpoint: 'https://search.example/search' },
  opensearch: { enabled: true, endpoint: 'https://archive.example/news', key: 'ApiKey aWQ6a2V5' },
  braveNews: { enabled: true, key: 'brave-key' },
};
const ONLY_SEARCH = {
  ...Object.fromEntries(
    ['newsSitemap', 'feed', 'wordpress', 'gdeltContext', 'gdeltDoc', 'waybackCdx'].map((id) => [
      id,
      { enabled: false },
    ]),
  ),
  searxng: OWN.searxng,
};
const SLOW = { timeout: 120_000 };

/** What the site of a test answers, by the beginning of the address; the longest one counts. */
type Answers = Readonly<Record<string, Answer | Handler>>;

/** A small page in `windows-1251`: “Дамба прорвана”. */
const CYRILLIC = Buffer.from([0xc4, 0xe0, 0xec, 0xe1, 0xe0, 0x20, 0xef, 0xf0, 0xee, 0xf0, 0xe2, 0xe0, 0xed, 0xe0]);
const cyrillicPage = (head: string) => {
  const words = Array.from({ length: 14 }, () => CYRILLIC).flatMap((word) => [word, Buffer.from(' ')]);
  const paragraph = [Buffer.from('<p>'), ...words, Buffer.from('</p>')];
  return Buffer.concat([
    Buffer.from(`<!doctype html><html lang="ru"><head>${head}<title>`),
    CYRILLIC,
    Buffer.from('</title></head><body><article><h1>'),
    CYRILLIC,
    Buffer.from('</h1>'),
    ...Array.from({ length: 6 }, () => paragraph).flat(),
    Buffer.from('</article></body></html>'),
  ]);
};

describe.each(BROWSERS)('in %s', (name) => {
  let answers: Answers = {};
  const stage = setStage(
    name,
    (url) => {
      if (url === HERE) return { body: htmlOf(here, story) };
      const start = Object.keys(answers)
        .filter((one) => url.startsWith(one))
        .toSorted((a, b) => b.length - a.length)[0];
      return start === undefined ? undefined : answers[start];
    },
    SERVICE_HOSTS,
  );

  beforeEach(async () => {
    await stage.session.probe.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: typeof browser };
      return chrome.storage.session.remove('lanes');
    });
  });

  /** Runs `work` on the trace page of the article, with services and what they answer. */
  async function onTrace(services: object, given: Answers, work: (trace: Page) => Promise<void>): Promise<void> {
    const { session, proxy } = stage;
    answers = given;
    await withSettings(session, { services }, async () => {
      const page = await session.visit(HERE);
      const trace = await openTrace(session, page);
      await reach(trace, 'plan');
      proxy.asked.length = 0;
      proxy.requests.length = 0;
      await work(trace);
      // Cancel has closed it already.
      await trace.close().catch(() => {});
      await page.close();
    });
  }

  /** How each service ended, as `host: status, what it says`. */
  const told = async (trace: Page) =>
    (await progressOf(trace)).map(({ host, text, status, said }) => ({
      host,
      status,
      said: said.slice(said.indexOf(text) + text.length),
    }));

  test('every service that does not answer is told as what happened to it', SLOW, async () => {
    const flood = endless('application/json');
    const given = {
      'https://api.gdeltproject.org/': gdeltSays('Please limit requests to one every 5 seconds or contact us.'),
      'https://search.example/': challenge,
      'https://archive.example/': json(
        { error: { type: 'security_exception', reason: 'unable to authenticate' }, status: 401 },
        401,
      ),
      'https://api.search.brave.com/': braveSays(429, 'QUOTA_LIMITED'),
      [`${SITE}/robots.txt`]: redirect('http://192.168.0.1/'),
      [`${SITE}/wp-json/`]: flood.answer,
      [`${SITE}/`]: stalled('text/html'),
    };
    await onTrace(OWN, given, async (trace) => {
      await press(trace, 'send');
      await reach(trace, 'choose');
      const resting = { status: 'limited', said: expect.stringContaining('is left alone until') as string };
      const [sitemap, feed, wordpress] = ['offline', 'timeout', 'unreadable'];
      const ended = await told(trace);
      expect(ended.filter(({ host }) => host === 'api.gdeltproject.org').map(({ status }) => status)).toEqual(
        ended.flatMap(({ host }) => (host === 'api.gdeltproject.org' ? ['limited'] : [])),
      );
      expect(ended.find(({ host }) => host === 'api.gdeltproject.org')?.said).toContain('Please limit requests');
      expect(ended.filter(({ host }) => host === 'search.example')).toMatchObject([{ status: 'refused' }, resting]);
      expect(ended.find(({ host }) => host === 'archive.example')).toMatchObject({
        status: 'refused',
        said: expect.stringContaining('security_exception unable to authenticate') as string,
      });
      expect(ended.filter(({ host }) => host === 'api.search.brave.com')).toMatchObject([
        { status: 'limited', said: expect.stringContaining('QUOTA_LIMITED') as string },
        resting,
      ]);
      expect(ended.filter(({ host }) => host === 'norwire.example').map(({ status }) => status)).toEqual([
        sitemap,
        feed,
        wordpress,
      ]);

      // One question to each that refused, the others were kept.
      const asked = stage.proxy.asked.map((url) => new URL(url).hostname);
      for (const host of ['api.gdeltproject.org', 'search.example', 'api.search.brave.com']) {
        expect(asked.filter((one) => one === host)).toHaveLength(1);
      }
      expect(stage.proxy.asked.filter((url) => url.includes('192.168'))).toEqual([]);
      // Two million bytes are read, and what was on its way.
      await expect.poll(() => flood.counted.closed).toBe(true);
      expect(flood.counted.sent).toBeLessThan(12_000_000);
      expect(await trace.$eval('[data-step="read"] p', ({ textContent }) => textContent)).toContain('does not mean');
      expect(await trace.$$eval('.links a', (links) => links.length)).toBe(4);
    });
  });

  test('and so in other words and with other numbers', SLOW, async () => {
    const given = {
      'https://api.gdeltproject.org/': { ...gdeltSays('Too many requests', 429), headers: { 'retry-after': '120' } },
      'https://search.example/': { status: 403, body: '<!doctype html><title>403 Forbidden</title>' },
      'https://archive.example/': { status: 502, body: '<!doctype html><title>Bad gateway</title>' },
      'https://api.search.brave.com/': braveSays(422, 'VALIDATION'),
      [`${SITE}/robots.txt`]: challenge,
      [`${SITE}/`]: plain('', 404),
    };
    await onTrace(OWN, given, async (trace) => {
      await press(trace, 'send');
      await reach(trace, 'choose');
      const ended = await told(trace);
      const statuses = (asked: string) => ended.flatMap(({ host, status }) => (host === asked ? [status] : []));
      expect(new Set(statuses('api.gdeltproject.org'))).toEqual(new Set(['limited']));
      expect(statuses('search.example')).toEqual(['refused', 'refused']);
      expect(statuses('archive.example')).toEqual(['offline']);
      expect(statuses('api.search.brave.com')).toEqual(['badQuery', 'badQuery']);
      // A challenge rests the whole site.
      expect(statuses('norwire.example')).toEqual(['refused', 'limited', 'limited']);
    });
  });

  test('pages that cannot be read are told apart, none leads where it may not, the others are read', SLOW, async () => {
    const flood = endless('text/html');
    const found = {
      'https://router.example/a': redirect('http://192.168.0.1/'),
      'https://intranet.example/a': redirect('https://wiki.internal/'),
      'https://downgrade.example/a': redirect('http://downgrade.example/b'),
      'https://elsewhere.example/a': redirect('https://tracker.example/b'),
      'https://endless.example/a': flood.answer,
      'https://stalled.example/a': stalled('text/html'),
      'https://challenge.example/a': challenge,
      'https://film.example/a': { body: 'x', headers: { 'content-type': 'video/mp4' } },
      'https://menu.example/a': { body: '<!doctype html><title>Menu</title><nav>Home</nav>' },
      'https://moved.example/a': redirect('https://www.moved.example/b'),
      'https://header.example/a': {
        body: cyrillicPage(''),
        headers: { 'content-type': 'text/html; charset=windows-1251' },
      },
      'https://meta.example/a': {
        body: cyrillicPage('<meta charset="windows-1251">'),
        headers: { 'content-type': 'text/html' },
      },
      'https://unknown.example/a': {
        body: cyrillicPage('<meta charset="windows-1251">'),
        headers: { 'content-type': 'text/html; charset=none-such' },
      },
    };
    const given = {
      ...found,
      'https://www.moved.example/b': { body: htmlOf(story[0]!) },
      'https://search.example/': searxng(Object.keys(found).map((url) => ({ url, title: '' }))),
    };
    await onTrace(ONLY_SEARCH, given, async (trace) => {
      await press(trace, 'send');
      await reach(trace, 'choose');
      expect((await candidatesOf(trace)).toSorted()).toEqual(Object.keys(found).toSorted());
      for (const box of await trace.$$('.candidate input:not(:checked)')) await box.evaluate((one) => one.click());
      expect(await trace.$$('.candidate input:not(:checked)')).toEqual([]);
      stage.proxy.asked.length = 0;
      await press(trace, 'read');
      await reach(trace, 'done');
      const ended = Object.fromEntries(
        (await progressOf(trace)).map(({ host, status, said }) => [host.replace('.example', ''), { status, said }]),
      );
      expect(Object.fromEntries(Object.entries(ended).map(([host, { status }]) => [host, status]))).toEqual({
        router: 'offline',
        intranet: 'offline',
        downgrade: 'offline',
        elsewhere: 'offline',
        endless: 'unreadable',
        stalled: 'timeout',
        challenge: 'refused',
        film: 'unreadable',
        menu: 'unreadable',
        moved: 'read',
        header: 'read',
        meta: 'read',
        unknown: 'read',
      });
      const asked = stage.proxy.asked.toSorted();
      expect(asked).toEqual([...Object.keys(found), 'https://www.moved.example/b'].toSorted());
      await expect.poll(() => flood.counted.closed).toBe(true);
      expect(flood.counted.sent).toBeLessThan(15_000_000);
      const titles = await trace.$$eval('.result-title', (all) => all.map(({ textContent }) => textContent));
      expect(titles[0]).toBe(story[0]!.text.title);
      expect(titles.filter((title) => title === 'Дамба прорвана')).toHaveLength(1);
      const copies = await trace.$$eval('.copies a', (all) => all.map(({ textContent }) => textContent));
      expect(copies).toHaveLength(2);
    });
  });

  test('Stop ends the questions at once, and the reader goes on with what has come', SLOW, async () => {
    let closed = false;
    const slow: Handler = (response) => {
      response.on('close', () => (closed = true));
      stalled('application/json')(response, { url: '', method: '', headers: {}, body: '' });
    };
    const given = {
      'https://archive.example/': slow,
      'https://search.example/': searxng([{ url: story[0]!.text.url!, title: 'A' }]),
    };
    await onTrace({ ...ONLY_SEARCH, opensearch: OWN.opensearch }, given, async (trace) => {
      await press(trace, 'send');
      await trace.waitForSelector('.progress-found');
      await press(trace, 'stop');
      await reach(trace, 'choose');
      const ended = await told(trace);
      expect(ended.find(({ host }) => host === 'archive.example')?.status).toBe('stopped');
      await expect.poll(() => closed).toBe(true);
      expect(await candidatesOf(trace)).toEqual([story[0]!.text.url]);
      const { length } = stage.proxy.asked;
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(stage.proxy.asked).toHaveLength(length);
    });
  });

  test('Stop while pages are read shows what has been read', SLOW, async () => {
    const urls = [story[0]!.text.url!, 'https://stalled.example/a'];
    const given = {
      [urls[0]!]: { body: htmlOf(story[0]!) },
      [urls[1]!]: stalled('text/html'),
      'https://search.example/': searxng(urls.map((url) => ({ url, title: '' }))),
    };
    await onTrace(ONLY_SEARCH, given, async (trace) => {
      await press(trace, 'send');
      await reach(trace, 'choose');
      await press(trace, 'read');
      // What is read is shown while the rest is under way.
      await trace.waitForSelector('main[data-phase="reading"] .result');
      await press(trace, 'stop');
      await reach(trace, 'done');
      expect((await told(trace)).map(({ status }) => status).toSorted()).toEqual(['read', 'stopped']);
      expect((await trace.$$('.passage-reworded')).length).toBeGreaterThan(5);
    });
  });

  test('Cancel closes the page, and nothing was sent', async () => {
    await onTrace(OWN, {}, async (trace) => {
      await press(trace, 'cancel');
      await expect.poll(() => traceTabs(stage.session)).toEqual([]);
      expect(stage.proxy.asked).toEqual([]);
    });
  });

  test('“Never on this site” is kept until the reader takes it back, and nothing was sent', async () => {
    const { session } = stage;
    await onTrace(OWN, {}, async (trace) => {
      const why = () => trace.$eval('[data-step="refused"]', (part) => (part as HTMLElement).dataset['why']);
      await press(trace, 'never');
      await expect.poll(why).toBe('site');
      const page = (await session.browser.pages()).find((one) => one.url() === HERE);
      if (!page) throw new Error('The article is gone.');
      const again = await openTrace(session, page);
      await again.waitForSelector('[data-step="refused"][data-why="site"]');
      await press(again, 'allow-site');
      await reach(again, 'plan');
      await again.close();
      expect(stage.proxy.asked).toEqual([]);
    });
  });

  test('a line that is left out or changed is sent so', SLOW, async () => {
    await onTrace(ONLY_SEARCH, { 'https://search.example/': searxng([]) }, async (trace) => {
      const [first, second] = await trace.$$('[data-line] textarea');
      if (!first || !second) throw new Error('There should be two lines.');
      await first.click({ count: 3 });
      await first.type('only these words');
      await (await trace.$$('[data-line] input'))[1]!.click();
      await press(trace, 'send');
      await reach(trace, 'choose');
      expect(stage.proxy.asked.map((url) => new URL(url).searchParams.get('q'))).toEqual(['only these words']);
    });
  });
});
