import { expect, test } from 'vitest';
import { comesFromSource } from '../../../../utils/engine/compare/cleared';
import { compareTexts } from '../../../../utils/engine/compare/compare';
import type { InsertionKind } from '../../../../utils/types';
import { pageOf } from '../../../stories';

const { text: source } = pageOf('dam', 'original');
const { text: copy, inserted } = pageOf('dam', 'copy');
const { text: reworded } = pageOf('dam', 'reworded');
const LAST = copy.paragraphs.length - 1;

const comes = (quote: string, at: number, here = copy, kind: InsertionKind = 'off-topic', there = source) =>
  comesFromSource({ kind, quote }, at, here, there, compareTexts(here, there, null));

test('a paragraph that stands in the source comes from there, whole or by a sentence of it', () => {
  expect(comes(copy.paragraphs[LAST]!, LAST)).toBe(true);
  expect(comes(copy.paragraphs[LAST]!.split('. ')[0]!, LAST)).toBe(true);
});

test('a paragraph the copy has reworded comes from there too', () => {
  expect(comes(reworded.paragraphs[1]!, 1, reworded)).toBe(true);
});

test.each<[string, () => boolean]>([
  ['what was put in', () => comes(copy.paragraphs[inserted[0]!]!, inserted[0]!)],
  [
    'a sentence put into a paragraph that stands there',
    () => {
      const foreign = 'Pop star Delphine Arcand has announced a farewell tour of fourteen arenas.';
      const paragraphs = copy.paragraphs.with(LAST, `${copy.paragraphs[LAST]} ${foreign}`);
      return comes(foreign, LAST, { ...copy, paragraphs });
    },
  ],
  ['a disclaimer, wherever it stands', () => comes(copy.paragraphs[LAST]!, LAST, copy, 'disclaimer')],
  [
    'anything, where the other text is no source',
    () => comes(copy.paragraphs[LAST]!, LAST, copy, 'off-topic', pageOf('eels', 'original').text),
  ],
])('not %s', (_what, claim) => {
  expect(claim()).toBe(false);
});
