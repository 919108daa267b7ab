/** A document as plain data: everything the engine may know about a page, and the live text nodes of each block. */
import { readArticle } from './article';
import { cutRuns, MAX_BLOCK_CHARACTERS, type Cut, type Run } from './blocks';
import { addressReader, attribute, native, select, tagOf } from './dom';
import { isLikelyArticle } from './gate';
import { parseJsonLd } from './jsonLd';
import { placeReader } from './landmarks';
import { schemaArticles } from './schema';
import { tooLarge } from './size';
import { storyRuns } from './storyRuns';
import type { Block, Failure, HeadLink, Image, Link, Meta, Snapshot } from '../types';

/** Sizes beyond which a page's own data is cut; news pages stay well below. */
const LIMIT = {
  totalCharacters: 2_000_000,
  metas: 300,
  metaCharacters: 2_000,
  microdata: 60,
  headLinks: 200,
  jsonLdScripts: 20,
  jsonLdCharacters: 400_000,
  images: 300,
  embeds: 200,
  comments: 200,
  linksPerBlock: 60,
};

/** Links that tell the browser what to load, not what the page is; a page has dozens (HTML Standard, link types). */
const LOADING =
  /^(?:stylesheet|(?:module)?preload|prefetch|preconnect|dns-prefetch|(?:shortcut )?icon|apple-touch-icon|mask-icon)$/;

type AddressReader = ReturnType<typeof addressReader>;

export interface Taken {
  readonly snapshot: Snapshot;
  /** The live text nodes of a block; empty for a block that does not exist. */
  readonly nodesOf: (block: number) => readonly Text[];
  readonly timings: { readonly snapshotMs: number; readonly readabilityMs: number };
}

/**
 * Reads a document without changing it.
 * @param url the page's address, null for a file without one
 * @param now a clock in milliseconds, for the timings only
 */
export function takeSnapshot(document: Document, url: string | null, now: () => number = () => 0): Taken {
  const failures: Failure[] = [];
  const started = now();
  const root = native(document, 'body') ?? native(document, 'documentElement');
  const cut = root ? cutRuns(document, root) : { runs: [], ancestors: 0 };
  const { runs } = cut;
  const beforeArticle = now();
  const { extract, runs: kept } = article(document, cut, failures);
  const afterArticle = now();

  const place = placeReader();
  const address = addressReader(url ?? null);
  const headLinks = headLinksOf(document, address);
  const data = jsonLd(document, failures);
  const inArticle = storyRuns(runs, kept, articleBodies(document, data), ({ element }) => place(element).landmark);
  const snapshot: Snapshot = {
    url,
    canonicalUrl: headLinks.find(({ rel }) => rel === 'canonical')?.url ?? null,
    title: text(native(document, 'title')),
    lang: attribute(native(document, 'documentElement'), 'lang').slice(0, 35) || null,
    meta: [...metas(document), ...microdata(document)],
    links: headLinks,
    jsonLd: data,
    images: images(document, address),
    embeds: embeds(document, address),
    comments: comments(document),
    blocks: runs
      .slice(0, withinBudget(runs))
      .map((run, index) => block(run, index, address, inArticle.has(index), place)),
    extract,
    translated: isTranslated(document),
    gate: isLikelyArticle(document, url),
    source: 'html',
    failures,
  };
  return {
    snapshot,
    nodesOf: (index) => runs[index]?.nodes ?? [],
    timings: {
      readabilityMs: afterArticle - beforeArticle,
      snapshotMs: now() - started - (afterArticle - beforeArticle),
    },
  };
}

function text(value: string | null | undefined, max = 500): string {
  return (value ?? '').replace(/\s+/g, ' ').trim().slice(0, max);
}

function article(document: Document, cut: Cut, failures: Failure[]) {
  const nothing = { extract: null, runs: new Set<number>() };
  const large = tooLarge(document, cut);
  if (large) {
    failures.push({ part: 'too-large', detail: large });
    return nothing;
  }
  try {
    return readArticle(document, cut.runs);
  } catch (error) {
    failures.push({ part: 'readability', detail: String(error) });
    return nothing;
  }
}

/** How many of the runs fit into the limit; a page that has more of them is {@link tooLarge}, and the report says so. */
function withinBudget(runs: readonly Run[]): number {
  let characters = 0;
  const end = runs.findIndex(
    (run) => (characters += Math.min(run.text.length, MAX_BLOCK_CHARACTERS)) > LIMIT.totalCharacters,
  );
  return end >= 0 ? end : runs.length;
}

function block(
  run: Run,
  index: number,
  address: AddressReader,
  inArticle: boolean,
  place: ReturnType<typeof placeReader>,
): Block {
  const { landmark, hints } = place(run.element);
  return {
    index,
    tag: tagOf(run.element),
    text: run.text.slice(0, MAX_BLOCK_CHARACTERS),
    links: links(run.anchors, address),
    images: run.images.flatMap((element) => image(element, address)),
    inArticle,
    landmark,
    hints,
  };
}

function links(anchors: readonly Element[], address: AddressReader): Link[] {
  return anchors.slice(0, LIMIT.linksPerBlock).flatMap((anchor) => {
    const url = address(attribute(anchor, 'href'));
    return url ? [{ url, text: text(anchor.textContent), rel: attribute(anchor, 'rel').toLowerCase() }] : [];
  });
}

function image(element: Element, address: AddressReader): Image[] {
  const source = ['src', 'data-src', 'data-lazy-src', 'data-original'].map((name) => attribute(element, name));
  const url = source.map((value) => address(value)).find((value) => value !== null);
  return url ? [{ url, alt: text(attribute(element, 'alt')) }] : [];
}

function images(document: Document, address: AddressReader): Image[] {
  return select(document, 'img')
    .slice(0, LIMIT.images)
    .flatMap((element) => image(element, address));
}

function metas(document: Document): Meta[] {
  return select(document, 'meta')
    .slice(0, LIMIT.metas)
    .flatMap((meta) => {
      const name = attribute(meta, 'property') || attribute(meta, 'name') || attribute(meta, 'itemprop');
      const content = attribute(meta, 'content').trim().slice(0, LIMIT.metaCharacters);
      return name && content ? [{ name: name.toLowerCase().slice(0, 100), content }] : [];
    });
}

/** Microdata of the article itself, as metas named `itemprop:author`; a comment's or a picture's author is not the article's. */
function microdata(document: Document): Meta[] {
  const names = ['author', 'copyrightHolder', 'isBasedOn', 'provider', 'publisher', 'sourceOrganization'];
  return select(document, names.map((name) => `[itemprop~="${name}"]`).join(','))
    .slice(0, LIMIT.microdata)
    .flatMap((element) => {
      const parent = native(element, 'parentElement');
      const scope = parent && native(parent, 'closest').call(parent, '[itemscope]');
      if (!scope || !/(?:Article|BlogPosting|Report)$/.test(attribute(scope, 'itemtype'))) return [];
      const said = attribute(element, 'content') || text(native(element, 'textContent'), LIMIT.metaCharacters);
      return said ? [{ name: `itemprop:${attribute(element, 'itemprop').toLowerCase()}`, content: said }] : [];
    });
}

/** The story's text as the page's own data gives it. */
function articleBodies(document: Document, data: readonly unknown[]): string[] {
  const said = schemaArticles(data).flatMap(({ articleBody }) =>
    typeof articleBody === 'string' ? [articleBody] : [],
  );
  const marked = select(document, '[itemprop~="articleBody"]').map((element) => native(element, 'textContent') ?? '');
  return [...said, ...marked].map((each) => each.slice(0, LIMIT.totalCharacters));
}

function headLinksOf(document: Document, address: AddressReader): HeadLink[] {
  return select(document, 'link[rel][href]')
    .slice(0, LIMIT.headLinks)
    .flatMap((link) => {
      const rel = attribute(link, 'rel').toLowerCase().trim();
      const url = LOADING.test(rel) ? null : address(attribute(link, 'href'));
      return url ? [{ rel, url }] : [];
    });
}

function jsonLd(document: Document, failures: Failure[]): unknown[] {
  return select(document, 'script[type="application/ld+json"]')
    .slice(0, LIMIT.jsonLdScripts)
    .flatMap((script) => {
      const source = (script.textContent ?? '').trim();
      if (!source || source.length > LIMIT.jsonLdCharacters) return [];
      try {
        return [parseJsonLd(source)];
      } catch (error) {
        failures.push({ part: 'json-ld', detail: String(error).slice(0, 200) });
        return [];
      }
    });
}

function embeds(document: Document, address: AddressReader): string[] {
  const found = select(document, 'script[src],iframe[src],img[width="1"][src],img[height="1"][src]')
    .slice(0, LIMIT.embeds)
    .flatMap((element) => address(attribute(element, 'src')) ?? []);
  return [...new Set(found)];
}

function comments(document: Document): string[] {
  const SHOW_COMMENT = 128;
  const found: string[] = [];
  const walker = native(document, 'createTreeWalker').call(document, document, SHOW_COMMENT);
  for (let node = walker.nextNode(); node && found.length < LIMIT.comments; node = walker.nextNode()) {
    const data = text((node as Comment).data, 201);
    if (data && data.length <= 200) found.push(data);
  }
  return found;
}

/** Chrome and Google Translate mark the root element; Edge and Firefox leave no class, but change `lang` and add attributes. */
function isTranslated(document: Document): boolean {
  const root = native(document, 'documentElement');
  return /\btranslated-(?:ltr|rtl)\b/.test(attribute(root, 'class')) || attribute(root, '_msttexthash') !== '';
}
