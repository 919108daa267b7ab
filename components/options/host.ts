/** What a reader types as a site, as `https://www.News.example/a` → `news.example`. */

/** The host without `www.`, in lower case and ASCII; null when it is none. Names without a dot are no sites of the web. */
export function siteOf(typed: string): string | null {
  const text = typed.trim();
  const address = text.includes('://') ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  const host = hostname.replace(/^www\./, '').replace(/\.$/, '');
  return /^https?:$/.test(protocol) && host.length <= 253 && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) ? host : null;
}
