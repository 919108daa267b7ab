/** A note that the text came in by machine: "This story has been published from a wire agency feed without modifications to the text." */
import { credit, reuseOf } from '../credit';
import { findNames } from '../findNames';
import type { Page } from '../page';
import { findPhrase } from '../phrases';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

export default function syndicatedFeed(page: Page): Finding[] {
  for (const block of new Set([...page.closing, ...page.opening])) {
    const quote = block.text.length <= 700 ? findPhrase(block.text, 'feed') : null;
    if (!quote) continue;
    const source = findNames(block.text.slice(0, 600)).find(({ organization }) =>
      organization.domains.every((domain) => !page.isOwn(domain)),
    )?.organization;
    const named = source ? { credit: credit({ name: source.name, role: 'feed' }) } : {};
    const reuse = source ? reuseOf(source) : 'wire';
    return [{ ...sentence('syndicatedFeed'), strength: 'stated', quote, block: block.index, reuse, ...named }];
  }
  return [];
}
