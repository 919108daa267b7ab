/**
 * The story opens with another organisation's dateline:
 *   LONDON (Reuters) - Oil fell …      Madrid, 3 may (EFE).- …       (Austin, TX, May 3 / ACCESSWIRE / …
 *   【ワシントン時事】…                  新华社北京5月3日电 …             (서울=연합뉴스) …        KVELLER via JTA — …
 */
import { credit, reuseOf } from '../credit';
import { foreignOf, readCreditLine, type CreditLine } from '../creditLine';
import { findNames } from '../findNames';
import { domainOf } from '../hosts';
import { findOrganization } from '../organizations';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Block, Finding } from '../../types';

const PLACE = '[\\p{Lu}\\p{Lo}\\d«"“][\\p{L}\\p{M}\\d .,/\'’()&-]{0,70}?';
/** What follows a dateline: a dash of any make, a colon, or nothing where the dash was lost. */
const DASH = '(?:\\s?[.,]?\\s?(?:[-‐-―:=]+|&mdash;|$)|\\s?\\.\\s)';
const FORMS: readonly RegExp[] = [
  new RegExp(`^(?:${PLACE}[\\s,.;–-]{0,3})?[(（\\[](?<who>[^()（）\\[\\]]{2,40})[)）\\]]${DASH}`, 'u'),
  // A dash lost on the way: "MOSCOW (AP) Russia said". Only after a place in capitals.
  new RegExp('^\\p{Lu}[\\p{Lu}\\p{M} .,/\'’-]{2,40}\\((?<who>[^()]{2,30})\\)\\s(?=[\\p{Lu}"“‘])', 'u'),
  // Indian agencies put no dash: "New Delhi, April 12 (IANS) India’s exports …".
  new RegExp(
    '^\\p{Lu}[\\p{L}\\p{M} .]{2,40},\\s\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}\\s?\\((?<who>[^()]{2,30})\\)\\s?(?=[\\p{Lu}"“‘])',
    'u',
  ),
  // Date, full stop, name, dash: "20 февраля. Interfax-Russia.ru - …".
  /^\d{1,2}\s\p{L}{3,10}\.\s(?<who>[\p{Lu}][\p{L}.-]{3,30})\s[-–—]\s/u,
  // "/PRNewswire/ --" after place and date.
  new RegExp(`^(?:\\(?${PLACE}[\\s,.–-]{0,3})?/\\s?(?<who>[^/]{2,30}?)\\s?(?:/|--)`, 'u'),
  /^【(?<who>[^】]{2,40})】/u,
  /^[（(【[](?:[^()（）]{1,12}=)(?<who>[^()（）=]{2,12})[)）】\]]/u,
  /^[（(]?(?<who>新华社|中新社|中新网|中央社)[^。，]{0,24}(?:电|電|报道)/u,
  /^(?:\p{Lu}[\p{L} .,'’-]{1,40}(?:,\s?[\p{L}.]{3,10}\s\d{1,2})?[,.]?\s[-–—]\s)?\((?<who>[^()]{2,30})\)\s?[-–—:]/u,
  // Without brackets, where the code stands alone before a dash.
  /^(?<who>[\p{Lu}][\p{Lu}\p{L}]{1,12}(?:\s(?:via|\/|\+)\s[\p{Lu}][\p{L}]{1,12})?)\s?(?:--|[–—]|-\s)\s?/u,
];
/** How many paragraphs may stand before it: a teaser, a caption, a note. */
const PARAGRAPHS = 3;

export default function dateline(page: Page): Finding[] {
  const { opening, prose, snapshot } = page;
  // Paragraphs without markup come with what stood around them: the story's first one may be further down.
  const reach = snapshot.source === 'text' ? 8 : PARAGRAPHS;
  const first = new Set([...opening.filter(({ text }) => text.length > 20), ...prose.slice(0, reach)]);
  for (const block of first) {
    const { text, index, landmark } = block;
    if (landmark === 'figure' || landmark === 'nav') continue;
    const found = read(text, page);
    const [writer, ...others] = found ? foreignOf(found.line, page) : [];
    if (!found || !writer) continue;
    // A house that puts its code behind the place runs a news service: "ATLANTA (CNN) —" at a local station.
    const isService = writer.kind === 'syndicator' && /[(（]/.test(found.quote);
    const reuse = found.line.isJoined ? 'mixed' : isService ? 'wire' : reuseOf(writer);
    return [writer, ...others].map(({ name }) => ({
      ...sentence('dateline', name),
      strength: 'stated',
      quote: found.quote,
      block: index,
      credit: credit({ name, url: storyLink(name, block), role: 'dateline' }),
      reuse,
    }));
  }
  return [];
}

/** A link in the first paragraph that leads to the named house: "KVELLER via JTA" is often linked to the story. */
function storyLink(name: string, block: Block): string | null {
  const home = domainOf(findOrganization(name)?.domains[0]);
  return block.links.find(({ url }) => home !== null && domainOf(url) === home)?.url ?? null;
}

function read(text: string, page: Page): { quote: string; line: CreditLine } | null {
  for (const form of FORMS) {
    const match = form.exec(text.slice(0, 200));
    const who = match?.groups?.who?.trim() ?? '';
    if (!match || !who || /photo|file|foto|image|video|archiv/i.test(who)) continue;
    // "(AP Photo)" and "(Reuters reported)" are no datelines: the bracket holds the name alone, or beside a house code.
    const line = readCreditLine(who.replace(/\s?-\s[^-]{3,30}$/, ''), page);
    if (line && !line.hasPerson && findNames(who).length > 0) return { quote: match[0].trim(), line };
    if (line && form.source.startsWith('^【')) return { quote: match[0], line };
  }
  return null;
}
