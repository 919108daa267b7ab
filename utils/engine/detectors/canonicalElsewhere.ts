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
import type { Finding } from '../../types';

export default function canonicalElsewhere({ snapshot, meta, domain, isOwnUrl, schema }: Page): Finding[] {
  if (!domain) return [];
  const graph = schema.flatMap((object) => [urlOf(object.mainEntityOfPage), urlOf(object.url)]);
  const url = [snapshot.canonicalUrl, ...meta('og:url'), ...graph].find(
    (address) => address && domainOf(address) && !isOwnUrl(address) && !isHomePage(address),
  );
  if (!url) return [];
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
