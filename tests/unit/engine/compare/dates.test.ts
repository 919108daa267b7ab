import { expect, test } from 'vitest';
import { dated, datesOf, published } from '../../../../utils/engine/compare/dates';
import type { Clock } from '../../../../utils/types';

const iso = (ms: number | null | undefined): string | null =>
  ms == null ? null : new Date(ms).toISOString().slice(0, 16);
const span = (clock: Clock, value: string): (string | null)[] | null => {
  const one = dated({ clock, value });
  return one && [iso(one.earliest), iso(one.latest)];
};

test.each<[Clock, string, string | null, string]>([
  ['page', '2026-11-03T09:02:00Z', '2026-11-03T09:02', '2026-11-03T09:02'],
  ['page', '2026-11-03T10:02:00.123+01:00', '2026-11-03T09:02', '2026-11-03T09:02'],
  ['page', '2026-11-03 10:02:00 +0100', '2026-11-03T09:02', '2026-11-03T09:02'],
  ['page', '2026-11-03T09:02Z', '2026-11-03T09:02', '2026-11-03T09:03'],
  ['page', '2026-11-03T09:02:00', '2026-11-02T19:02', '2026-11-03T21:02'],
  ['page', '2026-11-03', '2026-11-02T10:00', '2026-11-04T12:00'],
  ['feed', 'Tue, 03 Nov 2026 09:02:00 GMT', '2026-11-03T09:02', '2026-11-03T09:02'],
  ['feed', 'Tue, 3 Nov 2026 04:02:00 EST', '2026-11-03T09:02', '2026-11-03T09:02'],
  ['feed', '03 Nov 2026 10:02 +0100', '2026-11-03T09:02', '2026-11-03T09:02'],
  ['feed', 'Tue, 03 Nov 2026 09:02:00', '2026-11-02T19:02', '2026-11-03T21:02'],
  ['news-sitemap', '2026-11-03T09:02:00+00:00', '2026-11-03T04:02', '2026-11-03T14:02'],
  ['cms', '2026-11-03T09:02:11Z', '2026-11-03T09:02', '2026-11-03T09:02'],
  ['sighting', '20261103T091500Z', null, '2026-11-03T09:30'],
  ['capture', '20261103094512', null, '2026-11-03T09:45'],
])('%s %j is between %s and %s', (clock, value, earliest, latest) => {
  expect(span(clock, value)).toEqual([earliest, latest]);
});

test.each(['soon', '2026-13-40', '03/11/2026', '', '2 hours ago', '2026-11-03T25:00:00Z'])('%j is no date', (value) => {
  expect(dated({ clock: 'page', value })).toBeNull();
});

test("the page's own clock goes before its site's, outsiders' last", () => {
  const hints = [
    { clock: 'capture', value: '20261103100000' },
    { clock: 'index', value: '2026-11-03' },
    { clock: 'feed', value: 'Tue, 03 Nov 2026 09:02:00 GMT' },
    { clock: 'page', value: '2026-11-03T09:02:00Z' },
    { clock: 'sighting', value: '20261103T091500Z' },
    { clock: 'cms', value: 'never' },
  ] as const;
  expect(datesOf(hints).map(({ clock }) => clock)).toEqual(['page', 'feed', 'index', 'sighting', 'capture']);
});

test('a sighting bounds a claim that is open', () => {
  const hints = [
    { clock: 'page', value: '2026-11-03' },
    { clock: 'sighting', value: '20261103T091500Z' },
  ] as const;
  const { earliest, latest, contradicted } = published(hints);
  expect([iso(earliest), iso(latest), contradicted]).toEqual(['2026-11-02T10:00', '2026-11-03T09:30', false]);
});

test('a page that was seen before it says it was published has no claim left', () => {
  const hints = [
    { clock: 'page', value: '2026-11-03T12:00:00Z' },
    { clock: 'capture', value: '20261103094512' },
  ] as const;
  const { earliest, latest, claim, sighting, contradicted } = published(hints);
  expect([earliest, iso(latest), claim, sighting?.clock, contradicted]).toEqual([
    null,
    '2026-11-03T09:45',
    null,
    'capture',
    true,
  ]);
});

test('without dates nothing is said', () => {
  expect(published([])).toEqual({ earliest: null, latest: null, claim: null, sighting: null, contradicted: false });
});
