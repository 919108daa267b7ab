import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from '../../../../utils/engine/compare/compare';
import type { Comparison, Text } from '../../../../utils/types';
import { loadModels } from '../../../models';
import { pageOf, stories } from '../../../stories';

const models = loadModels();
const textOf = (paragraphs: readonly string[], published: string | null = null): Text => ({
  url: null,
  title: '',
  lang: null,
  paragraphs,
  published,
});
const dam = pageOf('dam', 'original').text;
const damReworded = pageOf('dam', 'reworded').text;

function expectSound({ pairs, changes, reuse, copied, reworded, score }: Comparison, here: Text, there: Text) {
  for (const { kind, here: i, there: j, similarity } of pairs) {
    expect(i === null).toBe(kind === 'only-there');
    expect(j === null).toBe(kind === 'only-here');
    if (i !== null) expect(here.paragraphs[i]).toBeDefined();
    if (j !== null) expect(there.paragraphs[j]).toBeDefined();
    expect(similarity).toBeGreaterThanOrEqual(0);
    expect(similarity).toBeLessThanOrEqual(1);
  }
  for (const { pair } of changes) expect(pairs[pair]).toBeDefined();
  expect(reuse).toBeCloseTo(copied + reworded, 3);
  for (const share of [reuse, copied, reworded, score]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
}

test('a text is the same text as itself, all of it copied', () => {
  for (const { text } of stories.flatMap(({ pages }) => pages)) {
    const comparison = compareTexts(text, text, models);
    expect(comparison).toMatchObject({ judgement: 'same-text', reuse: 1, copied: 1, score: 1, changes: [] });
    expectSound(comparison, text, text);
  }
});

test('case, quotation marks and dashes make no other text', () => {
  const typed = dam.paragraphs.map((paragraph) => paragraph.replace(/[“”]/g, '"').replaceAll('—', '-'));
  expect(compareTexts(textOf(typed), dam, models)).toMatchObject({ judgement: 'same-text', reuse: 1 });
});

test('shuffling the paragraphs of a reworded text hides nothing', () => {
  const shuffled = [5, 2, 7, 0, 4, 1, 6].map((index) => damReworded.paragraphs[index]!);
  expect(compareTexts(textOf(shuffled), dam, models).judgement).toBe('reworded');
});

test('one paragraph here may come from two there, and two from one', () => {
  const [first, second, third, ...rest] = dam.paragraphs as [string, string, string, ...string[]];
  const merged = compareTexts(textOf([`${first} ${second}`, third, ...rest]), dam, models);
  expect(merged.pairs.filter(({ here }) => here === 0).map(({ there }) => there)).toEqual([0, 1]);
  const split = compareTexts(dam, textOf([`${first} ${second}`, third, ...rest]), models);
  expect(split.pairs.filter(({ there }) => there === 0).map(({ here }) => here)).toEqual([0, 1]);
});

test('a paragraph that was left out stands there only', () => {
  const { pairs, judgement } = compareTexts(textOf(dam.paragraphs.toSpliced(3, 1)), dam, models);
  expect(judgement).toBe('edited');
  expect(pairs.filter(({ kind }) => kind === 'only-there')).toMatchObject([{ here: null, there: 3 }]);
});

test.each([
  ['too-short', dam.paragraphs.slice(0, 1)],
  ['unrelated', pageOf('eels', 'original').text.paragraphs],
])('%s texts have no pairs', (judgement, paragraphs) => {
  expect(compareTexts(textOf(paragraphs), dam, models)).toMatchObject({ judgement, pairs: [], changes: [], reuse: 0 });
});

test('in an independent report nothing is called reworded', () => {
  const here = pageOf('dam', 'independent').text;
  const { judgement, reworded, pairs } = compareTexts(here, dam, models);
  expect({ judgement, reworded }).toEqual({ judgement: 'same-event', reworded: 0 });
  expect(pairs.some(({ kind }) => kind === 'reworded')).toBe(false);
});

test('without a name, number or quotation in common nothing is called reworded', () => {
  const there = [
    'People who walk to work tend to sleep better than those who drive, and they also say that they feel less tired.',
    'Small habits matter more than big plans, and those who change one thing at a time often keep the change for longer.',
    'Most of those asked said they had begun on a whim, with no plan at all, and had only later seen how well it did them.',
    'A good night begins in the morning, with light and some air, and ends with a dark room and a book that is a bit dull.',
  ];
  const here = [
    'Those who go to work on foot usually sleep better than people who take the car, and feel less tired as well.',
    'More than big plans, small habits matter; whoever changes a single thing at a time tends to stay with it for longer.',
    'The majority of the people asked had started on a whim and without any plan, and saw only later how good it was for them.',
    'Good nights start in the morning with some air and light, and they end in a dark room with a rather dull book.',
  ];
  expect(compareTexts(textOf(here), textOf(there), models).judgement).toBe('unclear');
});

test.each([
  ['there', '2026-10-06T14:00:00Z', '2026-10-06T09:00:00Z'],
  ['here', '2026-10-06T09:00:00Z', '2026-10-06T14:00:00Z'],
  ['undecided', '2026-10-06T09:00:00Z', '2026-10-06T09:30:00Z'],
  ['undecided', '2026-10-06', '2026-10-06T09:30:00Z'],
  ['undecided', 'yesterday', '2026-10-06T09:30:00Z'],
  ['undecided', null, '2026-10-06T09:30:00Z'],
])('%s came first when here says %j and there %j', (earliest, here, there) => {
  const { precedence } = compareTexts(textOf(dam.paragraphs, here), textOf(dam.paragraphs, there), models);
  expect(precedence.earliest).toBe(earliest);
});

test('swapping two copies changes neither the judgement nor who was earliest', () => {
  for (const { pages } of stories) {
    const [original, copy] = [pages[0]!.text, pages.find(({ role }) => role === 'copy' || role === 'edited')!.text];
    const [one, other] = [compareTexts(copy, original, models), compareTexts(original, copy, models)];
    expect(['same-text', 'edited']).toContain(other.judgement);
    const mirrored = { here: 'there', there: 'here', undecided: 'undecided' } as const;
    expect(one.precedence.earliest).toBe(mirrored[other.precedence.earliest]);
  }
});

test('no text, however odd, makes it fail or contradict itself', () => {
  const words = constantFrom(
    'the',
    'dam',
    'broke',
    '“why',
    '”',
    '12',
    '1,240',
    'Ashby',
    '.',
    '東京都',
    'é',
    '\u202e',
    '',
    '\n',
  );
  const paragraph = array(words, { maxLength: 60 }).map((parts) => parts.join(' '));
  const paragraphs = array(paragraph, { maxLength: 8 });
  const odd = array(string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 4 });
  assert(
    property(tuple(paragraphs, paragraphs, odd), ([a, b, c]) => {
      const [here, there] = [textOf([...a, ...c]), textOf([...c, ...b])];
      expectSound(compareTexts(here, there, models), here, there);
      const same = compareTexts(here, here, models);
      if (same.judgement !== 'too-short') expect(same).toMatchObject({ judgement: 'same-text', reuse: 1 });
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('what lies beyond the cap is left out, and the rest is answered', () => {
  const long = textOf(Array.from({ length: 400 }, (_, i) => `${dam.paragraphs[i % 8]} ${i}`));
  const comparison = compareTexts(long, dam, models);
  expectSound(comparison, long, dam);
  expect(Math.max(...comparison.pairs.map(({ here }) => here ?? 0))).toBe(199);
});
