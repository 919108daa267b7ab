/**
 * The article's paragraphs (or sentences) prepared for comparison with one another: terms, names, vectors, known words.
 */
import type { WordModels } from '../models';
import { flatIdf } from '../text/idf';
import type { Idf } from '../text/idf';
import { once } from '../text/once';
import { partOf, readPassage } from '../text/passage';
import type { Passage } from '../text/passage';
import { withoutPossessive } from '../text/stems';
import { nameParticles } from '../text/wordLists';
import { rowsVector } from '../text/wordTable';
import type { WordTable } from '../text/wordTable';
import { lengthened } from './meaning';
import type { Meaning } from './meaning';
import { termsOf, vocabulary } from './terms';
import type { Terms, Vocabulary } from './terms';

/** A paragraph, a sentence, the headline, or what is left of a paragraph around a sentence. */
export interface Unit {
  readonly passage: Passage;
  readonly terms: Terms;
  /** Lower-case words of names. */
  readonly names: ReadonlySet<string>;
  /** All words in lower case, without possessive. */
  readonly words: ReadonlySet<string>;
  /** First five letters of the longer words: `Egyptian` answers `Egypt`. */
  readonly prefixes: ReadonlySet<string>;
  /** Where the unit lies in the word table; null in languages without one. */
  readonly meaning: Meaning | null;
  /** Rows of the word table for the content words, without repeats. */
  readonly rows: readonly number[];
  readonly content: Content;
}

/** The content words of a unit by number, with repeats, in order. */
interface Content {
  /** In the article's vocabulary. */
  readonly stems: Int32Array;
  /** In the word table; −1 for a word that it lacks, or where there is none. */
  readonly rows: Int32Array;
}

/** What the units of one article share. */
export interface Reader {
  readonly lang: string;
  readonly idf: Idf;
  readonly vocabulary: Vocabulary;
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
 * @param headline may capitalise every word, so no name is learnt from it
 * @param models null for a language-independent reading, without word weights and vectors
 */
export function readerFor(
  paragraphs: readonly Passage[],
  headline: Passage,
  lang: string,
  models: WordModels | null,
): Reader {
  const certainNames = new Set<string>();
  const commonWords = new Set<string>();
  for (const { text, tokens, names } of [...paragraphs, headline]) {
    for (const token of tokens) if (/^\p{Ll}/u.test(token.text)) commonWords.add(token.lower);
    if (text === headline.text) continue;
    for (const name of names) if (!name.doubtful) for (const part of name.parts) certainNames.add(part);
  }
  const idf = models ? models.englishIdf : flatIdf;
  return { lang, idf, vocabulary: vocabulary(idf), table: models ? models.words : null, certainNames, commonWords };
}

/** Prepares one text. */
export function toUnit(text: string, reader: Reader): Unit {
  return unitOf(readPassage(text, reader.lang), reader);
}

/** Prepares a text that was read before. */
export function unitOf(passage: Passage, reader: Reader): Unit {
  const { table, vocabulary: words } = reader;
  return prepared(passage, reader, {
    stems: Int32Array.from(passage.stems, (stem) => words.numberOf(stem)),
    rows: Int32Array.from(passage.words, (word) => table?.rowOf(word) ?? -1),
  });
}

/** A part of a unit, between two offsets into its passage's text. */
export function partOfUnit(whole: Unit, start: number, end: number, reader: Reader): Unit {
  const passage = partOf(whole.passage, start, end, reader.lang);
  const first = passage.content[0];
  const from = first ? whole.passage.content.indexOf(first) : 0;
  const to = from + passage.content.length;
  const { stems, rows } = whole.content;
  return prepared(passage, reader, { stems: stems.subarray(from, to), rows: rows.subarray(from, to) });
}

/** What few ask for is worked out when it is asked for. */
function prepared(passage: Passage, reader: Reader, content: Content): Unit {
  const { table } = reader;
  const names = once(() => namesOf(passage, reader));
  const words = once(() => new Set(passage.tokens.map((token) => withoutPossessive(token.lower))));
  const prefixes = once(() => new Set([...words()].filter((word) => word.length >= PREFIX_LETTERS).map(prefixOf)));
  return {
    passage,
    terms: termsOf(content.stems, reader.vocabulary),
    get names() {
      return names();
    },
    get words() {
      return words();
    },
    get prefixes() {
      return prefixes();
    },
    meaning: table && lengthened(rowsVector(table, content.rows)),
    rows: [...new Set(content.rows)].filter((row) => row >= 0),
    content,
  };
}

/** The letters by which a name is recognised in another form; null for short names. */
export function namePrefix(name: string): string | null {
  return name.length >= PREFIX_LETTERS ? prefixOf(name) : null;
}

/** Whether a unit uses a name in any form: as it is, in lower case, or inflected (`Egypt`, `Egyptian`). */
export function mentions(unit: Unit, name: string): boolean {
  const prefix = namePrefix(name);
  return unit.words.has(name) || (prefix !== null && unit.prefixes.has(prefix));
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
