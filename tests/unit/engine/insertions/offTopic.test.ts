import { expect, test } from 'vitest';
import { findOffTopic } from '../../../../utils/engine/insertions/offTopic';
import { loadModels } from '../../../models';

const models = loadModels();
const HARBOUR = [
  'The council of Lunden voted on Tuesday to rebuild the harbour after two years of debate about the ferry terminal.',
  'Mayor Ada Brandt said the harbour would reopen in spring. “The ferries need it,” she told the council.',
  'Residents near the terminal have complained about the noise of the ferries since the first plans were shown. The council promised them a wall between the terminal and the town.',
  'The terminal will cost 40 million, Brandt said, and the council will borrow half of it.',
  'Engineers begin work on the harbour wall in March, before the ferry season, and the old pier will be torn down.',
  'Two companies have offered to run the ferries, and the mayor wants the council to choose one of them by summer.',
  'The harbour was last rebuilt after the storm of 1962, when the town lost its pier and half of its boats.',
];
const TEASER = 'Pop Star Delphine Arcand Announces Farewell Tour of Brazil With Stadium Concerts';
const SENTENCE =
  'Pop star Delphine Arcand has announced a farewell tour of Brazil with two stadium concerts in Recife.';

function check(texts: readonly string[], title = 'Lunden to rebuild its harbour', lang: string | null = 'en') {
  const paragraphs = texts.map((text, i) => ({ block: i + 10, text }));
  return findOffTopic(paragraphs, { title, lang }, models);
}

test('an article about one thing has no marks', () => {
  expect(check(HARBOUR).insertions).toEqual([]);
});

test('the headline of another story is told, with its reason and place', () => {
  expect(check(HARBOUR.toSpliced(4, 0, TEASER)).insertions).toMatchObject([
    { block: 14, quote: TEASER, kind: 'related-teaser', sentence: 'offTopicHeadline' },
  ]);
});

test('a foreign sentence inside a paragraph is told, not the paragraph', () => {
  const paragraph = `${SENTENCE} ${HARBOUR[2]}`;
  expect(check(HARBOUR.with(2, paragraph)).insertions).toMatchObject([
    { block: 12, quote: SENTENCE, kind: 'off-topic', values: ['Delphine Arcand, Brazil, Recife'] },
  ]);
});

test('the foreign paragraph looks most suspicious', () => {
  const { suspicion } = check(HARBOUR.toSpliced(4, 0, TEASER));
  const most = suspicion.reduce((a, b) => (b.suspicion > a.suspicion ? b : a));
  expect(most.block).toBe(14);
  expect(most.suspicion).toBeGreaterThan(0.5);
});

test.each([
  ['a first paragraph', [TEASER, ...HARBOUR], undefined, 'en'],
  ['a round-up', HARBOUR.toSpliced(4, 0, TEASER), 'Morning briefing', 'en'],
  ['a short text', [...HARBOUR.slice(0, 2), TEASER], undefined, 'en'],
  ['a language without support', HARBOUR.toSpliced(4, 0, TEASER), undefined, 'fi'],
  ['a text in another language than its page says', HARBOUR.toSpliced(4, 0, TEASER), undefined, 'de'],
  ['a page of unknown language', HARBOUR.toSpliced(4, 0, TEASER), undefined, null],
  ['no paragraphs', [], undefined, 'en'],
])('%s gives no marks', (_, texts, title, lang) => {
  expect(check(texts, title, lang).insertions).toEqual([]);
});

test('an article in which everything is foreign to everything is a round-up', () => {
  const subjects = [
    ...HARBOUR.slice(0, 2),
    TEASER,
    'Oil Prices Fall as Saudi Arabia Raises Output',
    'Scientists Find Water on a Moon of Saturn',
    'Tennis: Martina Kovac Wins Her First Title in Madrid',
    'Bakery in Porto Wins Prize for Bread Made of Acorns',
  ];
  expect(check(subjects).insertions).toEqual([]);
});
