/** Keeping a tab's state and showing it are one step, so that store, badge and page never disagree. */
import { present } from '../../utils/engine/presentation';
import { showBadge } from '../../utils/state/badge';
import type { Showing } from '../../utils/state/messages';
import { wantsMarks } from '../../utils/state/policy';
import { readSettings } from '../../utils/state/settings';
import { forgetTabs, writeTab } from '../../utils/state/store';
import type { Presentation, TabState } from '../../utils/types';

/** Keeps a state and puts it on the badge. Returns what it shows. */
export async function setState(tabId: number, state: TabState): Promise<Presentation> {
  const evicted = await writeTab(tabId, state);
  await Promise.all(evicted.map(clearBadge));
  const presentation = present(state, { marks: wantsMarks(state.url, await readSettings()) });
  await showBadge(tabId, presentation);
  return presentation;
}

/** Forgets a tab and what its badge says. */
export async function clearState(tabId: number): Promise<void> {
  await forgetTabs([tabId]);
  await clearBadge(tabId);
}

async function clearBadge(tabId: number): Promise<void> {
  await showBadge(tabId, present(null, { marks: false }));
}

/** What the reader is to show of a presentation. */
export function showingOf({ topLine, marks, badge }: Presentation): Showing {
  return { line: topLine ? badge.tooltip : null, marks };
}
