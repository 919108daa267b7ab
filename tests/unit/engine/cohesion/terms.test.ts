import { expect, test } from 'vitest';
import { cosine, hasTerm, termsOf, vocabulary } from '../../../../utils/engine/cohesion/terms';
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

test('a text has its own stems, not those of others, nor stems that came later', () => {
  expect(hasTerm(harbour!.terms, words.numberOf('council'))).toBe(true);
  expect(hasTerm(harbour!.terms, words.numberOf('port'))).toBe(false);
  expect(hasTerm(harbour!.terms, words.numberOf('tariff'))).toBe(false);
});
