/** What detectors are asked about: the snapshot with what every detector needs worked out once. */
import { addressKey } from './addresses';
import { domainOf, publishedUrl, slugWords } from './hosts';
import { guessLanguage, primarySubtag } from './language';
import {
  brandOf,
  findOrganization,
  isAliasHost,
  isSameHouse,
  isSameSite,
  nameKey,
  organizationOf,
} from './organizations';
import { regionsOf } from './regions';
import { listOf, nameOf, ownArticles, schemaArticles, type SchemaObject } from './schema';
import type { Article, Block, Organization, Snapshot } from '../types';

export interface Page {
  readonly snapshot: Snapshot;
  /** Registrable domain of the page, or null. */
  readonly domain: string | null;
  readonly article: Article;
  /** The article's own blocks, headings and captions too, in order. */
  readonly body: readonly Block[];
  /** The article's prose: its paragraphs, list items and quotations. */
  readonly paragraphs: readonly Block[];
  /** The story's own paragraphs: long runs of prose after the headline. */
  readonly prose: readonly Block[];
  /** Blocks between the headline and the second paragraph: byline, dateline, source, time. */
  readonly opening: readonly Block[];
  /** The last paragraphs and what follows them: sign-off, source line, rights, disclaimer; no footer, menu or comments. */
  readonly closing: readonly Block[];
  /** JSON-LD articles of the page. */
  readonly schema: readonly SchemaObject[];
  /** Names the site gives itself. */
  readonly siteNames: readonly string[];
  /** The agency or publisher whose own site this is, if we know it. */
  readonly publisher: Organization | null;
  /** Contents of the metas with one of these names, in order. */
  readonly meta: (...names: readonly string[]) => string[];
  /** Whether a registrable domain is this site's, by address, brand or organisation. Sister titles are not. */
  readonly isOwn: (domain: string | null) => boolean;
  /** Whether an address is this site's: its domain, or its brand on a staging, picture or hosting server. */
  readonly isOwnUrl: (url: string) => boolean;
  /** Whether a registrable domain is another title of this site's owner. */
  readonly isSister: (domain: string | null) => boolean;
  /** Whether a name is one the site gives itself. */
  readonly isOwnName: (name: string) => boolean;
  /** Words of the headline and of the page's own address, lower case: an address that shares them is of the same story. */
  readonly storyWords: ReadonlySet<string>;
}

const PROSE_TAGS = new Set(['p', 'div', 'li', 'td', 'blockquote', 'section', 'article', 'pre', 'dd', 'span', 'center']);

export function readPage(snapshot: Snapshot): Page {
  const address = snapshot.url ? publishedUrl(snapshot.url) : null;
  const domain = domainOf(address);
  const body = snapshot.blocks.filter((block) => block.inArticle);
  const paragraphs = body.filter((block) => PROSE_TAGS.has(block.tag) && block.landmark !== 'figure');
  const meta = (...names: readonly string[]) =>
    snapshot.meta.filter(({ name }) => names.includes(name)).map(({ content }) => content);
  const headline = snapshot.extract?.title ?? meta('og:title')[0] ?? snapshot.title;
  const schema = ownArticles(schemaArticles(snapshot.jsonLd), isThisStory(snapshot, headline));
  const inLanguage =
    primarySubtag(snapshot.lang) ??
    guessLanguage(paragraphs.map(({ text }) => text).join(' ')) ??
    primarySubtag(nameOf(schema[0]?.inLanguage)) ??
    primarySubtag(meta('og:locale')[0]);

  const names = siteNames(domain, schema, meta, snapshot.title);
  const ownKeys = new Set(names.map(nameKey).filter(Boolean));
  const isOwn = (other: string | null) => isSameSite(domain, other);
  const isNamed = (name: string) => ownKeys.has(nameKey(name)) || isOwn(organizationNamed(name));

  return {
    snapshot,
    domain,
    article: {
      headline: withoutSite(headline, names),
      byline: snapshot.extract?.byline ?? null,
      datePublished: published(snapshot, schema, meta),
      inLanguage,
      paragraphs: paragraphs.length,
    },
    body,
    paragraphs,
    ...regionsOf(snapshot.blocks, headline),
    schema,
    siteNames: names,
    publisher: organizationOf(address),
    meta,
    isOwn,
    isOwnUrl: (url) => isOwn(domainOf(url)) || (domain !== null && isAliasHost(domain, url)),
    isSister: (other) => !isOwn(other) && isSameHouse(domain, other),
    isOwnName: (name) => isNamed(name) || isNamed(name.split(SECTION)[0] ?? '') || bearsBrand(name, domain),
    storyWords: new Set([...wordsOf(headline), ...(address ? slugWords(address) : [])]),
  };
}

/** Whether an article of the page's data is the one on it: by its address, or by most words of its headline. */
function isThisStory(
  { url, canonicalUrl, title }: Snapshot,
  headline: string,
): (url: string | null, headline: string | null) => boolean {
  const keys = new Set([url, canonicalUrl].flatMap((address) => (address ? [addressKey(address)] : [])));
  const words = new Set(wordsOf(`${headline} ${title}`));
  return (address, name) => {
    if (address && keys.has(addressKey(address))) return true;
    const own = wordsOf(name ?? '');
    return own.length > 0 && own.filter((word) => words.has(word)).length >= 0.6 * own.length;
  };
}

/** A headline without the site's name behind it: "Ferry line to close - Harbour Post". */
function withoutSite(headline: string, names: readonly string[]): string {
  const end = headline.search(/\s[-–—|·»:]\s[^-–—|·»]{2,60}$/u);
  if (end <= 0) return headline;
  const tail = nameKey(headline.slice(end + 3));
  return names.some((name) => nameKey(name) === tail) ? headline.slice(0, end).trim() : headline;
}

/** Whether a name carries the site's brand: "Blog Nordkai.Example" on `nordkai.example`. Short brands stand in other words. */
function bearsBrand(name: string, domain: string | null): boolean {
  const brand = domain ? nameKey(brandOf(domain)).replaceAll(' ', '') : '';
  return brand.length >= 5 && organizationNamed(name) === null && nameKey(name).replaceAll(' ', '').includes(brand);
}

/** A site's name and its section: `Harbour Post - Culture`. */
const SECTION = /\s{0,3}[-–—－·|/]\s{0,3}/;

function organizationNamed(name: string): string | null {
  return domainOf(findOrganization(name)?.domains[0]);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}

function published(snapshot: Snapshot, schema: readonly SchemaObject[], meta: Page['meta']): string | null {
  const said =
    nameOf(schema[0]?.datePublished) ??
    meta('article:published_time', 'datepublished', 'date', 'dc.date', 'parsely-pub-date')[0] ??
    snapshot.extract?.publishedTime;
  return said && !Number.isNaN(Date.parse(said)) ? said.slice(0, 40) : null;
}

/** The site's name as it closes a page's title: `Oil falls | Example Daily` → Example Daily. */
function titleSuffix(title: string): string[] {
  const parts = title.split(/\s[|–—-]\s|[|_»]|(?<=[\u4e00-\u9fff])-(?=[\u4e00-\u9fff])/);
  const last = parts.length > 1 ? (parts[parts.length - 1] ?? '').trim() : '';
  return last.length >= 2 && last.length <= 40 ? [last] : [];
}

/** An agency's name in the publisher field is the supplier's, not the site's. */
function siteNames(
  domain: string | null,
  schema: readonly SchemaObject[],
  meta: Page['meta'],
  title: string,
): string[] {
  const publishers = schema.flatMap((object) => listOf(object.publisher)).map(nameOf);
  const names = [
    ...meta('og:site_name', 'application-name'),
    ...publishers,
    ...titleSuffix(title),
    domain,
    domain ? brandOf(domain) : null,
  ];
  const isForeign = (name: string) => {
    const home = organizationNamed(name);
    return home !== null && !isSameSite(domain, home);
  };
  return [...new Set(names.filter((name): name is string => Boolean(name) && !isForeign(name as string)))];
}
