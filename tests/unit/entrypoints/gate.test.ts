// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://news.example/story/1" }
/** The script of every page: asks once, asks again when the page moves on and has come to rest, goes quiet with its extension. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import gate from '../../../entrypoints/gate';
import { removeAllListeners } from '../../../utils/state/messages';
import { articleHtml } from '../pages';

const said: { type: string; data: unknown }[] = [];
let warn: ReturnType<typeof vi.spyOn>;
let listened: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } };

beforeEach(() => {
  removeAllListeners();
  fakeBrowser.reset();
  said.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  listened = vi.spyOn(window, 'addEventListener');
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  Object.assign(fakeBrowser.runtime, {
    id: 'test-extension-id',
    sendMessage: (message: (typeof said)[number], answer: (value: unknown) => void) => {
      said.push(message);
      answer({});
    },
  });
  const page = new DOMParser().parseFromString(articleHtml({}), 'text/html');
  document.documentElement.replaceWith(document.adoptNode(page.documentElement));
});
afterEach(() => {
  // The gates of all tests stand in one window.
  for (const [type, listener] of listened.mock.calls)
    window.removeEventListener(type as string, listener as EventListener);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Milliseconds go by, with what is waited for in between. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

const navigated = () =>
  fakeBrowser.runtime.onMessage.trigger({ id: 1, type: 'navigated', timestamp: 0 }, {} as never, () => undefined);

const asked = () => said.filter(({ type }) => type === 'page');

test('a page that looks like an article is told once', async () => {
  void gate.main();
  await pass(20_000);
  expect(asked()).toMatchObject([{ data: { article: true } }]);
});

test('many moves within a page are looked at once, when its text stands still', async () => {
  void gate.main();
  await pass(5_000);
  said.length = 0;
  for (let move = 0; move < 10; move++) {
    void navigated();
    document.body.append('x');
    await pass(100);
  }
  expect(asked()).toHaveLength(0);
  await pass(6_000);
  expect(asked()).toHaveLength(1);
});

test('marks that an earlier version left behind are taken away', () => {
  const leftover = document.createElement('div');
  leftover.setAttribute('data-firsthand', '');
  document.documentElement.append(leftover);
  void gate.main();
  expect(leftover.isConnected).toBe(false);
});

test('back from the back/forward cache it asks again', async () => {
  void gate.main();
  await pass(5_000);
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await pass(0);
  expect(asked()).toHaveLength(2);
});

test('with “only when I click” it says nothing', async () => {
  await fakeBrowser.storage.local.set({ settings: { version: 1, check: 'on-click' } });
  void gate.main();
  await pass(20_000);
  expect(said).toEqual([]);
});

test('a background that is just starting is told again, and not without end', async () => {
  let fails = 1;
  const { sendMessage } = fakeBrowser.runtime;
  Object.assign(fakeBrowser.runtime, {
    sendMessage: (message: (typeof said)[number], answer: (value: unknown) => void) => {
      if (fails-- > 0) throw new Error('Could not establish connection. Receiving end does not exist.');
      (sendMessage as (message: unknown, answer: unknown) => void)(message, answer);
    },
  });
  void gate.main();
  await pass(2_000);
  expect(asked()).toHaveLength(1);
  fails = 100;
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await pass(60_000);
  expect(fails).toBe(97);
  expect(warn).toHaveBeenCalledOnce();
});

test('without its extension it goes quiet', async () => {
  void gate.main();
  await pass(5_000);
  Object.assign(fakeBrowser.runtime, {
    id: undefined,
    sendMessage: () => {
      throw new Error('Extension context invalidated.');
    },
  });
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await pass(20_000);
  expect(asked()).toHaveLength(1);
  expect(warn).not.toHaveBeenCalled();
});
