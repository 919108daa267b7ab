/**
 * The page gives a story on another house's site as the preferred address of its text, by `<link rel="canonical">`
 * (RFC 6596), `og:url`, or the address in its own JSON-LD:
 *   https://portal.example/a → <link rel="canonical" href="https://paper.example/story">
 */
import { credit } from '../credit';
import { domainOf, isHomePage } from '../hosts';
import type { Page } from '../page';
import { urlOf } from '../schema';
import { sentence } from '../sentence';
import type { Finding, Snapshot } from '../../types';

/** Share of a page's links, and number in its menus, that make a domain the page's own under another name. */
const HOME_SHARE = 0.4;
const HOME_LINKS = 2;
const MENUS = new Set(['nav', 'footer', 'header']);

/** Whether the page's menus lead to the domain: a staging server's or a second domain's, whose canonical is the site itself. */
function isHome(domain: string | null, { blocks }: Snapshot): boolean {
  const links = blocks.flatMap((block) => block.links.map(({ url }) => ({ block, url })));
  const there = links.filter(({ url }) => domainOf(url) === domain);
  const inMenus = there.filter(({ block }) => MENUS.has(block.landmark) && !block.inArticle);
  return there.length >= HOME_SHARE * Math.max(links.length, 5) || inMenus.length >= HOME_LINKS;
}

export default function canonicalElsewhere({ snapshot, meta, domain, isOwnUrl, schema }: Page): Finding[] {
  if (!domain) return [];
  const graph = schema.flatMap((object) => [urlOf(object.mainEntityOfPage), urlOf(object.url)]);
  const url = [snapshot.canonicalUrl, ...meta('og:url'), ...graph].find(
    (address) => address && domainOf(address) && !isOwnUrl(address) && !isHomePage(address),
  );
  if (!url || isHome(domainOf(url), snapshot)) return [];
  const named = credit({ url, role: 'canonical', visible: false });
  return [
    {
      ...sentence('canonicalElsewhere', named.name),
      strength: 'strong',
      quote: url,
      credit: named,
      reuse: 'syndicated',
    },
  ];
}
