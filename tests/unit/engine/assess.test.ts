import { expect, test } from 'vitest';
import { inspect } from '../../../utils/engine/inspect';
import { htmlOf, OWN_URL, snapshotOf, STORY, type Parts } from './pageOf';

const reportOf = (parts: Parts) => inspect(snapshotOf(htmlOf(parts), OWN_URL), null);
const opening = (words: string) => [`${words}${STORY[0]}`, ...STORY.slice(1)];
const authorInData = '<meta name="parsely-author" content="AFP">';

test.each<[string, Parts, string, boolean, string | null]>([
  ['an ordinary page', {}, 'original', false, null],
  ['a dateline', { paragraphs: opening('NORDHAVEN (AP) — ') }, 'wire', true, 'Associated Press'],
  [
    'a dateline and a staff note',
    { paragraphs: opening('NORDHAVEN (AP) — '), after: '<p>With files from Reuters</p>' },
    'wire',
    true,
    'Associated Press',
  ],
  [
    'a staff byline with an agency, under a dateline',
    { before: '<div class="byline">Jane Roe and AP</div>', paragraphs: opening('NORDHAVEN (AP) — ') },
    'mixed',
    true,
    'Associated Press',
  ],
  ['a note of shared material', { after: '<p>With files from Reuters</p>' }, 'mixed', true, 'Reuters'],
  ['an agency in the data only', { head: authorInData }, 'wire', false, 'Agence France-Presse'],
  [
    'an agency in the data and under the headline',
    { head: authorInData, before: '<p>AFP</p>' },
    'wire',
    true,
    'Agence France-Presse',
  ],
  [
    'a note of an aggregator',
    { after: '<p>Paper is an automatic aggregator of global media.</p>' },
    'aggregated',
    false,
    null,
  ],
])('%s', (_, parts, verdict, credited, source) => {
  const report = reportOf(parts);
  expect(report).toMatchObject({ verdict, attribution: { credited } });
  expect(report.origins[0]?.name ?? null).toBe(source);
});

test('the dateline names the writer, the rights line the relay', () => {
  const { origins } = reportOf({ paragraphs: opening('CHICAGO (AP) — '), after: '<p>© 2020 The Canadian Press</p>' });
  expect(origins.map(({ name, relation }) => [name, relation])).toEqual([
    ['Associated Press', 'writer'],
    ['The Canadian Press', 'relay'],
  ]);
});

test('the issuer of an announcement is its writer, the release wire the relay', () => {
  const before = opening('NORDHAVEN, Aug. 3, 2024 /PRNewswire/ -- ');
  const after = '<h2>About Icebreak Robotics</h2><p>Icebreak Robotics makes ships.</p><p>Media contact: Jane Roe</p>';
  const named = ({ origins }: ReturnType<typeof reportOf>) => origins.map(({ name, relation }) => [name, relation]);
  expect(named(reportOf({ paragraphs: before, after }))).toEqual([
    ['Icebreak Robotics', 'writer'],
    ['PR Newswire', 'relay'],
  ]);
  expect(named(reportOf({ paragraphs: before }))).toEqual([['PR Newswire', 'writer']]);
});

test('a canonical whose address is linked in the text counts as linked', () => {
  const url = 'https://herald.example/2026/harbour-of-nordhaven-freezes';
  const head = `<link rel="canonical" href="${url}">`;
  expect(reportOf({ head }).attribution.linked).toBe(false);
  expect(
    reportOf({ head, after: `<p>More at <a href="${url}">the Herald</a>, which had the story.</p>` }).attribution
      .linked,
  ).toBe(true);
});

test('a canonical’s house that a short line beside the text names by its brand is credited, and called as the page calls it', () => {
  const head = '<link rel="canonical" href="https://www.nordkai-herald.example/harbour-freezes">';
  const named = reportOf({ head, before: '<p>Jane Roe, Nordkai Herald</p>' });
  expect(named).toMatchObject({ verdict: 'syndicated', attribution: { credited: true, linked: false } });
  expect(named.origins[0]).toMatchObject({ name: 'Nordkai Herald', domain: 'nordkai-herald.example' });
  expect(reportOf({ head, before: '<p>Jane Roe, Nordkai</p>' })).toMatchObject({
    verdict: 'aggregated',
    attribution: { credited: false },
  });
});

test('a link to this story on the credited site gives its address; one to another story does not', () => {
  const withLink = (url: string) =>
    reportOf({ before: '<p class="byline">By Reuters</p>', after: `<p>See <a href="${url}">the report</a>.</p>` });
  const story = 'https://www.reuters.com/world/harbour-nordhaven-freezes-over-2024-08-03';
  expect(withLink(story)).toMatchObject({ attribution: { linked: true }, origins: [{ url: story }] });
  expect(withLink('https://www.reuters.com/markets/oil-falls-again-today')).toMatchObject({
    attribution: { linked: false },
    origins: [{ url: null }],
  });
});
