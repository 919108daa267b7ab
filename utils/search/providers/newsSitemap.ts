/** The credited site's news sitemap: its articles of the last two days, those whose titles share words with ours. */
import { readXml } from '../answers';
import { candidate } from '../candidate';
import { pages, type Provider, type World } from '../provider';
import { isSameSite } from '../publicAddress';
import { answered, GZIP_TYPES, safeFetch, XML_TYPES } from '../safeFetch';
import { byTitle, SITE_LANE, siteOrigin } from '../site';
import { Unanswered } from '../unanswered';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';
/** Sitemaps read of one site; a big one has hundreds, of which the news one is what we want. */
const MAX_FILES = 4;
const TYPES = [...XML_TYPES, ...GZIP_TYPES, 'text/plain'];

/** Sitemaps with `news` in their address first, other orders kept; only the site's own. */
function wanted(addresses: readonly string[], origin: string): string[] {
  const own = [...new Set(addresses)].filter((address) => isSameSite(address, origin));
  return own.toSorted((a, b) => Number(/news/i.test(b)) - Number(/news/i.test(a)));
}

const locations = (document: Document, element: string): string[] =>
  [...document.getElementsByTagNameNS(SITEMAP, element)].flatMap(
    (entry) => entry.getElementsByTagNameNS(SITEMAP, 'loc')[0]?.textContent?.trim() ?? [],
  );

async function robots(origin: string, world: World): Promise<string[]> {
  const reply = await safeFetch(`${origin}/robots.txt`, { types: ['text/plain'], maxBytes: 512_000 }, world);
  if (reply.status === 404) return [];
  return answered(reply, world)
    .text.split(/\r\n|\r|\n/)
    .flatMap((line) => /^\s{0,9}sitemap\s{0,9}:\s{0,9}(\S{1,2000})/i.exec(line)?.[1] ?? []);
}

export default {
  id: 'newsSitemap',
  sends: 'browsingActivity',
  ...SITE_LANE,
  search: async (query, _service, world) => {
    const origin = siteOrigin(query);
    const queue = wanted(await robots(origin, world), origin);
    if (queue.length === 0) throw new Unanswered('refused', 'not-offered', 'robots.txt');
    const entries: Element[] = [];
    for (let read = 0; read < MAX_FILES && entries.length === 0; read += 1) {
      const next = queue.shift();
      if (!next) break;
      // One file says which is the next.
      const reply = await safeFetch(next, { types: TYPES, maxBytes: 10_000_000 }, world);
      const document = readXml(answered(reply, world).text, world);
      queue.unshift(...wanted(locations(document, 'sitemap'), origin));
      entries.push(...document.getElementsByTagNameNS(NEWS, 'news'));
    }
    if (entries.length === 0) throw new Unanswered('refused', 'not-offered', 'sitemap');
    const found = entries.slice(0, 1000).flatMap((entry) => {
      const part = (name: string): string => entry.getElementsByTagNameNS(NEWS, name)[0]?.textContent?.trim() ?? '';
      const url = entry.parentElement?.getElementsByTagNameNS(SITEMAP, 'loc')[0]?.textContent ?? '';
      const dates = [['news-sitemap', part('publication_date')]] as const;
      return candidate({ url, title: part('title'), provider: 'newsSitemap', dates });
    });
    return pages(byTitle(found, query.text));
  },
} satisfies Provider;
