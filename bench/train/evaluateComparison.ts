/**
 * `npm run eval:compare -- TASK [--shipped] [--without-vectors]`: compares every row of a task file and writes an answer a line,
 * `{ "id", "comparison" }`. Rows are judged by weights fitted on the other groups of articles (five folds); `--shipped` takes
 * the weights as they ship, for tasks they were not fitted on.
 */
import { resolve } from 'node:path';
import { loadModels } from '../../cli/models';
import { compareTexts } from '../../utils/engine/compare/compare';
import { shippedWeights } from '../../utils/engine/compare/weights';
import { foldOf, readTask } from './compareTask';
import { examplesOf, fitExamples } from './fitWeights';

const FOLDS = 5;

export function main(args: readonly string[], { cwd, root }: { readonly cwd: string; readonly root: string }): void {
  const task = args.find((argument) => !argument.startsWith('--'));
  if (!task) throw new Error('usage: npm run eval:compare -- TASK.jsonl [--shipped] [--without-vectors]');
  const rows = readTask(resolve(cwd, task));
  const models = loadModels(root);
  const examples = args.includes('--shipped') ? null : examplesOf(rows, models);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = (group: string) => foldOf(group, FOLDS) === fold;
    const weights = examples
      ? fitExamples({
          vectors: examples.vectors.filter(({ row }) => !isOut(row.group)),
          words: examples.words.filter(({ row }) => !isOut(row.group)),
        })
      : shippedWeights;
    for (const { id, here, there, group } of rows) {
      if (!isOut(group)) continue;
      const comparison = compareTexts(here, there, args.includes('--without-vectors') ? null : models, weights);
      process.stdout.write(`${JSON.stringify({ id, comparison })}\n`);
    }
  }
}
