/**
 * Whether a page that was read is an article at all: a product page, a forum, a front page or a form is none.
 *   a shop's category with three teasers → no;  a short wire story with its dateline → yes
 */
import { declaredKind, proseLength } from './declaredKind';
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

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + proseLength(text), 0);

/** @param evidence what was found: words in the story that state its source show that there is a story */
export function isArticle({ snapshot, paragraphs, meta }: Page, evidence: readonly Evidence[]): boolean {
  if (paragraphs.length === 0) return false;
  if (snapshot.source === 'text') return true;
  const prose = lengthOf(proseOf(paragraphs));
  const types = new Set(schemaObjects(snapshot.jsonLd).flatMap(typesOf));
  const { isOther, isRoot } = declaredKind(snapshot.url, meta('og:type'), types);
  const isStated = evidence.some(({ strength, block }) => strength === 'stated' && block !== undefined);
  if (isOther) return isStated && prose >= MUCH_PROSE;
  if (isStated) return true;
  if (isRoot && (prose < MUCH_PROSE || prose < FRONT_PAGE_SHARE * lengthOf(snapshot.blocks))) return false;
  return prose >= MIN_PROSE;
}
