/**
 * A sentence says where the text was published first, in some 35 languages:
 *   "This article was originally published on Grist." · "Dieser Artikel ist zuerst bei Capital erschienen." · "Courtesy of …"
 */
import { credit, reuseOf } from '../credit';
import { domainOf, isHomePage } from '../hosts';
import { findOrganization } from '../organizations';
import type { Page } from '../page';
import { matchPhrases, type Match } from '../phrases';
import { sentence } from '../sentence';
import { isSiteName, linkFor, siteNameOf } from '../siteName';
import type { Block, Finding, Strength } from '../../types';

/** Sites where authors publish for themselves. */
const SELF_PUBLISHING =
  /^(?:linkedin|medium|substack|tumblr|blogger|dev|hashnode|hackernoon|lesswrong|quora|vocal)\.(?:com|to|dev|media)$/;
/** Longer blocks are the story, which may speak of books and studies. */
const MAX_LENGTH = 420;
/** Words by which the sentence speaks of this text and not of another. */
const THIS_TEXT =
  /(?<!\p{L})(?:article|story|post|piece|essay|interview|column|commentary|report|text|excerpt|version|review|content|work|conversation|beitrag|artikel|texte?|kommentar|billet|tribune|nota|artículo|texto|matéria|artigo|reportagem|articolo|testo|tekst|artykuł|wpis|článek|text|cikk|articol|saken|artikkel|artikeln|artiklen|juttu|artikkeli|статья|материал|текст|стаття|матеріал|άρθρο|κείμενο|yazı|haber|makale|bài|artikel|المقال|مقاله)(?!\p{L})|文|記事|기사|लेख/iu;

export default function firstPublished(page: Page): Finding[] {
  for (const block of new Set([...page.closing, ...page.opening])) {
    if (block.landmark === 'figure' || block.text.length > 1200) continue;
    const found = read(block, page);
    if (found) return [found];
  }
  return [];
}

function read(block: Block, page: Page): Finding | null {
  for (const match of matchPhrases(block.text, 'first-published')) {
    const found = readMatch(match, block, page);
    if (found) return found;
  }
  return null;
}

function readMatch(match: Match, block: Block, page: Page): Finding | null {
  const name = siteNameOf(match.filling);
  const link = linkFor(name, block, page) ?? linkBeside(name, block, page);
  const organization = findOrganization(name);
  if (!isSiteName(name) || !isAboutThisText(block, match) || isCaption(block, match)) return null;
  // Authors repeat their own texts on such sites.
  if (page.domain !== null && SELF_PUBLISHING.test(page.domain)) return null;
  const edition = editionLink(block, page);
  if (!edition && (page.isOwnName(name) || (link && page.isOwnUrl(link.url)))) return null;
  const named = credit({
    name,
    url: edition ?? link?.url ?? null,
    role: 'first-published',
    relation: edition ? 'same-publisher' : 'writer',
  });
  if (!edition && page.isOwn(named.domain)) return null;
  const known = organization ?? (link ? findOrganization(domainOf(link.url) ?? '') : null);
  return {
    ...sentence('firstPublished', named.name),
    strength: strengthOf(link !== null || organization !== null, block, match),
    quote: match.quote,
    block: block.index,
    credit: { ...named, name: organization?.name ?? name },
    reuse: known ? reuseOf(known) : 'syndicated',
  };
}

/** A name nobody knows, without a link, may be the house's own magazine: only a line of its own says enough. */
function strengthOf(isKnown: boolean, block: Block, { index }: Match): Strength {
  if (isKnown) return 'stated';
  return index <= 60 && block.text.length <= 200 ? 'strong' : 'weak';
}

/** Another edition of the same brand, as `vogue.fr` on `vogue.de`, is a source when the page says so and links it. */
function editionLink(block: Block, page: Page): string | null {
  const isEdition = (url: string) => domainOf(url) !== page.domain && page.isOwn(domainOf(url));
  return block.links.find(({ url }) => isEdition(url) && !isHomePage(url))?.url ?? null;
}

/** "Courtesy of Example News" and, in the next line, the author's name with the link. */
function linkBeside(name: string, block: Block, page: Page) {
  const next = page.snapshot.blocks[block.index + 1];
  return next && next.text.length <= 120 && !isHeading(next) ? linkFor(name, next, page) : null;
}

const isHeading = ({ tag }: Block) => /^h\d$/.test(tag);

/** Credits of pictures are worded alike: "Courtesy of NASA", "Photo: reprinted with permission". */
function isCaption(block: Block, { quote, index }: Match): boolean {
  const before = block.text.slice(Math.max(0, index - 80), index);
  if (/photo|image|picture|graphic|chart|map|video|foto|bild|imagen|imagem|header/i.test(before)) return true;
  return (
    /^courtesy/i.test(quote) &&
    !(index === 0 && block.inArticle && block.images.length === 0 && block.text.length < 120)
  );
}

function isAboutThisText(block: Block, { index }: Match): boolean {
  const before = block.text.slice(Math.max(0, index - 140), index);
  if (block.text.length <= MAX_LENGTH && (before.trim() === '' || /[.!?:;*※＊•|(（【[–—-]\s*$/.test(before)))
    return true;
  return THIS_TEXT.test(before) && (block.text.length <= MAX_LENGTH || index > block.text.length - 260 || index < 160);
}
