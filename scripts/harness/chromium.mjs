/**
 * Chromium with the extension installed, driven over CDP, headless or in a window.
 */
import { launch } from 'puppeteer-core';
import { listenInChromium } from './consoles.mjs';

/** @import { LaunchOptions, Launched } from './launch.mjs' */

/** Nothing of the browser's own may reach the proxy, or a test could not tell it from the extension's requests. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,DialMediaRouteProvider',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/**
 * @param {LaunchOptions} options
 * @returns {Promise<Launched>}
 */
export async function launchChromium({ executablePath, extension, proxyPort, headless, dark, inPrivate, listen }) {
  const browser = await launch({
    executablePath,
    headless,
    pipe: true,
    acceptInsecureCerts: true,
    enableExtensions: [extension],
    ...(inPrivate ? { extensionsEnabledInIncognito: [extension] } : {}),
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      ...QUIET,
      `--proxy-server=http://127.0.0.1:${proxyPort}`,
      // Chromium's sandbox does not start for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(dark ? ['--force-dark-mode'] : []),
    ],
  });
  const started = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const origin = `chrome-extension://${new URL(started.url()).host}`;
  const { heard, leave } = listen
    ? await listenInChromium(browser, origin)
    : { heard: [], leave: async () => undefined };

  return {
    browser,
    origin,
    open: async (path) => {
      const page = await browser.newPage();
      await page.goto(`${origin}${path}`);
      return page;
    },
    popup: async (page) => {
      const [installed] = (await browser.extensions()).values();
      if (!installed) throw new Error('The extension is not installed.');
      await page.bringToFront();
      await page.triggerExtensionAction(installed);
      const target = await browser.waitForTarget((one) => one.url() === `${origin}/popup.html`);
      const popup = await target.asPage();
      return {
        evaluate: (fn) => popup.evaluate(`(${fn})(document)`),
        screenshot: () => popup.screenshot(),
        close: () => popup.close(),
      };
    },
    complaints: async () => heard,
    update: async (probe) => {
      // Said later, as the page that asks goes away with it.
      await probe.evaluate('setTimeout(() => chrome.runtime.reload(), 50) && undefined');
    },
    backgroundMemory: async () => {
      const running = await browser.waitForTarget((target) => target.type() === 'service_worker');
      const session = await running.createCDPSession();
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      await session.detach();
      return usedSize;
    },
    emulate: async (page, medium) => {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        media: medium === 'print' ? 'print' : '',
        features: [{ name: 'forced-colors', value: medium === 'forced-colors' ? 'active' : 'none' }],
      });
    },
    stopBackground: async () => {
      const running = await browser.waitForTarget((target) => target.type() === 'service_worker');
      await leave(running);
      await (await running.worker())?.close().catch((/** @type {Error} */ error) => {
        // A worker that has ended may take its session along before puppeteer detaches from it.
        if (!error.message.includes('No session with given id')) throw error;
      });
    },
    answerPrompt: async () => false,
    openPrivately: (probe, url) =>
      probe.evaluate(async (address) => {
        const { chrome } = /** @type {import('./probe.mjs').ExtensionPage} */ (/** @type {unknown} */ (globalThis));
        await chrome.windows.create({ incognito: true, url: address });
      }, url),
    inShadow: async (page, fn) => {
      const session = await page.createCDPSession();
      try {
        const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
        const shadow = closedRoots(root)[0];
        if (!shadow) return null;
        const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
        const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
          objectId: object.objectId,
          functionDeclaration: `function () { return (${fn})(this); }`,
          returnByValue: true,
          awaitPromise: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      } finally {
        await session.detach();
      }
    },
  };
}

/**
 * @param {import('puppeteer-core').Protocol.DOM.Node} node
 * @returns {import('puppeteer-core').Protocol.DOM.Node[]} the closed shadow roots below a node; the browser's own (inside
 *   form fields and the like) are left out
 */
function closedRoots(node) {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  return [...own, ...(node.children ?? []).flatMap(closedRoots)];
}
