/**
 * Traces of another site in the article: links to its subject pages, pictures from its servers, its name behind the
 * title, class names of its system. One alone is common on honest pages; two that lead to one house are not.
 *   "Quelle: UN Program Pushes Digital Identity (link)" on a page with pictures from the linked site's own server
 *   "Quake shakes islands – Infobae" with pictures from infobae's servers, on a page of another site
 */
import press from '../../data/publishers.json';
import labels from '../../data/sourceLabels.json';
import { credit } from '../credit';
import { domainOf, isHomePage, isStoryAbout } from '../hosts';
import { findOrganization } from '../organizations';
import type { Page } from '../page';
import { sentence } from '../sentence';
import { foreignLinks } from '../siteName';
import type { Finding } from '../../types';

interface Trace {
  readonly kind: 'links' | 'pictures' | 'title' | 'classes' | 'source';
  readonly domain: string;
  readonly quote: string;
}

/** Links that only a site's own editors set: subjects, people, sections. */
const SUBJECT_PAGE =
  /\/(?:tag|tags|tema|temas|thema|themen|topic|topics|people|person|author|auteur|autor|sujet|argomenti|company|quote|quotes)\//;
const MIN_SUBJECT_LINKS = 3;
const SYSTEMS: readonly (readonly [names: RegExp, domain: string])[] = [
  [/(?:^| )(?:zn-body__paragraph|cnn-newsource)/, 'cnn.com'],
  [/(?:^| )story-body__/, 'bbc.com'],
  [/(?:^| )dcr-[a-z0-9]{5,8}(?: |$)/, 'theguardian.com'],
  [/(?:^| )css-[a-z0-9]{5,8} evys1bk0/, 'nytimes.com'],
];
const SOURCE_LABEL = new RegExp(`^(?:${labels.labels.join('|').replace(/[()]/g, '\\$&')})\\s?[:：]`, 'iu');
const TITLE_END = /\s[|–—-]\s(?<name>[^|–—]{2,40})$/u;

const imageHosts = new Map(
  press.publishers.flatMap(({ domain, imageHosts: hosts }) => hosts.map((host) => [host, domain] as const)),
);

export default function foreignTraces(page: Page): Finding[] {
  const traces = [...links(page), ...pictures(page), ...title(page), ...classes(page), ...source(page)].filter(
    ({ domain }) => !page.isOwn(domain) && !page.isSister(domain),
  );
  const kinds = new Map<string, Set<string>>();
  for (const { domain, kind } of traces) kinds.set(domain, (kinds.get(domain) ?? new Set()).add(kind));
  const [house] = [...kinds].toSorted((a, b) => b[1].size - a[1].size);
  if (!house || house[1].size < 2) return [];
  return traces
    .filter(({ domain }) => domain === house[0])
    .map(({ kind, quote, domain }) => {
      const named =
        kind === 'source'
          ? credit({ url: quote, role: 'link' })
          : credit({ url: `https://${domain}/`, role: 'brand', visible: false });
      return {
        ...sentence('foreignTraces', named.name),
        strength: 'strong',
        quote,
        credit: named,
        reuse: 'aggregated',
      };
    });
}

function links({ paragraphs, storyWords }: Page): Trace[] {
  const found = paragraphs.flatMap((block) => block.links.filter(({ url }) => SUBJECT_PAGE.test(url)));
  const counts = new Map<string, number>();
  for (const { url } of found) {
    const domain = domainOf(url);
    if (domain && !isHomePage(url) && !isStoryAbout(url, storyWords)) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= MIN_SUBJECT_LINKS)
    .map(([domain]) => ({
      kind: 'links',
      domain,
      quote: found.find(({ url }) => domainOf(url) === domain)?.url ?? domain,
    }));
}

/** Pictures from a large title's servers, or from the very site that a source line links. */
function pictures(page: Page): Trace[] {
  const { body, opening } = page;
  const sources = source(page).map(({ domain }) => domain);
  return [...new Set([...opening, ...body])].flatMap((block) =>
    block.images.flatMap(({ url }) => {
      const host = new URL(url).hostname;
      // WordPress' picture service carries the first host in its path: i0.wp.com/HOST/…
      const inner = /^i[0-3]\.wp\.com$/.test(host) ? (new URL(url).pathname.split('/')[1] ?? host) : host;
      const domain = imageHosts.get(inner) ?? sources.find((each) => each === domainOf(inner));
      return domain ? [{ kind: 'pictures' as const, domain, quote: url }] : [];
    }),
  );
}

/** "Quelle: Title of the Original (link)": one link to a story elsewhere behind the word. */
function source(page: Page): Trace[] {
  return page.closing.flatMap((block) => {
    const labelled = SOURCE_LABEL.test(block.text) ? foreignLinks(block, page) : [];
    const [link] = labelled;
    const domain = link && labelled.length === 1 && !isHomePage(link.url) ? domainOf(link.url) : null;
    return link && domain ? [{ kind: 'source' as const, domain, quote: link.url }] : [];
  });
}

function title({ snapshot, isOwnName }: Page): Trace[] {
  const name = TITLE_END.exec(snapshot.title)?.groups?.name?.trim();
  const home = name && !isOwnName(name) ? domainOf(findOrganization(name)?.domains[0]) : null;
  return name && home ? [{ kind: 'title', domain: home, quote: name }] : [];
}

function classes({ paragraphs }: Page): Trace[] {
  return SYSTEMS.flatMap(([names, domain]) => {
    const block = paragraphs.find(({ hints }) => names.test(hints));
    return block ? [{ kind: 'classes' as const, domain, quote: names.exec(block.hints)?.[0].trim() ?? domain }] : [];
  });
}
