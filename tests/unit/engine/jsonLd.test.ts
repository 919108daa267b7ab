import { expect, test } from 'vitest';
import { parseJsonLd } from '../../../utils/engine/jsonLd';

const WANTED = { '@type': 'NewsArticle', author: 'AFP', keywords: ['ice', 'ferry'] };

test.each([
  ['plain', '{"@type":"NewsArticle","author":"AFP","keywords":["ice","ferry"]}'],
  ['in a comment', '<!-- {"@type":"NewsArticle","author":"AFP","keywords":["ice","ferry"]} -->'],
  ['in a CDATA section', '//<![CDATA[\n{"@type":"NewsArticle","author":"AFP","keywords":["ice","ferry"]}\n//]]>'],
  ['with a semicolon behind', '{"@type":"NewsArticle","author":"AFP","keywords":["ice","ferry"]};'],
  ['with commas too many', '{"@type":"NewsArticle","author":"AFP","keywords":["ice","ferry", ], }'],
  ['with a comma missing', '{"@type":"NewsArticle"\n"author":"AFP","keywords":["ice","ferry"]}'],
  ['with single quotes', `{"@type":'NewsArticle',"author": 'AFP',"keywords":["ice",'ferry']}`],
])('reads JSON-LD %s', (_, source) => {
  expect(parseJsonLd(source)).toEqual(WANTED);
});

test('keeps a line break and an apostrophe inside a string', () => {
  expect(parseJsonLd('{"headline":"The harbour\'s\nice", }')).toEqual({ headline: "The harbour's ice" });
});

test.each(['', 'window.data = {}', '{"a": "b" "c"}', '{'])('throws for %j', (source) => {
  expect(() => parseJsonLd(source)).toThrow(SyntaxError);
});

test('data nested without end is none, as it could not be sent from the page; a hundred brackets in words are', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  expect(parseJsonLd(nested(20))).toBeInstanceOf(Array);
  expect(() => parseJsonLd(nested(100_000))).toThrow(RangeError);
  expect(() => parseJsonLd('{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000))).toThrow(RangeError);
  expect(parseJsonLd(`{"headline":"${'['.repeat(100)}"}`)).toEqual({ headline: '['.repeat(100) });
});
