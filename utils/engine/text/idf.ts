/**
 * How much a word tells about a text's subject: `government` little, `byzantine` much.
 *
 * Without a corpus, from a list of words by falling frequency: by Zipf's law the word at rank r makes up 1/(12 (r + 3)) of running
 * text, so it occurs in a document of 300 words with probability 1 − (1 − p)^300, and −ln of that is its inverse document frequency.
 */
import { stem } from './stems';

/** Inverse document frequency of a stem, in nats, from about 0 to {@link MAX_IDF}. */
export type Idf = (stem: string) => number;

const DOCUMENT_WORDS = 300;
const MAX_IDF = 9;
/** Where a word that is not in the list is taken to stand. */
const UNKNOWN_RANK = 60_000;

/** Inverse document frequency of the word at a rank counted from 0. */
export function idfOfRank(rank: number): number {
  const probability = 1 / (12 * (rank + 3));
  return Math.min(MAX_IDF, -Math.log(1 - (1 - probability) ** DOCUMENT_WORDS));
}

/** Reads a frequency list of English; a stem is as common as its commonest word. */
export function idfOfRankedWords(words: readonly string[]): Idf {
  const byStem = new Map<string, number>();
  words.forEach((word, rank) => {
    const key = stem(word, 'en');
    if (!byStem.has(key)) byStem.set(key, idfOfRank(rank));
  });
  const unknown = idfOfRank(UNKNOWN_RANK);
  return (key) => byStem.get(key) ?? unknown;
}

/** For languages without a frequency list: every word that is no stop word weighs the same. */
export const flatIdf: Idf = () => 1;
