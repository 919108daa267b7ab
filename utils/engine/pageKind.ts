/**
 * Whether a page that was read is an article at all: a product page, a forum, a front page or a form is none.
 *   a shop's category with three teasers → no;  a short wire story with its dateline → yes
 */
import { declaredKind, proseLength } from './declaredKind';
import { addressKey } from './addresses';
import { slugWords } from './hosts';
import { schemaObjects, typesOf } from './schema';
import type { Page } from './page';
import type { Block, Evidence } from '../types';

/** Prose of an article has at least this many Latin characters: two sentences. */
const MIN_PROSE = 150;
/** On a page that says it is something else, or a front page, it takes this much to think again. */
const MUCH_PROSE = 600;
/** Share of a front page's text that its longest story may have before the page is that story. */
const FRONT_PAGE_SHARE = 0.15;
const MIN_PARAGRAPH = 80;

/** Paragraphs of prose: long enough, and not mostly links. */
export function proseOf(paragraphs: readonly Block[]): Block[] {
  return paragraphs.filter(({ text, links }) => {
    const linked = links.reduce((sum, link) => sum + link.text.length, 0);
    return proseLength(text) >= MIN_PARAGRAPH && linked < 0.6 * text.length;
  });
}

/** A list's items: this many texts that each stand under a linked headline of their own, and at least half of all. */
const MIN_ITEMS = 3;
/** So many paragraphs in a row without such a headline are a story, whatever list stands below it. */
const STORY = 3;
const MIN_HEADLINE = 20;
/** A teaser's text may be cut short. */
const MIN_ITEM = 30;
/** An address with so many words is a story's: lists have short ones. */
const MIN_SLUG = 4;

/**
 * Whether the prose is that of a list: each text stands under a headline that leads to its own page.
 *   "Malaria increasing (link) · 1 hour ago · MUMBAI (AFP) - Malaria cases …"
 */
export function isList({ snapshot: { blocks, url }, paragraphs, isOwnUrl }: Page): boolean {
  const prose = paragraphs.filter(({ text }) => proseLength(text) >= MIN_ITEM);
  const isItem = prose.map(({ index }) => [1, 2].some((up) => leadsElsewhere(blocks[index - up])));
  const items = isItem.filter(Boolean).length;
  const hasStory = isItem.some((_, at) => at + STORY <= isItem.length && !isItem.slice(at, at + STORY).some(Boolean));
  return items >= MIN_ITEMS && items >= prose.length / 2 && !hasStory;

  function leadsElsewhere(block: Block | undefined): boolean {
    const link = block?.links.find(({ text }) => text.length >= MIN_HEADLINE);
    if (!block || !link || link.text.length < block.text.length / 2) return false;
    return isOwnUrl(link.url) && (url === null || addressKey(link.url) !== addressKey(url));
  }
}

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + proseLength(text), 0);

/** @param evidence what was found: words in the story that state its source show that there is a story */
export function isArticle(page: Page, evidence: readonly Evidence[]): boolean {
  const { snapshot, paragraphs, meta } = page;
  if (paragraphs.length === 0) return false;
  if (snapshot.source === 'text') return true;
  const prose = lengthOf(proseOf(paragraphs));
  const types = new Set(schemaObjects(snapshot.jsonLd).flatMap(typesOf));
  const { isArticle: isDeclared, isOther, isRoot } = declaredKind(snapshot.url, meta('og:type'), types);
  if (!isDeclared && slugWords(snapshot.url ?? '').length < MIN_SLUG && isList(page)) return false;
  const isStated = evidence.some(({ strength, block }) => strength === 'stated' && block !== undefined);
  if (isOther) return isStated && prose >= MUCH_PROSE;
  if (isStated && !isRoot) return true;
  if (isRoot && (prose < MUCH_PROSE || prose < FRONT_PAGE_SHARE * lengthOf(snapshot.blocks))) return false;
  return prose >= MIN_PROSE;
}
