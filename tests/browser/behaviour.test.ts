/** How the built extension behaves over a visit: settings, keys, moves within a page, a stopped background, hostile pages. */
import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../../scripts/browsers.mjs';
import { readFixtures } from '../../scripts/harness/fixtures.mjs';
import { withSettings } from './settings';
import { readMarks, setStage } from './stage';

const byName = new Map(readFixtures().map((fixture) => [fixture.slug, fixture]));
const copy = byName.get('aggregator-reworded');
const ordinary = byName.get('ordinary-report');
if (!copy || !ordinary) throw new Error('The example pages are gone.');

const SITE = 'https://hostile.example';
const paragraph =
  '<p>The harbour master said on Monday that the old pier would be closed until the spring, for repairs.</p>';
const article = (inside: string) =>
  `<!doctype html><html lang="en"><head><title>Pier closed</title><meta property="og:type" content="article"></head><body><article><h1>Pier closed</h1>${inside}</article></body></html>`;

/** Pages that are made to break a reader, or just badly made. */
const HOSTILE: Record<string, { body: string; headers?: Record<string, string> }> = {
  'deeply nested': { body: article('<div>'.repeat(20_000) + paragraph.repeat(8)) },
  'of five million characters': { body: article(paragraph.repeat(50_000)) },
  'with broken JSON-LD': {
    body: article(`<script type="application/ld+json">{"@graph":[{,}</script>${paragraph.repeat(8)}`),
  },
  'with forms named like properties of the document': {
    body: article(
      `<form><input name="body"><input name="children"><img name="documentElement"></form>${paragraph.repeat(8)}`,
    ),
  },
  'without a body': { body: '<!doctype html><title>Frames</title><frameset cols="*,*"><frame><frame></frameset>' },
  empty: { body: '' },
};

const teaser = '<section><h2><a href="/a">Rovers draw again</a></h2><p>A late header saves a point.</p></section>';
const HOME = `<!doctype html><html lang="en"><head><title>The Post</title><meta property="og:type" content="website"></head><body>${teaser.repeat(12)}</body></html>`;

const pages = new Map<string, { body: string; headers?: Record<string, string> }>([
  [copy.url, { body: copy.html }],
  [ordinary.url, { body: ordinary.html }],
  ['https://home.example/', { body: HOME }],
  ['https://strict.example/story', { body: copy.html, headers: { 'content-security-policy': "default-src 'none'" } }],
  ...Object.entries(HOSTILE).map(([name, page]) => [`${SITE}/${encodeURIComponent(name)}`, page] as const),
]);

describe.each(BROWSERS)('in %s', (name) => {
  const stage = setStage(name, pages);

  test('Escape takes all marks out of the page, and the badge stays', async () => {
    const { session } = stage;
    const page = await session.visit(copy.url);
    await session.settled(page);
    await expect.poll(() => session.inMarks(page, readMarks)).not.toBeNull();
    await expect.poll(async () => (await session.badge(page)).text).toBe(copy.badge.text);
    await page.keyboard.press('Escape');
    await expect.poll(() => session.inMarks(page, readMarks)).toBeNull();
    expect((await session.badge(page)).text).toBe(copy.badge.text);
    await page.close();
  });

  test('with “only when I click” a page is read at the click and not before', async () => {
    const { session } = stage;
    await withSettings(session, { check: 'on-click' }, async () => {
      const page = await session.visit(copy.url);
      await page.waitForNetworkIdle();
      expect(await session.badge(page)).toMatchObject({ text: '' });
      expect(await session.inMarks(page, readMarks)).toBeNull();
      const popup = await session.popup(page);
      const press = (document: Document) => {
        const button = document.querySelector<HTMLElement>('button[data-action="check"]');
        button?.click();
        return button !== null;
      };
      await expect.poll(() => popup.evaluate(press)).toBe(true);
      await expect.poll(async () => (await session.settled(page)).status).toBe('checked');
      await popup.close();
      await expect.poll(async () => (await session.badge(page)).text).toBe(copy.badge.text);
      await page.close();
    });
  });

  test('a site that is off is left alone', async () => {
    const { session } = stage;
    await withSettings(session, { sitesOff: ['harbourbeacon.example'] }, async () => {
      const page = await session.visit(copy.url);
      await page.waitForNetworkIdle();
      expect(await session.badge(page)).toMatchObject({ text: '' });
      expect(await session.inMarks(page, readMarks)).toBeNull();
      await page.close();
    });
  });

  test('a home page is no article: no reader comes, nothing is shown', async () => {
    const { session } = stage;
    const page = await session.visit('https://home.example/');
    expect((await session.settled(page)).status).toBe('not-article');
    expect(await session.badge(page)).toMatchObject({ text: '' });
    expect(await session.inMarks(page, readMarks)).toBeNull();
    await page.close();
  });

  test('without marks the badge tells the same', async () => {
    const { session } = stage;
    await withSettings(session, { marks: false }, async () => {
      const page = await session.visit(copy.url);
      await session.settled(page);
      await expect.poll(async () => (await session.badge(page)).text).toBe(copy.badge.text);
      expect(await session.inMarks(page, readMarks)).toBeNull();
      await page.close();
    });
  });

  test('a move within the page is a new page', async () => {
    const { session } = stage;
    const page = await session.visit(copy.url);
    await session.settled(page);
    await page.evaluate((html) => {
      history.pushState({}, '', '/another-story/');
      const next = new DOMParser().parseFromString(html, 'text/html');
      document.title = next.title;
      document.body.replaceWith(document.adoptNode(next.body));
    }, ordinary.html);
    await expect.poll(async () => (await session.badge(page)).text, { timeout: 8000 }).toBe('');
    await expect.poll(() => session.inMarks(page, readMarks), { timeout: 8000 }).toBeNull();
    await page.close();
  });

  test('back from another page the marks and the badge are there again', async () => {
    const { session } = stage;
    const page = await session.visit(copy.url);
    await session.settled(page);
    await page.goto(ordinary.url);
    await session.settled(page);
    await expect.poll(async () => (await session.badge(page)).text).toBe('');
    // Not puppeteer's own goBack, which waits for a load that the back/forward cache spares.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await expect.poll(() => page.evaluate(() => location.href)).toBe(copy.url);
    await expect.poll(async () => (await session.badge(page)).text, { timeout: 8000 }).toBe(copy.badge.text);
    await expect.poll(() => session.inMarks(page, readMarks), { timeout: 8000 }).not.toBeNull();
    await page.close();
  });

  test('a background that was stopped has lost nothing, and wakes up for the next page', async () => {
    const { session } = stage;
    const page = await session.visit(copy.url);
    await session.settled(page);
    await expect.poll(async () => (await session.badge(page)).text).toBe(copy.badge.text);
    await session.stopBackground();
    const popup = await session.popup(page);
    await expect
      .poll(() => popup.evaluate((document) => document.body.innerText))
      .toContain('Denial of responsibility');
    await popup.close();
    await page.close();
    await session.stopBackground();
    const next = await session.visit(ordinary.url);
    expect((await session.settled(next)).status).toBe('checked');
    await next.close();
  });

  test('a page that forbids all scripts and styles is marked all the same', async () => {
    const { session } = stage;
    const page = await session.visit('https://strict.example/story');
    await session.settled(page);
    await expect.poll(async () => (await session.inMarks(page, readMarks))?.blocks.length).toBeGreaterThan(0);
    const styled = await session.inMarks(
      page,
      (root) => getComputedStyle(root.querySelector('.line') ?? root.host).position,
    );
    expect(styled).toBe('fixed');
    await page.close();
  });

  test.each(Object.keys(HOSTILE))('a page %s has an outcome in words', async (kind) => {
    const { session } = stage;
    const page = await session.visit(`${SITE}/${encodeURIComponent(kind)}`);
    const state = await session.settled(page);
    expect(['checked', 'not-article', 'failed']).toContain(state.status);
    const popup = await session.popup(page);
    await expect.poll(() => popup.evaluate((document) => document.body.innerText.trim().length)).toBeGreaterThan(20);
    await popup.close();
    await page.close();
  });
});
