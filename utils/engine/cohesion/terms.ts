/**
 * Texts as weighted bags of stems, as in `text/tfidf`, the stems numbered through an article: its sentences are compared with
 * its paragraphs many thousand times.
 */
import type { Idf } from '../text/idf';
import { once } from '../text/once';

/** Numbers the stems of an article in the order in which they come. */
export interface Vocabulary {
  numberOf(stem: string): number;
  /** Inverse document frequency of a numbered stem. */
  idfOf(id: number): number;
  size(): number;
}

export interface Terms {
  /** The different stems, by number: so that the cosine of two texts is the same in both directions, to the last digit. */
  readonly ids: Int32Array;
  /** The weight of each: log term frequency × idf. */
  readonly weights: Float64Array;
  /** Euclidean length; 0 for a text without content words. */
  readonly length: number;
  /** The same weights by number of the stem; 0 or nothing for a stem that the text lacks. */
  readonly byStem: () => Float64Array;
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
    size: () => weights.length,
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
  const byStem = once(() => {
    const all = new Float64Array(words.size());
    for (let i = 0; i < ids.length; i++) all[ids[i]!] = weights[i]!;
    return all;
  });
  return { ids, weights, length: Math.sqrt(squares), byStem };
}

/** Cosine of two texts, 0 to 1; 0 where one has no content words. */
export function cosine(a: Terms, b: Terms): number {
  if (a.length === 0 || b.length === 0) return 0;
  const others = b.byStem();
  let product = 0;
  for (let i = 0; i < a.ids.length; i++) product += a.weights[i]! * (others[a.ids[i]!] ?? 0);
  return product / (a.length * b.length);
}

/** Whether a text has a stem. */
export function hasTerm(terms: Terms, id: number): boolean {
  return (terms.byStem()[id] ?? 0) > 0;
}
