/** What a look-up shows when it is done: two columns that move together, by keyboard too, narrow screens, and what is taken along. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../../../scripts/browsers.mjs';
import { stories } from '../../stories';
import { withSettings } from '../settings';
import { setStage } from '../stage';
import { htmlOf } from './pages';
import { searxng } from './services';
import { openTrace, press, reach } from './tracePage';

const SEARCH = 'https://search.example/search';
const pages = stories.find((story) => story.name === 'dam')?.pages ?? [];
const [original, copy] = pages;
if (!original || !copy) throw new Error('The story is gone.');
const named = pages
  .filter((page) => page !== copy)
  // A long title and a long address, as they occur.
  .map(({ text }) => ({ url: text.url ?? '', title: `${text.title} `.repeat(6) }));
const SERVICES = {
  ...Object.fromEntries(
    ['newsSitemap', 'feed', 'wordpress', 'gdeltContext', 'gdeltDoc'].map((id) => [id, { enabled: false }]),
  ),
  searxng: { enabled: true, endpoint: SEARCH },
};

describe.each(BROWSERS)('in %s', (name) => {
  const stage = setStage(name, (url) => {
    if (url.startsWith(SEARCH)) return searxng(named);
    const page = pages.find(({ text }) => text.url === url);
    return page && { body: htmlOf(page, pages) };
  });
  let trace: Page;
  const wide = () => trace.setViewport({ width: 1280, height: 900 });

  beforeAll(async () => {
    const { session } = stage;
    await withSettings(session, { services: SERVICES }, async () => {
      trace = await openTrace(session, await session.visit(copy.text.url ?? ''));
      await reach(trace, 'plan');
    });
  });
  afterAll(() => trace?.close());

  test(
    'no step is wider than a narrow screen, and every word to be sent is in sight',
    { timeout: 90_000 },
    async () => {
      const overflow = () =>
        trace.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      const cut = () =>
        trace.$$eval('textarea', (fields) => fields.filter((one) => one.scrollHeight > one.clientHeight + 2).length);
      await trace.setViewport({ width: 400, height: 800 });
      expect([await overflow(), await cut()]).toEqual([0, 0]);
      await press(trace, 'send');
      await reach(trace, 'choose');
      expect([await overflow(), await cut()]).toEqual([0, 0]);
      await press(trace, 'read');
      await reach(trace, 'done');
      expect(await overflow()).toBe(0);
      const [here, there] = await trace.$$eval('.side', (sides) =>
        sides.map((side) => side.getBoundingClientRect().toJSON()),
      );
      expect(there.top).toBeGreaterThanOrEqual(here.bottom);
      await wide();
    },
  );

  test('the arrow keys walk a column and cross to the counterpart', async () => {
    const focused = () =>
      trace.evaluate(() => {
        const { activeElement } = document;
        const side = activeElement?.closest<HTMLElement>('.side')?.dataset['side'];
        return `${side} ${(activeElement as HTMLElement | null)?.dataset['passage']}`;
      });
    await trace.focus('[data-side="here"] [data-passage="0"]');
    await trace.keyboard.press('ArrowDown');
    expect(await focused()).toBe('here 1');
    await trace.keyboard.press('ArrowRight');
    expect(await focused()).toBe('there 1');
    await trace.keyboard.press('ArrowUp');
    expect(await focused()).toBe('there 0');
    await trace.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('here 0');
  });

  test('scrolling one column moves the other, and lines join what belongs together', async () => {
    const tops = () => trace.$$eval('.side', (sides) => sides.map((side) => side.scrollTop));
    const lines = () => trace.$$eval('.side-links path', (paths) => paths.map((path) => path.getAttribute('d')));
    expect(await tops()).toEqual([0, 0]);
    const before = await lines();
    expect(before.length).toBeGreaterThan(2);
    await trace.$eval('[data-side="here"]', (side) => (side.scrollTop = 400));
    await expect.poll(async () => (await tops())[1]).toBeGreaterThan(100);
    await expect.poll(lines).not.toEqual(before);
  });

  test('a kind of paragraph can be shown by itself', async () => {
    const kinds = () =>
      trace.$$eval('[data-side="here"] .passage', (all) => [...new Set(all.map(({ classList }) => classList[1]))]);
    expect((await kinds()).length).toBeGreaterThan(1);
    await trace.click('.filter-only-here input');
    await expect.poll(kinds).toEqual(['passage-only-here']);
    await trace.click('.filter-all input');
  });

  test('the sheet holds both texts, and the citation is copied', async () => {
    const made = async (action: string) => {
      await trace.evaluate(() => {
        const { createObjectURL } = URL;
        URL.createObjectURL = (blob: Blob) => {
          void blob.text().then((text) => (document.body.dataset['made'] = text));
          return createObjectURL(blob);
        };
      });
      await press(trace, action);
      await trace.waitForSelector('body[data-made]');
      return await trace.$eval('body', (body) => {
        const text = body.dataset['made'] ?? '';
        delete body.dataset['made'];
        return text;
      });
    };
    const markdown = await made('markdown');
    for (const { text } of [original, copy]) {
      expect(markdown).toContain(`<${text.url}>`);
      expect(markdown).toContain(`> ${text.paragraphs[0]}`);
    }
    expect(JSON.parse(await made('json'))).toMatchObject({
      here: { url: copy.text.url, paragraphs: copy.text.paragraphs },
      there: { url: original.text.url, paragraphs: original.text.paragraphs },
      comparison: { version: 1, judgement: 'same-text' },
    });
    await trace.bringToFront();
    await press(trace, 'cite');
    await expect.poll(() => trace.$eval('.trace-message', ({ textContent }) => textContent)).toBe('Copied.');
  });
});
