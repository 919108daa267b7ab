import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from '../../../../utils/engine/text/sentences';

test.each([
  ['Mr. Lee left at 5 p.m. on Monday. “Why?” she asked.', ['Mr. Lee left at 5 p.m. on Monday.', '“Why?” she asked.']],
  ['Shares of Apple Inc. fell. The U.S. Army came.', ['Shares of Apple Inc. fell.', 'The U.S. Army came.']],
  ['It moved to Apple Inc. The firm said so.', ['It moved to Apple Inc.', 'The firm said so.']],
  ['He met George W. Bush. It went well.', ['He met George W. Bush.', 'It went well.']],
  ['“I agree.” Then he left!', ['“I agree.”', 'Then he left!']],
  ['今日は雨。明日は晴れ。', ['今日は雨。', '明日は晴れ。']],
  ['It rose 3.5 percent', ['It rose 3.5 percent']],
  ['', []],
])('%j is cut into %j', (text, expected) => {
  expect(sentences(text).map((sentence) => sentence.text)).toEqual(expected);
});

test('offsets are those of the text as given, and no word is lost', () => {
  assert(
    property(array(constantFrom('A', 'b.', ' ', 'Mr.', '“C”', '!', '。', 'é', '\n')), (parts) => {
      const text = parts.join('');
      const spans = sentences(text);
      for (const { text: words, start, end } of spans) expect(text.slice(start, end)).toBe(words);
      expect(spans.map(({ text: words }) => words.replace(/\s/g, '')).join('')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
