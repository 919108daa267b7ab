import { expect, test } from 'vitest';
import { compareTexts } from '../../../utils/engine/compare/compare';
import { bestToCite, rankOriginals } from '../../../utils/engine/compare/ranking';
import { candidate } from '../../../utils/search/candidate';
import { cluesOf } from '../../../utils/search/clues';
import { foundOf, ownDates } from '../../../utils/search/found';
import type { Reading } from '../../../utils/search/read';
import type { Candidate, DateHint, Text } from '../../../utils/types';
import { checked, origin, PAGE, PARAGRAPHS, report } from './page';

const NOW = Date.parse('2026-11-04T12:00:00Z');
const here: Text = { url: PAGE, title: 'Bridge', lang: 'en', paragraphs: PARAGRAPHS, published: null };

function reading(url: string, dates: readonly DateHint[]): Reading {
  const text = { ...here, url };
  return {
    candidate: candidate({ url, title: '', provider: 'gdeltDoc' })[0]!,
    text,
    comparison: compareTexts(here, text, null),
    dates,
  };
}
const capture = (url: string, value: string): Candidate[] =>
  candidate({ url, title: '', provider: 'waybackCdx', dates: [['capture', value]] });

const SOURCE = 'https://www.harbour-times.example/a';
const RELAY = 'https://apnews.com/article/a';
const captures = [...capture(SOURCE, '20261102090000'), ...capture(PAGE, '20261103130000')];

test('a page has its own dates and the archive’s', () => {
  expect(ownDates({ ...here, published: '2026-11-03T12:00:00Z' }, captures)).toEqual([
    { clock: 'page', value: '2026-11-03T12:00:00Z' },
    { clock: 'capture', value: '20261103130000' },
  ]);
  expect(ownDates({ ...here, url: null }, captures)).toEqual([]);
});

test('a page read has all its dates, and is credited or known', () => {
  const origins = [origin('Harbour Times', 'harbour-times.example')];
  const clues = cluesOf(checked({ report: report({ origins }) }), NOW);
  const claim = { clock: 'page', value: '2026-11-02T08:00:00Z' } as const;
  expect(foundOf([reading(`${SOURCE}?utm_source=x`, [claim]), reading(RELAY, [])], captures, clues)).toMatchObject([
    { dates: [claim, { clock: 'capture', value: '20261102090000' }], credited: true, kind: null },
    { dates: [], credited: false, kind: 'agency' },
  ]);
});

test('the engine finds the earliest page first, and the agency best to cite', () => {
  const clues = cluesOf(checked(), NOW);
  const readings = [
    reading(RELAY, [{ clock: 'page', value: '2026-11-03T08:00:00Z' }]),
    reading(SOURCE, [{ clock: 'page', value: '2026-11-02T08:00:00Z' }]),
  ];
  const found = foundOf(readings, captures, clues);
  const ranked = rankOriginals(here, ownDates({ ...here, published: '2026-11-03T12:00:00Z' }, captures), found);
  expect(ranked.map(({ index }) => index)).toEqual([1, 0]);
  expect(ranked[0]?.comparison.precedence).toMatchObject({ earliest: 'there', certainty: 'strong' });
  expect(bestToCite(ranked, found)).toBe(0);
});
