/** The sentences of linked paragraphs, each with its closest counterpart: what is compared for changed figures and names. */
import type { Pair } from '../../types';
import { sentences } from '../text/sentences';
import type { Paragraph, Reading } from './paragraphs';
import { readParagraph } from './paragraphs';

export interface SentencePair {
  readonly here: Paragraph;
  readonly there: Paragraph;
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
  reading: Reading,
): SentencePair[] {
  const split = (paragraphs: readonly Paragraph[]) => {
    const byIndex = new Map(paragraphs.map((paragraph) => [paragraph.index, paragraph]));
    const known = new Map<number, Paragraph[]>();
    return (index: number) => {
      const read =
        known.get(index) ??
        sentences(byIndex.get(index)?.passage.text ?? '').map(({ text }) => readParagraph(text, index, reading));
      known.set(index, read);
      return read;
    };
  };
  const [ofHere, ofThere] = [split(here), split(there)];
  const sources = new Map<number, { index: number; pair: number }[]>();
  pairs.forEach(({ kind, here: from, there: to }, pair) => {
    if (from === null || to === null || (kind !== 'copied' && kind !== 'reworded')) return;
    sources.set(from, [...(sources.get(from) ?? []), { index: to, pair }]);
  });
  return [...sources].flatMap(([from, linked]) => {
    const others = linked.flatMap(({ index, pair }) => ofThere(index).map((sentence) => ({ sentence, pair })));
    return ofHere(from).flatMap((sentence) => {
      let best: SentencePair | null = null;
      let most = COUNTERPART;
      for (const other of others) {
        const common = commonShare(sentence, other.sentence);
        if (common >= most) {
          best = { here: sentence, there: other.sentence, pair: other.pair };
          most = common + Number.EPSILON;
        }
      }
      return best ? [best] : [];
    });
  });
}

/** Harmonic mean of the two shares of shared terms. */
function commonShare(a: Paragraph, b: Paragraph): number {
  let shared = 0;
  for (const [term, weight] of a.terms.weights) if (b.terms.weights.has(term)) shared += weight;
  const all = total(a) + total(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

function total({ terms }: Paragraph): number {
  let sum = 0;
  for (const weight of terms.weights.values()) sum += weight;
  return sum;
}
