/**
 * One page under several addresses: `https://m.example.com/a?utm_source=x`, `https://www.example.com/a/` and
 * `https://www.example.com/a?outputType=amp` are the same story.
 */

/** Parameters that say where a reader came from, never which page is meant. `ref`, `src` and `sh` can mean either and stay. */
const TRACKING =
  /^(?:utm_.*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|twclid|ttclid|yclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_.*|ns_.*|cmpid|ref_src|spm|s_cid|ito|at_medium|at_campaign|smid|ocid|cmp|guccounter)$/i;
const AMP_CACHE = /^https?:\/\/[\w-]{1,200}\.cdn\.ampproject\.org\/[a-z]\/(s\/)?(.+)$/i;

/** The address without fragment and tracking; an AMP cache's as the publisher's; anything unparsable unchanged. */
export function tidyAddress(address: string): string {
  const [, secure, cached] = AMP_CACHE.exec(address) ?? [];
  const plain = cached ? `${secure ? 'https' : 'http'}://${cached}` : address;
  if (!URL.canParse(plain)) return address;
  const url = new URL(plain);
  url.hash = '';
  for (const name of new Set(url.searchParams.keys())) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** What two addresses of the same page have in common, mobile and AMP forms included; for comparing, not for fetching. */
export function addressKey(address: string): string {
  const tidy = tidyAddress(address);
  if (!URL.canParse(tidy)) return tidy;
  const { hostname, pathname, searchParams } = new URL(tidy);
  const query = [...searchParams]
    .filter(([name, value]) => !(/^(?:amp|outputtype|_amp)$/i.test(name) && /^(?:1|true|amp|)$/i.test(value)))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted();
  const path = pathname
    .replace(/\/index\.(?:html?|php)$/i, '/')
    .replace(/(?:\/amp|\.amp)?(\.html?)?\/?$/i, '$1')
    .replace(/^\/amp(?=\/)/i, '');
  return `${hostname.replace(/^(?:www|m|mobile|amp)\./, '')}${path}${query.length ? `?${query.join('&')}` : ''}`;
}
