/**
 * How much of one paragraph is said in another in other words: `lawmakers backed the bill` in `parliament passed the law`.
 *
 * Each word of one counts by its closest word of the other (soft cardinality, Jimenez, Becerra and Gelbukh 2010, with cosines of
 * word vectors). The closest words are found once for all pairs of paragraphs: words × words, not paragraphs × paragraphs × words.
 */
import type { WordTable } from '../text/wordTable';
import { DIMENSIONS } from '../text/wordTable';
import type { Paragraph } from './paragraphs';

/** Below this cosine two words have nothing in common. */
const FLOOR = 0.3;

/** Distinct words of a side; an article of 10,000 words has about 2,000. Time and memory grow with the square. */
const MAX_WORDS = 2500;

/** Weight of a word of a paragraph. */
type Weigh = (word: string) => number;

/** Share of the words of `here[i]` said in `there[j]`, and the reverse, 0 to 1. */
export interface SoftOverlap {
  readonly ofHere: (i: number, j: number) => number;
  readonly ofThere: (i: number, j: number) => number;
}

/** @param weigh how much a word tells, by the pair of texts */
export function softOverlap(
  table: WordTable,
  here: readonly Paragraph[],
  there: readonly Paragraph[],
  weigh: Weigh,
): SoftOverlap {
  const [a, b] = [indexWords(table, here), indexWords(table, there)];
  const closeness = closenessOf(a.units, b.units);
  const columns = b.words.length;
  const ofHere = shares(a, b, weigh, { closeness, step: columns, otherStep: 1 });
  const ofThere = shares(b, a, weigh, { closeness, step: 1, otherStep: columns });
  return { ofHere: (i, j) => ofHere[i]![j]!, ofThere: (i, j) => ofThere[j]![i]! };
}

interface WordIndex {
  /** The distinct words the table knows. */
  readonly words: readonly string[];
  /** Their unit vectors, one after the other. */
  readonly units: Float32Array;
  /** For each paragraph, its words as indices into `words`. */
  readonly paragraphs: readonly (readonly number[])[];
}

function indexWords(table: WordTable, paragraphs: readonly Paragraph[]): WordIndex {
  const rowOfWord = new Map<string, number>();
  const positions = new Map<string, number>();
  const indexed = paragraphs.map(({ passage }) => {
    const own: number[] = [];
    for (const word of new Set(passage.words)) {
      const row = table.rowOf(word);
      const position = positions.get(word) ?? positions.size;
      if (row === null || position >= MAX_WORDS) continue;
      positions.set(word, position);
      rowOfWord.set(word, row);
      own.push(position);
    }
    return own;
  });
  const words = [...positions.keys()];
  const units = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, position) => {
    const row = rowOfWord.get(word)!;
    const length = table.lengths[row]! || 1;
    for (let d = 0; d < DIMENSIONS; d++)
      units[position * DIMENSIONS + d] = table.vectors[row * DIMENSIONS + d]! / length;
  });
  return { words, units, paragraphs: indexed };
}

/** Cosines of every word of one side and every word of the other, row by row. */
function closenessOf(a: Float32Array, b: Float32Array): Float32Array {
  // a constant of this function, and four sums at a time: this is where the time of a comparison goes
  const width = DIMENSIONS;
  const [rows, columns] = [a.length / width, b.length / width];
  const closeness = new Float32Array(rows * columns);
  for (let i = 0, from = 0, cell = 0; i < rows; i++, from += width) {
    for (let j = 0, to = 0; j < columns; j++, to += width, cell++) {
      let [s0, s1, s2, s3] = [0, 0, 0, 0];
      for (let d = 0; d < width; d += 4) {
        s0 += a[from + d]! * b[to + d]!;
        s1 += a[from + d + 1]! * b[to + d + 1]!;
        s2 += a[from + d + 2]! * b[to + d + 2]!;
        s3 += a[from + d + 3]! * b[to + d + 3]!;
      }
      closeness[cell] = s0 + s1 + s2 + s3;
    }
  }
  return closeness;
}

/** The matrix read from either side: where a word's row begins, and how far its neighbours lie apart. */
interface Closeness {
  readonly closeness: Float32Array;
  readonly step: number;
  readonly otherStep: number;
}

/** For each paragraph of `from` and each of `to`, the weighted share of the one said in the other. */
function shares(from: WordIndex, to: WordIndex, weigh: Weigh, { closeness, step, otherStep }: Closeness): number[][] {
  const weights = from.words.map(weigh);
  const known = new Map(to.words.map((word, position) => [word, position]));
  const same = from.words.map((word) => known.get(word) ?? -1);
  const best = to.paragraphs.map((words) => {
    const present = new Set(words);
    const others = Uint32Array.from(words);
    const met = new Float32Array(from.words.length);
    for (let word = 0; word < met.length; word++) {
      if (present.has(same[word]!)) {
        met[word] = 1;
        continue;
      }
      let most = FLOOR;
      for (let k = 0; k < others.length; k++) {
        const close = closeness[word * step + others[k]! * otherStep]!;
        if (close > most) most = close;
      }
      met[word] = (most - FLOOR) / (1 - FLOOR);
    }
    return met;
  });
  return from.paragraphs.map((words) => {
    const all = words.reduce((sum, word) => sum + weights[word]!, 0);
    return best.map((met) => (all === 0 ? 0 : words.reduce((sum, word) => sum + weights[word]! * met[word]!, 0) / all));
  });
}
