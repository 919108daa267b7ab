import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { foldOf, readTask } from '../../../bench/train/compareTask';
import { fitLogistic } from '../../../bench/train/logistic';
import { GATE_FEATURES } from '../../../utils/engine/compare/gate';
import { LEXICAL_FEATURES, VECTOR_FEATURES } from '../../../utils/engine/compare/links';
import { shippedWeights } from '../../../utils/engine/compare/weights';

const folder = mkdtempSync(join(tmpdir(), 'firsthand-task-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A line long enough to tell its article by. */
const line = (article: string) => `${article} said on Monday that the harbour bridge would stay closed until spring.`;
const row = (id: string, kind: string, here: string, there: string, gold: object[] | null = null) => ({
  id,
  kind,
  here: { paragraphs: [line(here)] },
  there: { paragraphs: [line(there)] },
  gold,
});

test('rows that share an article share a group, whatever was inserted into them', () => {
  const file = join(folder, 'task.jsonl');
  const made = [{ a: [0], type: 'edited' }];
  const rows = [
    row('event-1', 'same-event', 'Ada', 'Ben'),
    row('event-2', 'same-event', 'Cleo', 'Ben'),
    row('copy', 'copy-edit', 'Zoe', 'Cleo', made),
    row('other-copy', 'copy-edit', 'Zoe', 'Dora', made),
    row('apart', 'unrelated', 'Ada', 'Dora'),
    row('series-0-1', 'ai-paraphrase', 'Eve', 'Finn', made),
    row('series-0-2', 'ai-paraphrase', 'Eve', 'Gus', made),
  ];
  writeFileSync(file, rows.map((one) => JSON.stringify(one)).join('\n'));
  const groups = Object.fromEntries(readTask(file).map(({ id, group }) => [id, group]));
  expect(groups['event-1']).toBe(groups['event-2']);
  expect(groups['copy']).toBe(groups['event-1']);
  expect(groups['apart']).toBe(groups['event-1']);
  expect(groups['series-0-1']).toBe(groups['series-0-2']);
  expect(new Set(Object.values(groups)).size).toBe(3);
});

test('a group stays in its fold, and folds are of like size', () => {
  const folds = Array.from({ length: 1000 }, (_, i) => foldOf(`group ${i}`, 5));
  expect(folds.slice(0, 4)).toEqual(Array.from({ length: 4 }, (_, i) => foldOf(`group ${i}`, 5)));
  for (let fold = 0; fold < 5; fold++) expect(folds.filter((one) => one === fold).length).toBeGreaterThan(150);
});

test('the fit finds what separates the cases, in the units of the features', () => {
  const rows = Array.from({ length: 200 }, (_, i) => [i / 10, (i * 7) % 13]);
  const labels = rows.map(([value = 0]) => (value > 10 ? 1 : 0));
  const { bias, weights } = fitLogistic(
    rows,
    labels,
    rows.map(() => 1),
    { l2: 1e-3, iterations: 800 },
  );
  const [telling = 0, idle = 0] = weights;
  expect(-bias / telling).toBeCloseTo(10, 0);
  expect(Math.abs(idle)).toBeLessThan(telling / 10);
});

test.each(['vectors', 'words'] as const)('the shipped weights for reading with %s fit the features', (way) => {
  const { link, gate, thresholds } = shippedWeights[way];
  const features = way === 'vectors' ? [...LEXICAL_FEATURES, ...VECTOR_FEATURES] : LEXICAL_FEATURES;
  expect(Object.keys(link.weights)).toEqual([...features]);
  expect(GATE_FEATURES).toEqual(expect.arrayContaining(Object.keys(gate.weights)));
  expect(thresholds.unclear).toBeLessThan(thresholds.derived);
  expect(thresholds.derivedOfFew).toBeGreaterThanOrEqual(thresholds.derived);
});
