import { expect, test } from 'vitest';
import { cosine, eachShared, termsOf, vocabulary } from '../../../../utils/engine/cohesion/terms';
import * as tfidf from '../../../../utils/engine/text/tfidf';

const idf = (stem: string) => stem.length;
const words = vocabulary(idf);
const [harbour, ferry, none] = [
  ['harbour', 'ferri', 'council', 'ferri'],
  ['ferri', 'strike', 'council', 'port', 'ferri', 'ferri'],
  [],
].map((stems) => ({
  stems,
  terms: termsOf(
    Int32Array.from(stems, (stem) => words.numberOf(stem)),
    words,
  ),
}));

test('numbered stems are compared as stems by name are', () => {
  const [a, b] = [harbour!, ferry!].map(({ stems }) => tfidf.termVector(tfidf.countTerms(stems), idf));
  expect(cosine(harbour!.terms, ferry!.terms)).toBeCloseTo(tfidf.cosine(a!, b!), 12);
});

test('the cosine is the same in both directions to the last digit, 0 for a text without words', () => {
  expect(cosine(harbour!.terms, ferry!.terms)).toBe(cosine(ferry!.terms, harbour!.terms));
  expect(cosine(harbour!.terms, none!.terms)).toBe(0);
});

test('two texts share the stems that both have, each with its weight in the other', () => {
  const shared: [number, number][] = [];
  eachShared(harbour!.terms, ferry!.terms, (index, weight) => shared.push([harbour!.terms.ids[index]!, weight]));
  const weight = (count: number, stem: string) => (1 + Math.log(count)) * idf(stem);
  expect(shared).toEqual([
    [words.numberOf('ferri'), weight(3, 'ferri')],
    [words.numberOf('council'), weight(1, 'council')],
  ]);
  eachShared(harbour!.terms, none!.terms, () => expect.unreachable());
});
