/** Firefox lets readers take the access to sites away: the popup says so, asks, bears a no, and goes on after a yes. */
import { expect, test, vi } from 'vitest';
import { readFixtures } from '../../scripts/harness/fixtures.mjs';
import { setStage } from './stage';

const article = readFixtures().find(({ slug }) => slug === 'wire-credited')!;
const stage = setStage('firefox', new Map([[article.url, { body: article.html }]]));

test('access that was withdrawn is asked for; a no is said and changes nothing, a yes reads the page', async () => {
  const { session } = stage;
  await session.withdrawAccess?.();
  const page = await session.visit(article.url);
  const tabId = await session.probe.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: { tabs: { query: (of: object) => Promise<{ id: number }[]> } };
    };
    return (await browser.tabs.query({})).at(-1)?.id;
  });
  const popup = await session.open(`/popup.html?tab=${tabId}`);
  await popup.waitForSelector('[data-part="notice"] [data-action="allow"]');
  expect(await popup.$eval('h1', ({ textContent }) => textContent)).toBe(
    'The browser does not let Firsthand read this page.',
  );

  await popup.click('[data-action="allow"]');
  await vi.waitUntil(() => session.answerPrompt(false), 10_000);
  await popup.waitForFunction(() => document.querySelector('.popup-message')?.textContent !== '');
  expect(await popup.$eval('.popup-message', ({ textContent }) => textContent)).toBe(
    'Access was not given, so nothing was read.',
  );

  await popup.click('[data-action="allow"]');
  await vi.waitUntil(() => session.answerPrompt(true), 10_000);
  await popup.waitForSelector('[data-part="verdict"][data-verdict="wire"]', { timeout: 20_000 });
  await popup.close();
  await page.close();
});
