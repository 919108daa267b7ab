import { expect, test } from 'vitest';
import { parseReading } from '../../../utils/state/snapshotSchema';
import type { Snapshot } from '../../../utils/types';
import { articleHtml, snapshotOf } from '../pages';

const reading = (change: (snapshot: Snapshot) => object) => ({
  snapshot: { ...snapshotOf(articleHtml({})), ...change(snapshotOf(articleHtml({}))) },
  snapshotMs: 1,
  readabilityMs: 2,
});

test('what the product itself reads passes unchanged', () => {
  const honest = reading(() => ({}));
  expect(parseReading(honest)).toEqual(honest);
});

test('a page of as many blocks as the product reads passes', () => {
  const many = ({ blocks }: Snapshot) => Array.from({ length: 6_000 }, (_, index) => ({ ...blocks[0], index }));
  expect(() => parseReading(reading((snapshot) => ({ blocks: many(snapshot) })))).not.toThrow();
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a word', 'snapshot'],
  ['a snapshot without blocks', reading(() => ({ blocks: undefined }))],
  ['blocks out of order', reading(({ blocks }) => ({ blocks: blocks.toReversed() }))],
  [
    'a block of 7 million characters',
    reading(({ blocks: [first] }) => ({ blocks: [{ ...first, text: 'x'.repeat(7e6) }] })),
  ],
  [
    'four blocks of 2 million characters each',
    reading(({ blocks: [first] }) => ({
      blocks: [0, 1, 2, 3].map((index) => ({ ...first, index, text: 'x'.repeat(2e6) })),
    })),
  ],
  ['text that is a number', reading(({ blocks: [first] }) => ({ blocks: [{ ...first, text: 7 }] }))],
  ['a landmark of its own', reading(({ blocks: [first] }) => ({ blocks: [{ ...first, landmark: 'roof' }] }))],
  [
    'ten thousand metas',
    reading(() => ({ meta: Array.from({ length: 10_000 }, () => ({ name: 'a', content: 'b' })) })),
  ],
  ['a time that is not one', { ...reading(() => ({})), snapshotMs: Number.NaN }],
])('%s is refused', (_, value) => {
  expect(() => parseReading(value)).toThrow();
});

test('fields nobody asked for are left out, prototype keys among them', () => {
  const forged = JSON.parse(`{"__proto__": {"polluted": 1}, "extra": 1}`) as object;
  const { snapshot } = parseReading(reading(() => forged));
  expect(snapshot).not.toHaveProperty('extra');
  expect(snapshot).not.toHaveProperty('polluted');
});
