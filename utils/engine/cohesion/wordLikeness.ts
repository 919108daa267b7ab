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
  /** The same for one word and one other text, of whose words the article has all. */
  bestOf(word: number, other: readonly number[]): number;
}

/** @param rows the article's words, repeats allowed; an article of 500 words costs 125,000 products */
export function wordLikeness(table: WordTable, rows: readonly number[]): WordLikeness {
  const words = Int32Array.from(new Set(rows));
  const size = words.length;
  const positions = new Map<number, number>();
  words.forEach((row, position) => positions.set(row, position));
  const cosines = cosinesOf(table, words);
  const present = new Uint8Array(size);
  return {
    bestOf(word, other) {
      const start = positions.get(word)! * size;
      let best = 0;
      for (const row of other) best = Math.max(best, cosines[start + positions.get(row)!]!);
      return best;
    },
    best(unit, rest) {
      present.fill(0);
      for (const others of rest) for (const row of others) present[positions.get(row)!] = 1;
      const found: number[] = [];
      present.forEach((is, position) => is === 1 && found.push(position));
      return unit.map((row) => {
        const position = positions.get(row)!;
        if (present[position] === 1) return 1;
        const start = position * size;
        let best = 0;
        for (const other of found) if (cosines[start + other]! > best) best = cosines[start + other]!;
        return best;
      });
    },
  };
}

/** The cosine of every two words, as a square matrix; 1 on the diagonal. */
function cosinesOf({ vectors, lengths }: WordTable, words: Int32Array): Float32Array {
  const [size, width] = [words.length, DIMENSIONS];
  const cosines = new Float32Array(size * size);
  // Side by side, so that the innermost loop reads memory in order; 64-bit, so that nothing is converted there.
  const near = new Float64Array((size + STRIPE) * width);
  words.forEach((row, i) => near.set(vectors.subarray(row * width, (row + 1) * width), i * width));
  const products = new Float64Array(STRIPE);
  for (let i = 0; i < size; i++) {
    cosines[i * size + i] = 1;
    const ownLength = lengths[words[i]!]!;
    for (let first = i + 1; first < size; first += STRIPE) {
      multiply(near, i * width, first * width, products);
      for (let j = first; j < Math.min(size, first + STRIPE); j++) {
        const length = ownLength * lengths[words[j]!]!;
        const cosine = length === 0 ? 0 : products[j - first]! / length;
        cosines[i * size + j] = cosine;
        cosines[j * size + i] = cosine;
      }
    }
  }
  return cosines;
}

/** Products that are computed side by side: each alone would wait for its last addition. */
const STRIPE = 4;

/** The products of one row with four that follow one another. */
function multiply(rows: Float64Array, one: number, first: number, products: Float64Array): void {
  let [p, q, r, s] = [0, 0, 0, 0];
  for (let d = 0; d < DIMENSIONS; d++) {
    const value = rows[one + d]!;
    p += value * rows[first + d]!;
    q += value * rows[first + DIMENSIONS + d]!;
    r += value * rows[first + 2 * DIMENSIONS + d]!;
    s += value * rows[first + 3 * DIMENSIONS + d]!;
  }
  products[0] = p;
  products[1] = q;
  products[2] = r;
  products[3] = s;
}
