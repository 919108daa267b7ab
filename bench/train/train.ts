/**
 * Fits the trees that ship in `public/models`:
 *   npm run train -- TASKS.jsonl FOLDS.json TABLE_FOR_FOLD_0.bin TABLE_FOR_FOLD_1.bin
 *
 * The same arguments give the same files, byte for byte. FOLDS gives 0 or 1 for each article; TABLE_FOR_FOLD_0 is a word table
 * that was trained without the articles of fold 0, so that the features of an article never come from a table that has seen it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, picklist, record, string } from 'valibot';
import { readWordModels } from '../../utils/engine/models';
import type { ModelFile, WordModels } from '../../utils/engine/models';
import { fitModel } from './fit';
import type { Rates } from './fit';
import { gather } from './gather';
import type { Row } from './rows';
import { readTasks } from './tasks';
import type { Task } from './tasks';

type FittedFile = Extract<ModelFile, `${string}.json`>;

interface Training {
  readonly tasks: readonly Task[];
  readonly folds: Readonly<Record<string, number>>;
  /** For each fold the table trained without it. */
  readonly tables: readonly [WordModels, WordModels];
}

/** Where the trees that have not seen a fold are kept for `npm run eval:insertions`. */
export const FOLD_FOLDER = join('.output', 'folds');

/** Marks on a hundred untouched articles that decide the thresholds. */
const RATES: Readonly<Record<FittedFile, Rates>> = {
  'paragraphs.en.json': { threshold: 3.8, strong: 1 },
  'sentences.en.json': { threshold: 2, strong: 0.5 },
  'paragraphs.any.json': { threshold: 3, strong: 1 },
};

export function main(args: readonly string[], { cwd, root }: { readonly cwd: string; readonly root: string }): void {
  const training = readTraining(args, cwd, root);
  for (const [name, rows] of Object.entries(rowsFor(training))) {
    const { model, withoutFold } = fitModel(rows, RATES[name as FittedFile]);
    writeFileSync(join(root, 'public', 'models', name), `${JSON.stringify(model)}\n`);
    withoutFold.forEach((without, fold) => {
      const folder = join(root, FOLD_FOLDER, String(fold));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), `${JSON.stringify(without)}\n`);
    });
    process.stdout.write(`${name}: ${rows.length} rows, threshold ${model.threshold}, sure from ${model.strong}\n`);
  }
}

/** @throws when an argument or a file is missing or malformed */
function readTraining(args: readonly string[], cwd: string, root: string): Training {
  const [tasks, folds, first, second] = args.map((file) => resolve(cwd, file));
  if (!tasks || !folds || !first || !second)
    throw new Error('usage: npm run train -- TASKS.jsonl FOLDS.json TABLE_FOR_FOLD_0.bin TABLE_FOR_FOLD_1.bin');
  const wordList = readFileSync(join(root, 'public', 'models', 'words.txt'));
  const table = (file: string) => readWordModels({ 'words.txt': wordList, 'words.bin': readFileSync(file) });
  return {
    tasks: readTasks(tasks).filter((task) => !task.digest),
    folds: parse(record(string(), picklist([0, 1])), JSON.parse(readFileSync(folds, 'utf8'))),
    tables: [table(first), table(second)],
  };
}

/** The rows each model learns from. */
function rowsFor({ tasks, folds, tables }: Training): Record<FittedFile, Row[]> {
  const english = tasks.filter((task) => task.lang === 'en');
  const withTable = gather(english, folds, (fold) => tables[fold]!, { rounds: 3, withSentences: true });
  const withoutTable = gather(tasks, folds, () => null, { rounds: 1, withSentences: false });
  return {
    'paragraphs.en.json': withTable.paragraphs,
    'sentences.en.json': withTable.sentences,
    'paragraphs.any.json': withoutTable.paragraphs,
  };
}
