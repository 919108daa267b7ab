import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readModels } from '../../../utils/engine/models';
import { textVector, vectorCosine, wordSimilarity } from '../../../utils/engine/text/wordTable';
import { loadModels, readModelFiles } from '../../models';

const files = readModelFiles();
const models = loadModels();

test.each([
  ['words.bin', '02d14b3295bb68b327e2876f84e1980089c3411a3d43c6f55a07864316e60a6b'],
  ['words.txt', 'c8437dc625c58fd05d0b1d47011822e5bf15529baa23b5fc144d75bfbd248da9'],
] as const)('%s is the file docs/models.md describes', (name, sha256) => {
  expect(createHash('sha256').update(files[name]).digest('hex')).toBe(sha256);
});

test.each([
  ['parliament', 'lawmakers', 'football'],
  ['oil', 'gas', 'actress'],
  ["egypt's", 'cairo', 'software'],
])('%s lies nearer to %s than to %s', (word, near, far) => {
  const row = (text: string) => models.words.rowOf(text)!;
  expect(wordSimilarity(models.words, row(word), row(near))).toBeGreaterThan(
    wordSimilarity(models.words, row(word), row(far)),
  );
});

function vector(text: string) {
  return textVector(models.words, text.split(' '));
}

test('texts of one subject lie closer than texts of two', () => {
  const vote = vector('parliament voted election results');
  expect(vectorCosine(vote, vector('ministers coalition ballots'))).toBeGreaterThan(
    vectorCosine(vote, vector('striker scored goals season')),
  );
});

test('a text of unknown words has no vector, and no likeness to any other', () => {
  expect(textVector(models.words, ['zyzzyva', ''])).toBeNull();
  expect(vectorCosine(null, textVector(models.words, ['oil']))).toBe(0);
});

test.each([
  ['missing', {}],
  ['cut short', { ...files, 'words.bin': files['words.bin'].subarray(0, 1000) }],
  ['of another length', { ...files, 'words.txt': new TextEncoder().encode('one\ntwo\n') }],
  ['empty', { ...files, 'words.txt': new Uint8Array(), 'words.bin': new Uint8Array() }],
])('files that are %s are refused', (_, bad) => {
  expect(() => readModels(bad)).toThrow(RangeError);
});
