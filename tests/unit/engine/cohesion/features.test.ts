import { expect, test } from 'vitest';
import { readArticle } from '../../../../utils/engine/cohesion/article';
import { featuresOf } from '../../../../utils/engine/cohesion/measures';
import { paragraphFeatures } from '../../../../utils/engine/cohesion/paragraphs';
import { sentenceFeatures } from '../../../../utils/engine/cohesion/sentenceUnits';
import { loadModels } from '../../../models';

const models = loadModels();
const HARBOUR = [
  'The council of Lunden voted on Tuesday to rebuild the harbour after two years of debate about the ferry terminal.',
  'Mayor Ada Brandt said the harbour would reopen in spring. “The ferries need it,” she told the council.',
  'Residents near the terminal have complained about the noise of the ferries since the first plans were shown.',
  'The terminal will cost 40 million, Brandt said, and the council will borrow half of it.',
  'Engineers begin work on the harbour wall in March, before the ferry season.',
];
const FOREIGN = 'Pop star Delphine Arcand announced a farewell tour of Brazil with two stadium concerts in Recife.';

function features(paragraphs: readonly string[]) {
  const measures = paragraphFeatures(readArticle(paragraphs, 'Lunden rebuilds its harbour', 'en', models));
  return paragraphs.map((_, i) => featuresOf(measures, i));
}

function sentenceCases(paragraphs: readonly string[]) {
  const article = readArticle(paragraphs, '', 'en', models);
  return sentenceFeatures(article, paragraphFeatures(article));
}

test('a paragraph about something else shares less with the article, by words, names and meaning', () => {
  const paragraphs = HARBOUR.toSpliced(3, 0, FOREIGN);
  const [foreign, ...own] = [3, 1, 2, 4, 5].map((i) => features(paragraphs)[i]!);
  for (const name of ['recurring', 'vectorContext', 'softRecurring', 'lexicalMean'])
    for (const other of own) expect(foreign![name], name).toBeLessThan(other[name]!);
  expect(foreign!.namesAllNewTwo).toBe(1);
  expect(foreign!.fullNamesNew).toBeGreaterThan(0);
});

test('two foreign paragraphs in a row do not vouch for each other', () => {
  const second =
    'Arcand sang in stadium concerts in Recife and Brazil before, and pop fans expect a long farewell tour.';
  const [first] = features(HARBOUR.toSpliced(3, 0, FOREIGN, second)).slice(3);
  expect(first!.namesRecurring).toBeGreaterThan(0.5);
  expect(first!.namesRecurringDistant).toBe(0);
  expect(first!.recurringDistant).toBeLessThan(first!.recurring!);
});

test.each([
  ['openEnd', 'Delphine Arcand to tour Brazil', 'Delphine Arcand tours Brazil.'],
  ['titleCase', 'Delphine Arcand Plans Farewell Tour', 'Delphine Arcand plans a farewell tour'],
  ['dateline', 'RECIFE (AP) - Delphine Arcand tours.', 'Delphine Arcand tours.'],
  ['opensWithPronoun', 'She tours Brazil this year.', 'Arcand tours Brazil this year.'],
  ['opensWithConnective', 'But Arcand tours Brazil.', 'Arcand tours Brazil.'],
  ['weekday', 'Arcand toured on Friday.', 'Arcand toured in May.'],
  ['opensDefinite', 'The singer tours.', 'A singer tours.'],
  ['announces', 'Arcand said in a statement:', 'Arcand issued a statement.'],
])('%s is seen in %j and not in %j', (name, yes, no) => {
  const [own] = HARBOUR;
  expect(features([own!, yes])[1]![name]).toBe(1);
  expect(features([own!, no])[1]![name]).toBe(0);
});

test('every sentence is measured against the other paragraphs and the rest of its own', () => {
  const mixed = HARBOUR.with(2, `${FOREIGN} ${HARBOUR[2]}`);
  const { cases, measures } = sentenceCases(mixed);
  const inside = cases.flatMap((one, i) =>
    one.paragraph === 2 ? [{ ...one, features: featuresOf(measures, i) }] : [],
  );
  expect(inside.map(({ span }) => span.text)).toEqual([FOREIGN, HARBOUR[2]]);
  expect(inside[0]!.features.recurring).toBeLessThan(inside[1]!.features.recurring!);
  expect(inside.map((one) => one.features.firstSentence)).toEqual([1, 0]);
  expect(inside[0]!.features.sentences).toBe(2);
});

test('a sentence that is a whole paragraph stands in the article as the paragraph does, its neighbours being no part of it', () => {
  const { measures } = sentenceCases(HARBOUR);
  const own = features(HARBOUR);
  const [first, , , last] = HARBOUR.map((_, i) => featuresOf(measures, i));
  expect(first!.softRecurringDistant).toBe(own[0]!.softRecurring);
  expect(last!.vectorContextDistant).toBe(features(HARBOUR)[2]!.vectorContext);
});

test('a text without words gives numbers all the same', () => {
  for (const own of features(['…', '—', '123', HARBOUR[0]!]))
    for (const [name, value] of Object.entries(own)) expect(value, name).toSatisfy(Number.isFinite);
});

test('a sentence is found where its accents are written as characters of their own', () => {
  const spelled =
    'The caf\u0065\u0301 of Lunden closed its doors on Tuesday. The council of Lunden votes on the harbour in May.';
  const { cases, measures } = sentenceCases([...HARBOUR, spelled]);
  const composed = sentenceCases([...HARBOUR, spelled.normalize('NFC')]);
  expect(cases.at(-1)!.span.text).toBe('The council of Lunden votes on the harbour in May.');
  expect(featuresOf(measures, cases.length - 1)).toEqual(featuresOf(composed.measures, cases.length - 1));
});
