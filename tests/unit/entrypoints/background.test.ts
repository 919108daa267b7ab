import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background';
import { removeAllListeners } from '../../../utils/state/messages';
import { takeSelection } from '../../../utils/state/selection';
import { readTab, writeTab } from '../../../utils/state/store';
import type { TabState } from '../../../utils/types';
import { useMessages } from '../../messages';
import { articleHtml, snapshotOf } from '../pages';

const URL_A = 'https://news.example/a';
const EXTENSION = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };

/** Says something to the background as `sender` and gives back the answer. */
async function say(type: string, data: unknown, sender: object): Promise<{ res?: unknown; err?: { message: string } }> {
  return await new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger({ id: 1, type, data, timestamp: 0 }, sender, resolve);
  });
}

const contentScript = (tabId: number, url = URL_A, more: object = {}) => {
  return { id: 'test-extension-id', url, frameId: 0, tab: { id: tabId, incognito: false }, ...more };
};

const reading = (html: string, url = URL_A) => ({ snapshot: snapshotOf(html, url), snapshotMs: 1, readabilityMs: 1 });

/** A picture's description has leaked into the story. */
const LEAK = articleHtml({
  before: '<p>[Image description: Two boats and a crane in a harbour, seen from the quay.]</p>',
});

let inject: ReturnType<typeof vi.fn>;
let toPage: ReturnType<typeof vi.fn>;

let onMenu: (info: object, tab?: object) => Promise<void>;
let onCommand: (command: string, tab?: object) => Promise<void>;
let onAccess: (added: { origins?: string[] }) => Promise<void>;

beforeEach(() => {
  removeAllListeners();
  fakeBrowser.reset();
  useMessages('en');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  inject = vi.fn().mockResolvedValue([]);
  toPage = vi.fn().mockResolvedValue(undefined);
  Object.assign(fakeBrowser.scripting, { executeScript: inject, insertCSS: vi.fn().mockResolvedValue(undefined) });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: toPage,
    get: vi.fn((id: number) => Promise.resolve({ id, url: `${URL_A}#top`, incognito: false })),
  });
  Object.assign(fakeBrowser.permissions, {
    contains: vi.fn().mockResolvedValue(true),
    onAdded: { addListener: (listener: typeof onAccess) => (onAccess = listener) },
  });
  Object.assign(fakeBrowser.contextMenus, { create: vi.fn(), removeAll: vi.fn().mockResolvedValue(undefined) });
  Object.assign(fakeBrowser.contextMenus.onClicked, { addListener: (listener: typeof onMenu) => (onMenu = listener) });
  Object.assign(fakeBrowser.commands.onCommand, {
    addListener: (listener: typeof onCommand) => (onCommand = listener),
  });
  Object.assign(fakeBrowser.action, { openPopup: vi.fn().mockResolvedValue(undefined) });
  Object.assign(fakeBrowser.tabs.onReplaced, { addListener: vi.fn() });
  background.main();
});

describe('the way of a page', () => {
  test('an article: the reader is injected into the top frame, its reading judged, kept and answered', async () => {
    await say('page', { article: true }, contentScript(7));
    expect(inject).toHaveBeenCalledWith({ target: { tabId: 7, frameIds: [0] }, files: ['/reader.js'] });
    expect(await readTab(7)).toMatchObject({ status: 'checking', url: URL_A });

    const { res } = await say('snapshot', reading(LEAK), contentScript(7));
    expect(res).toMatchObject({ line: null, marks: [{ kind: 'image-description' }] });
    expect(await readTab(7)).toMatchObject({ status: 'checked', report: { version: 1, url: URL_A }, marksOpen: true });
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('1');
  });

  test('a page with a reader is asked to read again, without another injection', async () => {
    toPage.mockResolvedValue({ res: true });
    await say('page', { article: true }, contentScript(7));
    expect(inject).not.toHaveBeenCalled();
  });

  test('no article: said so, nothing injected', async () => {
    await say('page', { article: false }, contentScript(7));
    expect(await readTab(7)).toMatchObject({ status: 'not-article' });
    expect(inject).not.toHaveBeenCalled();
  });

  test('the browser keeps extensions out: could not check, and why', async () => {
    inject.mockRejectedValue(new Error('The extensions gallery cannot be scripted.'));
    await say('page', { article: true }, contentScript(7));
    expect(await readTab(7)).toMatchObject({ status: 'failed', why: 'restricted' });
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('!');
  });

  test('access was withdrawn meanwhile: not checked, and why', async () => {
    inject.mockRejectedValue(new Error('Missing host permission for the tab'));
    Object.assign(fakeBrowser.permissions, { contains: vi.fn().mockResolvedValue(false) });
    await say('page', { article: true }, contentScript(7));
    expect(await readTab(7)).toMatchObject({ status: 'not-checked', why: 'no-access' });
  });

  test('a check that was cut off is put on the badge when the popup asks', async () => {
    await writeTab(7, { url: URL_A, incognito: false, status: 'checking', since: Date.now() - 60_000 });
    await say('describe', { tabId: 7 }, EXTENSION);
    expect(await readTab(7)).toMatchObject({ status: 'failed', why: 'interrupted' });
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('!');
  });

  test('the reader could not read: could not check, and why', async () => {
    await say('unreadable', { why: 'too-large', detail: 'x' }, contentScript(7));
    expect(await readTab(7)).toMatchObject({ status: 'failed', why: 'too-large' });
  });

  test.each([
    ['only when I click', { check: 'on-click' }],
    ['the site is left alone', { sitesOff: ['news.example'] }],
    ['the settings are damaged', { check: 7 }],
  ])('nothing is read when %s', async (_, settings) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await fakeBrowser.storage.local.set({ settings });
    await say('page', { article: true }, contentScript(7));
    expect(inject).not.toHaveBeenCalled();
    expect(await readTab(7)).toBeNull();
  });

  test('a click reads all the same, but never a page of a private network', async () => {
    await fakeBrowser.storage.local.set({ settings: { check: 'on-click' } });
    await say('check', { tabId: 7 }, EXTENSION);
    expect(inject).toHaveBeenCalledOnce();
    fakeBrowser.tabs.get = vi.fn().mockResolvedValue({ id: 8, url: 'http://192.168.0.1/a', incognito: false });
    await say('check', { tabId: 8 }, EXTENSION);
    expect(await readTab(8)).toMatchObject({ status: 'not-checked', why: 'private-host' });
    expect(inject).toHaveBeenCalledOnce();
  });

  test.each<[string, object, string]>([
    ['a page nobody asked about', { url: URL_A }, 'not-asked'],
    ['a page of a private network', { url: 'https://printer.local/' }, 'private-host'],
    ['a page of the browser', {}, 'not-web'],
    ['a file', { url: 'file:///a.html' }, 'not-web'],
  ])('%s is described as %s', async (_, tab, why) => {
    fakeBrowser.tabs.get = vi.fn().mockResolvedValue({ id: 7, incognito: false, ...tab });
    await say('describe', { tabId: 7 }, EXTENSION);
    expect(await readTab(7)).toMatchObject({ status: 'not-checked', why });
  });

  test('a page behind withdrawn access is described so', async () => {
    Object.assign(fakeBrowser.permissions, { contains: vi.fn().mockResolvedValue(false) });
    fakeBrowser.tabs.get = vi.fn().mockResolvedValue({ id: 7, incognito: false });
    await say('describe', { tabId: 7 }, EXTENSION);
    expect(await readTab(7)).toMatchObject({ status: 'not-checked', why: 'no-access' });
  });

  test('a page that only a click lets us see is described so as well, unless nothing is checked without one', async () => {
    Object.assign(fakeBrowser.permissions, { contains: vi.fn().mockResolvedValue(false) });
    await say('describe', { tabId: 7 }, EXTENSION);
    expect(await readTab(7)).toMatchObject({ status: 'not-checked', why: 'no-access', url: URL_A });
    await fakeBrowser.storage.local.set({ settings: { check: 'on-click' } });
    await say('describe', { tabId: 7 }, EXTENSION);
    expect(await readTab(7)).toMatchObject({ status: 'not-checked', why: 'on-click' });
  });

  test.each([
    ['read where every article is checked', 'every-article', { status: 'checking' }],
    ['offered where nothing is checked without a click', 'on-click', { status: 'not-checked', why: 'on-click' }],
  ])('once access is given, the page that lacked it is %s, and no other', async (_, check, state) => {
    await fakeBrowser.storage.local.set({ settings: { check } });
    await writeTab(7, { url: URL_A, incognito: false, status: 'not-checked', why: 'no-access' });
    await writeTab(8, { url: URL_A, incognito: false, status: 'not-article' });
    await onAccess({ origins: ['*://news.example/*'] });
    expect(await readTab(7)).toMatchObject(state);
    expect(await readTab(8)).toMatchObject({ status: 'not-article' });
    expect(inject).toHaveBeenCalledTimes(check === 'on-click' ? 0 : 1);
  });
});

describe('what is said without being asked is not believed', () => {
  test.each<[string, string, unknown, object]>([
    ['a frame', 'page', { article: true }, contentScript(7, URL_A, { frameId: 2 })],
    ['a prerendered page', 'page', { article: true }, contentScript(7, URL_A, { documentLifecycle: 'prerender' })],
    ['another extension', 'page', { article: true }, contentScript(7, URL_A, { id: 'x' })],
    ['a content script that plays the popup', 'check', { tabId: 8 }, contentScript(7)],
    ['a content script that reaches for another tab', 'jumpTo', { tabId: 8, block: 1 }, contentScript(7)],
    ['a content script that adds a comparison', 'compared', { tabId: 8, url: URL_A }, contentScript(7)],
    ['the popup that plays a page', 'page', { article: true }, EXTENSION],
  ])('%s is refused', async (_, type, data, sender) => {
    const { err } = await say(type, data, sender);
    expect(err?.message).toMatch(/^refused/);
    expect(inject).not.toHaveBeenCalled();
  });

  test.each<[string, string]>([
    ['a page that has moved on', 'https://news.example/b'],
    ['a page nobody asked to read', URL_A],
  ])('a reading of %s changes nothing', async (_, url) => {
    const { res } = await say('snapshot', reading(LEAK, url), contentScript(7, url));
    expect(res).toEqual({ line: null, marks: [] });
    expect(await readTab(7)).toBeNull();
  });

  test('a snapshot that names another address than its tab changes nothing', async () => {
    await say('page', { article: true }, contentScript(7));
    await say('snapshot', reading(LEAK, 'https://bank.example/'), contentScript(7));
    expect(await readTab(7)).toMatchObject({ status: 'checking' });
  });

  test('a page that moves on while it is inspected leaves nothing behind', async () => {
    await say('page', { article: true }, contentScript(7));
    const answer = say('snapshot', reading(LEAK), contentScript(7));
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    expect((await answer).res).toEqual({ line: null, marks: [] });
    expect(await readTab(7)).toBeNull();
  });

  test('a forged snapshot could not be checked', async () => {
    await say('page', { article: true }, contentScript(7));
    await say('snapshot', { snapshot: { url: URL_A, blocks: 'x' } }, contentScript(7));
    expect(await readTab(7)).toMatchObject({ status: 'failed', why: 'error' });
  });
});

describe('tabs move on', () => {
  const NOT_ARTICLE: TabState = { url: URL_A, incognito: false, status: 'not-article' };

  test('another address inside the page clears the state and tells the gate', async () => {
    await writeTab(7, NOT_ARTICLE);
    await fakeBrowser.tabs.onUpdated.trigger(7, { url: 'https://news.example/b' }, { id: 7 } as never);
    expect(await readTab(7)).toBeNull();
    expect(toPage).toHaveBeenCalledWith(7, expect.objectContaining({ type: 'navigated' }), { frameId: 0 });
  });

  test.each([{ url: `${URL_A}#comments` }, { status: 'complete' }])('%j leaves it as it is', async (change) => {
    await writeTab(7, NOT_ARTICLE);
    await fakeBrowser.tabs.onUpdated.trigger(7, change as never, { id: 7 } as never);
    expect(await readTab(7)).toEqual(NOT_ARTICLE);
  });

  test('a closed tab is forgotten', async () => {
    await writeTab(7, NOT_ARTICLE);
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    expect(await readTab(7)).toBeNull();
  });
});

describe('marks and settings', () => {
  const check = async () => {
    await say('page', { article: true }, contentScript(7));
    await say('snapshot', reading(LEAK), contentScript(7));
  };
  const lastShown = () =>
    (toPage.mock.calls.findLast(([, { type }]) => type === 'show')?.[1] as { data?: unknown })?.data;

  test('the reader closes the marks: remembered for the page, and opened again from the popup', async () => {
    await check();
    await say('marksOpen', { open: false }, contentScript(7));
    expect(await readTab(7)).toMatchObject({ marksOpen: false });
    await say('showMarks', { tabId: 7, open: true }, EXTENSION);
    expect(lastShown()).toMatchObject({ marks: [{ kind: 'image-description' }] });
  });

  test('no marks on a site: learnt, and taken out of the page; the badge stays', async () => {
    await check();
    await say('noMarksHere', undefined, contentScript(7));
    expect(await fakeBrowser.storage.local.get('settings')).toMatchObject({ settings: { marksOff: ['news.example'] } });
    await vi.waitFor(() => expect(lastShown()).toEqual({ line: null, marks: [] }));
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('1');
  });

  test('the line in the page opens the look-up of its own tab, and none from a private window', async () => {
    const opened = async () =>
      (await fakeBrowser.tabs.query({})).flatMap(({ url }) => (url?.includes('trace') ? [url] : []));
    await say('findOriginal', undefined, contentScript(7, URL_A, { tab: { id: 7, incognito: true } }));
    expect(await opened()).toEqual([]);
    await say('findOriginal', undefined, contentScript(7));
    expect(await opened()).toEqual([expect.stringMatching(/\/trace\.html\?tab=7$/)]);
  });

  test('in a private window nothing is learnt', async () => {
    await say('noMarksHere', undefined, contentScript(7, URL_A, { tab: { id: 7, incognito: true } }));
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  test('a site that is left alone from now on loses its report at once', async () => {
    await check();
    await fakeBrowser.storage.local.set({ settings: { sitesOff: ['news.example'] } });
    await vi.waitFor(async () => expect(await readTab(7)).toMatchObject({ status: 'not-checked', why: 'site-off' }));
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('');
  });

  test('a look-up is added to the report of the page it was made for', async () => {
    await check();
    const source = { name: 'Morning Herald', domain: 'herald.example', url: 'https://herald.example/a' };
    const comparison = { source, judgement: 'same-text', reuse: 0.9 };
    await say(
      'compared',
      { tabId: 7, url: 'https://news.example/b', comparison, derived: true, insertions: [], cleared: [] },
      EXTENSION,
    );
    expect(await readTab(7)).toMatchObject({ report: { comparison: null } });
    await say('compared', { tabId: 7, url: URL_A, comparison, derived: true, insertions: [], cleared: [] }, EXTENSION);
    expect(await readTab(7)).toMatchObject({ report: { comparison, verdict: 'aggregated' } });
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('2');
  });
});

describe('menus, keys and the first run', () => {
  const open = vi.fn().mockResolvedValue({});
  beforeEach(() => {
    open.mockClear();
    Object.assign(fakeBrowser.tabs, { create: open });
  });

  test('"Check this page" checks from the menu and by the key, also where nothing is checked without a click', async () => {
    await fakeBrowser.storage.local.set({ settings: { check: 'on-click' } });
    await onMenu({ menuItemId: 'check-page' }, { id: 7 });
    await onCommand('check-page', { id: 7 });
    expect(inject).toHaveBeenCalledTimes(2);
  });

  test('a selection goes to the trace page through session memory, never in the address', async () => {
    await onMenu(
      { menuItemId: 'trace-selection', selectionText: 'The ferry stops in May' },
      { id: 7, incognito: false },
    );
    expect(open).toHaveBeenCalledWith({ url: expect.stringMatching(/trace\.html\?tab=7$/), openerTabId: 7 });
    expect(await takeSelection(7)).toBe('The ferry stops in May');
    expect(await takeSelection(7)).toBeNull();
  });

  test('from a private window nothing is looked up; the popup says why', async () => {
    await onMenu(
      { menuItemId: 'trace-selection', selectionText: 'The ferry stops in May' },
      { id: 7, incognito: true },
    );
    expect(open).not.toHaveBeenCalled();
    expect(await takeSelection(7)).toBeNull();
    expect(fakeBrowser.action.openPopup).toHaveBeenCalled();
  });

  test('the first run is explained once', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    expect(open).toHaveBeenCalledWith({ url: expect.stringMatching(/welcome\.html$/) });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.1.0' });
    expect(open).toHaveBeenCalledTimes(1);
  });
});

test('the worker may be stopped at any moment: what it knew is in session storage, and a new one goes on from there', async () => {
  await say('page', { article: true }, contentScript(7));
  removeAllListeners();
  vi.resetModules();
  const { default: another } = await import('../../../entrypoints/background');
  another.main();
  const { res } = await say('snapshot', reading(LEAK), contentScript(7));
  expect(res).toMatchObject({ marks: [{ kind: 'image-description' }] });
});
