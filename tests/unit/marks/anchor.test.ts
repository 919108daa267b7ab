// @vitest-environment jsdom
import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { holds, rangeOfQuote, seen, textNodes } from '../../../utils/marks/anchor';

beforeEach(() => document.body.replaceChildren());

/** The words a quote is found at in a paragraph of these text nodes. */
function found(parts: readonly string[], quote: string, ordinal = 0): string | null {
  const paragraph = document.createElement('p');
  for (const part of parts) paragraph.append(Object.assign(document.createElement('b'), { textContent: part }));
  document.body.append(paragraph);
  return rangeOfQuote(textNodes(document, paragraph), quote, ordinal)?.toString() ?? null;
}

test.each<[string, readonly string[], string, string]>([
  ['in one node', ['The minister said no.'], 'minister said', 'minister said'],
  ['over several nodes', ['The mini', 'ster', ' said no.'], 'minister said', 'minister said'],
  ['over other white space', ['The\n   minister\u00a0said'], 'The minister said', 'The\n   minister\u00a0said'],
  ['over hidden characters', ['The mini\u00adster\u200b said'], 'The minister said', 'The mini\u00adster\u200b said'],
  ['cut off with an ellipsis', ['The minister said no to the plan.'], 'The minister said…', 'The minister said'],
  ['in another script', ['قال الوزير ', 'يوم الثلاثاء'], 'الوزير يوم', 'الوزير يوم'],
  ['with characters of two units', ['A 🦊 ran'], '🦊 ran', '🦊 ran'],
])('a quote is found %s', (_, parts, quote, words) => {
  expect(found(parts, quote)).toBe(words);
});

test.each([
  ['other words', 'The mayor'],
  ['no words', ''],
  ['only white space', '  \n'],
])('%s are not found', (_, quote) => {
  expect(found(['The minister said no.'], quote)).toBeNull();
});

test('of equal words the ordinal picks one, the last where there are fewer', () => {
  const nodes = () => textNodes(document, document.body);
  document.body.append('one two. ', 'one two. ', 'one two.');
  const startOf = (ordinal: number) => {
    const range = rangeOfQuote(nodes(), 'one two', ordinal);
    return nodes().indexOf(range?.startContainer as Text);
  };
  expect([0, 1, 2, 9].map(startOf)).toEqual([0, 1, 2, 2]);
});

test('a range no longer holds words that were removed or replaced', () => {
  document.body.append('The minister said no.');
  const range = rangeOfQuote(textNodes(document, document.body), 'minister said');
  if (!range) throw new Error('not found');
  expect(holds(range, 'minister said')).toBe(true);
  (document.body.firstChild as Text).data = 'The mayor did it again.';
  expect(holds(range, 'minister said')).toBe(false);
  document.body.replaceChildren();
  expect(holds(range, 'minister said')).toBe(false);
});

test('scripts and styles are no text of the page, and a page without end is read so far', () => {
  document.body.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }), 'Text');
  expect(textNodes(document, document.body).map(({ data }) => data)).toEqual(['Text']);
  for (let count = 0; count < 21_000; count++) document.body.append('x');
  expect(textNodes(document, document.body).length).toBeLessThanOrEqual(20_000);
});

test('whatever is cut out of a text is found again at the same words', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (parts, from, length) => {
      const text = parts.join('');
      const start = from % text.length;
      const quote = text.slice(start, start + 1 + (length % text.length)).replace(/…$/, '');
      const range = found(parts, quote);
      document.body.replaceChildren();
      if (seen(quote)) expect(seen(range ?? '')).toBe(seen(quote));
      else expect(range).toBeNull();
    }),
  );
});
