/**
 * Could this be an article? Asked of every page, so it must be cheap: what the page says it is, then whether it has
 * paragraphs at all. Answers yes too often rather than too seldom; the engine has the last word.
 *
 * On the development pages it lets in every republished page and a quarter of those that are no articles.
 */
import isProbablyReaderable from '@mozilla/readability/Readability-readerable';
import { declaredKind, proseLength } from './declaredKind';
import { attribute, native, select, tagOf } from './dom';
import { isPrivateHost } from './privateHost';

const TEXT_TYPES = /^(?:text\/html|application\/xhtml\+xml)$/;
const MAX_JSON_LD = 20_000;
const MAX_SCRIPTS = 10;
const SCHEMA_TYPE = /"@type"\s{0,3}:\s{0,3}\[?\s{0,3}"(\w{2,40})"/g;

/** Prose that a page which calls itself an article must have, in Latin characters: two or three short paragraphs. */
const SOME_PROSE = 250;
/** Prose that speaks for an article on a page which does not say what it is. */
const MUCH_PROSE = 900;
/** Share of the prose that stands under one parent: an article's paragraphs are siblings, a front page's stand in cards. */
const SIBLINGS = 0.4;
const MAX_PARAGRAPHS = 300;
const MAX_BOXES = 1000;

/** Whether the page is worth reading. `url` null: text from a file. */
export function isLikelyArticle(document: Document, url: string | null): boolean {
  if (!TEXT_TYPES.test(document.contentType) || !native(document, 'body')) return false;
  if (url && isPrivateHost(url)) return false;
  const ogTypes = select(document, 'meta[property="og:type"]').map((meta) => attribute(meta, 'content'));
  const { isArticle, isOther, isRoot } = declaredKind(url, ogTypes, schemaTypes(document));
  if (isOther) return false;
  const prose = proseOf(document);
  if (isRoot && prose.siblings < SIBLINGS * prose.all) return false;
  if (isArticle) return prose.all >= SOME_PROSE;
  if (prose.all >= MUCH_PROSE || prose.siblings >= MUCH_PROSE / 2) return true;
  return prose.all >= SOME_PROSE && isProbablyReaderable(document);
}

function schemaTypes(document: Document): Set<string> {
  const scripts = select(document, 'script[type="application/ld+json"]').slice(0, MAX_SCRIPTS);
  const named = scripts.flatMap((script) =>
    [...(script.textContent ?? '').slice(0, MAX_JSON_LD).matchAll(SCHEMA_TYPE)].map(([, type]) => type ?? ''),
  );
  const items = select(document, '[itemscope][itemtype*="schema.org/"]').slice(0, MAX_PARAGRAPHS);
  return new Set([...named, ...items.map((item) => attribute(item, 'itemtype').replace(/^.*\//, ''))]);
}

interface Prose {
  readonly all: number;
  /** The most that stands under one parent. */
  readonly siblings: number;
}

/** Length of the paragraphs that are long enough to be prose and are not mostly links. */
function proseOf(document: Document): Prose {
  const marked = select(document, 'p,pre,br')
    .slice(0, 4 * MAX_PARAGRAPHS)
    .map((element) => (tagOf(element) === 'br' ? native(element, 'parentElement') : element));
  const prose = lengthOf(marked, (element) => native(element, 'textContent') ?? '');
  if (prose.all >= SOME_PROSE) return prose;
  // Some systems write paragraphs as plain boxes.
  return lengthOf(select(document, 'div,td,li,section').slice(0, MAX_BOXES), ownText);
}

function lengthOf(elements: readonly (Element | null)[], textOf: (element: Element) => string): Prose {
  const parents = new Map<Element | null, number>();
  let all = 0;
  for (const element of [...new Set(elements)].slice(0, MAX_BOXES)) {
    if (!element || tagOf(element) === 'body') continue;
    const text = textOf(element).trim();
    const length = proseLength(text);
    if (length < 60) continue;
    const links = Array.from(native(element, 'querySelectorAll').call(element, 'a'));
    const linked = links.reduce((sum, link) => sum + (native(link, 'textContent') ?? '').length, 0);
    if (linked >= text.length / 2) continue;
    all += length;
    const parent = native(element, 'parentElement');
    parents.set(parent, (parents.get(parent) ?? 0) + length);
  }
  return { all, siblings: Math.max(0, ...parents.values()) };
}

function ownText(element: Element): string {
  let text = '';
  for (const node of Array.from(native(element, 'childNodes'))) if (node.nodeType === 3) text += (node as Text).data;
  return text;
}
