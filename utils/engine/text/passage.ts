/**
 * One paragraph, sentence or headline taken apart once, for everything that compares texts:
 * `Egypt’s cabinet approved 12 reforms.` → stems egypt cabinet approv reform · numbers 12 · names egypt
 */
import { once } from './once';
import { nameSpans } from './names';
import type { NameSpan } from './names';
import { stem } from './stems';
import { isNumber, normalize, tokenize } from './tokens';
import type { Token } from './tokens';
import { wordLists } from './wordLists';

export interface Passage {
  /** Normalised. */
  readonly text: string;
  /** Offsets into the text, or for a part of a passage into the whole. */
  readonly tokens: readonly Token[];
  /** The tokens of `words`. */
  readonly content: readonly Token[];
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
  const content = tokens.filter(
    (token) => !isNumber(token) && token.lower.length >= shortest && !lists.stop.has(token.lower),
  );
  const words = content.map((token) => token.lower);
  const stems = words.map((word) => stem(word, lang));
  return withNames({ text: normalized, tokens, content, words, stems }, normalized, lang);
}

/**
 * A part of a passage that begins and ends between words, without reading its text again.
 *
 * @param start offset into the text of the whole; `end` is exclusive
 * @param lang as the whole was read
 */
export function partOf(whole: Passage, start: number, end: number, lang: string): Passage {
  const [from, to] = range(whole.content, start, end);
  return withNames(
    {
      text: whole.text.slice(start, end),
      tokens: whole.tokens.slice(...range(whole.tokens, start, end)),
      content: whole.content.slice(from, to),
      words: whole.words.slice(from, to),
      stems: whole.stems.slice(from, to),
    },
    whole.text,
    lang,
  );
}

/** Names and numbers are looked for when they are first asked for: of many parts only the words are wanted. */
function withNames(parts: Omit<Passage, 'numbers' | 'names'>, whole: string, lang: string): Passage {
  const numbers = once(() => parts.tokens.filter(isNumber).map((token) => token.text.replaceAll(',', '')));
  const names = once(() => nameSpans(whole, parts.tokens, wordLists(lang)));
  return {
    ...parts,
    get numbers() {
      return numbers();
    },
    get names() {
      return names();
    },
  };
}

/** Indices of the first token between two offsets, and of the first beyond them. */
function range(tokens: readonly Token[], start: number, end: number): [number, number] {
  const from = tokens.findIndex((token) => token.start >= start);
  const beyond = tokens.findIndex((token) => token.start >= end);
  const to = beyond < 0 ? tokens.length : beyond;
  return [from < 0 ? to : from, to];
}
