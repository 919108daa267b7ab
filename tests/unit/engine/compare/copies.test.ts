import { expect, test } from 'vitest';
import { groupCopies } from '../../../../utils/engine/compare/copies';
import { pageOf } from '../../../stories';

const dam = pageOf('dam', 'original').text.paragraphs;
const eels = pageOf('eels', 'original').text.paragraphs;

test.each([
  ['nothing', [], []],
  ['one page', [dam], [[0]]],
  ['a copy and another story between', [dam, eels, dam], [[0, 2], [1]]],
  ['a copy with a paragraph more', [dam, [...dam, eels[2]!]], [[0, 1]]],
  ['two that share a quotation', [dam, [...eels, dam[7]!]], [[0], [1]]],
  ['a short excerpt', [dam, dam.slice(0, 1)], [[0], [1]]],
  ['pages without words', [[''], [], ['…']], [[0], [1], [2]]],
])('%s', (_, texts, groups) => {
  expect(groupCopies(texts)).toEqual(groups);
});

test('two excerpts of one text that share little are joined by the whole', () => {
  expect(groupCopies([dam.slice(0, 4), dam.slice(4), dam])).toEqual([[0, 1, 2]]);
});
