/**
 * A pixel or script by which a supplier counts its republished texts stands in the page:
 *   <img src="https://counter.theconversation.com/content/214520/count.gif">
 *   <img id="republication-tracker-tool-source" src="https://newsroom.example/?republication-pixel=true&post=812">
 * It gives the supplier, and the story's number, with which its address is found among the links or made.
 */
import data from '../../data/counters.json';
import { credit } from '../credit';
import { domainOf, isHomePage } from '../hosts';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Finding, Reuse } from '../../types';

interface Counted {
  readonly name: string | null;
  readonly url: string | null;
  readonly reuse: Reuse;
  readonly quote: string;
}

export default function republicationCounter(page: Page): Finding[] {
  const { snapshot, isOwnUrl } = page;
  for (const address of [...snapshot.embeds, ...snapshot.images.map(({ url }) => url)]) {
    const counted = counter(page, address) ?? tracker(page, address);
    if (!counted || (counted.url && isOwnUrl(counted.url)) || isOwnUrl(address)) continue;
    const named = credit({ name: counted.name, url: counted.url ?? address, role: 'infoSource', visible: false });
    if (page.isOwn(named.domain)) continue;
    return [
      {
        ...sentence('republicationCounter', named.name),
        strength: 'strong',
        quote: counted.quote,
        credit: { ...named, url: counted.url },
        reuse: counted.reuse,
      },
    ];
  }
  return [];
}

/** A pixel of a supplier we know; the number in its path stands in the story's address too. */
function counter(page: Page, address: string): Counted | null {
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  const path = pathname.toLowerCase();
  const known = data.counters.find((each) => each.host === host && path.startsWith(each.path));
  if (!known) return null;
  const number = /\/(\d{4,12})\//.exec(path)?.[1];
  const url = number ? storyLink(page, domainOf(host), (link) => link.includes(number)) : null;
  return { name: known.name, url, reuse: known.reuse as Reuse, quote: address };
}

/** The Republication Tracker Tool of non-profit newsrooms: the host is the first publisher, `?p=NUMBER` opens the text. */
function tracker(page: Page, address: string): Counted | null {
  const { origin, searchParams } = new URL(address);
  const post = searchParams.get('post');
  if (searchParams.get('republication-pixel') !== 'true' || !post || !/^\d{1,12}$/.test(post)) return null;
  const domain = domainOf(address);
  const url = storyLink(page, domain, (link) => !/\/(?:category|tag|author|about|donate)\//.test(link));
  return { name: null, url: url ?? `${origin}/?p=${post}`, reuse: 'syndicated', quote: address };
}

function storyLink(
  { body, closing, opening }: Page,
  domain: string | null,
  fits: (url: string) => boolean,
): string | null {
  const links = [...opening, ...closing, ...body].flatMap((block) => block.links.map(({ url }) => url));
  const found = links.find(
    (url) => domainOf(url) === domain && !isHomePage(url) && fits(url) && !/\/profiles\//.test(url),
  );
  return found ? found.replace(/[?#].*$/, '') : null;
}
