/** Both texts of a comparison taken apart once: words, weights, runs of words, names, numbers, word vectors of each paragraph. */
import type { Text } from '../../types';
import { idfFor } from '../models';
import type { Models } from '../models';
import { flatIdf } from '../text/idf';
import type { Idf } from '../text/idf';
import { guessLanguage, primarySubtag } from '../language';
import { readPassage } from '../text/passage';
import type { Passage } from '../text/passage';
import { withoutPossessive } from '../text/stems';
import { countTerms, termVector } from '../text/tfidf';
import type { TermVector } from '../text/tfidf';
import { textVector } from '../text/wordTable';
import type { WordTable } from '../text/wordTable';
import { gramsOf } from './grams';

export interface Paragraph {
  /** Index in the text's `paragraphs`. */
  readonly index: number;
  readonly passage: Passage;
  /** Lower-case tokens without possessive `'s`, in order. */
  readonly words: readonly string[];
  readonly wordSet: ReadonlySet<string>;
  readonly terms: TermVector;
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
const MAX_CHARACTERS = 120_000;

/** A single capitalised word at the head of a sentence is a name only if it is rarer than this rank. */
const COMMON_WORDS = 3000;
const NO_NAMES: ReadonlySet<string> = new Set(['the', 'and', 'for']);

/** The language of the pair and what is known about its words. */
export function readingFor(here: Text, there: Text, models: Models | null): Reading {
  const declared = primarySubtag(here.lang);
  const lang = declared ?? guessLanguage(here.paragraphs.join(' ')) ?? guessLanguage(there.paragraphs.join(' ')) ?? '';
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

/** Takes one paragraph, or one sentence, apart. */
export function readParagraph(text: string, index: number, { lang, idf, table }: Reading): Paragraph {
  const passage = readPassage(text, lang);
  const words = passage.tokens.map((token) => withoutPossessive(token.lower));
  return {
    index,
    passage,
    words,
    wordSet: new Set(words),
    terms: termVector(countTerms(passage.stems), idf),
    bigrams: gramsOf(words, 2),
    trigrams: gramsOf(words, 3),
    fivegrams: gramsOf(words, 5),
    names: nameWords(passage, table),
    numbers: new Set(passage.numbers),
    vector: table ? textVector(table, passage.words) : null,
  };
}

function nameWords({ names }: Passage, table: WordTable | null): Set<string> {
  const words = new Set<string>();
  for (const { parts, doubtful } of names) {
    for (const part of parts) {
      if (part.length < 3 || NO_NAMES.has(part)) continue;
      if (doubtful && (!table || (table.rowOf(part) ?? COMMON_WORDS) < COMMON_WORDS)) continue;
      words.add(part);
    }
  }
  return words;
}
