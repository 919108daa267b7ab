/** The tab that a page of ours stands in. */
import { browser } from '../browser';

/** Closes it. Firefox closes no tab for `window.close` that was not opened by a script. */
export async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
