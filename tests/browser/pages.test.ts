/** The built extension on the example pages, in real browsers: report, badge, popup, marks, and what it leaves alone. */
import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../../scripts/browsers.mjs';
import { readFixtures } from '../../scripts/harness/fixtures.mjs';
import { present } from '../../utils/engine/presentation';
import { expected, inReadingOrder } from '../reports';
import { readMarks, setStage } from './stage';

const fixtures = readFixtures();

const pages = new Map(fixtures.map(({ url, html }) => [url, { body: html }]));

describe.each(BROWSERS)('in %s', (name) => {
  const stage = setStage(name, pages);

  test.each(fixtures)('$slug: report, badge, popup and marks agree, and nothing is asked for', async (fixture) => {
    const { session, proxy } = stage;
    proxy.asked.length = 0;
    const page = await session.visit(fixture.url);
    const state = await session.settled(page);
    if (fixture.report.verdict !== 'not-article') {
      if (state.status !== 'checked') throw new Error(`The page was not checked: ${JSON.stringify(state)}`);
      expect(inReadingOrder(state.report)).toMatchObject(expected(fixture));
    } else {
      // The gate has said so, and no reader was injected to make a report.
      expect(state.status).toBe('not-article');
    }

    const shown = present(state, { marks: true });
    expect(shown.badge).toMatchObject(fixture.badge);
    await expect
      .poll(() => session.badge(page))
      .toMatchObject({ text: fixture.badge.text, title: expect.stringMatching(/^Firsthand: (?!Reading)/) });

    const blocks = shown.marks.map(({ block }) => block).toSorted((a, b) => a - b);
    if (shown.topLine || blocks.length > 0) {
      await expect.poll(() => session.inMarks(page, readMarks)).toMatchObject({ blocks });
      expect((await session.inMarks(page, readMarks))?.line === null).toBe(!shown.topLine);
    } else {
      expect(await session.inMarks(page, readMarks)).toBeNull();
    }

    const popup = await session.popup(page);
    const read = () => popup.evaluate((document) => document.body.innerText);
    await expect.poll(read).toContain(new URL(fixture.url).hostname.replace(/^www\./, ''));
    const said = await read();
    await popup.close();
    for (const { quote } of shown.marks) expect(said).toContain(quote);

    const own = [fixture.url, new URL('/favicon.ico', fixture.url).href];
    expect(proxy.asked.filter((address) => !own.includes(address))).toEqual([]);
    await page.close();
  });

  test.each(fixtures)('$slug: the page itself stays as it was', async ({ url, html }) => {
    const { session } = stage;
    const page = await session.visit(url);
    const shown = present(await session.settled(page), { marks: true });
    const isMarked = shown.topLine || shown.marks.length > 0;
    await expect.poll(() => page.$$eval('html > div[data-firsthand]', (added) => added.length)).toBe(isMarked ? 1 : 0);
    const [now, before] = await page.evaluate((source) => {
      const live = document.documentElement.cloneNode(true) as HTMLElement;
      for (const added of live.querySelectorAll(':scope > div[data-firsthand]')) added.remove();
      return [live.outerHTML, new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML];
    }, html);
    expect(now).toBe(before);
    await page.close();
  });

  test('a mark stands beside its paragraph, and the page cannot look into it', async () => {
    const { session } = stage;
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
