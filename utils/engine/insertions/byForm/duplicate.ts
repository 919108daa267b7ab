/** A paragraph that stands in the article a second time, to the letter but for spaces and punctuation. */
import type { Page } from '../../page';
import { insertion } from '../insertion';
import type { Block, Insertion } from '../../../types';

/** Shorter lines repeat for good reasons: a refrain, a name, a pull quote. */
const MIN_LETTERS = 80;
/** A page that repeats more of its paragraphs than this shows the text twice by design (print view, mobile double). */
const MAX_SHARE = 0.3;
/** Cells of a table repeat one another as the rows need it. */
const REPEATING_TAGS = new Set(['blockquote', 'pre', 'td']);
/** Standfirsts, captions and pull quotes repeat the text on purpose. */
const REPEATS = new Set(['aside', 'figure', 'quote', 'header']);

/** A caption says so by its credit; galleries repeat captions. */
const CAPTION = /\((?:AP |Reuters |AFP )?Photo\b|\bGetty Images\b/i;
/** Copies this close are a slip of the one who put the page together; further apart a page may have its reasons. */
const CLOSE = 3;

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export default function duplicate({ paragraphs }: Page): Insertion[] {
  const [standfirst, ...rest] = paragraphs.filter(
    (block) => !REPEATING_TAGS.has(block.tag) && !REPEATS.has(block.landmark),
  );
  const first = standfirst ? lettersOf(standfirst.text) : '';
  const copies = new Map<string, { readonly block: Block; readonly at: number }[]>();
  rest.forEach((block, at) => {
    const key = lettersOf(block.text);
    if (key.length < MIN_LETTERS || key === first || CAPTION.test(block.text)) return;
    copies.set(key, [...(copies.get(key) ?? []), { block, at }]);
  });
  // What stands there three times and more is furniture of the page: a consent notice, an advertisement.
  const pairs = [...copies.values()].filter(({ length }) => length === 2);
  if (pairs.length > Math.max(1, MAX_SHARE * paragraphs.length)) return [];
  return pairs.flatMap(([one, other]) =>
    one && other
      ? [
          insertion(other.block, 'duplicate', 'duplicateParagraph', {
            certainty: other.at - one.at <= CLOSE ? 'strong' : 'weak',
          }),
        ]
      : [],
  );
}
