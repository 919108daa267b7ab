/** Hosts and registrable domains, after the Public Suffix List (tldts). */
import { getDomain } from 'tldts';
import scholarly from '../data/scholarlyHosts.json';

/**
 * The registrable domain of an address or host (`https://www.bbc.co.uk/x` → `bbc.co.uk`), lower case, or null. Letters beyond ASCII
 * come out as the browser sends them (`bücher.example` → `xn--bcher-kva.example`), so that none passes for another's name.
 */
export function domainOf(urlOrHost: string | null | undefined): string | null {
  const host = urlOrHost && inAscii(urlOrHost);
  if (!host) return null;
  return getDomain(host, { allowPrivateDomains: true })?.toLowerCase() ?? getDomain(host)?.toLowerCase() ?? null;
}

function inAscii(urlOrHost: string): string | null {
  if (/^[\u0020-\u007e]*$/.test(urlOrHost)) return urlOrHost;
  const address = urlOrHost.includes('://') ? urlOrHost : `https://${urlOrHost}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

/** Whether an address is the front page of a site: no path worth the name, no query. */
export function isHomePage(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed) return false;
  return /^\/(?:index\.\w{2,5}|home\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(parsed.pathname) && !parsed.search;
}

/** Services that show another site's page: the page's own address stands in theirs. */
const WRAPPERS: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^web\.archive\.org$/, /^\/web\/\d{1,14}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/],
  [/^(?:[\w-]+\.)?cdn\.ampproject\.org$/, /^\/(?:c|v|wp)\/s\/(.+)$/],
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/amp\/s\/(.+)$/],
  [/^(?:www\.)?12ft\.io$/, /^\/(?:proxy\?q=)?(https?:.+)$/],
];

/** The address a page was published under: archives, caches and translation proxies carry it in their own. */
export function publishedUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, search } = new URL(url);
  if (hostname.endsWith('.translate.goog')) {
    const host = hostname.slice(0, -'.translate.goog'.length).replace(/--/g, '\u0000').replace(/-/g, '.');
    return `https://${host.replace(/\u0000/g, '-')}${pathname}`;
  }
  for (const [host, path] of WRAPPERS) {
    const inner = host.test(hostname) ? path.exec(`${pathname}${search}`)?.[1] : undefined;
    const address = inner && (/^https?:\/\//.test(inner) ? inner : `https://${inner}`);
    if (address && URL.canParse(address)) return address;
  }
  return url;
}

/** Words of an address' last segments that tell the story: `/2024/oil-prices-fall-again-id12` → oil, prices, fall, again. */
export function slugWords(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const segments = decoded(new URL(url).pathname).toLowerCase().split('/').filter(Boolean);
  const slug = segments.toSorted((a, b) => b.split(/[-_,]/).length - a.split(/[-_,]/).length)[0] ?? '';
  return slug.split(/[^\p{L}]+/u).filter((word) => word.length > 2 && !/^(?:html?|php|aspx?)$/.test(word));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray percent sign: the path as it is
  }
}

/** Whether an address is of a story under this headline or slug: at least three words, and most of the slug's, are in it. */
export function isStoryAbout(url: string, words: ReadonlySet<string>): boolean {
  const slug = slugWords(url);
  const shared = slug.filter((word) => words.has(word)).length;
  return shared >= 3 && shared / slug.length >= 0.5;
}

const SCHOLARLY: ReadonlySet<string> = new Set(scholarly.domains);

/** Whether an address is of a journal, a preprint server or a resolver of papers. */
export function isScholarly(url: string): boolean {
  return SCHOLARLY.has(domainOf(url) ?? '');
}
