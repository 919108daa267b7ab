/**
 * The files of `public/models` as the engine uses them. The host loads the bytes (the extension from its package, the command
 * line and the tests from disk) and hands them in once.
 */
import { readTreeModel } from './cohesion/trees';
import type { TreeModel } from './cohesion/trees';
import { flatIdf, idfOfRankedWords } from './text/idf';
import type { Idf } from './text/idf';
import { readWordTable } from './text/wordTable';
import type { WordTable } from './text/wordTable';

export interface WordModels {
  /** Word vectors; English only. */
  readonly words: WordTable;
  readonly englishIdf: Idf;
}

export interface Models extends WordModels {
  /** Scores how little a paragraph or sentence of English belongs to its article. */
  readonly paragraphs: TreeModel;
  readonly sentences: TreeModel;
  /** The same for paragraphs of any language, without word weights and vectors. */
  readonly paragraphsAnyLanguage: TreeModel;
}

/** File names inside `public/models`. */
export const MODEL_FILES = [
  'words.txt',
  'words.bin',
  'paragraphs.en.json',
  'sentences.en.json',
  'paragraphs.any.json',
] as const;
export type ModelFile = (typeof MODEL_FILES)[number];

type Files = Readonly<Partial<Record<ModelFile, Uint8Array>>>;

/**
 * Reads and checks the files.
 *
 * @throws RangeError when a file is missing, cut short or does not fit the others; SyntaxError when JSON is damaged
 */
export function readModels(files: Files): Models {
  return {
    ...readWordModels(files),
    paragraphs: readTreeModel(bytesOf(files, 'paragraphs.en.json')),
    sentences: readTreeModel(bytesOf(files, 'sentences.en.json')),
    paragraphsAnyLanguage: readTreeModel(bytesOf(files, 'paragraphs.any.json')),
  };
}

/**
 * The word table alone.
 *
 * @throws RangeError as {@link readModels}
 */
export function readWordModels(files: Files): WordModels {
  const words = readWordTable(bytesOf(files, 'words.txt'), bytesOf(files, 'words.bin'));
  return { words, englishIdf: idfOfRankedWords(words.words) };
}

function bytesOf(files: Files, name: ModelFile): Uint8Array {
  const file = files[name];
  if (!file) throw new RangeError(`model file ${name} is missing`);
  return file;
}

/** Weights of words in a language: we know frequencies of English only. */
export function idfFor(lang: string, models: WordModels): Idf {
  return lang === 'en' ? models.englishIdf : flatIdf;
}
