import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOwnPage, senderPage, withoutFragment, type Sender } from '../../../utils/state/senders';

beforeEach(() => fakeBrowser.reset());

const SHOWN: Sender = {
  id: 'test-extension-id',
  url: 'https://news.example/a#top',
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: 7, incognito: false },
};

test('a content script of a shown page speaks about its own tab, without fragment', () => {
  expect(senderPage(SHOWN)).toEqual({ tabId: 7, url: 'https://news.example/a', incognito: false });
});

test('Firefox tells no life cycle', () => {
  const { documentLifecycle: _, ...sender } = SHOWN;
  expect(senderPage(sender)).not.toBeNull();
});

test('after pushState the tab knows the address', () => {
  const sender = { ...SHOWN, tab: { id: 7, url: 'https://news.example/b', incognito: true } };
  expect(senderPage(sender)).toEqual({ tabId: 7, url: 'https://news.example/b', incognito: true });
});

test.each<[string, Sender]>([
  ['a frame', { ...SHOWN, frameId: 3 }],
  ['no frame at all', { ...SHOWN, frameId: undefined }],
  ['a prerendered page', { ...SHOWN, documentLifecycle: 'prerender' }],
  ['a page in the back/forward cache', { ...SHOWN, documentLifecycle: 'cached' }],
  ['another extension', { ...SHOWN, id: 'another' }],
  ['a page without a tab', { ...SHOWN, tab: undefined }],
  ['a file', { ...SHOWN, url: 'file:///tmp/a.html' }],
  ['a page of the extension', { ...SHOWN, url: 'chrome-extension://test-extension-id/popup.html' }],
  ['a page its tab has left', { ...SHOWN, tab: { id: 7, url: 'https://bank.example/' } }],
])('%s is refused', (_, sender) => {
  expect(senderPage(sender)).toBeNull();
});

test.each<[string, Sender, boolean]>([
  ['the popup', { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' }, true],
  ['the trace page in its tab', { ...SHOWN, url: 'chrome-extension://test-extension-id/trace.html?tab=7' }, true],
  ['a content script', SHOWN, false],
  [
    'a page whose address only contains ours',
    { ...SHOWN, url: 'https://x.example/chrome-extension://test-extension-id/' },
    false,
  ],
  ['another extension', { id: 'another', url: 'chrome-extension://test-extension-id/popup.html' }, false],
  ['nobody', {}, false],
])('%s speaking as a page of the extension: %s', (_, sender, own) => {
  expect(isOwnPage(sender)).toBe(own);
});

test.each([
  ['https://news.example/a#b', 'https://news.example/a'],
  ['https://news.example/a', 'https://news.example/a'],
])('%s without fragment is %s', (url, bare) => {
  expect(withoutFragment(url)).toBe(bare);
});
