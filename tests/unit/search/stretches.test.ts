import { expect, test } from 'vitest';
import { stretches } from '../../../utils/search/stretches';

const TEXT = `The bridge carried its first lorry at dawn, the harbour board said. It closed.
Engineers replaced 412 corroded hangers between March and October without stopping ferry traffic.`;

test('a stretch has no punctuation, six to eight words, and stands in the text', () => {
  const found = stretches(TEXT, 5);
  expect(found).toEqual([
    'Engineers replaced 412 corroded hangers between March and',
    'The bridge carried its first lorry at dawn',
  ]);
  for (const one of found) expect(TEXT).toContain(one);
});

test.each([['Short. Every part, is short.'], [''], ['One two three four five.']])('%j has none', (text) => {
  expect(stretches(text, 5)).toEqual([]);
});

test('no more are given than asked for, and none twice', () => {
  expect(stretches(`${TEXT}\n${TEXT}`, 5)).toHaveLength(2);
  expect(stretches(TEXT, 1)).toHaveLength(1);
});

test('words that are not set apart are cut by characters', () => {
  expect(stretches('港の橋は長い修理のあと火曜日の夜明けに再び開通した。', 1)).toEqual([
    '港の橋は長い修理のあと火曜日の夜',
  ]);
});

test('a word with a mark in it parts a stretch: engines cut it each in its own way', () => {
  expect(stretches("the harbour master's log of the last forty years is lost", 1)).toEqual([
    'log of the last forty years is lost',
  ]);
  expect(stretches('a long-awaited opening of the mended harbour bridge at last', 1)).toEqual([
    'opening of the mended harbour bridge at last',
  ]);
});

test.each([
  'Additional reporting by Marta Quill and Anton Verhoeven in Port Ellery',
  'Harbour Bridge Reopens After Long Repair',
])('%j is no prose', (line) => {
  expect(stretches(line, 1)).toEqual([]);
});
