/**
 * Paragraphs and sentences that do not belong, with a source at hand: what stands here only and fits neither the source nor the
 * rest.
 *
 * `Pop star Delphine Arcand has announced a farewell tour.` in the copy of a story about a dam. A reporter's own paragraph stands
 * here only as well, but speaks of the same people, places and things.
 */
import type { Comparison, Insertion, PairKind, Text } from '../../types';
import type { Models } from '../models';
import { sentence } from '../sentence';
import { sentences } from '../text/sentences';
import { closenessTo } from './closeness';
import { isReuse } from './judgement';
import { readingFor, readParagraphs, readSentence } from './paragraphs';

/** Fewer words are a heading or a line of the page. */
const LEAST_WORDS = 6;
/** A sentence with fewer telling words leans on the one before it: `Everybody who did so is being questioned.` */
const LEAST_TERMS = 5;

interface Thresholds {
  /** Below this it is foreign, below that perhaps. */
  readonly foreign: number;
  readonly perhaps: number;
  /** The same for a sentence of a reworded paragraph, which may have come from the source beyond recognition. */
  readonly reworded: number;
}

/**
 * Closeness to the story. On 191 inserted paragraphs and 1,109 that belong but stand nowhere in the source: half and three
 * quarters of the inserted, 3 % and 10 % of the others. On sentences of the same: none of 1,219 in copied paragraphs; below the
 * last, 2 % of 351 in reworded ones.
 */
const WITH_VECTORS: Thresholds = { foreign: 0.18, perhaps: 0.27, reworded: 0.1 };
const WITHOUT_VECTORS: Thresholds = { foreign: 0.11, perhaps: 0.2, reworded: 0.05 };

interface Suspect {
  readonly block: number;
  readonly quote: string;
  readonly close: number;
  readonly isSure: boolean;
}

/**
 * @param here the article being read
 * @param there its source
 * @param comparison of the two; nothing is said unless one is derived from the other
 * @returns insertions whose `block` is the index in `here.paragraphs`, surest first
 */
export function findForeign(here: Text, there: Text, comparison: Comparison, models: Models | null): Insertion[] {
  if (!isReuse(comparison.judgement)) return [];
  const reading = readingFor(here, there, models);
  const [ours, theirs] = [readParagraphs(here, reading), readParagraphs(there, reading)];
  const kinds = new Map(comparison.pairs.map(({ kind, here: index }) => [index, kind]));
  const limits = reading.table ? WITH_VECTORS : WITHOUT_VECTORS;
  const toSource = closenessTo(theirs, reading);
  // Two inserted paragraphs may belong to each other, so only what comes from the source counts as the article.
  const toStory = closenessTo([...theirs, ...ours.filter(({ index }) => kinds.get(index) !== 'only-here')], reading);

  const suspects = ours.slice(1).flatMap((paragraph): Suspect[] => {
    const block = paragraph.index;
    const written = here.paragraphs[block]!;
    const kind = kinds.get(block);
    if (kind === 'only-here') return judged(block, written, paragraph.words, toStory(paragraph), limits, kind);
    const spans = sentences(written);
    if (!kind || spans.length < 2) return [];
    return spans.flatMap(({ text }) => {
      const part = readSentence(text, reading);
      if (part.terms.weights.size < LEAST_TERMS) return [];
      return judged(block, text, part.words, toSource(part), limits, kind);
    });
  });
  return suspects
    .toSorted((a, b) => Number(b.isSure) - Number(a.isSure) || a.close - b.close)
    .map((suspect) => toInsertion(suspect));
}

function judged(
  block: number,
  quote: string,
  words: readonly string[],
  close: number,
  { foreign, perhaps, reworded }: Thresholds,
  kind: PairKind,
): Suspect[] {
  const limit = kind === 'reworded' ? reworded : perhaps;
  if (words.length < LEAST_WORDS || close >= limit) return [];
  return [{ block, quote, close, isSure: kind !== 'reworded' && close < foreign }];
}

function toInsertion({ block, quote, isSure }: Suspect): Insertion {
  const { statement, sentence: id, values } = sentence(isSure ? 'foreignToSource' : 'foreignToSourceWeak');
  const certainty = isSure ? 'strong' : 'weak';
  return { block, quote, kind: 'off-topic', certainty, reason: statement, sentence: id, values };
}
