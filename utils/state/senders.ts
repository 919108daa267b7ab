/**
 * Who may say what to the background. The browser fills in the sender, a page cannot forge it:
 *   { id: <us>, tab: { id: 7 }, frameId: 0, url: "https://news.example/a" } may speak about tab 7 and no other
 */
import { browser } from '../browser';

/** The part of the browser's MessageSender that is judged. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly url?: string | undefined; readonly incognito?: boolean | undefined }
    | undefined;
}

/** The page whose content script speaks. */
export interface SenderPage {
  readonly tabId: number;
  /** Without fragment. */
  readonly url: string;
  readonly incognito: boolean;
}

/**
 * The page a content script speaks for.
 *
 * @returns null for frames, prerendered or cached pages, other extensions and addresses that are not http(s)
 */
export function senderPage(sender: Sender): SenderPage | null {
  const { tab, frameId, documentLifecycle = 'active' } = sender;
  if (sender.id !== browser.runtime.id || frameId !== 0 || documentLifecycle !== 'active') return null;
  const url = addressOf(sender);
  if (tab?.id === undefined || tab.id < 0 || !url) return null;
  return { tabId: tab.id, url: withoutFragment(url), incognito: tab.incognito === true };
}

/**
 * The sender's address is the one its document was loaded from; the tab's follows `history.pushState`. Of another origin, the tab
 * has moved on and what the old page says no longer counts.
 */
function addressOf({ url, tab }: Sender): string | null {
  if (!url || !/^https?:\/\//.test(url)) return null;
  if (!tab?.url) return url;
  return URL.canParse(tab.url) && new URL(tab.url).origin === new URL(url).origin ? tab.url : null;
}

/** Whether a message comes from a page of this extension (popup, options, trace, welcome). */
export function isOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && Boolean(sender.url?.startsWith(browser.runtime.getURL('/')));
}

/** `https://news.example/a#comments` → `https://news.example/a`. */
export function withoutFragment(url: string): string {
  const end = url.indexOf('#');
  return end < 0 ? url : url.slice(0, end);
}
