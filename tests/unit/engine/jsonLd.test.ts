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
