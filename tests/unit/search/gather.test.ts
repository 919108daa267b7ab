import { expect, test } from 'vitest';
import { candidate } from '../../../utils/search/candidate';
import { cluesOf } from '../../../utils/search/clues';
import { creditedPages, gather } from '../../../utils/search/gather';
import type { Candidate, Report } from '../../../utils/types';
import { checked, origin, PAGE, report } from './page';

const clues = (part: Partial<Report> = {}) =>
  cluesOf(checked({ report: report(part) }), Date.parse('2026-11-04T12:00:00Z'));
const named = (url: string, provider: string, title = '', value?: string): Candidate =>
  candidate({ url, title, provider, dates: [['sighting', value]] })[0]!;

test('one page under several addresses is one candidate with everybody who named it', () => {
  const found = [
    named('https://www.harbour-times.example/a?utm_source=x', 'gdeltDoc', '', '20261103T091500Z'),
    named('https://m.harbour-times.example/a/', 'searxng', 'Harbour bridge reopens'),
    named('https://www.harbour-times.example/a?outputType=amp', 'gdeltDoc', '', '20261103T091500Z'),
  ];
  expect(gather(found, clues())).toEqual([
    {
      url: 'https://www.harbour-times.example/a',
      title: 'Harbour bridge reopens',
      domain: 'harbour-times.example',
      provider: 'gdeltDoc',
      providers: ['gdeltDoc', 'searxng'],
      dates: [{ clock: 'sighting', value: '20261103T091500Z' }],
    },
  ]);
});

test('the page being read is no candidate, under none of its addresses', () => {
  const own = [`${PAGE}?utm_source=x`, 'https://m.daily-copy.example/bridge/', 'https://daily-copy.example/bridge/amp'];
  expect(
    gather(
      own.map((url) => named(url, 'gdeltDoc')),
      clues(),
    ),
  ).toEqual([]);
  expect(gather([named('https://www.daily-copy.example/tunnel', 'gdeltDoc')], clues())).toHaveLength(1);
});

test('what the page names goes first, then its source’s site, then headlines like ours', () => {
  const origins = [
    origin('Harbour Times', 'harbour-times.example', 'https://www.harbour-times.example/named'),
    origin('Northquay Press Agency', 'npa.example'),
  ];
  const found = [
    named('https://www.far.example/a', 'gdeltDoc', 'Council votes on parking'),
    named('https://www.near.example/a', 'gdeltDoc', 'Harbour bridge reopens'),
    named('https://www.npa.example/a', 'feed', 'Council votes on parking'),
    ...creditedPages(clues({ origins })),
  ];
  expect(gather(found, clues({ origins })).map(({ domain }) => domain)).toEqual([
    'harbour-times.example',
    'npa.example',
    'near.example',
    'far.example',
  ]);
});

test.each(['http://10.0.0.1/a', 'ftp://harbour-times.example/a', 'https://router/', 'javascript:alert(1)', ''])(
  '%j is no candidate',
  (url) => {
    expect(candidate({ url, title: '', provider: 'searxng' })).toEqual([]);
  },
);

test('an http address is asked for as https', () => {
  expect(
    candidate({ url: 'http://www.harbour-times.example/a', title: ' Bridge\n reopens ', provider: 'searxng' }),
  ).toMatchObject([{ url: 'https://www.harbour-times.example/a', title: 'Bridge reopens' }]);
});
