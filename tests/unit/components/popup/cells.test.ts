import { beforeAll, expect, test } from 'vitest';
import { paragraphCells } from '@/components/popup/cells';
import { useMessages } from '../../../messages';
import { COPY, PARAGRAPHS } from '../reports';

beforeAll(() => useMessages('en'));

const kinds = (...args: Parameters<typeof paragraphCells>) => paragraphCells(...args).map(({ kind }) => kind);

test('a cell shows what does not belong before what speaks of the source', () => {
  expect(kinds(COPY, PARAGRAPHS, new Set([3]))).toEqual(['evidence', 'insertion', 'plain', 'minor']);
});

test('a comparison tells paragraphs apart, but an inserted one stays marked', () => {
  const compared = new Map([
    [2, 'copied'],
    [3, 'only-here'],
    [4, 'reworded'],
  ] as const);
  expect(kinds(COPY, PARAGRAPHS, new Set([3]), compared)).toEqual(['copied', 'insertion', 'reworded', 'minor']);
});
