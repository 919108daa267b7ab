/**
 * Access to pages that the reader gives back. Firefox closes the popup when it puts its own question, so that the popup never
 * hears the answer: the background does, and reads the page that the popup stood on.
 */
import { browser } from '../../utils/browser';
import { mayCheck } from '../../utils/state/policy';
import { readSettings } from '../../utils/state/settings';
import { knownTabs, readTab } from '../../utils/state/store';
import { describeTab, startCheck } from './check';
import { pageOf } from './tabs';

export function listenToAccess(): void {
  browser.permissions.onAdded.addListener(async ({ origins }) => {
    if (!origins || origins.length === 0) return;
    for (const tabId of await knownTabs()) await lookAgain(tabId);
  });
}

/** Only tabs whose popup said that access was lacking; the others wait until they are loaded or asked about. */
async function lookAgain(tabId: number): Promise<void> {
  const state = await readTab(tabId);
  if (state?.status !== 'not-checked' || state.why !== 'no-access') return;
  const page = await pageOf(tabId);
  if (page && mayCheck(page.url, await readSettings()) === 'ok') await startCheck(page);
  else await describeTab(tabId);
}
