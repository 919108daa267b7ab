/**
 * Firefox with the extension installed, driven over WebDriver BiDi, headless or in a window.
 *
 * Three things puppeteer has no call for are done with privileged script in the browser window: clicking the toolbar
 * button, drawing the popup, and stopping the background. They need `--remote-allow-system-access`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { HEARD_IN_FIREFOX, listenInFirefox } from './consoles.mjs';

/** @import { LaunchOptions, Launched } from './launch.mjs' */

/** Firefox gives every installed extension a random address; this pref fixes it. */
const UUID = '11111111-2222-4333-8444-555555555555';
const ORIGIN = `moz-extension://${UUID}`;

/** Nothing of the browser's own may reach the proxy, or a test could not tell it from the extension's requests. */
const QUIET = {
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.region.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'app.normandy.enabled': false,
};

const OPEN_MS = 10_000;

const EXTENSIONS = `const { ExtensionParent: E } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');`;

/**
 * @param {LaunchOptions} options
 * @returns {Promise<Launched>}
 */
export async function launchFirefox({
  executablePath,
  extension,
  proxyPort,
  headless,
  dark,
  prompts,
  inPrivate,
  listen,
}) {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings.gecko.id;
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...QUIET,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'extensions.webextOptionalPermissionPrompts': prompts,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      ...(dark ? { 'ui.systemUsesDarkTheme': 1, 'layout.css.prefers-color-scheme.content-override': 0 } : {}),
    },
  });
  /** @type {(method: string, params: object) => Promise<any>} */
  const send = async (method, params) => {
    // @ts-expect-error puppeteer keeps the BiDi connection to itself
    const reply = await browser.connection.send(method, params);
    return reply.result ?? reply;
  };
  /** @type {(script: Record<string, unknown>, method: string) => Promise<any>} */
  const run = async (script, method) => {
    const reply = await send(method, { awaitPromise: true, ...script });
    if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
    return reply.result;
  };
  /** @param {string} expression run with the browser's own privileges, in its window */
  const inWindow = async (expression) => {
    const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const result = await run({ expression, target: { context: contexts[0].context } }, 'script.evaluate');
    return result.value;
  };

  /** @type {string[]} */
  const heard = [];
  if (listen) await inWindow(listenInFirefox(ORIGIN));
  await browser.installExtension(extension);
  // Letting an extension into private windows starts it anew.
  if (inPrivate) {
    await inWindow(`(async () => { ${EXTENSIONS}
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const leave = { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] };
      await ExtensionPermissions.add('${id}', leave, E.GlobalManager.getExtension('${id}'));
      await (await AddonManager.getAddonByID('${id}')).reload();
    })()`);
  }

  /** @type {Launched['open']} */
  const open = async (path) => {
    const page = await browser.newPage();
    // The page loads, but puppeteer never hears of it: the promise would wait for ever.
    page.goto(`${ORIGIN}${path}`, { timeout: OPEN_MS }).catch(() => {});
    const isOpen = () =>
      page.evaluate((origin) => location.href.startsWith(origin) && document.readyState === 'complete', ORIGIN);
    const deadline = Date.now() + OPEN_MS;
    // While the page changes, asking it anything fails.
    while (!(await isOpen().catch(() => false))) {
      if (Date.now() > deadline) throw new Error(`${path} did not open in ${OPEN_MS} ms.`);
      await setTimeout(50);
    }
    return page;
  };

  return {
    browser,
    origin: ORIGIN,
    open,
    popup: async (page, probe) => {
      await page.bringToFront();
      await inWindow(
        `(async () => { ${EXTENSIONS} await E.apiManager.global.browserActionFor(E.GlobalManager.getExtension('${id}')).triggerAction(window); })()`,
      );
      const view = `browser.extension.getViews({ type: 'popup' })[0]`;
      await probe.waitForFunction(`${view}?.document.readyState === 'complete'`);
      return {
        evaluate: (fn) => probe.evaluate(`(${fn})(${view}.document)`),
        screenshot: async () => {
          const base64 = await inWindow(`(async () => {
            const { currentWindowGlobal } = document.querySelector('browser.webextension-popup-browser').browsingContext;
            const bitmap = await currentWindowGlobal.drawSnapshot(null, 1, 'white');
            const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
            Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
            canvas.getContext('2d').drawImage(bitmap, 0, 0);
            return canvas.toDataURL().split(',')[1];
          })()`);
          return Buffer.from(base64, 'base64');
        },
        close: () => probe.evaluate(`${view}?.close()`),
      };
    },
    emulate: async (page, medium) => {
      await page.bringToFront();
      await inWindow(`(() => {
        const { browsingContext } = gBrowser.selectedBrowser;
        browsingContext.mediumOverride = '${medium === 'print' ? 'print' : ''}';
        browsingContext.forcedColorsOverride = '${medium === 'forced-colors' ? 'active' : 'none'}';
      })()`);
    },
    withdrawAccess: async () => {
      await inWindow(`(async () => {
        ${EXTENSIONS}
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const given = { permissions: [], origins: ['http://*/*', 'https://*/*'], data_collection: [] };
        await ExtensionPermissions.remove('${id}', given, E.GlobalManager.getExtension('${id}'));
        Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true);
      })()`);
    },
    complaints: async () => {
      if (listen) heard.push(...JSON.parse(await inWindow(HEARD_IN_FIREFOX)));
      return heard;
    },
    update: () =>
      inWindow(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID('${id}')).reload();
      })()`),
    backgroundMemory: () =>
      inWindow(`(async () => {
        const { children } = await ChromeUtils.requestProcInfo();
        return children.filter(({ type }) => type === 'extension').reduce((sum, { memory }) => sum + memory, 0);
      })()`),
    stopBackground: () =>
      inWindow(`(async () => { ${EXTENSIONS} await E.GlobalManager.getExtension('${id}').terminateBackground(); })()`),
    answerPrompt: (allow) =>
      inWindow(`(() => {
        const asked = [...document.querySelectorAll('popupnotification')].find(({ id }) => id.startsWith('addon-webext'));
        const button = ${allow ? 'asked?.button' : 'asked?.secondaryButton'};
        if (!button?.checkVisibility()) return false;
        button.click();
        return true;
      })()`),
    openPrivately: (_probe, url) => inWindow(`openTrustedLinkIn(${JSON.stringify(url)}, 'window', { private: true })`),
    inShadow: async (page, fn) => {
      const { contexts } = await send('browsingContext.getTree', {});
      // Not page.url(), which does not follow a page out of the back/forward cache.
      const url = await page.evaluate(() => location.href);
      const context = contexts.findLast((/** @type {{ url: string }} */ one) => one.url === url)?.context;
      const target = { context };
      const elements = await run(
        {
          // A page may have a picture named `querySelectorAll`.
          functionDeclaration: `() => [...Document.prototype.querySelectorAll.call(document, '*')]`,
          target,
          serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
        },
        'script.callFunction',
      );
      const shadow = elements.value.find(
        (/** @type {any} */ element) => element.value.shadowRoot?.value.mode === 'closed',
      )?.value.shadowRoot;
      if (!shadow) return null;
      // A plain answer comes back as JSON, so that it need not be put together from BiDi's typed values.
      const result = await run(
        {
          functionDeclaration: `async (root) => JSON.stringify((await (${fn})(root)) ?? null)`,
          target,
          arguments: [{ sharedId: shadow.sharedId }],
        },
        'script.callFunction',
      );
      return JSON.parse(result.value);
    },
  };
}
