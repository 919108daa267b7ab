import { expect, test } from 'vitest';
import { sidesOf } from '@/components/trace/sides';
import { compareTexts } from '@/utils/engine/compare/compare';
import { wordDifferences } from '@/utils/engine/compare/words';
import type { Text } from '@/utils/types';
import { pageOf, stories } from '../../../stories';

const wording = (passages: ReturnType<typeof sidesOf>['here']) =>
  passages.map(({ runs }) => runs.map(({ text }) => text).join(''));
const sides = (here: Text, there: Text) =>
  sidesOf(here, there, compareTexts(here, there, null), wordDifferences, [], []);

test.each(stories)('$name: each side shows its own text, letter by letter', ({ pages }) => {
  const [original, ...others] = pages.map(({ text }) => text);
  for (const other of others) {
    const { here, there } = sides(other, original!);
    expect(wording(here)).toEqual(other.paragraphs);
    expect(wording(there)).toEqual(original!.paragraphs);
  }
});

test('a word that only begins with a capital is not marked, and keeps it', () => {
  const { text } = pageOf('ferry', 'original');
  const lower = { ...text, paragraphs: text.paragraphs.map((paragraph) => paragraph.toLowerCase()) };
  const { here, there } = sides(lower, text);
  expect([...here, ...there].flatMap(({ runs }) => runs.filter(({ differs }) => differs))).toEqual([]);
  expect(wording(there)).toEqual(text.paragraphs);
});
