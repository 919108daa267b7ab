/** Both texts of a comparison taken apart once: words, weights, runs of words, names, numbers, word vectors of each paragraph. */
import type { Text } from '../../types';
import { idfFor } from '../models';
import type { Models } from '../models';
import { flatIdf } from '../text/idf';
import type { Idf } from '../text/idf';
import { guessLanguage, primarySubtag } from '../language';
import { readPassage } from '../text/passage';
import type { Passage } from '../text/passage';
import { sentences } from '../text/sentences';
import { withoutPossessive } from '../text/stems';
import { countTerms, termVector } from '../text/tfidf';
import type { TermVector } from '../text/tfidf';
import { textVector } from '../text/wordTable';
import type { WordTable } from '../text/wordTable';
import { gramsOf } from './grams';

export interface Sentence {
  readonly passage: Passage;
  /** Lower-case tokens without possessive `'s`, in order. */
  readonly words: readonly string[];
  readonly terms: TermVector;
}

export interface Paragraph extends Sentence {
  /** Index in the text's `paragraphs`. */
  readonly index: number;
  readonly wordSet: ReadonlySet<string>;
  /** Runs of two, three and five words. */
  readonly bigrams: ReadonlySet<string>;
  readonly trigrams: ReadonlySet<string>;
  readonly fivegrams: ReadonlySet<string>;
  /** Words of names, lower case. */
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly vector: Float64Array | null;
}

/** What both sides are read with; one for the pair, so that they are comparable. */
export interface Reading {
  readonly lang: string;
  readonly idf: Idf;
  /** Word vectors; null for languages other than English and where none were loaded. */
  readonly table: WordTable | null;
}

/** Longer texts are live blogs and lists, which comparison does not serve; what lies beyond is not compared. */
const MAX_PARAGRAPHS = 200;
const MAX_PARAGRAPH_CHARACTERS = 6000;
const MAX_CHARACTERS = 60_000;

/** Words among the commonest this many are no sure sign of a name, and say little when they stand in one (`New`, `Bank`). */
const COMMON_WORDS = 3000;
const NO_NAMES: ReadonlySet<string> = new Set(['the', 'and', 'for']);

/** The language of the pair and what is known about its words. Templates often declare a language the text is not in. */
export function readingFor(here: Text, there: Text, models: Models | null): Reading {
  const lang = guessLanguage(here.paragraphs.join(' ')) ?? primarySubtag(here.lang) ?? primarySubtag(there.lang) ?? '';
  return {
    lang,
    idf: models ? idfFor(lang, models) : flatIdf,
    table: models && lang === 'en' ? models.words : null,
  };
}

/** Takes a text's paragraphs apart; those without a word are left out, and so is what lies beyond the caps. */
export function readParagraphs(text: Text, reading: Reading): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let characters = 0;
  for (const [index, written] of text.paragraphs.slice(0, MAX_PARAGRAPHS).entries()) {
    const cut = written.slice(0, Math.min(MAX_PARAGRAPH_CHARACTERS, MAX_CHARACTERS - characters));
    characters += cut.length;
    const paragraph = readParagraph(cut, index, reading);
    if (paragraph.words.length > 0) paragraphs.push(paragraph);
  }
  return paragraphs;
}

function readParagraph(text: string, index: number, reading: Reading): Paragraph {
  const sentence = readSentence(text, reading);
  const { passage, words } = sentence;
  return {
    ...sentence,
    index,
    wordSet: new Set(words),
    bigrams: gramsOf(words, 2),
    trigrams: gramsOf(words, 3),
    fivegrams: gramsOf(words, 5),
    names: nameWords(passage, reading.table),
    numbers: new Set(passage.numbers),
    vector: reading.table ? textVector(reading.table, passage.words) : null,
  };
}

/** Takes one sentence apart. */
export function readSentence(text: string, { lang, idf }: Reading): Sentence {
  const passage = readPassage(text, lang);
  return {
    passage,
    words: passage.tokens.map((token) => withoutPossessive(token.lower)),
    terms: termVector(countTerms(passage.stems), idf),
  };
}

/** Gives a paragraph's sentences, each paragraph cut only once. */
export type SentencesOf = (paragraph: Paragraph) => readonly Sentence[];

export function sentenceReader(reading: Reading): SentencesOf {
  const known = new Map<Paragraph, readonly Sentence[]>();
  return (paragraph) => {
    const read =
      known.get(paragraph) ?? sentences(paragraph.passage.text).map(({ text }) => readSentence(text, reading));
    known.set(paragraph, read);
    return read;
  };
}

function nameWords({ names }: Passage, table: WordTable | null): Set<string> {
  const words = new Set<string>();
  for (const { parts, doubtful } of names) {
    for (const part of parts) {
      if (part.length < 3 || NO_NAMES.has(part)) continue;
      // a capitalised word that opens a sentence
      if (doubtful && (!table || !isRare(part, table))) continue;
      words.add(part);
    }
  }
  return words;
}

/** Whether a word is none of the commonest; without a table none is known to be. */
export function isRare(word: string, table: WordTable | null): boolean {
  return (table?.rowOf(word) ?? COMMON_WORDS) >= COMMON_WORDS;
}
