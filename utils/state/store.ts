/**
 * The state of each tab in `storage.session`: in memory only, gone with the browser, out of reach of content scripts.
 *   tab:7 → { status: "checked", report, paragraphs, … }      tabs → [[3, 9120], [7, 48211]], least recently used first
 * Only the background writes. What does not fit makes room: the least recently used tab goes first.
 */
import { browser } from '../browser';
import type { TabState } from '../types';
import { INTERRUPTED_AFTER_MS, parseTabState } from './tabState';

const INDEX = 'tabs';

/** Bytes of JSON; `storage.session` holds 10 MB (10,485,760) in both browsers. */
const BUDGET = { state: 1_500_000, total: 8_000_000 };

/** Tab and bytes of its state. */
type Index = readonly (readonly [tabId: number, bytes: number])[];

const keyOf = (tabId: number) => `tab:${tabId}`;

/** Writes follow one another, so that none works on an index another is changing. */
let lastWrite: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = lastWrite.then(work, work);
  lastWrite = turn.catch(() => undefined);
  return turn;
}

/** A tab's state, or null when nothing is known. */
export async function readTab(tabId: number): Promise<TabState | null> {
  return parseTabState((await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)], Date.now());
}

/**
 * Keeps a tab's state.
 *
 * @param isWanted asked about the state before, in the same turn; a state that is not wanted any more is not kept
 * @returns the tabs that had to make room, as their badges no longer have a state behind them; null where nothing was kept
 */
export function writeTab(
  tabId: number,
  state: TabState,
  isWanted: (before: TabState | null) => boolean = () => true,
): Promise<readonly number[] | null> {
  return inTurn(async () => (isWanted(await readTab(tabId)) ? await write(tabId, state) : null));
}

/** Changes a tab's state if there is one; `change` returning null leaves it as it is. Returns what is now kept. */
export function changeTab(tabId: number, change: (state: TabState) => TabState | null): Promise<TabState | null> {
  return inTurn(async () => {
    const before = await readTab(tabId);
    const after = before && change(before);
    if (after) await write(tabId, after);
    return after ?? before;
  });
}

/** Forgets tabs, as when they are closed. */
export function forgetTabs(tabIds: readonly number[]): Promise<void> {
  return inTurn(async () => {
    await browser.storage.session.remove(tabIds.map(keyOf));
    await writeIndex((await readIndex()).filter(([id]) => !tabIds.includes(id)));
  });
}

/** All tabs with a state, least recently used first. */
export async function knownTabs(): Promise<readonly number[]> {
  return (await readIndex()).map(([id]) => id);
}

/** Calls back with a tab's state, now and whenever it changes or its check turns out to be cut off; returns how to stop. */
export function watchTab(tabId: number, callback: (state: TabState | null) => void): () => void {
  const key = keyOf(tabId);
  let stopped = false;
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const tell = (state: TabState | null) => {
    clearTimeout(overdue);
    if (stopped) return;
    if (state?.status === 'checking') overdue = setTimeout(read, INTERRUPTED_AFTER_MS);
    callback(state);
  };
  const read = () => void readTab(tabId).then(tell);
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && key in changes) tell(parseTabState(changes[key]?.newValue, Date.now()));
  };
  browser.storage.onChanged.addListener(listener);
  read();
  return () => {
    stopped = true;
    clearTimeout(overdue);
    browser.storage.onChanged.removeListener(listener);
  };
}

async function write(tabId: number, state: TabState): Promise<readonly number[]> {
  const { kept, bytes } = fit(state);
  const others = (await readIndex()).filter(([id]) => id !== tabId);
  const evicted: number[] = [];
  let total = others.reduce((sum, [, size]) => sum + size, bytes);
  for (const [id, size] of others) {
    if (total <= BUDGET.total) break;
    evicted.push(id);
    total -= size;
  }
  if (evicted.length > 0) await browser.storage.session.remove(evicted.map(keyOf));
  try {
    await browser.storage.session.set({ [keyOf(tabId)]: kept });
  } catch {
    // Others of our own fill the area: the states of all other tabs make room.
    evicted.splice(0, evicted.length, ...others.map(([id]) => id));
    await browser.storage.session.remove(evicted.map(keyOf));
    await browser.storage.session.set({ [keyOf(tabId)]: kept });
  }
  await writeIndex([...others.filter(([id]) => !evicted.includes(id)), [tabId, bytes]]);
  return evicted;
}

/** A state that is too large goes without its paragraphs, and one that still is, is not kept. */
function fit(state: TabState): { readonly kept: TabState; readonly bytes: number } {
  const bytes = bytesOf(state);
  if (bytes <= BUDGET.state) return { kept: state, bytes };
  if (state.status === 'checked' && state.paragraphs.length > 0) return fit({ ...state, paragraphs: [] });
  const { url, incognito } = state;
  return fit({ status: 'failed', why: 'too-large', detail: '', url: url?.slice(0, 2_000) ?? null, incognito });
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

async function readIndex(): Promise<Index> {
  const index: unknown = (await browser.storage.session.get(INDEX))[INDEX];
  return Array.isArray(index) ? index.filter(isEntry) : [];
}

function isEntry(entry: unknown): entry is Index[number] {
  return Array.isArray(entry) && entry.length === 2 && entry.every(Number.isFinite);
}

async function writeIndex(index: Index): Promise<void> {
  await browser.storage.session.set({ [INDEX]: index });
}
