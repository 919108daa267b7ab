import { expect, test } from 'vitest';
import { asking, query, WINDOW } from './asking';

const { web, ask } = asking('braveNews');
const HOST = 'api.search.brave.com';
const own = { enabled: true, key: 'reader-key' };
const q = query('"carried its first lorry at dawn"', { window: WINDOW });
const fault = (status: number, code: string, headers = {}) =>
  [
    status,
    'application/json',
    JSON.stringify({ type: 'ErrorResponse', error: { status, code, detail: 'Sorry.' } }),
    headers,
  ] as const;

test('results are read; the key goes in its header only', async () => {
  const result = {
    type: 'news_result',
    title: 'Harbour <strong>bridge</strong> reopens',
    url: 'https://www.harbour-times.example/a',
    age: '2 hours ago',
    page_age: '2026-11-03T09:02:00',
  };
  web().on(HOST, [200, 'application/json', JSON.stringify({ type: 'news', query: {}, results: [result] })]);
  expect(await ask(q, own)).toMatchObject({
    outcome: 'found',
    candidates: [{ title: 'Harbour bridge reopens', dates: [{ clock: 'index', value: '2026-11-03T09:02:00' }] }],
  });
  const [seen] = web().seen;
  expect(seen?.headers['x-subscription-token']).toBe('reader-key');
  expect(seen?.url).not.toContain('reader-key');
  expect(Object.fromEntries(new URL(seen?.url ?? '').searchParams)).toEqual({
    q: q.text,
    count: '20',
    search_lang: 'en',
    freshness: '2026-10-28to2026-11-04',
  });
});

test('no results are none', async () => {
  web().on(HOST, [200, 'application/json', '{"type":"news","query":{}}']);
  expect(await ask(q, own)).toMatchObject({ outcome: 'none' });
});

test.each([
  [fault(401, 'SUBSCRIPTION_TOKEN_INVALID'), 'refused', null],
  [fault(403, 'FORBIDDEN'), 'refused', null],
  [fault(422, 'VALIDATION'), 'badQuery', null],
  [fault(429, 'RATE_LIMITED'), 'limited', null],
  [fault(429, 'RATE_LIMITED', { 'retry-after': '2' }), 'limited', 2_000],
  [fault(429, 'QUOTA_LIMITED'), 'limited', 86_400_000],
] as const)('%j ends as %s', async (given, outcome, restMs) => {
  web().on(HOST, given);
  expect(await ask(q, own)).toMatchObject({ outcome, restMs });
});

test.each([
  [[429, 'text/html', '<html>'] as const, 'limited'],
  [[400, 'application/json', '{"message":"x"}'] as const, 'unreadable'],
])('%j, which is no error of theirs, ends as %s', async (given, outcome) => {
  web().on(HOST, given);
  expect(await ask(q, own)).toMatchObject({ outcome });
});
