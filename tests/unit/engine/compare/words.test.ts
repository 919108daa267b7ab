import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifferences } from '../../../../utils/engine/compare/words';

const show = (here: string, there: string) =>
  wordDifferences(here, there)
    .map(({ kind, text }) => ({ same: text, 'only-here': `[+${text}]`, 'only-there': `[-${text}]` })[kind])
    .join('');

test.each([
  ['The dam burst at dawn', 'The dam failed at dawn', 'The dam [-failed][+burst] at dawn'],
  ['“Why?” she asked', '"why?" she asked', '“Why?” she asked'],
  ['1,240 people', '12 people', '[-12][+1,240] people'],
  ['今日は雨', '今日は雪', '今日は[-雪][+雨]'],
  ['', 'gone', '[-gone]'],
  ['', '', ''],
])('%j beside %j', (here, there, expected) => {
  expect(show(here, there)).toBe(expected);
});

test('both paragraphs can be read off the runs', () => {
  assert(
    property(string({ maxLength: 60 }), string({ maxLength: 60 }), (here, there) => {
      const runs = wordDifferences(here, there);
      const ours = runs.filter(({ kind }) => kind !== 'only-there').map(({ text }) => text);
      expect(ours.join('')).toBe(here);
    }),
  );
});

test('two long texts with nothing in common are given whole', () => {
  const word = (from: number) => Array.from({ length: 800 }, (_, i) => `${from}${i.toString(36)}`).join(' ');
  expect(wordDifferences(word(1), word(2)).map(({ kind }) => kind)).toEqual(['only-there', 'only-here']);
});
