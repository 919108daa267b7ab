import { expect, test } from 'vitest';
import { asking, query } from './asking';

const { web, ask } = asking('opensearch');
const HOST = 'archive.newsroom.example';
const own = { enabled: true, endpoint: `https://${HOST}/articles/`, key: 'ApiKey aWQ6a2V5' };
const TEXT = 'Harbour bridge reopens\nThe bridge carried its first lorry across the harbour at dawn on Tuesday.';
const hits = (sources: readonly object[], part = {}) =>
  [
    200,
    'application/json',
    JSON.stringify({
      took: 7,
      timed_out: false,
      _shards: { total: 1, successful: 1, failed: 0 },
      hits: {
        total: { value: sources.length, relation: 'eq' },
        max_score: 12.3,
        hits: sources.map((_source, at) => ({ _index: 'articles', _id: `${at}`, _score: 12.3, _source })),
      },
      ...part,
    }),
  ] as const;

test('an archive is asked for exact stretches and for likeness', async () => {
  web().on(
    HOST,
    hits([
      {
        url: 'https://www.harbour-times.example/a',
        title: 'Harbour bridge reopens',
        published: '2026-11-03T09:02:00Z',
      },
    ]),
  );
  expect(await ask(query(TEXT), own)).toMatchObject({
    outcome: 'found',
    candidates: [
      {
        url: 'https://www.harbour-times.example/a',
        title: 'Harbour bridge reopens',
        dates: [{ clock: 'index', value: '2026-11-03T09:02:00Z' }],
      },
    ],
  });
  const [seen] = web().seen;
  expect(seen).toMatchObject({
    url: `https://${HOST}/articles/_search`,
    method: 'POST',
    headers: { authorization: own.key },
  });
  expect(JSON.parse(seen?.body ?? '')).toMatchObject({
    _source: ['url', 'title', 'published'],
    query: {
      bool: {
        should: [
          { match_phrase: { body: { query: 'bridge carried its first lorry across the harbour', slop: 1 } } },
          { more_like_this: { fields: ['title', 'body'], like: TEXT, min_term_freq: 1, min_doc_freq: 1 } },
        ],
        minimum_should_match: 1,
      },
    },
  });
});

test('fields go by the names the archive gives them', async () => {
  web().on(HOST, hits([{ link: 'https://www.harbour-times.example/a', head: 'Bridge', at: '2026-11-03' }]));
  const fields = { url: 'link', title: 'head', body: 'text', published: 'at' };
  expect((await ask(query(TEXT), { ...own, fields })).candidates).toMatchObject([
    { url: 'https://www.harbour-times.example/a', title: 'Bridge', dates: [{ value: '2026-11-03' }] },
  ]);
  expect(JSON.parse(web().seen[0]?.body ?? '')).toMatchObject({ _source: ['link', 'head', 'at'] });
});

const fault = (status: number, error: unknown) =>
  [status, 'application/json', JSON.stringify({ error, status })] as const;

test.each([
  ['no hits', hits([]), 'none'],
  ['hits without addresses', hits([{ title: 'Bridge' }]), 'none'],
  ['no hits in time', hits([], { timed_out: true }), 'timeout'],
  ['no hits, a shard failed', hits([], { _shards: { total: 2, successful: 1, failed: 1 } }), 'unreadable'],
  ['a bad key', fault(401, { type: 'security_exception', reason: 'unable to authenticate' }), 'refused'],
  ['a forbidden index', fault(403, { type: 'security_exception', reason: 'no permissions' }), 'refused'],
  ['no such index', fault(404, { type: 'index_not_found_exception', reason: 'no such index' }), 'refused'],
  ['a field that is none', fault(400, { type: 'query_shard_exception', reason: 'failed to create query' }), 'badQuery'],
  ['a search in words only', fault(400, 'no handler found'), 'badQuery'],
  ['a full queue', fault(429, { type: 'rejected_execution_exception', reason: 'queue full' }), 'limited'],
  ['a proxy before it', [502, 'text/html', '<html>Bad Gateway</html>'] as const, 'offline'],
  ['a log-in page', [200, 'text/html', '<html>Log in</html>'] as const, 'unreadable'],
])('%s', async (_what, given, outcome) => {
  web().on(HOST, given);
  expect(await ask(query(TEXT), own)).toMatchObject({ outcome });
});

test('a redirect is not followed: the key would go along', async () => {
  web().on('other.example', hits([]));
  web().on(HOST, [302, '', '', { location: 'https://other.example/' }]);
  expect(await ask(query(TEXT), own)).toMatchObject({ outcome: 'offline' });
  expect(web().seen).toHaveLength(1);
});

test('it may stand in the reader’s own house', async () => {
  web().on('archive.newsroom.internal', hits([]));
  expect(
    await ask(query(TEXT), { enabled: true, endpoint: 'http://archive.newsroom.internal:9200/articles' }),
  ).toMatchObject({ outcome: 'none' });
  expect(web().seen).toHaveLength(1);
});
