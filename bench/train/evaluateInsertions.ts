/**
 * Answers rows of articles with foreign text by trees and a word table that have not seen the article's fold:
 *   npm run eval:insertions -- ROWS.jsonl FOLDS.json TABLE_FOR_FOLD_0.bin TABLE_FOR_FOLD_1.bin > ANSWERS.jsonl
 *
 * A row is `{"id": "ARTICLE#variant", "url", "title", "paragraphs"}`; an answer `{"id", "report"}` as the command line gives it.
 * `npm run train` must have run before: it leaves the trees of each fold behind.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { array, object, parse, picklist, record, string } from 'valibot';
import { inspect } from '../../utils/engine/inspect';
import { MODEL_FILES, readModels } from '../../utils/engine/models';
import type { ModelFile, Models } from '../../utils/engine/models';
import { snapshotOfText } from '../../utils/engine/snapshotOfText';
import { FOLD_FOLDER } from './train';

const Row = object({ id: string(), url: string(), title: string(), paragraphs: array(string()) });

export function main(args: readonly string[], { cwd, root }: { readonly cwd: string; readonly root: string }): void {
  const [rows, folds, ...tables] = args.map((file) => resolve(cwd, file));
  if (!rows || !folds || tables.length !== 2)
    throw new Error(
      'usage: npm run eval:insertions -- ROWS.jsonl FOLDS.json TABLE_FOR_FOLD_0.bin TABLE_FOR_FOLD_1.bin',
    );
  const foldOf = parse(record(string(), picklist([0, 1])), JSON.parse(readFileSync(folds, 'utf8')));
  const models = tables.map((table, fold) => modelsWithout(fold, table, root));
  for (const line of readFileSync(rows, 'utf8').split('\n').filter(Boolean)) {
    const { id, url, title, paragraphs } = parse(Row, JSON.parse(line));
    const fold = foldOf[id.replace(/#[^#]*$/, '')];
    if (fold === undefined) throw new Error(`no fold for ${id}`);
    const report = inspect(snapshotOfText(paragraphs, { url, title }), models[fold]!);
    process.stdout.write(`${JSON.stringify({ id, report })}\n`);
  }
}

/** The models that have not seen a fold. */
function modelsWithout(fold: number, table: string, root: string): Models {
  const fileOf = (name: ModelFile) => {
    if (name === 'words.bin') return table;
    return name.endsWith('.json') ? join(root, FOLD_FOLDER, String(fold), name) : join(root, 'public', 'models', name);
  };
  return readModels(Object.fromEntries(MODEL_FILES.map((name) => [name, new Uint8Array(readFileSync(fileOf(name)))])));
}
