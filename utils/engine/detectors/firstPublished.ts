/** "This article was originally published on Grist." · "The post … appeared first on Example Blog." */
import { credit } from '../credit';
import { domainOf } from '../hosts';
import { nameKey } from '../organizations';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

const PHRASE =
  /\b(?:(?:originally|first|previously) (?:published|appeared)|appeared (?:first|originally)) (?:on|in|at|by|with) (?:the )?(?<site>[\p{Lu}\p{N}][^.,;:()]{1,60})/u;

export default function firstPublished({ opening, closing, paragraphs, isOwn, siteNames }: Page): Finding[] {
  const own = new Set(siteNames.map(nameKey));
  for (const block of new Set([...opening, ...closing, ...paragraphs.slice(0, 1)])) {
    const match = PHRASE.exec(block.text);
    const site = match?.groups?.site?.trim();
    if (!match || !site) continue;
    const link = block.links.find(
      ({ text, url }) => !isOwn(domainOf(url)) && (site.startsWith(text) || text.includes(site)),
    );
    const other = link ?? block.links.find(({ url }) => domainOf(url) && !isOwn(domainOf(url)));
    const named = credit({ name: site, url: other?.url ?? null, role: 'first-published' });
    if (own.has(nameKey(site)) || isOwn(named.domain)) continue;
    return [
      {
        ...sentence('firstPublished', named.name),
        strength: 'stated',
        quote: match[0],
        block: block.index,
        credit: named,
        reuse: 'syndicated',
      },
    ];
  }
  return [];
}
