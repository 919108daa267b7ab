/** Keeping a tab's state and showing it are one step, so that store, badge and page never disagree. */
import { present } from '../../utils/engine/presentation';
import { showBadge } from '../../utils/state/badge';
import type { Showing } from '../../utils/state/messages';
import { wantsMarks } from '../../utils/state/policy';
import { readSettings } from '../../utils/state/settings';
import { forgetTabs, readTab, writeTab } from '../../utils/state/store';
import type { Presentation, TabState } from '../../utils/types';

/**
 * Keeps a state and puts it on the badge.
 *
 * @param isWanted asked about the state before: the tab may have moved on while this one was made
 * @returns what it shows, which is less where the state was too large to keep; null where it was not wanted any more
 */
export async function setState(
  tabId: number,
  state: TabState,
  isWanted?: (before: TabState | null) => boolean,
): Promise<Presentation | null> {
  const evicted = await writeTab(tabId, state, isWanted);
  if (!evicted) return null;
  await Promise.all(evicted.map(clearBadge));
  const presentation = present(await readTab(tabId), { marks: wantsMarks(state.url, await readSettings()) });
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
