import { describe, expect, test } from 'vitest';
import owners from '../../../utils/data/owners.json';
import { publishedUrl, isStoryAbout } from '../../../utils/engine/hosts';
import { isSameHouse, isSameSite } from '../../../utils/engine/organizations';

test.each([
  ['bbc.co.uk', 'bbc.com'],
  ['huffingtonpost.co.uk', 'huffpost.com'],
  ['guardian.co.uk', 'theguardian.com'],
])('%s and %s are one site', (one, other) => {
  expect(isSameSite(one, other)).toBe(true);
});

test.each([
  ['waz.de', 'morgenpost.de'],
  ['stern.de', 'capital.de'],
  ['vancouversun.com', 'financialpost.com'],
])('%s and %s are two titles of one house', (one, other) => {
  expect([isSameSite(one, other), isSameHouse(one, other)]).toEqual([false, true]);
});

test.each([
  ['msn.com', 'nbcnews.com'],
  ['fortune.com', 'time.com'],
  ['stern.de', 'ft.com'],
])('%s and %s are strangers', (one, other) => {
  expect(isSameHouse(one, other)).toBe(false);
});

test('a title has one owner, and one group of addresses', () => {
  for (const groups of [owners.owners.map(({ domains }) => domains), owners.titles]) {
    expect(groups.flat().length).toBe(new Set(groups.flat()).size);
  }
});

describe('services that show another site’s page', () => {
  test.each([
    ['https://web.archive.org/web/20200101/https://paper.example/a?b=1', 'https://paper.example/a?b=1'],
    ['https://paper-example.cdn.ampproject.org/c/s/paper.example/a', 'https://paper.example/a'],
    ['https://www.google.com/amp/s/paper.example/a', 'https://paper.example/a'],
    ['https://my--paper-example.translate.goog/a', 'https://my-paper.example/a'],
    ['https://paper.example/a', 'https://paper.example/a'],
    ['no address', 'no address'],
  ])('%s was published as %s', (url, published) => {
    expect(publishedUrl(url)).toBe(published);
  });
});

test.each([
  ['https://other.example/2026/harbour-nordhaven-freezes-over-1.html', true],
  ['https://other.example/2026/bridge-opens-in-nordhaven', false],
  ['https://other.example/', false],
  ['https://other.example/%E0%A4%A', false],
])('%s is about the story: %s', (url, expected) => {
  expect(isStoryAbout(url, new Set(['harbour', 'nordhaven', 'freezes', 'over']))).toBe(expected);
});
