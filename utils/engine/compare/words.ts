/**
 * Two aligned paragraphs word by word for the side-by-side view:
 * `The dam [failed → burst] at dawn` — same, only there, only here.
 */
import { diffArrays } from 'diff';
import { normalize } from '../text/tokens';

export interface WordRun {
  readonly kind: 'same' | 'only-here' | 'only-there';
  /** As written, white space included; of `same` runs as written here. */
  readonly text: string;
}

/** Single characters of Chinese and Japanese, numbers, words, runs of white space, single marks. */
const PIECE = /[\u3040-\u30ff\u3400-\u9fff]|\d+(?:[.,:]\d+)*|[\p{L}\p{M}\p{N}]+|\s+|[^\s\p{L}\p{M}\p{N}]/gu;
const MAX_CHARACTERS = 20_000;
/** Beyond this many differences the two have so little in common that showing them word by word helps nobody. */
const MAX_EDITS = 600;

/**
 * Compares two paragraphs. Case and typography (curly quotation marks, long dashes) make no difference.
 *
 * @returns runs in reading order; joined without `only-there` they are the paragraph here, up to 20,000 characters
 */
export function wordDifferences(here: string, there: string): WordRun[] {
  const [ours, theirs] = [piecesOf(here), piecesOf(there)];
  const runs = diffArrays(theirs, ours, {
    comparator: (a, b) => fold(a) === fold(b),
    maxEditLength: MAX_EDITS,
  });
  if (!runs) return [...run('only-there', theirs), ...run('only-here', ours)];
  return runs.flatMap(({ added, removed, value }) => run(added ? 'only-here' : removed ? 'only-there' : 'same', value));
}

function piecesOf(text: string): string[] {
  return text.slice(0, MAX_CHARACTERS).match(PIECE) ?? [];
}

function fold(piece: string): string {
  return /^\s/.test(piece) ? ' ' : normalize(piece).toLowerCase();
}

function run(kind: WordRun['kind'], pieces: readonly string[]): WordRun[] {
  return pieces.length === 0 ? [] : [{ kind, text: pieces.join('') }];
}
