import { expect, test } from 'vitest';
import { compareTexts } from '../../../../utils/engine/compare/compare';
import type { Change, Text } from '../../../../utils/types';
import { loadModels } from '../../../models';
import { pageOf } from '../../../stories';

const models = loadModels();
const { text: original } = pageOf('ferry', 'original');

/** The changes found when `from` in the original reads `to` in the copy. */
function changesOf(from: string, to: string): Omit<Change, 'pair'>[] {
  const at = original.paragraphs.findIndex((paragraph) => paragraph.includes(from));
  expect(at).toBeGreaterThanOrEqual(0);
  const copy: Text = {
    ...original,
    paragraphs: original.paragraphs.with(at, original.paragraphs[at]!.replace(from, to)),
  };
  const { changes, pairs } = compareTexts(copy, original, models);
  for (const { pair } of changes) expect(pairs[pair]).toMatchObject({ here: at, there: at });
  return changes.map(({ kind, here, there }) => ({ kind, here, there }));
}

test.each([
  ['number', '4.6 million passengers', '46 million passengers', '46', '4.6'],
  ['number', '1,150 people', '11,500 people', '11,500', '1,150'],
  ['name', 'Solveig Aamodt', 'Solveig Aamundsen', 'Solveig Aamundsen', 'Solveig Aamodt'],
  ['name', 'Pelham Capital', 'Graustein Capital', 'Graustein Capital', 'Pelham Capital'],
  ['date', 'on Monday, leaving', 'on Tuesday, leaving', 'Tuesday', 'Monday'],
  ['date', 'November 1', 'November 15', '15', '1'],
  [
    'quote',
    'We have been paying to carry the nation',
    'We have been paid to carry the nation',
    "The price of fuel has doubled and the contract has not moved, We have been paid to carry the nation's mail.",
    '',
  ],
  ['hedge', 'had been asked for offers', 'had reportedly been asked for offers', 'reportedly', ''],
  ['hedge', 'are expected to meet', 'will meet', '', 'expected'],
])('a changed %s: %j reads %j', (kind, from, to, here, there) => {
  const changes = changesOf(from, to);
  expect(changes.map((change) => change.kind)).toEqual([kind]);
  if (kind !== 'quote') expect(changes).toEqual([{ kind, here, there }]);
});

test.each([
  ['ships', 'vessels'],
  ['told reporters', 'said to journalists'],
  ['1,150 people', '1150 people'],
  ['“Nobody will be cut off,” he said.', '"Nobody will be cut off," he said.'],
])('no change worth telling: %j reads %j', (from, to) => {
  expect(changesOf(from, to)).toEqual([]);
});

test('a figure that moved to another sentence is no change', () => {
  const moved = original.paragraphs
    .with(1, original.paragraphs[1]!.replace('It employs 1,150 people.', 'It owns fourteen ships.'))
    .with(7, `${original.paragraphs[7]} Halcyon employs 1,150 people.`);
  expect(compareTexts({ ...original, paragraphs: moved }, original, models).changes).toEqual([]);
});
