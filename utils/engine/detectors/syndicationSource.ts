/**
 * A tag for republished news names the first address on another site:
 *   <meta name="syndication-source" content="https://paper.example/story">   also original-source, rel="syndication-source"
 * Most sites fill it with their own address (19 of 19 pages of a public collection), which says nothing.
 */
import { credit } from '../credit';
import { domainOf, isHomePage } from '../hosts';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

const NAMES = ['syndication-source', 'original-source', 'original-publisher', 'dcterms.source', 'dc.source'];
const RELS = /(?:^|\s)(?:syndication-source|original-source)(?:\s|$)/;

export default function syndicationSource({ snapshot, meta, domain, isOwnUrl }: Page): Finding[] {
  if (!domain) return [];
  const linked = snapshot.links.filter(({ rel }) => RELS.test(rel)).map(({ url }) => url);
  const url = [...meta(...NAMES), ...linked].find(
    (address) => /^https?:\/\//i.test(address) && domainOf(address) && !isOwnUrl(address),
  );
  if (!url) return [];
  const named = credit({ url, role: 'infoSource', visible: false });
  const strength = isHomePage(url) ? 'weak' : 'strong';
  return [{ ...sentence('syndicationSource', named.name), strength, quote: url, credit: named, reuse: 'syndicated' }];
}
