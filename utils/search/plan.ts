/**
 * What will be sent to whom, before anything is: `GDELT, api.gdeltproject.org: "carried its first lorry" …`. The
 * reader may edit or strike every line.
 */
import type { Candidate } from '../types';
import type { Clues } from './clues';
import type { Query, Sends, Site } from './provider';
import { PROVIDERS } from './providers';
import { ownUrl } from './ownAddress';
import { domainOf, publicUrl } from './publicAddress';
import { queriesFor } from './queries';
import { isReady, SERVICE_IDS, SERVICES, type ServiceId, type Services } from './services';

/** One line of the preview: one string to one service. */
export interface Ask {
  readonly provider: ServiceId;
  /** The service's name as shown. */
  readonly name: string;
  /** Who is asked; with its port, and `http://` where that is not encrypted. */
  readonly host: string;
  /** Origin of a service of the reader's own; null for all others. */
  readonly own: string | null;
  readonly sends: Sends;
  /** Its `text` is the exact string, and the part that may be edited. */
  readonly query: Query;
}

/** The second step: pages to be read, and the archive to be asked when it first saw them. */
export interface ReadingPlan {
  readonly pages: readonly Candidate[];
  readonly captures: readonly Ask[];
}

const DAY = 86_400_000;
/** How far back what a service holds can reach: Context 72 hours, a news sitemap two days, a feed some twenty articles. */
const REACH_MS: Readonly<Partial<Record<ServiceId, number>>> = {
  gdeltContext: 3 * DAY,
  newsSitemap: 3 * DAY,
  feed: 14 * DAY,
};
/** Sites asked about one article, pages read, and captures looked up: enough for the best few within the time. */
const MAX_SITES = 2;
const MAX_PAGES = 8;
const MAX_CAPTURES = 5;

function ask(id: ServiceId, services: Services, query: Query): Ask[] {
  const { name, addressed } = SERVICES[id];
  const url = addressed ? ownUrl(services[id].endpoint) : publicUrl(query.site ?? services[id].endpoint);
  if (!url || query.text.trim() === '') return [];
  const host = url.protocol === 'http:' ? url.origin : url.host;
  return [{ provider: id, name, host, own: addressed ? url.origin : null, sends: PROVIDERS[id].sends, query }];
}

/** Whether a service can still hold what was published in the clues' window; unknown times may be now. */
const reaches = (id: ServiceId, { window }: Clues, now: number): boolean =>
  window === null || window.to >= now - (REACH_MS[id] ?? Infinity);

const visiting = (services: Services): ServiceId[] =>
  SERVICE_IDS.filter((id) => SERVICES[id].visits && isReady(id, services));

/**
 * The first step: every service that is switched on and the strings for it.
 * @param now Milliseconds since 1970; what a service no longer holds is not asked for.
 */
export function planLookup(clues: Clues, services: Services, now: number): Ask[] {
  const { window, lang, credited } = clues;
  const asks = SERVICE_IDS.flatMap((id) => {
    if (SERVICES[id].visits || !isReady(id, services)) return [];
    if (!reaches(id, clues, now)) return [];
    return queriesFor(id, clues).flatMap((text) => ask(id, services, { text, window, lang, site: null }));
  });
  const known = credited.flatMap(({ name, domain, url }): Site[] =>
    domain ? [{ name, url: url ? new URL(url).origin : `https://${domain}`, description: '' }] : [],
  );
  return [...asks, ...planSites(known, clues, services, now)];
}

/** The lines for sites whose names the page credits, known beforehand or named by Wikidata's answer. */
export function planSites(sites: readonly Site[], clues: Clues, services: Services, now: number): Ask[] {
  const own = domainOf(clues.page ?? '');
  const origins = [...new Set(sites.filter(({ url }) => domainOf(url) !== own).map(({ url }) => url))];
  return origins.slice(0, MAX_SITES).flatMap((site) =>
    visiting(services)
      .filter((id) => reaches(id, clues, now))
      .flatMap((id) =>
        queriesFor(id, clues).flatMap((text) =>
          ask(id, services, { text, window: clues.window, lang: clues.lang, site }),
        ),
      ),
  );
}

/** The second step, for the best candidates: which pages are read, and for which the archive is asked, ours among them. */
export function planReading(candidates: readonly Candidate[], clues: Clues, services: Services): ReadingPlan {
  const pages = candidates.slice(0, MAX_PAGES);
  const addresses = [...pages.slice(0, MAX_CAPTURES - 1).map(({ url }) => url), ...(clues.page ? [clues.page] : [])];
  const captures = isReady('waybackCdx', services)
    ? addresses.flatMap((text) => ask('waybackCdx', services, { text, window: null, lang: null, site: null }))
    : [];
  return { pages, captures };
}

/** A line with the string as the reader has edited it. */
export function edited(line: Ask, text: string): Ask {
  return { ...line, query: { ...line.query, text } };
}

/** Where a plan's requests may go. */
export interface Reach {
  /** Public hosts with all below them, over https; sites by their domain, since they redirect between their own names. */
  readonly hosts: readonly string[];
  /** Origins of the reader's own services, and nothing beside them. */
  readonly origins: readonly string[];
}

export function reachOf(asks: readonly Ask[], pages: readonly Candidate[] = []): Reach {
  const hosts = asks.flatMap(({ host, own, query }) =>
    own ? [] : [query.site ? domainOf(query.site) : hostname(host)],
  );
  return {
    hosts: [...new Set([...hosts, ...pages.map(({ url }) => domainOf(url))])].toSorted(),
    origins: [...new Set(asks.flatMap(({ own }) => own ?? []))].toSorted(),
  };
}

const hostname = (host: string): string => host.replace(/:\d+$/, '');

/** Match patterns to ask permission for, in the click that sends. A pattern knows no port. */
export function patternsOf({ hosts, origins }: Reach): string[] {
  const own = origins.map((origin) => new URL(origin)).map((url) => `${url.protocol}//${url.hostname}/*`);
  return [...hosts.map((host) => `https://*.${host}/*`), ...own];
}

/** Kinds of data that leave, to be asked for in the click that sends (Firefox). */
export function dataOf(asks: readonly Ask[]): Sends[] {
  return [...new Set(asks.map(({ sends }) => sends))].toSorted();
}
