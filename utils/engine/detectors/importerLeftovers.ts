/**
 * What an import plugin left behind: a placeholder it did not fill, the class names of its items, or its closing link.
 *   "[ad_1] Oil prices fell on Tuesday …"      a last line "Source link" that leads to another site
 */
import data from '../../data/importers.json';
import { credit } from '../credit';
import { domainOf } from '../hosts';
import type { Page } from '../page';
import { phraseKey } from '../phrases';
import { sentence } from '../sentence';
import type { Block, Finding } from '../../types';

const LAST_LINES = new Set(data.lastLines);

export default function importerLeftovers(page: Page): Finding[] {
  const found = placeholder(page) ?? className(page) ?? comment(page);
  return [...(found ? [found] : []), ...lastLine(page)];
}

function finding(quote: string, block?: Block): Finding {
  const place = block ? { block: block.index } : {};
  return { ...sentence('importerLeftovers', quote), strength: 'strong', quote, ...place, reuse: 'aggregated' };
}

function placeholder({ body, closing, opening }: Page): Finding | null {
  for (const block of new Set([...opening, ...body, ...closing])) {
    // Alone or at an edge of its block: an article about such a plugin has the words in the middle of a sentence.
    const text = block.text.toLowerCase();
    const quote = data.placeholders.find((each) => text.startsWith(each) || text.endsWith(each));
    if (quote) return finding(quote, block);
  }
  return null;
}

/** Class names on the article's own blocks: a sidebar may well list a feed. */
function className({ paragraphs }: Page): Finding | null {
  const hits = paragraphs.flatMap((block) => {
    const names = block.hints.split(' ');
    const name = data.classNames.find((each) => names.includes(each));
    return name ? [{ name, block }] : [];
  });
  const [first] = hits;
  return first && hits.length >= paragraphs.length / 2 ? finding(first.name, first.block) : null;
}

function comment({ snapshot }: Page): Finding | null {
  const quote = snapshot.comments.find((each) => data.comments.some((name) => each.toLowerCase().startsWith(name)));
  return quote ? finding(quote) : null;
}

function lastLine({ closing, isOwnUrl }: Page): Finding[] {
  for (const block of closing) {
    if (!LAST_LINES.has(phraseKey(block.text).replace(/[\s.:"→>[\]]{1,5}$/, ''))) continue;
    const link = block.links.find(({ url }) => !isOwnUrl(url));
    if (!link) continue;
    const isFeed = data.feedHosts.includes(new URL(link.url).hostname.replace(/^www\./, ''));
    const url = isFeed ? null : link.url;
    return [
      { ...finding(block.text, block), ...(url && domainOf(url) ? { credit: credit({ url, role: 'link' }) } : {}) },
    ];
  }
  return [];
}
