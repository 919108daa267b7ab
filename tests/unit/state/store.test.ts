import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeTab, forgetTabs, knownTabs, readTab, watchTab, writeTab } from '../../../utils/state/store';
import { parseTabState } from '../../../utils/state/tabState';
import { inspect } from '../../../utils/engine/inspect';
import { articleHtml, snapshotOf } from '../pages';
import type { TabState } from '../../../utils/types';

beforeEach(() => fakeBrowser.reset());

const PAGE = { url: 'https://news.example/a', incognito: false };
const NOT_ARTICLE: TabState = { ...PAGE, status: 'not-article' };

/** A checked page whose paragraphs take about so many bytes. */
function checked(bytes: number): TabState {
  const report = inspect(snapshotOf(articleHtml({})), null);
  const paragraphs = [{ block: 0, text: 'x'.repeat(bytes) }];
  return { ...PAGE, status: 'checked', title: 'A', lang: 'en', report, paragraphs, marksOpen: true };
}

test('a state comes back as it was kept', async () => {
  const state = checked(10);
  await writeTab(7, state);
  expect(await readTab(7)).toEqual(JSON.parse(JSON.stringify(state)));
  expect(await readTab(8)).toBeNull();
});

test('the least recently used tab makes room, and is named', async () => {
  for (const tab of [1, 2, 3, 4, 5]) expect(await writeTab(tab, checked(1_400_000))).toEqual([]);
  await writeTab(1, checked(1_400_000));
  expect(await writeTab(6, checked(1_400_000))).toEqual([2]);
  expect(await readTab(2)).toBeNull();
  expect(await knownTabs()).toEqual([3, 4, 5, 1, 6]);
});

test('a page without end is kept without its paragraphs', async () => {
  await writeTab(1, checked(3_000_000));
  expect(await readTab(1)).toMatchObject({ status: 'checked', paragraphs: [] });
});

test('a report that is itself too large is not kept', async () => {
  const state = checked(0);
  if (state.status !== 'checked') throw new Error('not checked');
  await writeTab(1, { ...state, title: 'x'.repeat(2_000_000) });
  expect(await readTab(1)).toMatchObject({ status: 'failed', why: 'too-large' });
});

test('when the area is full all the same, the other tabs make room', async () => {
  await writeTab(1, NOT_ARTICLE);
  const { set } = fakeBrowser.storage.session;
  const full = vi.fn().mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded')).mockImplementation(set);
  Object.assign(fakeBrowser.storage.session, { set: full });
  expect(await writeTab(2, NOT_ARTICLE)).toEqual([1]);
  Object.assign(fakeBrowser.storage.session, { set });
  expect(await readTab(2)).toEqual(NOT_ARTICLE);
  expect(await knownTabs()).toEqual([2]);
});

test('a check that is cut off while someone watches is told of', async () => {
  vi.useFakeTimers();
  const seen: (string | undefined)[] = [];
  await writeTab(7, { ...PAGE, status: 'checking', since: Date.now() });
  const stop = watchTab(7, (state) => seen.push(state?.status));
  await vi.advanceTimersByTimeAsync(31_000);
  expect(seen).toEqual(['checking', 'failed']);
  stop();
  vi.useRealTimers();
});

test('writes at the same time lose nothing', async () => {
  await Promise.all([1, 2, 3, 4].map((tab) => writeTab(tab, NOT_ARTICLE)));
  await Promise.all([forgetTabs([2]), writeTab(5, NOT_ARTICLE)]);
  expect(await knownTabs()).toEqual([1, 3, 4, 5]);
});

test('a change builds on what is kept; a tab without a state stays without', async () => {
  await writeTab(1, checked(10));
  await changeTab(1, (state) => (state.status === 'checked' ? { ...state, marksOpen: false } : null));
  expect(await readTab(1)).toMatchObject({ marksOpen: false });
  expect(await changeTab(2, () => NOT_ARTICLE)).toBeNull();
  expect(await readTab(2)).toBeNull();
});

test('a watcher is told now and of every change, until it stops', async () => {
  const seen: (TabState | null)[] = [];
  const stop = watchTab(7, (state) => seen.push(state));
  await vi.waitFor(() => expect(seen).toEqual([null]));
  await writeTab(7, NOT_ARTICLE);
  await writeTab(8, NOT_ARTICLE);
  await forgetTabs([7]);
  expect(seen).toEqual([null, NOT_ARTICLE, null]);
  stop();
  await writeTab(7, NOT_ARTICLE);
  expect(seen).toHaveLength(3);
});

test.each([
  ['a word', 'not-article'],
  ['a state of another time', { status: 'done', ...PAGE }],
  ['a report of another version', { ...checked(1), report: { version: 2 } }],
])('what is not a state (%s) counts as nothing', (_, value) => {
  expect(parseTabState(value, 0)).toBeNull();
});

test('a damaged index is made anew', async () => {
  await fakeBrowser.storage.session.set({ tabs: [['x'], null, [3, 10]] });
  await writeTab(4, NOT_ARTICLE);
  expect(await knownTabs()).toEqual([3, 4]);
});

test.each([
  [29_000, 'checking'],
  [31_000, 'failed'],
])('a check that began %i ms ago is %s', (age, status) => {
  expect(parseTabState({ ...PAGE, status: 'checking', since: 1_000 }, 1_000 + age)).toMatchObject({ status });
});
