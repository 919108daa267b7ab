/** Hosts and registrable domains, after the Public Suffix List (tldts). */
import { getDomain } from 'tldts';

/** The registrable domain of an address or host (`https://www.bbc.co.uk/x` → `bbc.co.uk`), lower case, or null. */
export function domainOf(urlOrHost: string | null | undefined): string | null {
  if (!urlOrHost) return null;
  return (
    getDomain(urlOrHost, { allowPrivateDomains: true })?.toLowerCase() ?? getDomain(urlOrHost)?.toLowerCase() ?? null
  );
}

/** Whether an address is the front page of a site: no path worth the name, no query. */
export function isHomePage(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed) return false;
  return /^\/(?:index\.\w{2,5}|home\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(parsed.pathname) && !parsed.search;
}

/** The same address for comparing: no scheme, `www.`, `m.`, `amp.`, fragment, tracking query or closing slash. */
export function addressKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, searchParams } = new URL(url);
  const kept = [...searchParams].filter(
    ([name]) => !/^(?:utm_|fbclid$|gclid$|cmp|ref$|ref_|outputType$|amp$)/i.test(name),
  );
  const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
  const path = pathname.replace(/\/(?:amp\/?)?$/, '').replace(/\/amp\//, '/');
  return `${hostname.replace(/^(?:www|m|mobile|amp)\./, '')}${path}${query ? `?${query}` : ''}`.toLowerCase();
}
