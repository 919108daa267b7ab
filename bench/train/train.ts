/**
 * Fits the trees that ship in `public/models`:
 *   npm run train -- TASKS.jsonl FOLDS.json TABLE_FOR_FOLD_0.bin TABLE_FOR_FOLD_1.bin PAGES.jsonl
 *
 * The same arguments give the same files, byte for byte. FOLDS gives 0 or 1 for each article; TABLE_FOR_FOLD_0 is a word table
 * that was trained without the articles of fold 0, so that the features of an article never come from a table that has seen it. PAGES lists saved pages, of
 * whose articles all models learn.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, picklist, record, string } from 'valibot';
import { readWordModels } from '../../utils/engine/models';
import type { ModelFile, WordModels } from '../../utils/engine/models';
import type { BoostingOptions } from './boosting';
import { fitModel } from './fit';
import type { Rates } from './fit';
import type { Article } from './corrupt';
import { gather } from './gather';
import { articlesOfPages } from './pages';
import type { Row } from './rows';
import { readTasks } from './tasks';
import type { Task } from './tasks';

type FittedFile = Extract<ModelFile, `${string}.json`>;

interface Training {
  readonly tasks: readonly Task[];
  readonly folds: Readonly<Record<string, number>>;
  /** For each fold the table trained without it. */
  readonly tables: readonly [WordModels, WordModels];
  /** Articles of saved pages. */
  readonly more: readonly Article[];
}

/** Where the trees that have not seen a fold are kept for `npm run eval:insertions`. */
export const FOLD_FOLDER = join('.output', 'folds');

/** Languages of the model without a word table; English has its own. */
const OTHERS = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pt'];

/** Marks on a hundred untouched articles that decide the thresholds. */
const RATES: Readonly<Record<FittedFile, Rates>> = {
  'paragraphs.en.json': { threshold: 3.8, strong: 1 },
  'sentences.en.json': { threshold: 1.4, strong: 0.5 },
  'paragraphs.any.json': { threshold: 3, strong: 1 },
};

const PARAGRAPHS = { trees: 200, rate: 0.06, leaves: 8, leafRows: 100, shrinkage: 3, bins: 48, share: 1 };

/** Of sentences fewer are foreign; many trees that ask different measures find more of them. */
const OPTIONS: Readonly<Record<FittedFile, BoostingOptions>> = {
  'paragraphs.en.json': PARAGRAPHS,
  'sentences.en.json': { trees: 400, rate: 0.04, leaves: 16, leafRows: 100, shrinkage: 10, bins: 48, share: 0.3 },
  'paragraphs.any.json': PARAGRAPHS,
};

export function main(args: readonly string[], { cwd, root }: { readonly cwd: string; readonly root: string }): void {
  const training = readTraining(args, cwd, root);
  for (const [name, rows] of Object.entries(rowsFor(training))) {
    const { model, withoutFold } = fitModel(rows, RATES[name as FittedFile], OPTIONS[name as FittedFile]);
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
  const [tasks, folds, first, second, pages] = args.map((file) => resolve(cwd, file));
  if (!tasks || !folds || !first || !second || !pages)
    throw new Error(
      'usage: npm run train -- TASKS.jsonl FOLDS.json TABLE_FOR_FOLD_0.bin TABLE_FOR_FOLD_1.bin PAGES.jsonl',
    );
  const wordList = readFileSync(join(root, 'public', 'models', 'words.txt'));
  const table = (file: string) => readWordModels({ 'words.txt': wordList, 'words.bin': readFileSync(file) });
  return {
    tasks: readTasks(tasks).filter((task) => !task.digest),
    folds: parse(record(string(), picklist([0, 1])), JSON.parse(readFileSync(folds, 'utf8'))),
    tables: [table(first), table(second)],
    more: articlesOfPages(pages),
  };
}

/** The rows each model learns from. */
function rowsFor({ tasks, folds, tables, more }: Training): Record<FittedFile, Row[]> {
  const english = tasks.filter((task) => task.lang === 'en');
  const withTable = gather(english, folds, more.filter(isIn(['en'])), (fold) => tables[fold % 2]!, {
    rounds: 3,
    withSentences: true,
  });
  const withoutTable = gather(tasks, folds, more.filter(isIn(OTHERS)), () => null, { rounds: 1, withSentences: false });
  return {
    'paragraphs.en.json': withTable.paragraphs,
    'sentences.en.json': withTable.sentences,
    'paragraphs.any.json': withoutTable.paragraphs,
  };
}

function isIn(languages: readonly string[]): (article: Article) => boolean {
  return ({ lang }) => languages.includes(lang);
}
