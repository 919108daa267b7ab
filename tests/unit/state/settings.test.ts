import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, exportSettings, importSettings, parseSettings, readSettings } from '@/utils/state/settings';

beforeEach(() => fakeBrowser.reset());

const OWN = { searxng: { enabled: true, endpoint: 'https://search.example/search', key: 'secret' } };

test('an export comes back as it was, without the keys', () => {
  const settings = { ...DEFAULT_SETTINGS, marks: false, sitesOff: ['bank.example'], services: OWN };
  const file = exportSettings(settings);
  expect(file).not.toContain('secret');
  expect(importSettings(file)).toEqual({
    ...settings,
    services: { searxng: { enabled: true, endpoint: 'https://search.example/search' } },
  });
});

test('what an older file lacks comes from the defaults', () => {
  expect(parseSettings({ marks: false })).toEqual({ ...DEFAULT_SETTINGS, marks: false });
});

test.each<[string, string]>([
  ['no JSON', 'marks: off'],
  ['a newer version', '{ "version": 2 }'],
  ['a host in capitals', '{ "sitesOff": ["Bank.example"] }'],
  ['an unknown way to check', '{ "check": "sometimes" }'],
  ['an address that is none of the web', '{ "services": { "searxng": { "endpoint": "ftp://search.example" } } }'],
  ['an address with a name in it', '{ "services": { "searxng": { "endpoint": "https://me@search.example" } } }'],
  ['more than it may hold', ' '.repeat(600_000)],
])('a file with %s is refused', (_, file) => {
  expect(() => importSettings(file)).toThrow();
});

test('damaged settings check nothing without a click', async () => {
  await fakeBrowser.storage.local.set({ settings: { sitesOff: 'everything' } });
  expect((await readSettings()).check).toBe('on-click');
});

test('nothing stored means the defaults', async () => {
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});
