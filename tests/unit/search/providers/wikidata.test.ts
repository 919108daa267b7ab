import { expect, test } from 'vitest';
import { asking, query } from './asking';

const { web, ask } = asking('wikidata');
const HOST = 'www.wikidata.org';

const website = (value: string, rank = 'normal', qualifiers = {}) => ({
  rank,
  mainsnak: { snaktype: 'value', datavalue: { value, type: 'string' } },
  qualifiers,
});

/** Answers the search with items of one name and the second call with their websites. */
function items(search: readonly object[], claims: Readonly<Record<string, readonly object[]>>): void {
  web().on(HOST, (request, response) => {
    const action = new URL(String(request.headers['x-invented'])).searchParams.get('action');
    const entities = Object.fromEntries(Object.entries(claims).map(([id, P856]) => [id, { claims: { P856 } }]));
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(action === 'wbsearchentities' ? { search, success: 1 } : { entities }));
  });
}

const agency = { id: 'Q1', label: 'Northquay Press Agency', description: 'news agency', aliases: ['NPA'] };

test('a name is answered with its official website', async () => {
  items([agency], { Q1: [website('http://www.npa.example/start?x=1')] });
  expect(await ask(query('NPA'))).toMatchObject({
    outcome: 'found',
    candidates: [],
    sites: [{ name: 'Northquay Press Agency', url: 'https://www.npa.example', description: 'news agency' }],
  });
  const [first, second] = web().seen.map(({ url }) => new URL(url).searchParams);
  expect(Object.fromEntries(first ?? [])).toMatchObject({
    action: 'wbsearchentities',
    search: 'NPA',
    language: 'en',
    origin: '*',
  });
  expect(Object.fromEntries(second ?? [])).toMatchObject({ action: 'wbgetentities', ids: 'Q1', origin: '*' });
});

test('the preferred website goes before others, ended and deprecated ones never', async () => {
  items([agency], {
    Q1: [
      website('https://old.npa.example/', 'preferred', { P582: [{}] }),
      website('https://wrong.npa.example/', 'deprecated'),
      { rank: 'normal', mainsnak: { snaktype: 'novalue' } },
      website('https://second.npa.example/'),
      website('https://www.npa.example/', 'preferred'),
    ],
  });
  expect((await ask(query('Northquay Press Agency'))).sites).toMatchObject([{ url: 'https://www.npa.example' }]);
});

test.each([
  ['nobody of that name', [], {}],
  [
    'only somebody whose name holds it',
    [{ ...agency, label: 'NPA Hockey Club', aliases: [] }],
    { Q1: [website('https://npa-hockey.example/')] },
  ],
  ['somebody without a website', [agency], { Q1: [] }],
  ['somebody whose website is private', [agency], { Q1: [website('https://192.168.0.1/')] }],
])('%s is none', async (_what, search, claims) => {
  items(search, claims);
  expect(await ask(query('NPA'))).toMatchObject({ outcome: 'none', sites: [] });
});

test.each([
  [200, '{"error":{"code":"ratelimited","info":"You have exceeded your rate limit."}}', 'limited'],
  [200, '{"error":{"code":"maxlag","info":"Waiting for a database server."}}', 'limited'],
  [200, '{"error":{"code":"readonly","info":"The wiki is read-only."}}', 'refused'],
  [429, '', 'limited'],
  [503, 'upstream', 'offline'],
  [200, 'no JSON', 'unreadable'],
])('%d %j ends as %s', async (status, body, outcome) => {
  web().on(HOST, [status, 'application/json', body]);
  expect(await ask(query('NPA'))).toMatchObject({ outcome });
});
