/**
 * A static table of word vectors: words of one subject lie close together, so `parliament` recognises `lawmakers`.
 *
 * The file is little-endian: a float32 scale for each of the words, then each word's 64 coordinates as int8, then the mean of
 * all paragraphs as 64 float32. A word's vector is scale × coordinates; its length says how much the word tells.
 */

export const DIMENSIONS = 64;

export interface WordTable {
  /** By falling frequency in English. */
  readonly words: readonly string[];
  /** One row of {@link DIMENSIONS} a word. */
  readonly vectors: Float32Array;
  /** Euclidean length of each row. */
  readonly lengths: Float32Array;
  /** Mean vector of paragraphs of news. */
  readonly mean: Float32Array;
  /** Row of a lower-case word (also without possessive `'s`), or null. */
  readonly rowOf: (word: string) => number | null;
}

/**
 * Reads the table.
 *
 * @param wordList UTF-8, one word a line, row by row
 * @param matrix the table, as described above
 * @throws RangeError when the two do not fit each other
 */
export function readWordTable(wordList: Uint8Array, matrix: Uint8Array): WordTable {
  const words = new TextDecoder('utf-8', { fatal: true }).decode(wordList).split('\n').filter(Boolean);
  const rows = words.length;
  const expected = rows * 4 + rows * DIMENSIONS + DIMENSIONS * 4;
  if (rows === 0 || matrix.byteLength !== expected)
    throw new RangeError(`word table: ${matrix.byteLength} bytes for ${rows} words, expected ${expected}`);

  const view = new DataView(matrix.buffer, matrix.byteOffset, matrix.byteLength);
  const vectors = new Float32Array(rows * DIMENSIONS);
  const lengths = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const scale = view.getFloat32(row * 4, true);
    let squares = 0;
    for (let d = 0; d < DIMENSIONS; d++) {
      const value = scale * view.getInt8(rows * 4 + row * DIMENSIONS + d);
      vectors[row * DIMENSIONS + d] = value;
      squares += value * value;
    }
    lengths[row] = Math.sqrt(squares);
  }
  const mean = Float32Array.from({ length: DIMENSIONS }, (_, d) =>
    view.getFloat32(rows * 4 + rows * DIMENSIONS + d * 4, true),
  );
  if (!vectors.every(Number.isFinite) || !mean.every(Number.isFinite))
    throw new RangeError('word table: not all numbers');

  const index = new Map(words.map((word, row) => [word, row]));
  const rowOf = (word: string) => index.get(word) ?? index.get(word.replace(/'s?$/, '')) ?? null;
  return { words, vectors, lengths, mean, rowOf };
}

/** How close two words lie: cosine of their rows, −1 to 1. */
export function wordSimilarity({ vectors, lengths }: WordTable, a: number, b: number): number {
  let product = 0;
  for (let d = 0; d < DIMENSIONS; d++) product += vectors[a * DIMENSIONS + d]! * vectors[b * DIMENSIONS + d]!;
  const length = lengths[a]! * lengths[b]!;
  return length === 0 ? 0 : product / length;
}

/**
 * A text as one vector: the mean of its words' rows, less the mean of all news, so that only what sets it apart remains.
 *
 * @returns null where the table knows none of the words
 */
export function textVector(table: WordTable, words: readonly string[]): Float64Array | null {
  return rowsVector(
    table,
    Int32Array.from(words, (word) => table.rowOf(word) ?? -1),
  );
}

/** The same of words given as rows; −1 for a word that the table lacks. */
export function rowsVector({ vectors, mean }: WordTable, rows: Int32Array): Float64Array | null {
  const vector = new Float64Array(DIMENSIONS);
  let known = 0;
  for (const row of rows) {
    if (row < 0) continue;
    known += 1;
    const start = row * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++) vector[d]! += vectors[start + d]!;
  }
  if (known === 0) return null;
  for (let d = 0; d < DIMENSIONS; d++) vector[d] = vector[d]! / known - mean[d]!;
  return vector;
}

/** Cosine of two vectors of one length, −1 to 1; 0 where one is null or has no direction. */
export function vectorCosine(a: Float64Array | null, b: Float64Array | null): number {
  if (!a || !b) return 0;
  let [product, squaresA, squaresB] = [0, 0, 0];
  for (let d = 0; d < a.length; d++) {
    const [x, y] = [a[d]!, b[d]!];
    product += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return squaresA * squaresB === 0 ? 0 : product / Math.sqrt(squaresA * squaresB);
}
