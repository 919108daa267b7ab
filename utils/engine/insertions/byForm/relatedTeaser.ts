/**
 * A teaser of another story between the paragraphs, told by its label, or by being nothing but a link:
 *   "Also read: Ferry line to close in May"
 */
import type { Page } from '../../page';
import { insertion } from '../insertion';
import { knownLine, linkShare } from '../knownLine';
import type { Block, Insertion } from '../../../types';

/** Most items that a label alone ("Related") takes with it. */
const MAX_ITEMS = 8;
/** A headline has at least this many words; "Read more", "here" and names have fewer. */
const HEADLINE_WORDS = 5;

/** Share of a linked line's words that the paragraph below repeats when the line is its heading. */
const HEADING_SHARE = 0.4;

const isHeadlineLink = (block: Block) =>
  linkShare(block) >= 0.9 && block.text.split(' ').length >= HEADLINE_WORDS && block.text.length <= 200;

export default function relatedTeaser({ body, snapshot }: Page): Insertion[] {
  const marks: Insertion[] = [];
  for (let at = 1; at < body.length; at++) {
    const block = body[at];
    if (!block || block.landmark === 'figure' || !knownLine(block, ['related-teaser'])) continue;
    marks.push(insertion(block, 'related-teaser', 'relatedTeaser'));
    if (block.text.split(' ').length >= HEADLINE_WORDS) continue;
    const items = body.slice(at + 1, at + 1 + MAX_ITEMS);
    const end = items.findIndex((item) => !isHeadlineLink(item));
    const taken = end < 0 ? items : items.slice(0, end);
    marks.push(...taken.map((item) => insertion(item, 'related-teaser', 'relatedTeaser')));
    at += taken.length;
  }
  if (snapshot.source === 'text') return marks;
  const marked = new Set(marks.map(({ block }) => block));
  const isProse = (block: Block | undefined) => block !== undefined && block.text.length > 80 && linkShare(block) < 0.5;
  const lone = body.filter(
    (block, at) =>
      block.tag !== 'h1' &&
      !marked.has(block.index) &&
      isHeadlineLink(block) &&
      isProse(body[at - 1]) &&
      isProse(body[at + 1]) &&
      !heads(block, body[at + 1]),
  );
  return [...marks, ...lone.map((block) => insertion(block, 'related-teaser', 'loneLink', { certainty: 'weak' }))];
}

/** Whether a linked line names what the paragraph below it is about, as the items of a list do. */
function heads(line: Block, below: Block | undefined): boolean {
  const told = new Set(wordsOf(below));
  const words = wordsOf(line);
  return words.filter((word) => told.has(word)).length >= HEADING_SHARE * words.length;
}

/** Words of four letters and more. */
function wordsOf(block: Block | undefined): string[] {
  return block?.text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}
