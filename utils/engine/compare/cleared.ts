/**
 * What looked foreign on the page alone and stands in the source: `In the parish hall the schoolteacher was counting blankets`
 * at the end of a story about a dam, as its reporter wrote it.
 */
import type { Comparison, Insertion, Text } from '../../types';
import { gramsOfText } from './copies';
import { containment } from './grams';
import { isReuse } from './judgement';

/** Share of a sentence's runs of five words that stand in the source; an editor changes a word or two. */
const STANDS_THERE = 0.6;

/**
 * Whether a paragraph or sentence that was called off-topic comes from the source after all. Other kinds stay what they are: a
 * teaser or a disclaimer may be copied as well.
 *
 * @param at index in `here.paragraphs`
 */
export function comesFromSource(
  { kind, quote }: Pick<Insertion, 'kind' | 'quote'>,
  at: number,
  here: Text,
  there: Text,
  { judgement, pairs }: Comparison,
): boolean {
  if (kind !== 'off-topic' || !isReuse(judgement)) return false;
  const isAligned = pairs.some((pair) => pair.here === at && pair.there !== null);
  if (!isAligned) return false;
  return (
    quote === here.paragraphs[at] || containment(gramsOfText([quote]), [gramsOfText(there.paragraphs)]) >= STANDS_THERE
  );
}
