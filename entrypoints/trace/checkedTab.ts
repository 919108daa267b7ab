/** The article's state as the trace page needs it: checked, or why not. */
import { sendMessage } from '@/utils/state/messages';
import { readTab, watchTab } from '@/utils/state/store';
import type { TabState } from '@/utils/types';

/** How long a check may take before the page is taken for gone, in milliseconds. */
const CHECK_MS = 15_000;

/** The tab's state, checked first where that has not been done: a look-up can start from words selected on any page. */
export async function checkedTab(tabId: number): Promise<TabState | null> {
  const known = await readTab(tabId);
  if (known?.status === 'checked' || known?.incognito) return known;
  await sendMessage('check', { tabId });
  const begun = await readTab(tabId);
  if (begun?.status !== 'checking') return begun;
  return new Promise((resolve) => {
    const done = (outcome: TabState | null) => {
      clearTimeout(timer);
      stop();
      resolve(outcome);
    };
    const timer = setTimeout(done, CHECK_MS, null);
    const stop = watchTab(tabId, (now) => {
      if (now?.status !== 'checking') done(now);
    });
  });
}
