/**
 * Tabs move on: a new page forgets the old one's state, a page that changes its own address is looked at again.
 *   /story/1 → /story/2 by `history.pushState`: state cleared, gate told, which asks once the text stands still
 */
import { browser } from '../../utils/browser';
import { sendMessage } from '../../utils/state/messages';
import { withoutFragment } from '../../utils/state/senders';
import { forgetTabs, readTab } from '../../utils/state/store';
import { clearState } from './state';

export function listenToNavigation(): void {
  browser.tabs.onUpdated.addListener(async (tabId, { url }) => {
    if (!url) return;
    const state = await readTab(tabId);
    if (!state || state.url === withoutFragment(url)) return;
    await clearState(tabId);
    await tellGate(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => forgetTabs([tabId]));
  browser.tabs.onReplaced.addListener((_added, removed) => forgetTabs([removed]));
}

async function tellGate(tabId: number): Promise<void> {
  try {
    await sendMessage('navigated', undefined, { tabId, frameId: 0 });
  } catch {
    // The new page has no gate yet: it will speak for itself once it is loaded.
  }
}
