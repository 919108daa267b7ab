/** Shows what is kept once more: after a change of the settings, of the marks, or of the report. */
import { present } from '../../utils/engine/presentation';
import { tellPage, type Showing } from '../../utils/state/messages';
import { showBadge } from '../../utils/state/badge';
import { mayCheck, wantsMarks } from '../../utils/state/policy';
import { readSettings, watchSettings, type Settings } from '../../utils/state/settings';
import { knownTabs, readTab } from '../../utils/state/store';
import { setState, showingOf } from './state';
import { describeTab, styleHighlights } from './check';

export function listenToSettings(): void {
  watchSettings(async (settings) => {
    for (const tabId of await knownTabs()) await repaintTab(tabId, settings);
  });
}

/** Brings badge and page in line with the tab's state and the settings. */
export async function repaintTab(tabId: number, settings?: Settings): Promise<void> {
  const state = await readTab(tabId);
  if (!state) return;
  if (state.status === 'not-checked') return await describeTab(tabId);
  const inForce = settings ?? (await readSettings());
  if (state.status === 'checked' && state.url && mayCheck(state.url, inForce) === 'site-off') {
    const { url, incognito } = state;
    await setState(tabId, { status: 'not-checked', why: 'site-off', url, incognito });
    await showInPage(tabId, { line: null, marks: [] });
    return;
  }
  const marks = wantsMarks(state.url, inForce);
  const presentation = present(state, { marks });
  await showBadge(tabId, presentation);
  if (state.status !== 'checked') return;
  if (presentation.marks.length > 0) await styleHighlights(tabId);
  await showInPage(tabId, state.marksOpen ? showingOf(presentation) : { line: null, marks: [] });
}

async function showInPage(tabId: number, showing: Showing): Promise<void> {
  try {
    await tellPage(tabId, 'show', showing);
  } catch {
    // The page has no reader any more: it was opened before an update, or has been unloaded. Badge and popup stand.
  }
}
