/**
 * Where an article's credit lines stand: between the headline and the second paragraph, and from the last paragraphs to a
 * little below them. Readability keeps too much on some pages and too little on others, so both are found from the story's
 * own paragraphs: long runs of prose that are no menu, caption or comment.
 */
import type { Block } from '../types';

export interface Regions {
  /** The story's paragraphs, without short lines. */
  readonly prose: readonly Block[];
  /** From shortly above the headline to the second paragraph. */
  readonly opening: readonly Block[];
  /** The last three paragraphs and what follows them. */
  readonly closing: readonly Block[];
}

const OUTSIDE = new Set(['comments', 'nav', 'footer']);
const PROSE_TAGS = new Set([
  'p',
  'div',
  'li',
  'td',
  'blockquote',
  'section',
  'article',
  'pre',
  'dd',
  'span',
  'center',
  'header',
]);
const HEADLINE_TAGS = new Set(['h1', 'h2', 'h3', 'div', 'td', 'p', 'center', 'span']);
/** How far above the headline, between it and the text, and below the last paragraph credit lines are looked for. */
const ABOVE = 6;
const BETWEEN = 45;
const BELOW = 18;
const MIN_PROSE = 70;
/** Chinese, Japanese and Korean say the same in a third of the characters. */
const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
const MIN_DENSE_PROSE = 25;

function isProse(block: Block): boolean {
  if (!PROSE_TAGS.has(block.tag) || OUTSIDE.has(block.landmark) || block.landmark === 'figure') return false;
  const least = DENSE.test(block.text) ? MIN_DENSE_PROSE : MIN_PROSE;
  if (block.text.length < least) return false;
  const linked = block.links.reduce((sum, { text }) => sum + text.length, 0);
  return linked < block.text.length * 0.6;
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Whether a block says the page's headline: most of its words are the title's, and most of the shorter one's are shared. */
function isHeadline(block: Block, title: ReadonlySet<string>): boolean {
  if (block.text.length > 300 || !HEADLINE_TAGS.has(block.tag) || OUTSIDE.has(block.landmark)) return false;
  const own = wordsOf(block.text);
  const shared = [...own].filter((word) => title.has(word)).length;
  return own.size >= 2 && shared >= 0.7 * own.size && shared >= 0.5 * title.size;
}

/** @param title the page's headline as far as it is known; may carry the site's name */
export function regionsOf(blocks: readonly Block[], title: string): Regions {
  const inArticle = blocks.filter((block) => block.inArticle && isProse(block));
  const prose = inArticle.length > 0 ? inArticle : blocks.filter(isProse);
  const middle = prose[Math.floor(prose.length / 2)]?.index;
  if (middle === undefined) return { prose: [], opening: blocks.slice(0, BETWEEN), closing: blocks.slice(0, BELOW) };

  const words = wordsOf(title);
  const before = blocks.filter(({ index }) => index <= middle);
  const headline =
    before.findLast((block) => block.tag === 'h1' && isHeadline(block, words)) ??
    before.findLast((block) => isHeadline(block, words)) ??
    before.findLast((block) => block.tag === 'h1' && block.landmark !== 'nav');
  const story = prose.filter(({ index }) => index > (headline?.index ?? -1));
  const first = story[0] ?? prose[0];
  const second = story[1] ?? first;
  const from = Math.max(0, (headline?.index ?? (first?.index ?? 0) - BETWEEN) - ABOVE);
  const to = second?.index ?? from;
  const last = prose[prose.length - 1]?.index ?? to;
  // Where the last paragraphs are short, as captions and lists between them are, the text ends further down.
  const end =
    blocks.findLast(({ inArticle: kept, tag, landmark }) => kept && tag === 'p' && !OUTSIDE.has(landmark))?.index ??
    last;
  const tail = prose[Math.max(0, prose.length - 3)]?.index ?? last;
  const isNear = (block: Block) => !OUTSIDE.has(block.landmark) || block.inArticle;
  return {
    prose: story.length > 0 ? story : prose,
    // Between headline and text may stand a slide show or a menu: what is near either end is read.
    opening: blocks
      .slice(from, to + 1)
      .filter(({ index }) => index <= from + ABOVE + BETWEEN || index >= to - ABOVE)
      .filter(isNear),
    closing: blocks
      .filter(({ index }) => (index >= tail && index <= last + BELOW) || (index >= end - 4 && index <= end + BELOW / 2))
      .filter(isNear),
  };
}
