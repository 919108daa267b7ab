/**
 * A browser with the built extension in it, behind the loopback proxy: visit a page, read its badge, open the real
 * popup, look into the marks. The same calls for Chromium and Firefox.
 */
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findBrowser } from '../browsers.mjs';
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';
import { findTab, readBadge, readSettledState } from './probe.mjs';

/**
 * @import { TabState } from '../../utils/types'
 * @import { Browser, Page } from 'puppeteer-core'
 * @import { BrowserName } from '../browsers.mjs'
 * @import { Badge } from './probe.mjs'
 */

/**
 * @typedef {'screen' | 'print' | 'forced-colors'} Medium
 *
 * @typedef {object} LaunchOptions
 * @property {string} executablePath
 * @property {string} extension absolute folder of the built extension
 * @property {number} proxyPort
 * @property {boolean} headless
 * @property {boolean} dark
 * @property {boolean} inPrivate whether the extension may run in private windows
 * @property {boolean} listen whether the extension's complaints are heard: Chromium prerenders no page while it is listened to
 * @property {boolean} prompts whether Firefox asks the reader for permissions; else it grants them on the click
 *
 * @typedef {object} RawPopup the action's popup, as a click on the toolbar button opens it
 * @property {(fn: string) => Promise<any>} evaluate runs the source of a function of the popup's document; its answer is JSON
 * @property {() => Promise<Uint8Array>} screenshot PNG
 * @property {() => Promise<unknown>} close
 *
 * @typedef {object} Launched what differs between the browsers
 * @property {Browser} browser
 * @property {string} origin `chrome-extension://…` or `moz-extension://…`
 * @property {(path: string) => Promise<Page>} open a page of the extension in a tab of its own
 * @property {(page: Page, probe: Page) => Promise<RawPopup>} popup
 * @property {() => Promise<readonly string[]>} complaints warnings and errors of the extension's own scripts so far
 * @property {(probe: Page) => Promise<unknown>} update loads the extension anew while its pages stand open, as an update does
 * @property {() => Promise<number>} backgroundMemory bytes: in Chromium what the background's scripts hold, in Firefox all of the
 *   extension's process
 * @property {(page: Page, fn: string) => Promise<any>} inShadow runs the source of a function of the page's first closed
 *   shadow root; its answer is JSON, or null where the page has no such root
 * @property {(page: Page, medium: Medium) => Promise<unknown>} emulate shows a page as on paper or in forced colours
 * @property {() => Promise<unknown>} stopBackground as the browser does when it has been idle
 * @property {(allow: boolean) => Promise<boolean>} answerPrompt answers the browser's question for a permission; false while
 *   it asks nothing. Firefox only: Chromium has granted at installation what is asked for
 * @property {() => Promise<void>} [withdrawAccess] Firefox: takes the access to all sites away, as readers may; from then on
 *   the browser asks before it gives it back
 * @property {(probe: Page, url: string) => Promise<unknown>} openPrivately opens an address in a private window
 *
 * @typedef {Omit<RawPopup, 'evaluate'> & { evaluate: <T>(fn: (document: Document) => T) => Promise<T> }} Popup
 *
 * @typedef {object} Session
 * @property {Browser} browser
 * @property {string} origin
 * @property {Page} probe a page of the extension, to ask the browser API in
 * @property {(url: string) => Promise<Page>} visit
 * @property {(page: Page) => Promise<number>} tabId
 * @property {(page: Page) => Promise<Badge>} badge
 * @property {(page: Page) => Promise<TabState>} settled waits until the page's check has ended and gives its outcome
 * @property {(page: Page) => Promise<Popup>} popup
 * @property {<T>(page: Page, fn: (root: ShadowRoot) => T) => Promise<T | null>} inMarks
 * @property {(path: string) => Promise<Page>} open
 * @property {Launched['stopBackground']} stopBackground
 * @property {Launched['answerPrompt']} answerPrompt
 * @property {Launched['emulate']} emulate
 * @property {Launched['withdrawAccess']} [withdrawAccess]
 * @property {Launched['complaints']} complaints
 * @property {Launched['backgroundMemory']} backgroundMemory
 * @property {(url: string) => Promise<unknown>} openPrivately opens an address in a private window
 * @property {() => Promise<unknown>} update the last thing done in a session: all pages of the extension close
 * @property {() => Promise<void>} close
 */

/** A check takes well under a second; a machine that runs other things at the same time gets this long. */
const SETTLE_MS = 10_000;

/** Where `npm run build` puts the extension. */
export const BUILT = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/**
 * Starts a browser with the extension.
 *
 * @param {BrowserName} name
 * @param {{ proxyPort: number, headless?: boolean, dark?: boolean, prompts?: boolean, inPrivate?: boolean, listen?: boolean }} options
 * @returns {Promise<Session>}
 */
export async function launch(
  name,
  { proxyPort, headless = true, dark = false, prompts = false, inPrivate = false, listen = false },
) {
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  const launched = await start({
    executablePath: findBrowser(name),
    extension: resolve(BUILT[name]),
    proxyPort,
    headless,
    dark,
    prompts,
    inPrivate,
    listen,
  });
  const { browser, origin } = launched;
  const probe = await launched.open('/options.html');
  // Not page.url(): puppeteer does not notice when Firefox takes a page from the back/forward cache.
  const addressOf = (/** @type {Page} */ page) => page.evaluate(() => location.href);
  const tabIdOf = async (/** @type {Page} */ page) => probe.evaluate(findTab, await addressOf(page));

  return {
    browser,
    origin,
    probe,
    open: launched.open,
    complaints: launched.complaints,
    backgroundMemory: launched.backgroundMemory,
    update: () => launched.update(probe),
    visit: async (url) => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    tabId: tabIdOf,
    badge: async (page) => probe.evaluate(readBadge, await tabIdOf(page)),
    settled: async (page) => {
      const [url, tabId] = [await addressOf(page), await tabIdOf(page)];
      const deadline = Date.now() + SETTLE_MS;
      // Asked from here: in a tab that is not in front a browser lets timers run once a second.
      for (;;) {
        const state = await probe.evaluate(readSettledState, tabId, url);
        if (state) return state;
        if (Date.now() > deadline) throw new Error(`${url} was not checked in ${SETTLE_MS} ms.`);
        await setTimeout(50);
      }
    },
    popup: async (page) => {
      const popup = await launched.popup(page, probe);
      return { ...popup, evaluate: (fn) => popup.evaluate(fn.toString()) };
    },
    inMarks: (page, fn) => launched.inShadow(page, fn.toString()),
    emulate: launched.emulate,
    stopBackground: launched.stopBackground,
    answerPrompt: launched.answerPrompt,
    ...(launched.withdrawAccess ? { withdrawAccess: launched.withdrawAccess } : {}),
    openPrivately: (url) => launched.openPrivately(probe, url),
    close: () => browser.close(),
  };
}
