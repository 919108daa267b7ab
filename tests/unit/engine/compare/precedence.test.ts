import { assert, integer, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { published } from '../../../../utils/engine/compare/dates';
import { whoWasEarliest } from '../../../../utils/engine/compare/precedence';
import type { Appearance } from '../../../../utils/engine/compare/precedence';
import type { Clock } from '../../../../utils/types';

type Dates = Partial<Record<Clock, string>>;
const appearance = (dates: Dates) =>
  published(Object.entries(dates).map(([clock, value]) => ({ clock: clock as Clock, value })));

test.each<[string, string, Dates, Dates]>([
  ['here', 'weak', { page: '2026-11-03T09:02:00Z' }, { page: '2026-11-03T11:40:00+00:00' }],
  ['here', 'weak', { page: '2026-11-03T09:02:00+01:00' }, { page: '2026-11-03T09:10:00Z' }],
  ['there', 'weak', { page: '2026-11-04' }, { page: '2026-11-01T10:00:00Z' }],
  ['here', 'strong', { page: '2026-11-03T09:02:00Z', sighting: '20261103091500' }, { page: '2026-11-03T11:00:00Z' }],
  ['here', 'strong', { capture: '20261103091500' }, { page: '2026-11-03T11:00:00Z' }],
  ['there', 'strong', { page: '2026-11-03T11:00:00Z' }, { page: '2026-11-03T12:00:00Z', capture: '20261103080000' }],
])('%s came first, %s: %j and %j', (earliest, certainty, here, there) => {
  expect(whoWasEarliest(appearance(here), appearance(there))).toMatchObject({ earliest, certainty });
});

test.each<[string, Dates, Dates]>([
  ['earliestUnderAnHour', { page: '2026-11-03T09:02:00Z' }, { page: '2026-11-03T09:31:00Z' }],
  ['earliestOneSided', { page: '2026-11-03T09:02:00Z' }, {}],
  ['earliestOneSided', { capture: '20261103091500' }, { capture: '20261103151500' }],
  ['earliestNoTime', {}, { page: 'last week' }],
  ['earliestOverlap', { page: '2026-11-03' }, { page: '2026-11-03T18:00:00Z' }],
  ['earliestOverlap', { page: '2026-11-03T09:02:00' }, { page: '2026-11-03T11:40:00' }],
  ['earliestOverlap', { page: '2026-11-03T09:02:00Z' }, { 'news-sitemap': '2026-11-03T12:00:00Z' }],
])('%s: %j and %j', (sentence, here, there) => {
  const { earliest, certainty, ...said } = whoWasEarliest(appearance(here), appearance(there));
  expect({ earliest, certainty, sentence: said.sentence }).toEqual({
    earliest: 'undecided',
    certainty: 'none',
    sentence,
  });
});

test('the reason names both times', () => {
  const { reason } = whoWasEarliest(
    appearance({ page: '2026-11-03T09:02:00Z' }),
    appearance({ page: '2026-11-03T11:40:00Z' }),
  );
  expect(reason).toMatch(/2026-11-03 09:02 UTC.*2026-11-03 11:40 UTC/);
});

test('asked the other way round it says the same', () => {
  const hours = integer({ min: 0, max: 200 }).map((hour) => hour * 1_200_000);
  const some = record({ earliest: option(hours), span: integer({ min: 0, max: 9_000_000 }), open: option(hours) }).map(
    ({ earliest, span, open }): Appearance => ({
      earliest,
      latest: earliest === null ? open : earliest + span,
      sighting: null,
    }),
  );
  const mirrored = { here: 'there', there: 'here', undecided: 'undecided' } as const;
  assert(
    property(some, some, (a, b) => {
      expect(whoWasEarliest(a, b).earliest).toBe(mirrored[whoWasEarliest(b, a).earliest]);
    }),
  );
});
