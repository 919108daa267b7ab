/**
 * Whole look-ups that succeed, in the shipped build, against servers that speak each service's real shapes: nothing leaves before
 * its click, nothing but what was shown, no cookies, no referrer; badge, popup, marks and timeline follow.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { BROWSERS } from '../../../scripts/browsers.mjs';
import type { Asked } from '../../../scripts/harness/proxy.mjs';
import { withSettings } from '../settings';
import { readMarks, setStage } from '../stage';
import { htmlOf, recentStory } from './pages';
import {
  brave,
  captures,
  gdelt,
  newsSitemap,
  opensearch,
  robots,
  rss,
  searxng,
  SERVICE_HOSTS,
  wikidata,
  wordpress,
} from './services';
import { candidatesOf, linesOf, openTrace, press, progressOf, reach, resultsOf, traceTabs } from './tracePage';

const story = recentStory('dam');
const [original, copy] = story;
if (!original || !copy) throw new Error('The story is gone.');
const SITE = 'https://www.ashbyherald.example';
const HERE = copy.text.url ?? '';
/** The same article on a page that names its source without a link. */
const CREDITED = 'https://morning.example/dam';
const creditedPage = htmlOf({
  ...copy,
  text: { ...copy.text, title: 'Village is evacuated as Brannoch dam gives way' },
}).replace('</article>', '<p>This article was originally published by Ashby Herald.</p></article>');

const named = ({ text, dates }: (typeof story)[number]) => ({
  url: text.url ?? '',
  title: text.title,
  at: Date.parse(text.published ?? dates[0]?.value ?? ''),
});
const all = story.filter((page) => page !== copy);
const source = named(original);
const others = all.slice(1).map(named);
const OWN = {
  searxng: { enabled: true, endpoint: 'https://search.example/search' },
  opensearch: { enabled: true, endpoint: 'http://archive.newsroom.internal:9200/news', key: 'ApiKey aWQ6a2V5' },
  braveNews: { enabled: true, key: 'brave-key' },
};

const sites = new Map(story.map((page) => [page.text.url, htmlOf(page)]));
sites.set(CREDITED, creditedPage);
sites.set(
  `${SITE}/`,
  '<!doctype html><title>Ashby Herald</title><link rel="alternate" type="application/rss+xml" href="/feed.xml">',
);

function internet(url: string) {
  const { hostname, pathname, searchParams } = new URL(url);
  const html = sites.get(url);
  if (html !== undefined) return { body: html, headers: { 'set-cookie': 'reader=1; Path=/; Secure; SameSite=None' } };
  if (hostname === 'www.wikidata.org') return wikidata(url, 'Ashby Herald', SITE);
  if (pathname.startsWith('/api/v2/context')) {
    return gdelt(others.slice(0, 1).map((one) => ({ ...one, sentence: 'Nobody will be cut &lt;off&gt;.' })));
  }
  if (pathname.startsWith('/api/v2/doc')) return gdelt([source, ...others.slice(0, 2)]);
  if (pathname === '/cdx/search/cdx') {
    return captures(searchParams.get('url') ?? '', searchParams.get('url') === source.url ? source.at + 600_000 : null);
  }
  if (hostname === 'api.search.brave.com') return brave(others.slice(1, 3));
  if (hostname === 'search.example') return searxng([source]);
  if (hostname === 'archive.newsroom.internal')
    return opensearch([source, { ...source, url: 'http://archive.newsroom.internal/a' }]);
  if (url === `${SITE}/robots.txt`) return robots(`${SITE}/news.xml`);
  if (url === `${SITE}/news.xml`) return newsSitemap(source);
  if (url === `${SITE}/feed.xml`) return rss(source);
  if (url.startsWith(`${SITE}/wp-json/`)) return wordpress(source);
  return undefined;
}

describe.each(BROWSERS)('in %s', (name) => {
  const stage = setStage(name, internet, [...SERVICE_HOSTS, 'archive.newsroom.internal']);
  const hostsAsked = () => [...new Set(stage.proxy.asked.map((url) => new URL(url).hostname))].toSorted();
  const fetched = (): readonly Asked[] => stage.proxy.requests;

  beforeEach(async () => {
    await stage.session.probe.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: typeof browser };
      return chrome.storage.session.remove('lanes');
    });
  });

  const forget = () => {
    stage.proxy.asked.length = 0;
    stage.proxy.requests.length = 0;
  };

  test('from the popup’s click to badge, popup, marks, timeline and sheet', { timeout: 120_000 }, async () => {
    const { session } = stage;
    await withSettings(session, { services: OWN }, async () => {
      // A reader of the agency's site has its cookie.
      await (await session.visit(source.url)).close();
      const page = await session.visit(HERE);
      await session.settled(page);
      const popup = await session.popup(page);
      const click = (document: Document) => {
        const button = document.querySelector<HTMLButtonElement>('[data-action="find"]');
        button?.click();
        return button !== null;
      };
      await expect.poll(() => popup.evaluate(click)).toBe(true);
      const tabId = await session.tabId(page);
      await expect.poll(() => traceTabs(session)).toEqual([`?tab=${tabId}`]);

      forget();
      const trace = await openTrace(session, page);
      await reach(trace, 'plan');
      const lines = await linesOf(trace);
      expect([...new Set(lines.map(({ host }) => host))]).toEqual([
        'api.gdeltproject.org',
        'search.example',
        'http://archive.newsroom.internal:9200',
        'api.search.brave.com',
      ]);
      expect(stage.proxy.asked).toEqual([]);

      await press(trace, 'send');
      await reach(trace, 'choose');
      expect((await progressOf(trace)).map(({ status }) => status)).toEqual(lines.map(() => 'found'));
      expect(hostsAsked()).toEqual([
        'api.gdeltproject.org',
        'api.search.brave.com',
        'archive.newsroom.internal',
        'search.example',
      ]);
      // Word for word what was shown.
      const sent = fetched().map(({ url, body }) => {
        const { searchParams } = new URL(url);
        return (
          searchParams.get('query') ??
          searchParams.get('q') ??
          (
            JSON.parse(body) as { query: { bool: { should: { more_like_this?: { like: string } }[] } } }
          ).query.bool.should.at(-1)?.more_like_this?.like
        );
      });
      expect(sent.toSorted()).toEqual(lines.map(({ text }) => text).toSorted());
      const candidates = await candidatesOf(trace);
      expect(candidates.toSorted()).toEqual(all.map(({ text }) => text.url).toSorted());
      expect(await trace.$eval('.candidate-snippet', ({ textContent }) => textContent)).toBe(
        'Nobody will be cut <off>.',
      );

      forget();
      await press(trace, 'read');
      await reach(trace, 'done');
      expect(
        fetched()
          .flatMap(({ url }) => (candidates.includes(url) ? [url] : []))
          .toSorted(),
      ).toEqual(candidates.toSorted());
      expect(hostsAsked().filter((host) => !host.endsWith('.example'))).toEqual(['web.archive.org']);
      for (const { headers } of fetched()) {
        expect(headers).not.toHaveProperty('cookie');
        expect(headers).not.toHaveProperty('referer');
      }

      const [first] = await resultsOf(trace);
      expect(first).toMatchObject({
        name: 'ashbyherald.example',
        tags: expect.arrayContaining(['Likeliest original', '2 pages, one text']),
      });
      expect(await trace.$eval('.verdict-line .lead', ({ textContent }) => textContent)).toBe(
        'Earliest found: ashbyherald.example',
      );
      expect(
        await trace.$$eval('.times tbody td:first-of-type', (cells) => cells.map(({ textContent }) => textContent)),
      ).toEqual(
        expect.arrayContaining(['the page itself', 'seen by GDELT', 'seen by the Wayback Machine', 'a search index']),
      );
      expect(await trace.$$eval('.timeline-picture .time-row', (rows) => rows.length)).toBe(5);
      expect((await trace.$$('.passage-copied')).length).toBeGreaterThan(8);
      expect(
        await trace.$$eval(
          '[data-action="markdown"],[data-action="json"],[data-action="cite"]',
          (buttons) => buttons.length,
        ),
      ).toBe(3);

      const state = await session.settled(page);
      expect(state.status === 'checked' && state.report).toMatchObject({
        verdict: 'aggregated',
        comparison: { judgement: 'same-text', source: { domain: 'ashbyherald.example', url: source.url } },
        origins: [{ domain: 'ashbyherald.example' }],
      });
      await expect.poll(async () => (await session.badge(page)).text).toBe('2');
      const [inserted = -1] = copy.inserted;
      const block = state.status === 'checked' ? state.paragraphs[inserted]?.block : undefined;
      await expect
        .poll(() => session.inMarks(page, readMarks))
        .toMatchObject({
          line: expect.stringContaining('does not name its source'),
          blocks: [block],
        });
      const after = await session.popup(page);
      await expect.poll(() => after.evaluate((document) => document.body.innerText)).toContain('ashbyherald.example');
      await after.close();

      // The line in the page leads there as well.
      const before = (await traceTabs(session)).length;
      const pressed = await session.inMarks(page, (root) => {
        const buttons = [...root.querySelectorAll<HTMLElement>('.line button')];
        const find = buttons.find(({ textContent }) => textContent?.startsWith('Find'));
        find?.click();
        return find !== undefined;
      });
      expect(pressed).toBe(true);
      await expect.poll(async () => (await traceTabs(session)).length).toBe(before + 1);
      await trace.close();
      await page.close();
    });
  });

  test('a credited name leads over Wikidata to the site’s sitemap, feed and search', { timeout: 120_000 }, async () => {
    const { session } = stage;
    const off = Object.fromEntries(['gdeltContext', 'gdeltDoc', 'waybackCdx'].map((id) => [id, { enabled: false }]));
    await withSettings(session, { services: off }, async () => {
      const page = await session.visit(CREDITED);
      const trace = await openTrace(session, page);
      await reach(trace, 'plan');
      expect(await linesOf(trace)).toEqual([{ host: 'www.wikidata.org', text: 'Ashby Herald' }]);
      forget();
      await press(trace, 'send');
      await reach(trace, 'choose');
      expect(hostsAsked()).toEqual(['www.wikidata.org']);

      expect((await linesOf(trace)).map(({ host }) => host)).toEqual(
        Array.from({ length: 3 }, () => 'www.ashbyherald.example'),
      );
      forget();
      await press(trace, 'ask-more');
      await trace.waitForSelector('.candidate');
      await reach(trace, 'choose');
      expect(stage.proxy.asked.map((url) => url.replace(/\?.*/, '')).toSorted()).toEqual(
        ['/', '/feed.xml', '/news.xml', '/robots.txt', '/wp-json/wp/v2/posts'].map((path) => `${SITE}${path}`),
      );
      expect(await candidatesOf(trace)).toEqual([source.url]);
      expect(await trace.$eval('.candidate', ({ textContent }) => textContent)).toContain(
        'from News sitemap · from Feed · from Site search',
      );
      await press(trace, 'read');
      await reach(trace, 'done');
      expect(
        await trace.$$eval('.times tbody td:first-of-type', (cells) => cells.map(({ textContent }) => textContent)),
      ).toEqual(expect.arrayContaining(['the site’s news sitemap', 'the site’s feed', 'the site’s editorial system']));
      for (const { headers } of fetched()) expect(headers).not.toHaveProperty('cookie');
      await trace.close();
      await page.close();
    });
  });
});
