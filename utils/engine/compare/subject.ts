/** Whether two whole texts are about the same thing at all: cosine of their weighted words, 0 to 1. */
import type { Paragraph } from './paragraphs';

export function sameSubject(here: readonly Paragraph[], there: readonly Paragraph[]): number {
  const [a, b] = [sumOf(here), sumOf(there)];
  let product = 0;
  for (const [term, weight] of a) product += weight * (b.get(term) ?? 0);
  const length = lengthOf(a) * lengthOf(b);
  return length === 0 ? 0 : product / length;
}

function sumOf(paragraphs: readonly Paragraph[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { terms } of paragraphs)
    for (const [term, weight] of terms.weights) sum.set(term, (sum.get(term) ?? 0) + weight);
  return sum;
}

function lengthOf(weights: ReadonlyMap<string, number>): number {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return Math.sqrt(squares);
}
