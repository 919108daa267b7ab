/**
 * The one door to the browser API: webextension-polyfill, put in the place of `wxt/browser` by
 * `@wxt-dev/webextension-polyfill`; the types stay WXT's.
 */
export { browser } from 'wxt/browser';
