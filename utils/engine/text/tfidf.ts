/** Texts as weighted bags of stems, and how alike two of them are (Salton and Buckley 1988: log term frequency × idf, cosine). */
import type { Idf } from './idf';

export interface TermVector {
  readonly weights: ReadonlyMap<string, number>;
  /** Euclidean length; 0 for a text without content words. */
  readonly length: number;
}

/** How often each stem occurs. */
export function countTerms(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

export function termVector(counts: ReadonlyMap<string, number>, idf: Idf): TermVector {
  const weights = new Map<string, number>();
  let squares = 0;
  for (const [stem, count] of counts) {
    const weight = (1 + Math.log(count)) * idf(stem);
    weights.set(stem, weight);
    squares += weight * weight;
  }
  return { weights, length: Math.sqrt(squares) };
}

/** Cosine of two texts, 0 to 1; 0 where one has no content words. */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  if (small.length === 0 || large.length === 0) return 0;
  let product = 0;
  for (const [stem, weight] of small.weights) product += weight * (large.weights.get(stem) ?? 0);
  return product / (small.length * large.length);
}
