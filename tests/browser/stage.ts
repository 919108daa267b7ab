/** A browser with the extension and a small invented internet, from before the first test of a group to after its last. */
import { afterAll, beforeAll } from 'vitest';
import { launch, type Session } from '../../scripts/harness/launch.mjs';
import { startProxy, type Asked, type Handler, type Page, type Proxy } from '../../scripts/harness/proxy.mjs';
import type { BrowserName } from '../../scripts/browsers.mjs';

export interface Stage {
  readonly session: Session;
  readonly proxy: Proxy;
}

/** What stands at an address. */
export type Internet = (url: string, asked: Asked) => Page | Handler | undefined;

/**
 * Call it in a `describe`; the stage stands once the tests run.
 *
 * @param pages what stands at which address
 * @param lent hosts that are answered beside those under `.example`
 * @param options of the browser
 */
export function setStage(
  name: BrowserName,
  pages: ReadonlyMap<string, Page> | Internet,
  lent: readonly string[] = [],
  options: { readonly prompts?: boolean; readonly listen?: boolean } = {},
): Stage {
  let proxy: Proxy;
  let session: Session;
  beforeAll(async () => {
    proxy = await startProxy(typeof pages === 'function' ? pages : (url) => pages.get(url), lent);
    session = await launch(name, { proxyPort: proxy.port, ...options });
  });
  afterAll(async () => {
    await session?.close();
    await proxy?.close();
  });
  return {
    get session() {
      return session;
    },
    get proxy() {
      return proxy;
    },
  };
}

/** Runs in a page, on what the extension adds to it. */
export const readMarks = (root: ShadowRoot) => ({
  line: root.querySelector('.line p')?.textContent ?? null,
  blocks: [...root.querySelectorAll<HTMLElement>('li[data-block]')].map(({ dataset }) => Number(dataset['block'])),
  tops: [...root.querySelectorAll<HTMLElement>('.bar')].map((bar) => Math.round(bar.getBoundingClientRect().top)),
});
