import { expect, test } from 'vitest';
import { asking, query, WINDOW } from './asking';

const { web, ask } = asking('searxng');
const HOST = 'search.library.example';
const own = { enabled: true, endpoint: `https://${HOST}/search` };
const q = query('"carried its first lorry at dawn"', { window: WINDOW });

const answer = (part: object) =>
  [
    200,
    'application/json',
    JSON.stringify({ query: 'x', number_of_results: 0, results: [], answers: [], unresponsive_engines: [], ...part }),
  ] as const;
const result = {
  url: 'https://www.harbour-times.example/a',
  title: 'Harbour bridge reopens',
  publishedDate: '2026-11-03T09:02:00',
  engine: 'exampleengine',
  parsed_url: ['https', 'www.harbour-times.example', '/a', '', '', ''],
};

test('results are read, though their number is said to be 0', async () => {
  web().on(HOST, answer({ results: [result, { ...result, url: 'https://www.other.example/b', publishedDate: null }] }));
  expect(await ask(q, own)).toMatchObject({
    outcome: 'found',
    candidates: [
      { url: 'https://www.harbour-times.example/a', dates: [{ clock: 'index', value: '2026-11-03T09:02:00' }] },
      { url: 'https://www.other.example/b' },
    ],
  });
  expect(Object.fromEntries(new URL(web().seen[0]?.url ?? '').searchParams)).toEqual({
    q: q.text,
    format: 'json',
    categories: 'news',
    language: 'en',
    time_range: 'month',
    pageno: '1',
  });
});

test.each([
  ['nothing, all engines asked', answer({}), 'none'],
  ['nothing, an engine too late', answer({ unresponsive_engines: [['otherengine', 'timeout']] }), 'timeout'],
  ['nothing, an engine refused', answer({ unresponsive_engines: [['otherengine', 'CAPTCHA']] }), 'refused'],
  [
    'nothing, an engine over its limit',
    answer({ unresponsive_engines: [['otherengine', 'too many requests']] }),
    'limited',
  ],
  ['JSON switched off', [403, 'text/html', '<html>Forbidden</html>'] as const, 'refused'],
  ['the limiter', [429, 'text/html', 'Too Many Requests'] as const, 'limited'],
  ['a page', [200, 'text/html', '<html><form></form></html>'] as const, 'unreadable'],
])('%s', async (_what, given, outcome) => {
  web().on(HOST, given);
  expect(await ask(q, own)).toMatchObject({ outcome });
});

test('it may stand in the reader’s own house', async () => {
  web().on('127.0.0.1', [200, 'application/json', JSON.stringify({ results: [] })]);
  expect(await ask(query('bridge'), { enabled: true, endpoint: 'http://127.0.0.1:8888/search' })).toMatchObject({
    outcome: 'none',
  });
  expect(web().seen).toHaveLength(1);
});
