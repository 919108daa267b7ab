/** `<link rel="canonical">` or `og:url` leads to a story on another house's site (RFC 6596). */
import { credit } from '../credit';
import { domainOf, isHomePage } from '../hosts';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

export default function canonicalElsewhere({ snapshot, meta, domain, isOwn }: Page): Finding[] {
  const url = [snapshot.canonicalUrl, ...meta('og:url')].find(
    (address) => address && domainOf(address) && !isOwn(domainOf(address)) && !isHomePage(address),
  );
  if (!url || !domain) return [];
  const named = credit({ url, role: 'canonical', visible: false });
  return [
    {
      ...sentence('canonicalElsewhere', named.domain ?? url),
      strength: 'strong',
      quote: url,
      credit: named,
      reuse: 'syndicated',
    },
  ];
}
