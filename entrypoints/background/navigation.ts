/**
 * Tabs move on: a new page forgets the old one's state, a page that changes its own address is looked at again.
 *   /story/1 → /story/2 by `history.pushState`: state cleared, gate told, which asks once the text stands still
 */
import { browser } from '../../utils/browser';
import { tellPage } from '../../utils/state/messages';
import { withoutFragment } from '../../utils/state/senders';
import { forgetTabs, readTab } from '../../utils/state/store';
import { clearState } from './state';

/** Firefox's event, which takes a filter. */
interface Filtered {
  addListener(listener: typeof movedOn, filter: { readonly properties: readonly string[] }): void;
}

export function listenToNavigation(): void {
  // Firefox tells of addresses only when asked to, so that a tab's sound or title does not wake the background.
  if (import.meta.env.FIREFOX) (browser.tabs.onUpdated as Filtered).addListener(movedOn, { properties: ['url'] });
  else browser.tabs.onUpdated.addListener(movedOn);
  browser.tabs.onRemoved.addListener((tabId) => forgetTabs([tabId]));
  browser.tabs.onReplaced.addListener((_added, removed) => forgetTabs([removed]));
}

async function movedOn(tabId: number, { url }: { readonly url?: string }): Promise<void> {
  if (!url) return;
  const state = await readTab(tabId);
  if (!state || state.url === withoutFragment(url)) return;
  await clearState(tabId);
  await tellGate(tabId);
}

async function tellGate(tabId: number): Promise<void> {
  try {
    await tellPage(tabId, 'navigated', undefined);
  } catch {
    // The new page has no gate yet: it will speak for itself once it is loaded.
  }
}
