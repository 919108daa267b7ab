/** The built extension on the example pages, in real browsers: report, badge, popup, marks, and what it leaves alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../../scripts/browsers.mjs';
import { readFixtures } from '../../scripts/harness/fixtures.mjs';
import { launch, type Session } from '../../scripts/harness/launch.mjs';
import { startProxy, type Proxy } from '../../scripts/harness/proxy.mjs';
import { presentReport } from '../../utils/engine/presentation';
import { expected, inReadingOrder } from '../reports';

const fixtures = readFixtures();

/** Runs in the page, on what the extension adds to it. */
const readMarks = (root: ShadowRoot) => ({
  line: root.querySelector('.line p')?.textContent ?? null,
  blocks: [...root.querySelectorAll<HTMLElement>('li[data-block]')].map(({ dataset }) => Number(dataset['block'])),
  tops: [...root.querySelectorAll<HTMLElement>('.bar')].map((bar) => Math.round(bar.getBoundingClientRect().top)),
});

describe.each(BROWSERS)('in %s', (name) => {
  let proxy: Proxy;
  let session: Session;

  beforeAll(async () => {
    const pages = new Map(fixtures.map(({ url, html }) => [url, { body: html }]));
    proxy = await startProxy((url) => pages.get(url));
    session = await launch(name, { proxyPort: proxy.port });
  });
  afterAll(async () => {
    await session?.close();
    await proxy?.close();
  });

  test.each(fixtures)('$slug: report, badge, popup and marks agree, and nothing is asked for', async (fixture) => {
    proxy.asked.length = 0;
    const page = await session.visit(fixture.url);
    const state = await session.settled(page);
    if (state.status !== 'checked') throw new Error(`The page was not checked: ${JSON.stringify(state)}`);
    expect(inReadingOrder(state.report)).toMatchObject(expected(fixture));

    const shown = presentReport(state.report, { marks: true });
    const badge = await session.badge(page);
    expect(badge.text).toBe(fixture.badge.text);
    expect(badge.title).toMatch(/^Firsthand: \S/);

    const blocks = shown.marks.map(({ block }) => block).toSorted((a, b) => a - b);
    if (shown.topLine || blocks.length > 0) {
      await expect.poll(() => session.inMarks(page, readMarks)).toMatchObject({ blocks });
      expect((await session.inMarks(page, readMarks))?.line === null).toBe(!shown.topLine);
    } else {
      expect(await session.inMarks(page, readMarks)).toBeNull();
    }

    const popup = await session.popup(page);
    const said = await popup.evaluate((document) => document.body.innerText);
    await popup.close();
    expect(said).toContain(new URL(fixture.url).hostname.replace(/^www\./, ''));
    for (const { quote } of shown.marks) expect(said).toContain(quote);

    const own = [fixture.url, new URL('/favicon.ico', fixture.url).href];
    expect(proxy.asked.filter((address) => !own.includes(address))).toEqual([]);
    await page.close();
  });

  test.each(fixtures)('$slug: the page itself stays as it was', async ({ url, html }) => {
    const page = await session.visit(url);
    await session.settled(page);
    const [now, before] = await page.evaluate((source) => {
      const live = document.documentElement.cloneNode(true) as HTMLElement;
      for (const added of live.querySelectorAll(':scope > div[data-firsthand]')) added.remove();
      return [live.outerHTML, new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML];
    }, html);
    expect(now).toBe(before);
    await page.close();
  });

  test('a mark stands beside its paragraph, and the page cannot look into it', async () => {
    const fixture = fixtures.find(({ slug }) => slug === 'aggregator-reworded');
    if (!fixture) throw new Error('The example page is gone.');
    const page = await session.visit(fixture.url);
    await session.settled(page);
    await expect.poll(() => session.inMarks(page, readMarks)).not.toBeNull();
    const marks = await session.inMarks(page, readMarks);
    const paragraph = await page.$eval('.entry-content p:nth-of-type(4)', (one) =>
      one.getBoundingClientRect().toJSON(),
    );
    const first = marks?.tops[0] ?? NaN;
    expect(first).toBeGreaterThanOrEqual(Math.floor(paragraph.top));
    expect(first).toBeLessThan(paragraph.bottom);
    expect(await page.$eval('div[data-firsthand]', (host) => host.shadowRoot)).toBeNull();
    await page.close();
  });
});
