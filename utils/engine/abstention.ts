/**
 * Articles that are not judged although they were read, and why: a live blog, a round-up, a text cut by a paywall, a
 * translated page. What the page states about its source stands all the same; the abstention is about silence, which
 * on such a page would not mean that nothing is there.
 */
import data from '../data/roundups.json';
import { proseLength } from './declaredKind';
import { nameKey } from './organizations';
import { isPrivateHost } from './privateHost';
import { schemaObjects, typesOf } from './schema';
import type { Page } from './page';
import type { Abstention } from '../types';

/** An article has four paragraphs (or, uncut, the length of six). */
const MIN_PARAGRAPHS = 4;
const MIN_LENGTH = 1200;
const SHORT_LINE = 40;
/** Stories and times on a page from which on it is a collection. */
const MANY = 5;
/** How far below a headline its byline stands. */
const NEAR = 5;
const SIGNED = /(?:^|[\s_-])(?:author|byline|date|dateline|published|timestamp)(?:$|[\s_-])/;
const CLOCK = /^(?:\d{1,2}[:.h]\d{2}|\d{1,2}\s?(?:am|pm|uhr)\b)/i;

/** Why the page is not judged, or null. */
export function abstentionOf(page: Page): Abstention | null {
  const { snapshot } = page;
  if (snapshot.url && isPrivateHost(snapshot.url)) return 'private-host';
  if (snapshot.failures.some(({ part }) => part === 'too-large')) return 'too-large';
  if (snapshot.translated) return 'translated';
  if (isLive(page)) return 'live-blog';
  if (isSeveral(page)) return 'several-articles';
  if (isRoundUp(page)) return 'round-up';
  if (isCut(page)) return 'cut-text';
  return isShort(page) ? 'too-short' : null;
}

const hasWord = (headline: string, words: readonly string[]) =>
  words.some((word) => ` ${nameKey(headline)} `.includes(` ${nameKey(word)} `));

function isLive({ snapshot, article, body }: Page): boolean {
  if (schemaObjects(snapshot.jsonLd).some((object) => typesOf(object).includes('LiveBlogPosting'))) return true;
  const isNamed =
    hasWord(article.headline, data.live) || /\/live(?:-|\/)|-live-|liveblog|newsblog/.test(snapshot.url ?? '');
  return isNamed && body.filter(({ text }) => CLOCK.test(text)).length >= MANY;
}

/** Endless pages put the next article below: a second headline with a byline or date and paragraphs of its own. */
function isSeveral({ snapshot: { blocks }, paragraphs }: Page): boolean {
  const headlines = blocks.filter(({ tag, landmark }) => tag === 'h1' && landmark !== 'nav').slice(0, 20);
  const long = paragraphs.filter(({ text }) => text.length > 2 * SHORT_LINE);
  const filled = headlines.filter(({ index }, at) => {
    const next = headlines[at + 1]?.index ?? Infinity;
    const isSigned = blocks.some(
      (block) => block.index > index && block.index <= index + NEAR && SIGNED.test(block.hints),
    );
    return isSigned && long.filter((block) => block.index > index && block.index < next).length >= MIN_PARAGRAPHS;
  });
  return filled.length >= 2;
}

function isRoundUp({ article, body }: Page): boolean {
  const headings = body.filter(({ tag }) => /^h[2-4]$/.test(tag)).length;
  return headings >= MANY - 1 && hasWord(article.headline, data.roundUp);
}

function isCut({ schema, meta, closing, paragraphs }: Page): boolean {
  const isShut =
    schema.some(({ isAccessibleForFree: free }) => free === false || /^false$/i.test(String(free))) ||
    meta('article:content_tier').some((tier) => /^(?:locked|metered)$/i.test(tier));
  const hasWall = closing.some(({ hints }) => /paywall|regwall|piano-|subscriber-only/.test(hints));
  const isBroken = /(?:…|\.\.\.)$/.test(paragraphs[paragraphs.length - 1]?.text ?? '');
  return (isShut || hasWall) && (isBroken || longOf(paragraphs).length <= MIN_PARAGRAPHS);
}

function isShort({ paragraphs }: Page): boolean {
  const long = longOf(paragraphs);
  return long.length < MIN_PARAGRAPHS && lengthOf(long) < MIN_LENGTH;
}

const longOf = (blocks: Page['paragraphs']) => blocks.filter(({ text }) => proseLength(text) >= SHORT_LINE);
const lengthOf = (blocks: Page['paragraphs']) => blocks.reduce((sum, { text }) => sum + proseLength(text), 0);
