/**
 * What the extension's own scripts complain of, wherever they run: warnings, errors and what was thrown and not caught, in the
 * background, in its screens and in its part of each page. What a page's own scripts say is none of it.
 */

/**
 * @import { Browser, Target } from 'puppeteer-core'
 */

const LOUD = new Set(['error', 'warning', 'warn', 'assert']);

/**
 * Listens in every page, screen and worker of Chromium, those that stand open and those that come.
 *
 * @param {Browser} browser
 * @param {string} origin of the extension
 * @returns {Promise<{ heard: string[], leave: (target: Target) => Promise<void> }>} `heard` grows; `leave` stops listening to one
 *   target, as a worker that is listened to does not start again once it was stopped
 */
export async function listenInChromium(browser, origin) {
  /** @type {string[]} */
  const heard = [];
  /** @type {Map<Target, import('puppeteer-core').CDPSession>} */
  const sessions = new Map();
  /** @param {Target} target */
  const listen = async (target) => {
    if (!['page', 'service_worker'].includes(target.type())) return;
    const session = await target.createCDPSession().catch(() => null);
    if (!session) return; // it has gone already
    sessions.set(target, session);
    /** @type {Set<number>} */
    const ours = new Set();
    const isOurs = (/** @type {number | undefined} */ context) =>
      target.url().startsWith(origin) || (context !== undefined && ours.has(context));
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith(origin)) ours.add(context.id);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId }) => {
      if (!LOUD.has(type) || !isOurs(executionContextId)) return;
      heard.push(`${type}: ${args.map(({ value, description }) => value ?? description ?? '').join(' ')}`);
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url, executionContextId } }) => {
      if (!isOurs(executionContextId) && !url?.startsWith(origin)) return;
      heard.push(`not caught: ${exception?.description ?? text}`);
    });
    session.on('Log.entryAdded', ({ entry: { level, text, url } }) => {
      if (LOUD.has(level) && (url ?? target.url()).startsWith(origin)) heard.push(`${level}: ${text}`);
    });
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]).catch(() => undefined);
  };
  browser.on('targetcreated', listen);
  await Promise.all(browser.targets().map(listen));
  const leave = async (/** @type {Target} */ target) => {
    await sessions
      .get(target)
      ?.detach()
      .catch(() => undefined);
    sessions.delete(target);
  };
  return { heard, leave };
}

/**
 * Run with Firefox's own privileges in its window: from now on `firsthandHeard` grows. What is thrown and not caught reaches
 * the window's process by itself; what scripts write to a console stays in theirs, so each is given a listener.
 *
 * @param {string} origin of the extension
 */
export const listenInFirefox = (origin) => `(() => {
  const heard = (window.firsthandHeard = []);
  const NAME = 'firsthand:console';
  const inProcess = () => {
    const consoles = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const system = Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal);
    consoles.addLogEventListener(({ wrappedJSObject: { level, arguments: args, filename } }) => {
      const text = args.map(String).join(' ');
      const isOurs = filename.startsWith(ORIGIN) || text.startsWith('Firsthand:');
      if (isOurs && ['error', 'warn', 'assert'].includes(level)) sendAsyncMessage(NAME, level + ': ' + text);
    }, system);
  };
  const names = 'const NAME = ' + JSON.stringify(NAME) + ', ORIGIN = ' + JSON.stringify('${origin}') + ';';
  Services.ppmm.addMessageListener(NAME, ({ data }) => void heard.push(data));
  Services.ppmm.loadProcessScript('data:,' + encodeURIComponent(names + '(' + inProcess + ')()'), true);
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || !message.sourceName.startsWith('${origin}')) return;
      // Firefox's own notes on an answer that comes when its page is in the back/forward cache, or gone with the extension
      // itself: no script can prevent them.
      if (/^Promise (?:resolved|rejected) (?:while context is inactive|after context unloaded)/.test(message.errorMessage)) return;
      const kind = message.flags & Ci.nsIScriptError.warningFlag ? 'warning' : 'not caught';
      heard.push(kind + ': ' + message.errorMessage + ' (' + message.sourceName + ':' + message.lineNumber + ')');
    },
    QueryInterface: ChromeUtils.generateQI(['nsIConsoleListener']),
  });
})()`;

/** Run likewise: what was heard since it was last asked, as JSON. */
export const HEARD_IN_FIREFOX = 'JSON.stringify(window.firsthandHeard.splice(0))';
