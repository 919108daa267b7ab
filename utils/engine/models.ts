/**
 * The files of `public/models` as the engine uses them. The host loads the bytes (the extension from its package, the command
 * line and the tests from disk) and hands them in once.
 */
import { flatIdf, idfOfRankedWords } from './text/idf';
import type { Idf } from './text/idf';
import { readWordTable } from './text/wordTable';
import type { WordTable } from './text/wordTable';

export interface Models {
  /** Word vectors; English only. */
  readonly words: WordTable;
  readonly englishIdf: Idf;
}

/** File names inside `public/models`. */
export const MODEL_FILES = ['words.txt', 'words.bin'] as const;
export type ModelFile = (typeof MODEL_FILES)[number];

/**
 * Reads and checks the files.
 *
 * @throws RangeError when a file is missing, cut short or does not fit the others
 */
export function readModels(files: Readonly<Partial<Record<ModelFile, Uint8Array>>>): Models {
  const bytes = (name: ModelFile) => {
    const file = files[name];
    if (!file) throw new RangeError(`model file ${name} is missing`);
    return file;
  };
  const words = readWordTable(bytes('words.txt'), bytes('words.bin'));
  return { words, englishIdf: idfOfRankedWords(words.words) };
}

/** Weights of words in a language: we know frequencies of English only. */
export function idfFor(lang: string, models: Models): Idf {
  return lang === 'en' ? models.englishIdf : flatIdf;
}
