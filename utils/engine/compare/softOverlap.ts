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
  const [rows, columns] = [a.words.length, b.words.length];
  const ofHere = shares(a, b, weigh, (word, other) => closeness[word * columns + other]!);
  const ofThere = shares(b, a, weigh, (word, other) => closeness[other * columns + word]!);
  return rows === 0 || columns === 0
    ? { ofHere: () => 0, ofThere: () => 0 }
    : { ofHere: (i, j) => ofHere[i]![j]!, ofThere: (i, j) => ofThere[j]![i]! };
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
      if (row === null) continue;
      const position = positions.get(word) ?? positions.size;
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

function closenessOf(a: Float32Array, b: Float32Array): Float32Array {
  const [rows, columns] = [a.length / DIMENSIONS, b.length / DIMENSIONS];
  const closeness = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const vector = a.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS);
    for (let j = 0; j < columns; j++) {
      let product = 0;
      for (let d = 0, at = j * DIMENSIONS; d < DIMENSIONS; d++, at++) product += vector[d]! * b[at]!;
      closeness[i * columns + j] = product;
    }
  }
  return closeness;
}

/** For each paragraph of `from` and each of `to`, the weighted share of the one said in the other. */
function shares(from: WordIndex, to: WordIndex, weigh: Weigh, close: (word: number, other: number) => number) {
  const weights = from.words.map(weigh);
  const known = new Map(to.words.map((word, position) => [word, position]));
  const same = from.words.map((word) => known.get(word) ?? -1);
  const best = to.paragraphs.map((words) => {
    const present = new Set(words);
    return Float32Array.from(from.words, (_, word) => {
      if (present.has(same[word]!)) return 1;
      let most = FLOOR;
      for (const other of words) {
        const closeness = close(word, other);
        if (closeness > most) most = closeness;
      }
      return (most - FLOOR) / (1 - FLOOR);
    });
  });
  return from.paragraphs.map((words) =>
    best.map((bestOf) => {
      let [said, all] = [0, 0];
      for (const word of words) {
        said += weights[word]! * bestOf[word]!;
        all += weights[word]!;
      }
      return all === 0 ? 0 : said / all;
    }),
  );
}
