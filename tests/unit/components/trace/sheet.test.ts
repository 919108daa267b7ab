import { beforeAll, expect, test } from 'vitest';
import { citation, sheetJson, sheetMarkdown } from '@/components/trace/sheet';
import type { Sheet } from '@/components/trace/sheet';
import { useMessages } from '../../../messages';
import { COMPARISON, HERE, RESULT, THERE } from './state';

beforeAll(() => useMessages('en'));

const SHEET: Sheet = {
  here: { text: HERE, name: 'harbour-times.example', author: null, times: [] },
  there: { text: THERE, name: 'gazette.example', author: 'Jane Roe', times: RESULT.times },
  comparison: COMPARISON,
  made: Date.UTC(2026, 10, 22, 12),
  version: '1.2.3',
};

test('the sheet quotes both texts where they share something, with addresses, times and version', () => {
  const text = sheetMarkdown(SHEET);
  expect(text).toContain('> A relief for 120 families.');
  expect(text).toContain('> A relief for 12 families.');
  expect(text).toContain('<https://gazette.example/bridge>');
  expect(text).toContain('- the page itself: Nov 3, 2026, 09:02 (UTC)');
  expect(text).toContain('Firsthand 1.2.3');
  expect(text).toContain('> Councillors resigned.');
});

test('what a page writes cannot leave its quote', () => {
  const text = sheetMarkdown({
    ...SHEET,
    here: { ...SHEET.here, text: { ...HERE, paragraphs: ['One\n\n# Two <b> [x](y)', ...HERE.paragraphs.slice(1)] } },
  });
  expect(text).toContain('> One \\# Two \\<b\\> \\[x\\](y)');
});

test('the JSON holds both texts, the comparison and times in ISO 8601', () => {
  const sheet = JSON.parse(sheetJson(SHEET));
  expect(sheet.comparison).toEqual(COMPARISON);
  expect(sheet.there.times[0]).toEqual({
    clock: 'page',
    earliest: '2026-11-03T09:02:00.000Z',
    latest: '2026-11-03T09:02:00.000Z',
  });
});

test.each([
  [
    SHEET.there,
    'Jane Roe: “Bridge reopens”. gazette.example, Nov 3, 2026. https://gazette.example/bridge (Nov 22, 2026)',
  ],
  [SHEET.here, '“Bridge is back”. harbour-times.example. https://harbour-times.example/bridge (Nov 22, 2026)'],
])('a citation gives what is known and no more', (exhibit, text) => {
  expect(citation(exhibit, SHEET.made)).toBe(text);
});
