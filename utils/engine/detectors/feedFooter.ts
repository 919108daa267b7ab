/** The footer that a feed adds to its items stands in the text: "The post Ten Ways to Save appeared first on Example Blog." */
import { credit } from '../credit';
import type { Page } from '../page';
import { matchPhrase } from '../phrases';
import { sentence } from '../sentence';
import { isSiteName, linkFor, siteNameOf } from '../siteName';
import type { Finding } from '../../types';

export default function feedFooter(page: Page): Finding[] {
  for (const block of new Set([...page.closing, ...page.body.slice(-6)])) {
    const match = matchPhrase(block.text, 'feed-footer');
    const name = match ? siteNameOf(match.filling) : '';
    if (!match || !isSiteName(name) || page.isOwnName(name)) continue;
    const link = linkFor(name, block, page);
    const named = credit({ name, url: link?.url ?? null, role: 'feed' });
    if (page.isOwn(named.domain)) continue;
    // Without a link left, a site may show its own former name.
    const strength = link ? 'stated' : 'strong';
    return [
      {
        ...sentence('feedFooter', named.name),
        strength,
        quote: match.quote,
        block: block.index,
        credit: named,
        reuse: 'syndicated',
      },
    ];
  }
  return [];
}
