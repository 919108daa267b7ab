/** Tabs as the browser tells of them. */
import { browser } from '../../utils/browser';
import { withoutFragment, type SenderPage } from '../../utils/state/senders';

/** The web page in a tab; null where there is none that the extension may see. */
export async function pageOf(tabId: number): Promise<SenderPage | null> {
  const { url, incognito } = await browser.tabs.get(tabId);
  return url && /^https?:/.test(url) ? { tabId, url: withoutFragment(url), incognito } : null;
}
