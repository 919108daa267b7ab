/** An article in a private window: nothing is looked up, with a reason, and nothing of it is kept. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { BROWSERS } from '../../../scripts/browsers.mjs';
import { launch, type Session } from '../../../scripts/harness/launch.mjs';
import { startProxy, type Proxy } from '../../../scripts/harness/proxy.mjs';
import { htmlOf, recentStory } from './pages';

const [, copy] = recentStory('dam');
if (!copy) throw new Error('The story is gone.');
const HERE = copy.text.url ?? '';

/** Runs in a page of the extension: the private tab that shows an address, with its state. */
async function privateTab(url: string) {
  const { chrome } = globalThis as unknown as { chrome: typeof browser };
  const tab = (await chrome.tabs.query({})).find((one) => one.incognito && one.url === url);
  if (tab?.id === undefined) return null;
  const key = `tab:${tab.id}`;
  const state = (await chrome.storage.session.get(key))[key] as { status: string; incognito: boolean } | undefined;
  return { id: tab.id, status: state?.status, incognito: state?.incognito };
}

describe.each(BROWSERS)('in %s', (name) => {
  let proxy: Proxy;
  let session: Session;
  beforeAll(async () => {
    proxy = await startProxy((url) => (url === HERE ? { body: htmlOf(copy) } : undefined));
    session = await launch(name, { proxyPort: proxy.port, inPrivate: true });
  });
  afterAll(async () => {
    await session?.close();
    await proxy?.close();
  });

  test('the look-up is refused with its reason, and nothing is sent or kept', async () => {
    await session.openPrivately(HERE);
    await expect
      .poll(() => session.probe.evaluate(privateTab, HERE), { timeout: 20_000 })
      .toMatchObject({
        status: 'checked',
        incognito: true,
      });
    const tab = await session.probe.evaluate(privateTab, HERE);
    proxy.asked.length = 0;
    const trace = await session.open(`/trace.html?tab=${tab?.id}`);
    await trace.waitForSelector('[data-step="refused"][data-why="private"]');
    expect(await trace.$eval('[data-step="refused"]', ({ textContent }) => textContent)).toContain('private window');
    expect(await trace.$$('[data-action], .links a, [data-line]')).toEqual([]);
    expect(proxy.asked).toEqual([]);
    expect(
      await session.probe.evaluate(() => {
        const { chrome } = globalThis as unknown as { chrome: typeof browser };
        return chrome.storage.local.get(null);
      }),
    ).toEqual({});

    await trace.close();
  });
});
