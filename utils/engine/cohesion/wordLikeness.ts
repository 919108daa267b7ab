/** How near each word of an article lies to each other word of it, computed once for all its paragraphs and sentences. */
import { wordSimilarity } from '../text/wordTable';
import type { WordTable } from '../text/wordTable';

export interface WordLikeness {
  /**
   * For each word the best cosine to any word of the rest: 1 where it occurs there itself, at least 0.
   *
   * @param words rows of the table
   * @param rest rows of the table, repeats allowed
   */
  best(words: readonly number[], rest: Iterable<number>): number[];
}

/** @param rows the article's words; an article of 500 words costs 125,000 products */
export function wordLikeness(table: WordTable, rows: Iterable<number>): WordLikeness {
  const position = new Map([...new Set(rows)].map((row, i) => [row, i]));
  const size = position.size;
  const cosines = new Float32Array(size * size);
  for (const [a, i] of position) {
    cosines[i * size + i] = 1;
    for (const [b, j] of position)
      if (j > i) cosines[i * size + j] = cosines[j * size + i] = wordSimilarity(table, a, b);
  }
  const placesOf = (some: Iterable<number>) =>
    Int32Array.from([...some].map((row) => position.get(row) ?? -1).filter((place) => place >= 0));
  return {
    best(words, rest) {
      const places = placesOf(new Set(rest));
      return words.map((row) => {
        const start = (position.get(row) ?? 0) * size;
        let best = 0;
        for (const place of places) best = Math.max(best, cosines[start + place]!);
        return best;
      });
    },
  };
}
