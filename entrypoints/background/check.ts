/** A page's check: the reader is asked or injected, its snapshot inspected, the report kept and shown. */
import { browser } from '../../utils/browser';
import { inspect } from '../../utils/engine/inspect';
import { isPrivateHost } from '../../utils/engine/privateHost';
import { HIGHLIGHT_CSS } from '../../utils/marks/kinds';
import { tellPage, type Reading, type Showing } from '../../utils/state/messages';
import { mayCheck } from '../../utils/state/policy';
import { withoutFragment, type SenderPage } from '../../utils/state/senders';
import { readSettings } from '../../utils/state/settings';
import { readTab } from '../../utils/state/store';
import type { CouldNotCheck, NotChecked, Snapshot, TabState } from '../../utils/types';
import { loadModels } from './models';
import { setState, showingOf } from './state';
import { pageOf } from './tabs';

/** The trace page and the popup's map need the article's words, not all of a page without end. */
const MAX_PARAGRAPH_CHARACTERS = 400_000;

const NOTHING: Showing = { line: null, marks: [] };

/** Starts a check: the page's reader reads again, or a reader is injected into the top frame. */
export async function startCheck({ tabId, url, incognito }: SenderPage): Promise<void> {
  const page = { url, incognito };
  if (isPrivateHost(url)) {
    await setState(tabId, { ...page, status: 'not-checked', why: 'private-host' });
    return;
  }
  await setState(tabId, { ...page, status: 'checking', since: Date.now() });
  if (await readerAnswers(tabId)) return;
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/reader.js'] });
  } catch (error) {
    await setState(tabId, { ...page, ...(await whyNotInjected(url, String(error))) });
  }
}

/** Either the reader of Firefox has withdrawn the access to the site, or the browser keeps extensions out of it. */
async function whyNotInjected(url: string, detail: string) {
  if (!(await hasAccess(url))) return { status: 'not-checked', why: 'no-access' } as const;
  return { status: 'failed', why: 'restricted', detail } as const;
}

/** A click on the toolbar button lets us read a page once; this asks whether we may read its site without one. */
async function hasAccess(url: string): Promise<boolean> {
  return await browser.permissions.contains({ origins: [`*://${new URL(url).hostname}/*`] });
}

async function readerAnswers(tabId: number): Promise<boolean> {
  try {
    return await tellPage(tabId, 'read', undefined);
  } catch {
    return false; // nobody listens: no reader in this page yet
  }
}

/**
 * Inspects what a reader took off its page.
 *
 * @param parse checks what arrived, which may be anything
 * @returns what to show; nothing when the page has moved on meanwhile or nobody asked for the reading
 */
export async function finishCheck(page: SenderPage, parse: () => Reading): Promise<Showing> {
  const { tabId, url, incognito } = page;
  const isAsked = (state: TabState | null) => state?.status === 'checking' && state.url === url;
  if (!isAsked(await readTab(tabId))) return NOTHING;
  try {
    const reading = parse();
    if (withoutFragment(reading.snapshot.url ?? '') !== url) return NOTHING;
    const state = await judge({ url, incognito }, reading);
    const presentation = await setState(tabId, state, isAsked);
    if (!presentation) return NOTHING;
    if (presentation.marks.length > 0) await styleHighlights(tabId);
    return showingOf(presentation);
  } catch (error) {
    console.error('Firsthand: the page could not be inspected.', error);
    await setState(tabId, { url, incognito, status: 'failed', why: 'error', detail: String(error) }, isAsked);
    return NOTHING;
  }
}

/** Keeps why a page could not be read. */
export async function failCheck({ tabId, url, incognito }: SenderPage, why: CouldNotCheck, detail: string) {
  await setState(tabId, { url, incognito, status: 'failed', why, detail });
}

async function judge(page: Pick<TabState, 'url' | 'incognito'>, reading: Reading): Promise<TabState> {
  const snapshot: Snapshot = { ...reading.snapshot, url: page.url };
  const models = await loadModels();
  const started = performance.now();
  const report = inspect(snapshot, models);
  const { snapshotMs, readabilityMs } = reading;
  const timings = { snapshotMs, readabilityMs, inspectMs: performance.now() - started };
  if (report.verdict === 'not-article') return { ...page, status: 'not-article' };
  return {
    ...page,
    status: 'checked',
    title: report.article?.headline ?? snapshot.title,
    lang: report.article?.inLanguage ?? snapshot.lang,
    report: { ...report, timings },
    paragraphs: paragraphsOf(snapshot),
    marksOpen: true,
  };
}

function paragraphsOf({ blocks }: Snapshot) {
  let room = MAX_PARAGRAPH_CHARACTERS;
  return blocks
    .filter(({ inArticle }) => inArticle)
    .filter(({ text }) => (room -= text.length) >= 0)
    .map(({ index, text }) => ({ block: index, text }));
}

/**
 * Rules for `::highlight()` must stand in the page. With the user's origin Chromium 156 draws the line but no background; in
 * neither browser does the page find the rules among its style sheets.
 */
export async function styleHighlights(tabId: number): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target: { tabId, frameIds: [0] }, css: HIGHLIGHT_CSS, origin: 'AUTHOR' });
  } catch (error) {
    console.warn('Firsthand: the text is marked in the margin only.', error);
  }
}

/** Says why a tab's page has not been checked, unless more is known about it. */
export async function describeTab(tabId: number): Promise<void> {
  const known = await readTab(tabId);
  const page = await pageOf(tabId);
  if (known && known.status !== 'not-checked' && (!page || known.url === page.url)) {
    // The worker may have been stopped before the badge was set, and a check only turns out to have been cut off on reading.
    if (known.status !== 'checking') await setState(tabId, known, (now) => now?.status === known.status);
    return;
  }
  const { incognito } = await browser.tabs.get(tabId);
  const why = page ? await whyNotChecked(page.url) : await whyUnseen();
  await setState(tabId, { status: 'not-checked', why, url: page?.url ?? null, incognito });
}

async function whyNotChecked(url: string): Promise<NotChecked> {
  if (isPrivateHost(url)) return 'private-host';
  const answer = mayCheck(url, await readSettings());
  if (answer !== 'ok') return answer;
  return (await hasAccess(url)) ? 'not-asked' : 'no-access';
}

/** Firefox's reader may withdraw the access to sites at any time; without it no address is seen. */
async function whyUnseen(): Promise<NotChecked> {
  const origins = ['http://*/*', 'https://*/*'];
  return (await browser.permissions.contains({ origins })) ? 'not-web' : 'no-access';
}
