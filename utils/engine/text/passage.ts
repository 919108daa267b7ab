/**
 * One paragraph, sentence or headline taken apart once, for everything that compares texts:
 * `Egypt’s cabinet approved 12 reforms.` → stems egypt cabinet approv reform · numbers 12 · names egypt
 */
import { nameSpans } from './names';
import type { NameSpan } from './names';
import { stem } from './stems';
import { isNumber, normalize, tokenize } from './tokens';
import type { Token } from './tokens';
import { wordLists } from './wordLists';

export interface Passage {
  /** Normalised. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Content words in lower case, with repeats, in order. */
  readonly words: readonly string[];
  /** The stem of each of `words`. */
  readonly stems: readonly string[];
  /** As written, without the thousands' commas: `1200`, `3.5`, `10:30`. */
  readonly numbers: readonly string[];
  readonly names: readonly NameSpan[];
}

/**
 * Takes a text apart.
 *
 * @param lang primary language subtag; a language without word lists keeps all its words
 */
export function readPassage(text: string, lang: string): Passage {
  const lists = wordLists(lang);
  const normalized = normalize(text);
  const tokens = tokenize(normalized);
  // English words of two letters are initials and leftovers; in other scripts and languages they carry meaning.
  const shortest = lang === 'en' ? 3 : 2;
  const words = tokens
    .filter((token) => !isNumber(token) && token.lower.length >= shortest && !lists.stop.has(token.lower))
    .map((token) => token.lower);
  return {
    text: normalized,
    tokens,
    words,
    stems: words.map((word) => stem(word, lang)),
    numbers: tokens.filter(isNumber).map((token) => token.text.replaceAll(',', '')),
    names: nameSpans(normalized, tokens, lists),
  };
}
