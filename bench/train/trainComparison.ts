/**
 * `npm run train:compare -- TASK`: fits the comparison on a task file ({@link readTask}) and writes
 * `utils/data/compareWeights.json`. The same task gives the same file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadModels } from '../../cli/models';
import { readTask } from './compareTask';
import { fitWeights } from './fitWeights';

/** Digits that change nothing in what is judged, and make a file one can read. */
const DIGITS = 5;

export function main([task]: readonly string[], { cwd, root }: { readonly cwd: string; readonly root: string }): void {
  if (!task) throw new Error('usage: npm run train:compare -- TASK.jsonl');
  const file = resolve(cwd, task);
  const rows = readTask(file);
  const weights = fitWeights(rows, loadModels(root));
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  const from = `Fitted by npm run train:compare on ${rows.length} pairs of articles with known answers, which are not part of the project (sha256 of the task file ${sha256.slice(0, 16)}).`;
  const text = JSON.stringify(
    { from, ...weights },
    (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value),
    2,
  );
  writeFileSync(join(root, 'utils', 'data', 'compareWeights.json'), `${text}\n`);
}
