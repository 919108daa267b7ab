/** The sentences of linked paragraphs, each with its closest counterpart: what is compared for changed figures and names. */
import type { Pair } from '../../types';
import type { Paragraph, Sentence, SentencesOf } from './paragraphs';

export interface SentencePair {
  readonly here: Sentence;
  readonly there: Sentence;
  /** Index into the pairs of paragraphs. */
  readonly pair: number;
}

/** Share of the terms, by weight, that two sentences have in common before they are taken to say the same. */
const COUNTERPART = 0.4;

/** Every sentence here that has a counterpart in a paragraph its own is linked to; the closest one. */
export function pairSentences(
  here: readonly Paragraph[],
  there: readonly Paragraph[],
  pairs: readonly Pair[],
  sentencesOf: SentencesOf,
): SentencePair[] {
  const byIndex = new Map(there.map((paragraph) => [paragraph.index, paragraph]));
  return here.flatMap((paragraph) => {
    const others = pairs.flatMap(({ here: from, there: to }, pair) => {
      const source = from === paragraph.index && to !== null ? byIndex.get(to) : undefined;
      return source ? sentencesOf(source).map((sentence) => ({ sentence, pair })) : [];
    });
    if (others.length === 0) return [];
    return sentencesOf(paragraph).flatMap((sentence) => counterpartOf(sentence, others));
  });
}

function counterpartOf(
  sentence: Sentence,
  others: readonly { readonly sentence: Sentence; readonly pair: number }[],
): SentencePair[] {
  let best: SentencePair | null = null;
  let most = 0;
  for (const other of others) {
    const common = commonShare(sentence, other.sentence);
    if (common < COUNTERPART || common <= most) continue;
    best = { here: sentence, there: other.sentence, pair: other.pair };
    most = common;
  }
  return best ? [best] : [];
}

/** Harmonic mean of the two shares of shared terms. */
function commonShare(a: Sentence, b: Sentence): number {
  let shared = 0;
  for (const [term, weight] of a.terms.weights) if (b.terms.weights.has(term)) shared += weight;
  const all = total(a) + total(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

function total({ terms }: Sentence): number {
  let sum = 0;
  for (const weight of terms.weights.values()) sum += weight;
  return sum;
}
