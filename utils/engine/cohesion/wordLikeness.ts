/** How near each word of an article lies to each other word of it, computed once for all its paragraphs and sentences. */
import { DIMENSIONS } from '../text/wordTable';
import type { WordTable } from '../text/wordTable';

export interface WordLikeness {
  /**
   * For each word the best cosine to any word of the rest: 1 where it occurs there itself, at least 0.
   *
   * @param words rows of the table
   * @param rest the rows of each of the other texts
   */
  best(words: readonly number[], rest: readonly (readonly number[])[]): number[];
}

/** @param rows the article's words, repeats allowed; an article of 500 words costs 125,000 products */
export function wordLikeness(table: WordTable, rows: readonly number[]): WordLikeness {
  const words = [...new Set(rows)];
  const size = words.length;
  const positions = new Int32Array(table.words.length).fill(-1);
  words.forEach((row, position) => (positions[row] = position));
  const cosines = cosinesOf(table, words);
  return {
    best(unit, rest) {
      const present = new Uint8Array(size);
      for (const others of rest) for (const row of others) if (positions[row]! >= 0) present[positions[row]!] = 1;
      return unit.map((row) => {
        const start = Math.max(0, positions[row]!) * size;
        let best = 0;
        for (let at = 0; at < size; at++)
          if (present[at] === 1 && cosines[start + at]! > best) best = cosines[start + at]!;
        return best;
      });
    },
  };
}

/** The cosine of every two words, as a square matrix; 1 on the diagonal. */
function cosinesOf({ vectors, lengths }: WordTable, words: readonly number[]): Float32Array {
  const [size, width] = [words.length, DIMENSIONS];
  const cosines = new Float32Array(size * size);
  // Side by side, so that the innermost loop reads memory in order.
  const near = new Float32Array(size * width);
  words.forEach((row, i) => near.set(vectors.subarray(row * width, (row + 1) * width), i * width));
  for (let i = 0; i < size; i++) {
    cosines[i * size + i] = 1;
    const ownLength = lengths[words[i]!]!;
    for (let j = i + 1; j < size; j++) {
      let product = 0;
      for (let a = i * width, b = j * width, end = a + width; a < end; a++, b++) product += near[a]! * near[b]!;
      const length = ownLength * lengths[words[j]!]!;
      const cosine = length === 0 ? 0 : product / length;
      cosines[i * size + j] = cosine;
      cosines[j * size + i] = cosine;
    }
  }
  return cosines;
}
