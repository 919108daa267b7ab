import { expect, test } from 'vitest';
import { isUnread } from '../../../../bench/eval/corpus';
import { describeDetectors, detectorTable } from '../../../../bench/eval/detectorTable';
import { score } from '../../../../bench/eval/score';
import { wilson } from '../../../../bench/eval/wilson';
import { inspect } from '../../../../utils/engine/inspect';
import { snapshotOfText } from '../../../../utils/engine/snapshotOfText';
import { STORY } from '../../engine/pageOf';

const reportOf = (opening: string) =>
  inspect(snapshotOfText([`${opening}${STORY[0]}`, ...STORY.slice(1)], { url: 'https://paper.example/ice' }), null);
const wire = { kind: 'wire', origin: { name: 'Reuters', domain: 'reuters.com' }, credited: true, linked: false };

test('a wire text that was found, one that was missed, an ordinary one and a false alarm', () => {
  const labels = [
    { id: 'found', ...wire },
    { id: 'missed', ...wire },
    { id: 'ordinary', kind: 'original' },
    { id: 'alarm', kind: 'original' },
    { id: 'unsure', kind: 'unsure' },
  ];
  const [credited, plain] = [reportOf('NORDHAVEN (Reuters) - '), reportOf('')];
  const answers = new Map([
    ['found', credited],
    ['missed', plain],
    ['ordinary', plain],
    ['alarm', credited],
    ['unsure', credited],
  ]);
  const { figures, verdicts, detectors } = score(labels, answers);
  expect(figures).toMatchObject({
    recall: { n: 2, right: 1 },
    precision: { n: 2, right: 1 },
    kind: { n: 1, right: 1 },
    credit: { n: 2, right: 1 },
    link: { n: 2, right: 2 },
    'origin@1': { n: 2, right: 1 },
    'origins named that are right': { n: 2, right: 1 },
    'originals without a false alarm': { n: 2, right: 1 },
  });
  expect(verdicts).toMatchObject({ wire: { n: 2, right: 1 }, original: { n: 2, right: 1 } });
  expect(detectors).toEqual({ dateline: { n: 2, right: 1 } });
});

test('a row without an answer counts as wrong', () => {
  const { figures, errors } = score(
    [
      { id: 'a', ...wire },
      { id: 'b', kind: 'original' },
    ],
    new Map(),
  );
  expect(figures).toMatchObject({ recall: { n: 1, right: 0 }, 'originals without a false alarm': { n: 1, right: 0 } });
  expect(errors).toContain('no report a');
});

test.each([
  [118, 120, 0.941, 0.995],
  [0, 196, 0, 0.019],
  [0, 0, 0, 1],
])('%i of %i lie between %f and %f', (right, n, low, high) => {
  const interval = wilson(right, n);
  expect(interval.low).toBeCloseTo(low, 3);
  expect(interval.high).toBeCloseTo(high, 3);
});

test('about one host in five is left unread', () => {
  const hosts = Array.from({ length: 1000 }, (_, index) => `paper-${index}.example`);
  const unread = hosts.filter(isUnread).length;
  expect(unread).toBeGreaterThan(150);
  expect(unread).toBeLessThan(250);
});

test('every detector says what it sees and gives an example', () => {
  const detectors = describeDetectors('.');
  expect(detectors.length).toBeGreaterThan(20);
  expect(detectors.filter(({ sees, example }) => !sees || !example).map(({ id }) => id)).toEqual([]);
  expect(detectorTable(detectors, { dateline: { n: 3, right: 2 } })).toContain('| `dateline` |');
});
