import { expect, test } from 'vitest';
import { rank } from '@/entrypoints/trace/results';
import type { Clues } from '@/utils/search/clues';
import type { Reading } from '@/utils/search/read';
import { compareTexts } from '@/utils/engine/compare/compare';
import type { DateHint, Text } from '@/utils/types';

const STORY = [
  'The Lindmoor dam above the Maren valley has cracks that grew by eleven millimetres in a fortnight, divers found on Monday.',
  'Oda Brandvold, chief engineer of the river authority, asked three valley towns to lower their reservoirs without delay.',
  'About 240,000 people drink from the valley, and farmers downstream had asked for a slow release of water since August.',
  'The operators of the power station said that the turbines would stop for nine days while the wall is measured again.',
];
const OTHER = [
  'Bakers elected Henrike Voss president of their union on Friday, the first woman in the hundred years of its history.',
  'She won 412 of 630 votes in the second round and wants night work to be paid better from the coming spring on.',
  'The union speaks for nine thousand bakers in the north and has lost a third of its members within two decades.',
];

const text = (url: string, paragraphs: string[], published: string | null): Text => ({
  url,
  title: 'A story',
  lang: 'en',
  paragraphs,
  published,
});
const HERE = text('https://copy.example/a', STORY, '2026-11-03T15:00:00Z');

function reading(url: string, paragraphs: string[], published: string): Reading {
  const there = text(url, paragraphs, published);
  const dates: DateHint[] = [{ clock: 'page', value: published }];
  return {
    candidate: { url, title: 'A story', domain: new URL(url).hostname, provider: 'gdeltDoc' },
    text: there,
    comparison: compareTexts(HERE, there, null),
    dates,
  };
}

const CLUES: Clues = {
  page: HERE.url,
  headline: HERE.title,
  lang: 'en',
  paragraphs: STORY,
  stretches: [],
  quotations: [],
  names: [],
  numbers: [],
  window: null,
  credited: [],
};

test('pages with one text stand together behind the earliest; another story comes last', () => {
  const readings = [
    reading('https://bakers.example/b', OTHER, '2026-11-01T08:00:00Z'),
    reading('https://late.example/c', STORY, '2026-11-03T12:00:00Z'),
    reading('https://early.example/d', STORY, '2026-11-03T06:00:00Z'),
  ];
  const { shown, times } = rank(HERE, readings, [], CLUES);
  expect(shown.map(({ result }) => [result.name, result.copies.map(({ name }) => name)])).toEqual([
    ['early.example', ['late.example']],
    ['bakers.example', []],
  ]);
  expect(shown[0]?.result).toMatchObject({ judgement: 'same-text', shared: 4, paragraphs: 4, earliest: 'there' });
  expect(times.map(({ name, isHere }) => [name, isHere])[0]).toEqual(['copy.example', true]);
  expect(times).toHaveLength(4);
});

test('what the archive saw counts for its page, and for ours', () => {
  const readings = [reading('https://early.example/d', STORY, '2026-11-03T06:00:00Z')];
  const capture = (url: string, value: string) => ({
    url,
    title: '',
    domain: '',
    provider: 'waybackCdx',
    dates: [{ clock: 'capture' as const, value }],
  });
  const captures = [
    capture('https://early.example/d', '20261103070000'),
    capture('https://copy.example/a', '20261103160000'),
  ];
  const { shown, times } = rank(HERE, readings, captures, CLUES);
  expect(shown[0]?.result.times.map(({ clock }) => clock)).toEqual(['page', 'capture']);
  expect(times[0]?.times.map(({ clock }) => clock)).toEqual(['page', 'capture']);
});

test('the page whose publisher the article names is the best to cite of those with the same text', () => {
  const readings = [
    reading('https://early.example/d', STORY, '2026-11-03T06:00:00Z'),
    reading('https://named.example/e', [...STORY, OTHER[0]!], '2026-11-03T06:10:00Z'),
  ];
  const credited = [{ name: 'Named', domain: 'named.example', url: null }];
  const { shown } = rank(HERE, readings, [], { ...CLUES, credited });
  expect(shown[0]?.result.name).toBe('named.example');
  expect(shown[0]?.result.bestToCite).toBe(true);
});
