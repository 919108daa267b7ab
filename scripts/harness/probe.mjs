/**
 * What a test asks the browser API, inside a page of the extension: which tab shows a page, its badge, its state. Each
 * function is sent to that page as source and sees nothing but its arguments.
 */

/** @import { TabState } from '../../utils/types' */

/**
 * @typedef {{ chrome: typeof import('wxt/browser').browser }} ExtensionPage
 *
 * @typedef {object} Badge
 * @property {string} text
 * @property {string} title the tooltip
 * @property {readonly number[]} colour red, green, blue, alpha; 0 to 255
 */

/**
 * @param {string} url
 * @returns {Promise<number>} the newest tab that shows the address
 */
export async function findTab(url) {
  const { chrome } = /** @type {ExtensionPage} */ (/** @type {unknown} */ (globalThis));
  const tab = (await chrome.tabs.query({})).findLast((one) => one.url === url);
  if (tab?.id === undefined) throw new Error(`No tab shows ${url}`);
  return tab.id;
}

/**
 * @param {number} tabId
 * @returns {Promise<Badge>}
 */
export async function readBadge(tabId) {
  const { chrome } = /** @type {ExtensionPage} */ (/** @type {unknown} */ (globalThis));
  return {
    text: await chrome.action.getBadgeText({ tabId }),
    title: await chrome.action.getTitle({ tabId }),
    colour: [...(await chrome.action.getBadgeBackgroundColor({ tabId }))],
  };
}

/**
 * @param {number} tabId
 * @param {string} url of the page that is meant, without fragment
 * @returns {Promise<TabState | null>} null while the page has no state or is being checked
 */
export async function readSettledState(tabId, url) {
  const { chrome } = /** @type {ExtensionPage} */ (/** @type {unknown} */ (globalThis));
  const key = `tab:${tabId}`;
  const state = /** @type {TabState | undefined} */ ((await chrome.storage.session.get(key))[key]);
  return !state || state.status === 'checking' || state.url !== url ? null : state;
}
