import * as v from 'valibot';
import { expect, test } from 'vitest';
import { listOf, readJson, text } from '../../../utils/search/answers';
import { words } from '../../../utils/search/unanswered';

const Answer = v.object({ articles: listOf(v.object({ title: text })) });
const answer = (articles: unknown) => readJson(JSON.stringify({ articles }), Answer).articles;

test('of a list without end the first 500 entries are looked at', () => {
  expect(answer(Array.from({ length: 5_000 }, (_, at) => ({ title: `${at}` })))).toHaveLength(500);
});

test('entries that do not fit are left out, the others stay', () => {
  expect(answer([{ title: 'Bridge' }, { title: 7 }, null, 'x', { headline: 'Ferry' }])).toEqual([{ title: 'Bridge' }]);
});

test('a text is cut to 2,000 characters, a service’s own words to 200 on one line', () => {
  expect(answer([{ title: 'x'.repeat(9_000) }])[0]?.title).toHaveLength(2_000);
  expect(words(`Sorry,\n${'please wait '.repeat(100)}`)).toHaveLength(200);
  expect(words('<html>Error</html>')).toBeNull();
});

test.each(['', '<html>', '[]', '{"articles":{}}', '{"articles":null}'])('%j is no answer', (json) => {
  expect(() => readJson(json, Answer)).toThrow(expect.objectContaining({ reason: 'unexpected-answer' }) as Error);
});

test('keys of the prototype say nothing', () => {
  const forged = '{"__proto__":{"articles":[{"title":"x"}]},"articles":[{"__proto__":{"title":"y"}}]}';
  expect(readJson(forged, Answer)).toEqual({ articles: [] });
});
