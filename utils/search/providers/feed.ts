/** The credited site's feeds (RSS, Atom, JSON Feed): its latest articles whose titles share words with ours. */
import * as v from 'valibot';
import type { Candidate } from '../../types';
import { listOf, plainText, readJson, readXml, text } from '../answers';
import { candidate } from '../candidate';
import { pages, type Provider, type World } from '../provider';
import { isSameSite } from '../publicAddress';
import { answered, HTML_TYPES, JSON_TYPES, safeFetch, XML_TYPES } from '../safeFetch';
import { byTitle, SITE_LANE, siteOrigin } from '../site';
import { Unanswered } from '../unanswered';

const ATOM = 'http://www.w3.org/2005/Atom';
const MAX_FEEDS = 2;
const ANNOUNCED = /^application\/(?:rss\+xml|atom\+xml|feed\+json)$/i;
const TYPES = [...XML_TYPES, ...JSON_TYPES, 'application/feed+json', 'application/rdf+xml'];

const jsonFeed = v.object({
  items: listOf(v.object({ url: text, title: v.optional(text, ''), date_published: v.nullish(text) })),
});

/** Feeds that a site's front page announces, on the same site. */
async function announced(origin: string, world: World): Promise<string[]> {
  const reply = answered(await safeFetch(`${origin}/`, { types: HTML_TYPES }, world), world);
  const links = world.parse(reply.text, 'text/html').querySelectorAll('link[rel~="alternate" i][href]');
  const addresses = [...links].flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    if (!ANNOUNCED.test(link.getAttribute('type')?.trim() ?? '') || !URL.canParse(href, reply.url)) return [];
    return new URL(href, reply.url).href;
  });
  return [...new Set(addresses)].filter((address) => isSameSite(address, origin)).slice(0, MAX_FEEDS);
}

const child = (entry: Element, name: string): Element | undefined =>
  [...entry.children].find(({ localName }) => localName === name);
const inside = (entry: Element, name: string): string => child(entry, name)?.textContent?.trim() ?? '';

function fromRss(item: Element, world: World): Candidate[] {
  const url =
    inside(item, 'link') || (child(item, 'guid')?.getAttribute('isPermaLink') === 'false' ? '' : inside(item, 'guid'));
  const dates = [['feed', inside(item, 'pubDate') || inside(item, 'date')]] as const;
  return candidate({ url, title: plainText(inside(item, 'title'), world), provider: 'feed', dates });
}

function fromAtom(entry: Element, world: World): Candidate[] {
  const links = [...entry.children].filter(({ localName }) => localName === 'link');
  const url =
    links.find((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate')?.getAttribute('href') ?? '';
  const dates = [['feed', inside(entry, 'published')]] as const;
  return candidate({ url, title: plainText(inside(entry, 'title'), world), provider: 'feed', dates });
}

/** The articles of a feed in any of the three formats. */
function readFeed(body: string, world: World): Candidate[] {
  if (body.trimStart().startsWith('{'))
    return readJson(body, jsonFeed).items.flatMap(({ url, title, date_published }) =>
      candidate({ url, title: plainText(title, world), provider: 'feed', dates: [['feed', date_published]] }),
    );
  const document = readXml(body, world);
  const atom = [...document.getElementsByTagNameNS(ATOM, 'entry')].flatMap((entry) => fromAtom(entry, world));
  const rss = [...document.getElementsByTagNameNS('*', 'item')].flatMap((item) => fromRss(item, world));
  return [...atom, ...rss].slice(0, 500);
}

export default {
  id: 'feed',
  sends: 'browsingActivity',
  ...SITE_LANE,
  search: async (query, _service, world) => {
    const feeds = await announced(siteOrigin(query), world);
    if (feeds.length === 0) throw new Unanswered('refused', 'not-offered', 'feed');
    const found: Candidate[] = [];
    for (const url of feeds) {
      // A site is asked one thing at a time.
      found.push(
        ...readFeed(answered(await safeFetch(url, { types: TYPES, maxBytes: 5_000_000 }, world), world).text, world),
      );
    }
    return pages(byTitle(found, query.text));
  },
} satisfies Provider;
