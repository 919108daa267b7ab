import { expect, test } from 'vitest';
import { isFurniture } from '../../../../utils/engine/cohesion/furniture';
import { isJudged } from '../../../../utils/engine/cohesion/judged';
import { announcesChange, changesSubject } from '../../../../utils/engine/cohesion/subjectChanges';

test.each([
  '(Reporting by Ada Brandt in Lunden; Editing by B. Holm)',
  'Ada Brandt is a senior editor at the Lunden Post.',
  '— Ada Brandt (@adabrandt)',
  'This story was updated on Monday to add a comment.',
  'The views and opinions expressed here are those of the author.',
  'By Ada Brandt/June 12, 2020 9:49 am EST/Updated: Aug. 18, 2020',
  'Comments on Harbour News | Ferry Forum | My response',
  '1 B. Holm, Harbours of the North, 1998 2 Lunden Council, The Budget in Brief, 2019',
  'Thank you. Ada Brandt, editor in chief',
  '@media only screen and (min-width: 500px) { .box { display: none; } }',
])('%j is furniture of the page', (text) => {
  expect(isFurniture(text)).toBe(true);
});

test.each([
  'Ada Brandt, the mayor of Lunden, said the harbour would reopen.',
  'The report follows two years of debate about the harbour.',
  'By the time Ada Brandt took office in the town of Lunden, the harbour was closed.',
  '12 Lunden boats left the harbour in March, 2019, after the storm had taken half of the pier.',
  'Readers of the paper asked whether the harbour would reopen in spring.',
])('%j is part of a story', (text) => {
  expect(isFurniture(text)).toBe(false);
  expect(isJudged(text, 'en')).toBe(true);
});

test('what is too short or announces a change of subject is not judged', () => {
  expect(isJudged('She said so.', 'en')).toBe(false);
  expect(isJudged('Elsewhere, a bakery in the north of the country won a prize for its bread.', 'en')).toBe(false);
  expect(announcesChange('Elsewhere, a bakery won a prize.', 'de')).toBe(false);
});

const PROSE = Array.from({ length: 8 }, (_, i) => `The council of Lunden spoke about the harbour for the ${i}th time.`);
const each = (text: (i: number) => string) => Array.from({ length: 8 }, (_, i) => text(i));

test.each([
  ['live coverage', each((i) => `1${i}.45am The council has met.`), ''],
  ['an interview', each((i) => (i % 2 ? 'Q: What of the harbour?' : 'A: It will open.')), ''],
  ['questions', each((i) => (i % 2 ? 'What of the harbour?' : 'It will open.')), ''],
  ['a numbered list', each((i) => `${i + 1}. The harbour opens.`), ''],
  ['bullets', each(() => '• The harbour opens.'), ''],
  ['a round-up by its headline', PROSE, 'Morning briefing: what happened in Lunden'],
])('%s changes its subject by design', (_, texts, title) => {
  expect(changesSubject(texts, title, 'en')).toBe(true);
});

test.each([
  ['plain prose', PROSE, 'Lunden rebuilds its harbour'],
  ['one question', PROSE.with(3, 'But what of the ferry?'), ''],
  ['one time of day', PROSE.with(3, '10.45am was when the council met.'), ''],
])('%s does not', (_, texts, title) => {
  expect(changesSubject(texts, title, 'en')).toBe(false);
});
