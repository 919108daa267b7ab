/** Where a text lies in the word table, with its length, so that comparing it again and again takes one product. */

export interface Meaning {
  readonly vector: Float64Array;
  /** Sum of the squares. */
  readonly squares: number;
}

/** @param vector null where the table knows none of the text's words */
export function lengthened(vector: Float64Array | null): Meaning | null {
  if (!vector) return null;
  let squares = 0;
  for (let d = 0; d < vector.length; d++) squares += vector[d]! * vector[d]!;
  return { vector, squares };
}

/** Cosine, −1 to 1; 0 where one is null or has no direction. */
export function likeness(a: Meaning | null, b: Meaning | null): number {
  if (!a || !b || a.squares * b.squares === 0) return 0;
  const [x, y] = [a.vector, b.vector];
  let product = 0;
  for (let d = 0; d < x.length; d++) product += x[d]! * y[d]!;
  return product / Math.sqrt(a.squares * b.squares);
}

/** The middle of several texts: the sum of their directions, so that each counts alike; null where none has one. */
export function middleOf(meanings: readonly (Meaning | null)[], start: Meaning | null = null): Meaning | null {
  let sum = start && start.vector.slice();
  for (const meaning of meanings) {
    if (!meaning || meaning.squares === 0) continue;
    const { vector } = meaning;
    const length = Math.sqrt(meaning.squares);
    sum ??= new Float64Array(vector.length);
    for (let d = 0; d < sum.length; d++) sum[d]! += vector[d]! / length;
  }
  return lengthened(sum);
}
