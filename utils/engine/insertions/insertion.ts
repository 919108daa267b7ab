/** Builds a mark: the words of a block, what they are, and why. */
import { sentence, type SentenceId } from '../sentence';
import type { Block, Insertion, InsertionKind } from '../../types';

/** A mark on a whole block, or on the part of it given as `quote`. */
export function insertion(
  block: Pick<Block, 'index' | 'text'>,
  kind: InsertionKind,
  reason: SentenceId,
  {
    quote = block.text,
    certainty = 'strong',
    values = [] as readonly string[],
  }: { quote?: string; certainty?: 'strong' | 'weak'; values?: readonly string[] } = {},
): Insertion {
  const said = sentence(reason, ...values);
  return {
    block: block.index,
    quote,
    kind,
    certainty,
    reason: said.statement,
    sentence: said.sentence,
    values: said.values,
  };
}
