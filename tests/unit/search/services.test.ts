import { readdirSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { PROVIDERS } from '../../../utils/search/providers';
import {
  DEFAULT_SERVICES,
  isReady,
  SERVICE_IDS,
  SERVICES,
  servicesOf,
  servicesSchema,
} from '../../../utils/search/services';

test('every service has its provider, in the file of its name', () => {
  const files = readdirSync(new URL('../../../utils/search/providers', import.meta.url)).map((file) =>
    file.replace(/\.ts$/, ''),
  );
  expect(files.toSorted()).toEqual([...SERVICE_IDS].toSorted());
  expect(Object.keys(PROVIDERS).toSorted()).toEqual(files.toSorted());
});

test("as shipped, all services are on but the reader's own", () => {
  expect(SERVICE_IDS.filter((id) => !isReady(id, DEFAULT_SERVICES))).toEqual(['searxng', 'opensearch', 'braveNews']);
});

test.each([
  ['braveNews', { enabled: true }, false],
  ['braveNews', { enabled: true, key: 'k' }, true],
  ['braveNews', { enabled: false, key: 'k' }, false],
  ['searxng', { enabled: true }, false],
  ['searxng', { enabled: true, endpoint: 'https://search.library.example/search' }, true],
  ['gdeltDoc', { enabled: false }, false],
  ['feed', { enabled: true, endpoint: '' }, true],
] as const)('%s with %j is ready: %s', (id, service, ready) => {
  expect(isReady(id, v.parse(servicesSchema, { [id]: service }))).toBe(ready);
});

test('what is missing is filled in and what is unknown dropped', () => {
  expect(v.parse(servicesSchema, { gdeltDoc: { enabled: false }, harbour: {} })).toEqual({
    ...DEFAULT_SERVICES,
    gdeltDoc: { ...DEFAULT_SERVICES.gdeltDoc, enabled: false },
  });
});

test.each([
  ['no https', { searxng: { endpoint: 'http://search.library.example/' } }],
  ['no https where the address is not the reader’s own', { gdeltDoc: { endpoint: 'http://127.0.0.1/doc' } }],
  ['no https where a key goes along', { braveNews: { endpoint: 'http://archive.internal/', key: 'k' } }],
  ['no address', { searxng: { endpoint: 'search' } }],
  ['a script', { searxng: { endpoint: 'javascript:alert(1)' } }],
  ['a key with a line break, which would be another header', { braveNews: { key: 'a\r\nCookie: b' } }],
  ['a key beyond all length', { braveNews: { key: 'a'.repeat(2001) } }],
  ['a field that is no name', { opensearch: { fields: { url: 'a"b' } } }],
  ['a switch that is none', { feed: { enabled: 'yes' } }],
  ['no settings', 'none'],
])('settings with %s are refused', (_what, settings) => {
  expect(v.safeParse(servicesSchema, settings).success).toBe(false);
});

test('one service with unusable settings is switched off and leaves the others as they are', () => {
  const stored = {
    searxng: { enabled: true, endpoint: 'ftp://x' },
    gdeltDoc: { enabled: true, endpoint: 'https://mirror.example/doc' },
  };
  expect(servicesOf(stored)).toEqual({
    ...DEFAULT_SERVICES,
    searxng: { ...DEFAULT_SERVICES.searxng, enabled: false },
    gdeltDoc: { ...DEFAULT_SERVICES.gdeltDoc, endpoint: 'https://mirror.example/doc' },
  });
});

test('names are shown, none twice', () => {
  const names = SERVICE_IDS.map((id) => SERVICES[id].name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(['http://archive.newsroom.internal:9200/news', 'http://127.0.0.1:8888/search', 'https://192.168.0.7/search'])(
  'an own service may stand in the house: %s',
  (endpoint) => {
    const stored = { searxng: { enabled: true, endpoint }, opensearch: { enabled: true, endpoint } };
    expect(servicesOf(stored)).toMatchObject(stored);
  },
);
