import { expect, test } from 'vitest';
import { idfOfRank, idfOfRankedWords } from '../../../../utils/engine/text/idf';
import { logOdds, probability } from '../../../../utils/engine/text/logistic';
import { partOf, readPassage } from '../../../../utils/engine/text/passage';
import { stem } from '../../../../utils/engine/text/stems';
import { cosine, countTerms, termVector } from '../../../../utils/engine/text/tfidf';
import { normalize, tokenize } from '../../../../utils/engine/text/tokens';

test.each([
  ['“Don’t,” said Mr. O’Neill', ["don't", 'said', 'mr', "o'neill"]],
  ['1,200 km at 10:30', ['1,200', 'km', 'at', '10:30']],
  ['cafe\u0301s', ['cafés']],
  ['東京都で', ['東京', '京都', '都で']],
  ['서울 시장', ['서울', '시장']],
  ['', []],
])('%j is cut into %j', (text, words) => {
  expect(tokenize(normalize(text)).map((token) => token.lower)).toEqual(words);
});

test.each([
  ['elections', 'election', 'en'],
  ["egypt's", 'egypt', 'en'],
  ['Wahlen'.toLowerCase(), 'wahlen', 'de'],
  ['regierungsbildung', 'regierung', 'de'],
  ['élections', 'election', 'fr'],
])('%s shares its stem with %s (%s)', (one, other, lang) => {
  expect(stem(one, lang)).toBe(stem(other, lang));
});

test.each([
  ['university', 'universe', 'fr'],
  ['policy', 'police', 'en'],
])('%s does not share its stem with %s (%s)', (one, other, lang) => {
  expect(stem(one, lang)).not.toBe(stem(other, lang === 'fr' ? 'en' : lang));
});

test('a word of unreasonable length is left as it is', () => {
  const word = 'a'.repeat(5000);
  expect(stem(word, 'en')).toBe(word);
});

test.each([
  ['The Bank of England told Andrew Bailey.', ['Bank of England', 'Andrew Bailey']],
  ['However, J. Smith left Smith & Co.', ['J. Smith', 'Smith', 'Co']],
  ["Egypt's cabinet met Abdel Fattah al-Sisi.", ["Egypt's", 'Abdel Fattah al-Sisi']],
  ['He spoke to Reuters. Oil fell.', ['Reuters', 'Oil']],
  ['nothing here is a name', []],
])('%j names %j', (text, names) => {
  expect(readPassage(text, 'en').names.map((name) => name.text)).toEqual(names);
});

test('a single capital that opens a sentence is doubtful, one inside it is not', () => {
  const names = readPassage('Oil fell in London. Prices rose.', 'en').names;
  expect(names.map(({ text, doubtful }) => [text, doubtful])).toEqual([
    ['Oil', true],
    ['London', false],
    ['Prices', true],
  ]);
});

test('a passage keeps what its text is about', () => {
  const passage = readPassage('The cabinet of Egypt approved 1,200 reforms on Monday.', 'en');
  expect(passage.words).toEqual(['cabinet', 'egypt', 'approved', 'reforms']);
  expect(passage.stems).toEqual(['cabinet', 'egypt', 'approv', 'reform']);
  expect(passage.numbers).toEqual(['1200']);
});

test('a language without word lists keeps all its words', () => {
  expect(readPassage('Az elnök azt mondta', 'hu').words).toEqual(['az', 'elnök', 'azt', 'mondta']);
});

test('rarer words weigh more, unknown ones most, and a stem as little as its commonest word', () => {
  const idf = idfOfRankedWords(['the', 'election', 'elections', 'byzantine']);
  expect(idf('the')).toBeLessThan(idf('byzantin'));
  expect(idf('elect')).toBe(idfOfRank(1));
  expect(idf('byzantin')).toBeLessThan(idf('zyzzyva'));
  expect(idfOfRank(10 ** 9)).toBe(9);
});

test('the cosine of texts is 1 with themselves, 0 without common words, and between otherwise', () => {
  const [election, result, oil, empty] = ['Voters elect a parliament', 'Parliament meets', 'Oil fell', ''].map((text) =>
    termVector(countTerms(readPassage(text, 'en').stems), () => 1),
  );
  expect(cosine(election!, election!)).toBeCloseTo(1);
  expect(cosine(election!, result!)).toBeGreaterThan(0);
  expect(cosine(election!, result!)).toBeLessThan(1);
  expect(cosine(election!, oil!)).toBe(0);
  expect(cosine(election!, empty!)).toBe(0);
});

test('a logistic model sums its weighted features', () => {
  const odds = logOdds({ bias: -1, weights: { overlap: 2, length: 0.5 } }, { overlap: 1, length: 4 });
  expect(odds).toBe(3);
  expect(probability(0)).toBe(0.5);
  expect(probability(odds)).toBeCloseTo(0.9526, 4);
});

test('a part of a passage holds what reading its text alone gives', () => {
  const text = 'Ada Brandt left Lunden. The 1,200 ferries of Lunden stayed. “Why?” asked Brandt.';
  const whole = readPassage(text, 'en');
  for (const part of ['Ada Brandt left Lunden.', 'The 1,200 ferries of Lunden stayed.', '“Why?” asked Brandt.']) {
    const start = text.indexOf(part);
    const { text: plain, words, stems, numbers, names } = partOf(whole, start, start + part.length, 'en');
    const alone = readPassage(part, 'en');
    expect({ plain, words, stems, numbers, names }).toEqual({
      plain: alone.text,
      words: alone.words,
      stems: alone.stems,
      numbers: alone.numbers,
      names: alone.names,
    });
  }
  expect(partOf(whole, 0, 0, 'en').words).toEqual([]);
});
