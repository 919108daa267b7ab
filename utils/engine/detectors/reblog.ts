/**
 * A blog passes another blog's post on by its system's own function, which names and links it:
 *   "Reblogged from Nordkai Notes:"      "Rebloggt von Nordkai Notes"      <p class="reblog-from"><a href="…">Nordkai Notes</a></p>
 */
import { credit } from '../credit';
import { domainOf, isHomePage } from '../hosts';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Block, Finding, Link } from '../../types';

/** Where the words stand in front of a name; a comment "Reblogged this on …" is by somebody who passed this post on. */
const WORDS =
  /^(?:reblogged from|rebloggt von|reblogueado de|reblogu[ée] de|reblogué depuis|reblogado de|ribloggato da|gereblogd (?:van|op))\s(?<name>[^:\n]{2,60})/iu;
const CLASS = /(?:^|\s)reblog-(?:from|source|post)(?:\s|$)/;

export default function reblog(page: Page): Finding[] {
  for (const block of new Set([...page.opening, ...page.body])) {
    if (block.landmark === 'comments') continue;
    const name = nameIn(block);
    if (name === null || page.isOwnName(name)) continue;
    const link = sourceLink(page, block, name);
    if (!link) continue;
    const named = credit({ name, url: link.url, role: 'first-published' });
    return [
      {
        ...sentence('reblog', named.name),
        strength: 'stated',
        quote: block.text.slice(0, 160),
        block: block.index,
        credit: named,
        reuse: 'aggregated',
      },
    ];
  }
  return [];
}

function nameIn({ text, hints, links }: Block): string | null {
  if (CLASS.test(hints.slice(0, 60)) && links.length > 0 && text.length <= 80) return text;
  return WORDS.exec(text)?.groups?.name?.trim() ?? null;
}

/** The post passed on: a link on the name, else the first one that leads to another host. Two blogs may share a service's domain. */
function sourceLink({ snapshot, body }: Page, block: Block, name: string): Link | null {
  const own = snapshot.url ? new URL(snapshot.url).hostname : '';
  const links = [block, ...body].flatMap((each) => each.links);
  const isForeign = ({ url }: Link) => new URL(url).hostname !== own && domainOf(url) !== null && !isHomePage(url);
  return (
    links.find((link) => isForeign(link) && link.text.includes(name)) ??
    block.links.find(isForeign) ??
    links.find(isForeign) ??
    null
  );
}
