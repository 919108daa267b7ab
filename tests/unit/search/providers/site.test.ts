import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { asking, query, SITE, WINDOW } from './asking';

const HOST = 'www.harbour-times.example';
const HEADLINE = 'Harbour bridge reopens after long repair';
const q = query(HEADLINE, { site: SITE, window: WINDOW });

describe('a news sitemap', () => {
  const { web, ask } = asking('newsSitemap');
  const entry = (path: string, title: string, date: string): string =>
    `<url><loc>${SITE}${path}</loc><n:news><n:publication><n:name>Harbour Times</n:name><n:language>en</n:language></n:publication>
     <n:publication_date>${date}</n:publication_date><n:title>${title}</n:title></n:news></url>`;
  const urlset = (...entries: string[]): string =>
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">${entries.join('')}</urlset>`;
  const story = entry('/a', 'Bridge over harbour reopens', '2026-11-03T09:02:00+00:00');
  const other = entry('/b', 'Council votes on parking', '2026-11-03T10:00:00+00:00');

  test('names the article whose headline is like ours, by whatever prefix', async () => {
    web().on(`${HOST}/robots.txt`, [
      200,
      'text/plain',
      `User-agent: *\nsitemap: ${SITE}/pages.xml\nSITEMAP: ${SITE}/news.xml\n`,
    ]);
    web().on(`${HOST}/news.xml`, [200, 'application/xml', urlset(other, story)]);
    expect(await ask(q)).toMatchObject({
      outcome: 'found',
      candidates: [
        {
          url: `${SITE}/a`,
          title: 'Bridge over harbour reopens',
          dates: [{ clock: 'news-sitemap', value: '2026-11-03T09:02:00+00:00' }],
        },
      ],
    });
    expect(web().seen.map(({ url }) => url)).toEqual([`${SITE}/robots.txt`, `${SITE}/news.xml`]);
  });

  test('is found through an index, packed with gzip', async () => {
    const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${SITE}/old.xml</loc></sitemap><sitemap><loc>${SITE}/news-1.xml.gz</loc></sitemap></sitemapindex>`;
    web().on(`${HOST}/robots.txt`, [200, 'text/plain', `Sitemap: ${SITE}/index.xml`]);
    web().on(`${HOST}/index.xml`, [200, 'text/xml', index]);
    web().on(`${HOST}/news-1.xml.gz`, [200, 'application/x-gzip', gzipSync(urlset(story))]);
    expect(await ask(q)).toMatchObject({ outcome: 'found', candidates: [{ url: `${SITE}/a` }] });
  });

  test('on another host is left alone', async () => {
    web().on('files.other.example', [200, 'text/xml', urlset(story)]);
    web().on(`${HOST}/robots.txt`, [200, 'text/plain', 'Sitemap: https://files.other.example/news.xml']);
    expect(await ask(q)).toMatchObject({ outcome: 'refused', reason: 'not-offered' });
    expect(web().seen).toHaveLength(1);
  });

  test.each([
    ['holds other stories only', urlset(other), 'none'],
    [
      'is a plain one',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>x</loc></url></urlset>',
      'refused',
    ],
    ['is broken', '<urlset><url>', 'unreadable'],
  ])('that %s', async (_what, body, outcome) => {
    web().on(`${HOST}/robots.txt`, [200, 'text/plain', `Sitemap: ${SITE}/news.xml`]);
    web().on(`${HOST}/news.xml`, [200, 'text/xml', body]);
    expect(await ask(q)).toMatchObject({ outcome });
  });

  test.each([
    ['robots.txt is missing', [404, 'text/html', '<html>'] as const, 'refused'],
    ['robots.txt is a challenge', [403, 'text/html', '<title>Just a moment...</title>'] as const, 'refused'],
    ['robots.txt names none', [200, 'text/plain', 'User-agent: *\nDisallow:'] as const, 'refused'],
    ['the site asks for patience', [429, 'text/plain', 'slow'] as const, 'limited'],
  ])('is not offered or not to be had where %s', async (_what, robots, outcome) => {
    web().on(`${HOST}/robots.txt`, robots);
    expect(await ask(q)).toMatchObject({ outcome });
  });

  test('of endless indexes is given up after four files', async () => {
    web().on(HOST, (_request, response) => {
      const next = `${SITE}/news-${web().seen.length}.xml`;
      response.setHeader('content-type', 'text/xml');
      response.end(
        `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${next}</loc></sitemap></sitemapindex>`,
      );
    });
    web().on(`${HOST}/robots.txt`, [200, 'text/plain', `Sitemap: ${SITE}/news.xml`]);
    web().on(`${HOST}/news.xml`, [
      200,
      'text/xml',
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${SITE}/news-0.xml</loc></sitemap></sitemapindex>`,
    ]);
    expect(await ask(q)).toMatchObject({ outcome: 'refused' });
    expect(web().seen).toHaveLength(5);
  });
});

describe('a feed', () => {
  const { web, ask } = asking('feed');
  const announce = (type: string, href: string): void =>
    web().on(`${HOST}/`, [
      200,
      'text/html',
      `<head><link rel="stylesheet" type="text/css" href="/s.css"><link rel="Alternate" type="${type}" href="${href}"></head>`,
    ]);
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Times</title><item><title>Bridge over harbour &amp;#8216;reopens&amp;#8217;</title>
    <link>${SITE}/a?utm_source=rss</link><guid isPermaLink="false">4711</guid><pubDate>Tue, 03 Nov 2026 09:02:00 GMT</pubDate></item>
    <item><title>Council votes on parking</title><link>${SITE}/b</link></item></channel></rss>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Times</title><entry><title>Bridge over harbour reopens</title>
    <link rel="edit" href="${SITE}/edit"/><link href="${SITE}/a"/><published>2026-11-03T09:02:00Z</published><updated>2026-11-04T09:02:00Z</updated></entry></feed>`;
  const jsonFeed = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [
      { id: '1', url: `${SITE}/a`, title: 'Bridge over harbour reopens', date_published: '2026-11-03T09:02:00Z' },
    ],
  });

  test.each([
    ['RSS', 'application/rss+xml', rss, 'Tue, 03 Nov 2026 09:02:00 GMT'],
    ['Atom', 'application/atom+xml', atom, '2026-11-03T09:02:00Z'],
    ['JSON Feed', 'application/feed+json', jsonFeed, '2026-11-03T09:02:00Z'],
  ])('in %s names the article whose headline is like ours', async (_format, type, body, value) => {
    announce(type, '/feed');
    web().on(`${HOST}/feed`, [200, type, body]);
    expect(await ask(q)).toMatchObject({
      outcome: 'found',
      candidates: [{ url: `${SITE}/a`, dates: [{ clock: 'feed', value }] }],
    });
  });

  test('has its headlines freed of entities', async () => {
    announce('application/rss+xml', '/feed');
    web().on(`${HOST}/feed`, [200, 'text/xml', rss]);
    expect((await ask(q)).candidates).toMatchObject([{ title: 'Bridge over harbour ‘reopens’' }]);
  });

  test('on another host is left alone', async () => {
    web().on('feeds.other.example', [200, 'text/xml', rss]);
    announce('application/rss+xml', 'https://feeds.other.example/harbour');
    expect(await ask(q)).toMatchObject({ outcome: 'refused', reason: 'not-offered' });
    expect(web().seen).toHaveLength(1);
  });

  test.each([
    ['announced nowhere', '', [404, 'text/plain', ''] as const, 'refused'],
    ['announced, but gone', '/feed', [404, 'text/html', '<html>'] as const, 'refused'],
    ['that is a page', '/feed', [200, 'text/html', '<html>'] as const, 'unreadable'],
    [
      'of other stories',
      '/feed',
      [200, 'text/xml', rss.replace('Bridge over harbour', 'Fish market')] as const,
      'none',
    ],
  ])('%s', async (_what, href, body, outcome) => {
    announce(href ? 'application/rss+xml' : 'text/plain', href || '/x');
    web().on(`${HOST}/feed`, body);
    expect(await ask(q)).toMatchObject({ outcome });
  });
});

describe('a WordPress search', () => {
  const { web, ask } = asking('wordpress');
  beforeEach(() => web().on(HOST, [404, 'text/html', '<html>']));
  const posts = [
    {
      id: 4711,
      date_gmt: '2026-11-03T09:02:11',
      modified_gmt: '2026-11-03T11:40:00',
      link: `${SITE}/a`,
      title: { rendered: 'Harbour bridge &#8217;reopens&#8217;' },
    },
  ];

  test('names posts with their time in UTC', async () => {
    web().on(`${HOST}/wp-json/wp/v2/posts`, [200, 'application/json', JSON.stringify(posts)]);
    expect(await ask(q)).toMatchObject({
      outcome: 'found',
      candidates: [
        {
          url: `${SITE}/a`,
          title: 'Harbour bridge ’reopens’',
          dates: [{ clock: 'cms', value: '2026-11-03T09:02:11Z' }],
        },
      ],
    });
    expect(Object.fromEntries(new URL(web().seen[0]?.url ?? '').searchParams)).toMatchObject({
      search: HEADLINE,
      order: 'asc',
      after: '2026-10-28T00:00:00',
      before: '2026-11-04T00:00:00',
    });
  });

  test.each([
    ['no posts', [200, 'application/json', '[]'] as const, 'none', null],
    [
      'a closed one',
      [401, 'application/json', '{"code":"rest_forbidden","message":"Sorry"}'] as const,
      'refused',
      'not-offered',
    ],
    ['none there', [404, 'application/json', '{"code":"rest_no_route"}'] as const, 'refused', 'not-offered'],
    ['another system', [200, 'text/html', '<html>'] as const, 'unreadable', 'wrong-type'],
    ['a challenge', [403, 'text/html', '<title>Just a moment...</title>'] as const, 'refused', 'challenge'],
    ['something else', [200, 'application/json', '{"posts":[]}'] as const, 'unreadable', 'unexpected-answer'],
  ])('%s', async (_what, given, outcome, reason) => {
    web().on(`${HOST}/wp-json/wp/v2/posts`, given);
    expect(await ask(q)).toMatchObject({ outcome, reason });
  });
});

test.each(['newsSitemap', 'feed', 'wordpress'] as const)('%s asks nobody without a site', async (id) => {
  const { PROVIDERS } = await import('../../../../utils/search/providers');
  const { DEFAULT_SERVICES } = await import('../../../../utils/search/services');
  const { inventedWeb } = await import('../inventedWeb');
  const web = await inventedWeb();
  await expect(PROVIDERS[id].search(query(HEADLINE), DEFAULT_SERVICES[id], web.world())).rejects.toMatchObject({
    reason: 'not-set-up',
  });
  await web.close();
});
