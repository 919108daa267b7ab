/**
 * The article's paragraphs (or sentences) prepared for comparison with one another: terms, names, vectors, known words.
 */
import type { WordModels } from '../models';
import { flatIdf } from '../text/idf';
import type { Idf } from '../text/idf';
import { readPassage } from '../text/passage';
import type { Passage } from '../text/passage';
import { withoutPossessive } from '../text/stems';
import { countTerms, termVector } from '../text/tfidf';
import type { TermVector } from '../text/tfidf';
import { nameParticles } from '../text/wordLists';
import { textVector } from '../text/wordTable';
import type { WordTable } from '../text/wordTable';

/** A paragraph, a sentence or the headline. */
export interface Unit {
  readonly passage: Passage;
  /** Stems with their number of occurrences. */
  readonly counts: ReadonlyMap<string, number>;
  readonly terms: TermVector;
  /** Lower-case words of names. */
  readonly names: ReadonlySet<string>;
  /** All words in lower case, without possessive. */
  readonly words: ReadonlySet<string>;
  /** First five letters of the longer words: `Egyptian` answers `Egypt`. */
  readonly prefixes: ReadonlySet<string>;
  /** Where the unit lies in the word table; null in languages without one. */
  readonly vector: Float64Array | null;
  /** The same at length 1. */
  readonly direction: Float64Array | null;
  /** Rows of the word table for the content words, without repeats. */
  readonly rows: readonly number[];
}

/** What the units of one article share. */
export interface Reader {
  readonly lang: string;
  readonly idf: Idf;
  /** Word vectors, where the language has them. */
  readonly table: WordTable | null;
  /** Words that occur with a capital inside a sentence, and words that occur in lower case: they settle doubtful names. */
  readonly certainNames: ReadonlySet<string>;
  readonly commonWords: ReadonlySet<string>;
}

const PREFIX_LETTERS = 5;

/**
 * Learns from the whole article how to read its parts.
 *
 * @param models null for a language-independent reading, without word weights and vectors
 */
export function readerFor(texts: readonly string[], title: string, lang: string, models: WordModels | null): Reader {
  const certainNames = new Set<string>();
  const commonWords = new Set<string>();
  for (const text of [...texts, title]) {
    const passage = readPassage(text, lang);
    for (const token of passage.tokens) if (/^\p{Ll}/u.test(token.text)) commonWords.add(token.lower);
    // A headline may capitalise every word.
    if (text === title) continue;
    for (const name of passage.names) if (!name.doubtful) for (const part of name.parts) certainNames.add(part);
  }
  return {
    lang,
    idf: models ? models.englishIdf : flatIdf,
    table: models ? models.words : null,
    certainNames,
    commonWords,
  };
}

/** Prepares one text. */
export function toUnit(text: string, reader: Reader): Unit {
  const passage = readPassage(text, reader.lang);
  const counts = countTerms(passage.stems);
  const words = new Set(passage.tokens.map((token) => withoutPossessive(token.lower)));
  const { table } = reader;
  const rows = table ? new Set(passage.words.map((word) => table.rowOf(word)).filter((row) => row !== null)) : [];
  const vector = table ? textVector(table, passage.words) : null;
  return {
    passage,
    counts,
    terms: termVector(counts, reader.idf),
    names: namesOf(passage, reader),
    words,
    prefixes: new Set([...words].filter((word) => word.length >= PREFIX_LETTERS).map(prefixOf)),
    vector,
    direction: vector && atLengthOne(vector),
    rows: [...rows],
  };
}

/** The letters by which a name is recognised in another form; null for short names. */
export function namePrefix(name: string): string | null {
  return name.length >= PREFIX_LETTERS ? prefixOf(name) : null;
}

function atLengthOne(vector: Float64Array): Float64Array | null {
  const length = Math.sqrt(vector.reduce((squares, value) => squares + value * value, 0));
  return length === 0 ? null : vector.map((value) => value / length);
}

function prefixOf(word: string): string {
  return word.slice(0, PREFIX_LETTERS);
}

/** A single capital at the start of a sentence is a name only if the article shows it inside a sentence, never in lower case. */
function namesOf(passage: Passage, { certainNames, commonWords }: Reader): Set<string> {
  const names = new Set<string>();
  for (const { parts, doubtful } of passage.names) {
    const first = parts[0]!;
    if (doubtful && (commonWords.has(first) || !certainNames.has(first))) continue;
    for (const part of parts) if (part.length > 1 && !nameParticles.has(part)) names.add(part);
  }
  return names;
}
