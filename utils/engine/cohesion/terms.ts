/**
 * Texts as weighted bags of stems, as in `text/tfidf`, the stems numbered through an article: its sentences are compared with
 * its paragraphs many thousand times.
 */
import type { Idf } from '../text/idf';

/** Numbers the stems of an article in the order in which they come. */
export interface Vocabulary {
  numberOf(stem: string): number;
  /** Inverse document frequency of a numbered stem. */
  idfOf(id: number): number;
}

export interface Terms {
  /** The different stems, by number: so that the cosine of two texts is the same in both directions, to the last digit. */
  readonly ids: Int32Array;
  /** The weight of each: log term frequency × idf. */
  readonly weights: Float64Array;
  /** Euclidean length; 0 for a text without content words. */
  readonly length: number;
}

export function vocabulary(idf: Idf): Vocabulary {
  const ids = new Map<string, number>();
  const weights: number[] = [];
  return {
    numberOf(stem) {
      const known = ids.get(stem);
      if (known !== undefined) return known;
      ids.set(stem, weights.length);
      return weights.push(idf(stem)) - 1;
    },
    idfOf: (id) => weights[id]!,
  };
}

/** @param stems numbered, with repeats, in any order */
export function termsOf(stems: Int32Array, words: Vocabulary): Terms {
  const sorted = stems.toSorted();
  const ids = sorted.filter((id, i) => id !== sorted[i - 1]);
  const weights = new Float64Array(ids.length);
  let [at, squares] = [0, 0];
  for (let i = 0; i < ids.length; i++) {
    const first = at;
    while (sorted[at] === ids[i]) at += 1;
    const weight = (1 + Math.log(at - first)) * words.idfOf(ids[i]!);
    weights[i] = weight;
    squares += weight * weight;
  }
  return { ids, weights, length: Math.sqrt(squares) };
}

/** Visits the stems of `a` that `b` has too: where they stand in `a`, and their weight in `b`. */
export function eachShared(a: Terms, b: Terms, visit: (index: number, weight: number) => void): void {
  const [ours, theirs] = [a.ids, b.ids];
  for (let i = 0, j = 0; i < ours.length && j < theirs.length;) {
    const difference = ours[i]! - theirs[j]!;
    if (difference === 0) visit(i, b.weights[j]!);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
}

/** Cosine of two texts, 0 to 1; 0 where one has no content words. */
export function cosine(a: Terms, b: Terms): number {
  let product = 0;
  eachShared(a, b, (index, weight) => (product += a.weights[index]! * weight));
  return product === 0 ? 0 : product / (a.length * b.length);
}
