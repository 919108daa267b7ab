import { expect, test } from 'vitest';
import { judge } from '../../../../utils/engine/compare/judgement';
import type { Grounds } from '../../../../utils/engine/compare/judgement';

const NOTHING: Grounds = {
  words: 300,
  isDerived: false,
  isPossible: false,
  copied: 0,
  reuse: 0,
  verbatimHere: 0,
  verbatimThere: 0,
  alignedSentences: 0,
  sharedRarities: 0,
  sameSubject: 0,
};
const REWORDED = { isDerived: true, isPossible: true, reuse: 0.8, alignedSentences: 6, sharedRarities: 4 };

test.each<[string, Partial<Grounds>]>([
  ['too-short', { words: 59, isDerived: true, copied: 1, reuse: 1 }],
  ['same-text', { ...REWORDED, copied: 1, reuse: 1, verbatimHere: 0.98, verbatimThere: 0.95 }],
  ['edited', { ...REWORDED, copied: 1, reuse: 1, verbatimHere: 0.98, verbatimThere: 0.5 }],
  ['edited', { ...REWORDED, copied: 0.5, reuse: 0.9 }],
  ['reworded', { ...REWORDED, copied: 0.2, reuse: 0.9 }],
  ['unclear', { ...REWORDED, alignedSentences: 1 }],
  ['unclear', { ...REWORDED, sharedRarities: 0 }],
  ['unclear', { isPossible: true, sameSubject: 0.9 }],
  ['same-event', { sameSubject: 0.6 }],
  ['same-event', { sameSubject: 0.2, sharedRarities: 5 }],
  ['unrelated', { sameSubject: 0.2, sharedRarities: 1 }],
  ['unrelated', {}],
])('%s: %j', (judgement, grounds) => {
  expect(judge({ ...NOTHING, ...grounds })).toBe(judgement);
});
