import { expect, test } from 'vitest';
import { joinTitle } from '../../../../utils/search/gdelt';
import { asking, query, WINDOW } from './asking';

const doc = asking('gdeltDoc');
const context = asking('gdeltContext');
const HOST = 'api.gdeltproject.org';
const PHRASE = '"carried its first lorry at dawn" sourcelang:english';

const article = {
  url: 'https://www.harbour-times.example/2026/11/03/bridge-reopens?utm_source=x',
  url_mobile: '',
  title: 'Harbour bridge reopens after 14 - month repair',
  seendate: '20261103T091500Z',
  socialimage: 'https://www.harbour-times.example/i/1.jpg',
  domain: 'harbour-times.example',
  language: 'English',
  sourcecountry: 'United Kingdom',
};
const json = (value: unknown) => [200, 'application/json; charset=utf-8', JSON.stringify(value)] as const;

test('articles are read with the time GDELT saw them', async () => {
  doc.web().on(HOST, json({ articles: [article] }));
  expect(await doc.ask(query(PHRASE, { window: WINDOW }))).toEqual({
    outcome: 'found',
    sites: [],
    reason: null,
    detail: null,
    candidates: [
      {
        url: 'https://www.harbour-times.example/2026/11/03/bridge-reopens',
        title: 'Harbour bridge reopens after 14-month repair',
        domain: 'harbour-times.example',
        provider: 'gdeltDoc',
        dates: [{ clock: 'sighting', value: '20261103T091500Z' }],
      },
    ],
  });
});

test('the string is sent as it stands, percent-encoded, with the window', async () => {
  doc.web().on(HOST, json({}));
  await doc.ask(query(PHRASE, { window: WINDOW }));
  const [{ url } = { url: '' }] = doc.web().seen;
  expect(url).toContain('query=%22carried%20its%20first%20lorry%20at%20dawn%22%20sourcelang%3Aenglish');
  expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
    query: PHRASE,
    mode: 'artlist',
    format: 'json',
    maxrecords: '50',
    sort: 'dateasc',
    startdatetime: '20261028000000',
    enddatetime: '20261104000000',
  });
});

test.each([
  ['two bytes', '{}'],
  ['an empty list', '{"articles":[]}'],
])('%s say that there is none', async (_what, body) => {
  doc.web().on(HOST, [200, 'application/json', body]);
  expect(await doc.ask(query(PHRASE))).toMatchObject({ outcome: 'none', candidates: [] });
});

test.each([
  ['The specified phrase is too short.', 'badQuery'],
  ['One or more of your keywords were too short, too long or too common: at', 'badQuery'],
  ['Your query was too short or too long.', 'badQuery'],
  ["Queries containing OR'd terms must be surrounded by ().", 'badQuery'],
  ["Parentheses may only be used around OR'd statements.", 'badQuery'],
  ['Your query contained an illegal character: -', 'badQuery'],
  ['Timespan is too short.', 'badQuery'],
  ['Invalid or unsupported country.', 'badQuery'],
  ['Please limit requests to one every 5 seconds or contact us for larger queries.', 'limited'],
  ['The harbour is closed.', 'unreadable'],
])('%j with status 200 ends as %s', async (said, outcome) => {
  doc.web().on(HOST, [200, 'text/html', said]);
  expect(await doc.ask(query(PHRASE))).toMatchObject({ outcome, detail: said });
});

test.each([
  ['429', [429, 'text/html', 'Please limit requests to one every 5 seconds.'], 'limited'],
  ['a challenge', [200, 'text/html', '<!DOCTYPE html><title>Just a moment...</title>'], 'refused'],
  ['an error page', [502, 'text/html', '<html>Bad Gateway</html>'], 'offline'],
  ['a page of HTML', [200, 'text/html', '<html>GDELT</html>'], 'unreadable'],
  ['JSON that ends early', [200, 'application/json', '{"articles":[{"url":"https://www.h'], 'unreadable'],
  ['JSON of another form', [200, 'application/json', '{"articles":"many"}'], 'unreadable'],
  ['nothing', [200, 'application/json', ''], 'unreadable'],
] as const)('%s is no empty answer', async (_what, answer, outcome) => {
  doc.web().on(HOST, answer);
  expect(await doc.ask(query(PHRASE))).toMatchObject({ outcome });
});

test('JSON with raw control characters and unknown escapes is read', async () => {
  const body = `{"articles":[{"url":"https://www.harbour-times.example/a","title":"Bridge\treopens, mayor\\'s \\"day\\" \\u00e0 \\u12","seendate":"20261103T091500Z"}]}`;
  doc.web().on(HOST, [200, 'application/json', body]);
  expect(await doc.ask(query(PHRASE))).toMatchObject({
    candidates: [{ title: `Bridge reopens, mayor's "day" à u12` }],
  });
});

test('entries without a usable address are left out, the rest stands', async () => {
  doc.web().on(HOST, json({ articles: [{ url: 'http://10.0.0.1/' }, { title: 'no address' }, 7, article] }));
  expect((await doc.ask(query(PHRASE))).candidates).toHaveLength(1);
});

test('Context gives the sentence, its entities and mark-up taken off', async () => {
  const sentence = 'The bridge <b>carried</b> its first lorry at dawn &amp; closed.';
  context.web().on(HOST, json({ articles: [{ ...article, isquote: 0, sentence, context: sentence }] }));
  expect(await context.ask(query('"carried its first lorry at dawn"', { window: WINDOW }))).toMatchObject({
    outcome: 'found',
    candidates: [{ provider: 'gdeltContext', snippet: 'The bridge carried its first lorry at dawn & closed.' }],
  });
  expect(context.web().seen.map(({ url }) => new URL(url).pathname)).toEqual(['/api/v2/context/context']);
});

test.each([
  ["Lokok ' s harbour , reopened", "Lokok's harbour, reopened"],
  ['14 - month repair', '14-month repair'],
  ['Bridge reopens - Harbour Times', 'Bridge reopens - Harbour Times'],
  ['What now ?', 'What now?'],
])('%j is joined to %j', (title, joined) => {
  expect(joinTitle(title)).toBe(joined);
});
