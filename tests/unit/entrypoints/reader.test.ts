// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://news.example/story/1" }
/** The reader of an article: what was asked about a page that has moved on is not shown, late paragraphs are read once more. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startReader } from '../../../entrypoints/reader/reader';
import { HOST_SELECTOR } from '../../../utils/marks/host';
import { removeAllListeners } from '../../../utils/state/messages';
import { useMessages } from '../../messages';
import { articleHtml, STORY } from '../pages';

interface Said {
  readonly type: string;
  readonly answer: (value: unknown) => void;
}

const said: Said[] = [];
const LINE = { res: { line: { id: 'uncredited', values: [] }, marks: [] } };

beforeEach(() => {
  removeAllListeners();
  fakeBrowser.reset();
  useMessages('en');
  said.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation(() => 1);
  Object.assign(fakeBrowser.runtime, {
    id: 'test-extension-id',
    sendMessage: ({ type }: Said, answer: Said['answer']) => void said.push({ type, answer }),
  });
  const page = new DOMParser().parseFromString(articleHtml({}), 'text/html');
  document.documentElement.replaceWith(document.adoptNode(page.documentElement));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const hear = (type: string) =>
  void fakeBrowser.runtime.onMessage.trigger({ id: 1, type, timestamp: 0 }, {} as never, () => undefined);
const answer = async (at: number) => {
  said.filter(({ type }) => type === 'snapshot')[at]?.answer(LINE);
  await pass(0);
};
const isShown = () => document.querySelector(HOST_SELECTOR) !== null;

test('what the background decides is shown', async () => {
  startReader(document, location);
  await pass(10);
  await answer(0);
  expect(isShown()).toBe(true);
});

test('an answer about a page that has moved on is not shown', async () => {
  startReader(document, location);
  await pass(10);
  hear('navigated');
  await pass(0);
  await answer(0);
  expect(isShown()).toBe(false);
});

test('of two readings only the later one’s answer is shown', async () => {
  startReader(document, location);
  await pass(10);
  hear('read');
  await pass(10);
  await answer(0);
  expect(isShown()).toBe(false);
  await answer(1);
  expect(isShown()).toBe(true);
});

test('paragraphs that come late are read once more, a few only are not', async () => {
  const asked = () => said.filter(({ type }) => type === 'page').length;
  const add = (count: number) => {
    for (let done = 0; done < count; done++) document.body.append(document.createElement('p'));
  };
  startReader(document, location);
  await pass(10);
  add(2);
  await pass(3_000);
  expect(asked()).toBe(0);
  add(STORY.length);
  await pass(20_000);
  expect(asked()).toBe(1);
});

test('a page that cannot be read is told as such', async () => {
  vi.spyOn(Document.prototype, 'createTreeWalker').mockImplementation(() => {
    throw new Error('no walker');
  });
  startReader(document, location);
  await pass(10);
  expect(said.map(({ type }) => type)).toEqual(['unreadable']);
});
