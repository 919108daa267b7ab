/**
 * The house wrote with an agency's material:
 *   "With files from The Canadian Press" · "(Con información de AFP, EFE y Reuters)" · "NBC News and the AP contributed to this report."
 */
import { credit } from '../credit';
import { foreignOf, readCreditLine } from '../creditLine';
import { findNames } from '../findNames';
import type { Page } from '../page';
import { matchPhrase } from '../phrases';
import { sentence } from '../sentence';
import type { Block, Finding, Organization } from '../../types';

const CONTRIBUTED =
  /(?<names>[^.!?]{2,200}?)\s(?:has |have |also )?(?:contributed to (?:this|the) (?:report|story|article)|contributed reporting|contributed information)/iu;
/** The other way round: "Information from the Associated Press was used in this report." */
const USED =
  /(?:information|material|content) from (?<names>[^.!?]{2,120}?) (?:was|were|is|has been) (?:used|included)\b/iu;
/** A writer of the agency who contributed belongs to the agency's own text (see the sign-off). */
const PERSON = /\b(?:writers?|reporters?|correspondents?|journalists?|producers?)\b/i;
const MAX_LENGTH = 260;
/** "Avec", "mit", "com" mean it in their own language only. */
const SHORT = 12;

export default function sharedCredit(page: Page): Finding[] {
  for (const block of new Set([...page.opening, ...page.closing])) {
    if (block.landmark === 'figure' || block === page.prose[0]) continue;
    const found = read(block, page);
    if (found.length > 0) return found;
  }
  return [];
}

function read(block: Block, page: Page): Finding[] {
  const tail = block.text.slice(-MAX_LENGTH);
  // A plain search first: nearly every block says neither.
  const contributed = /contribut| (?:used|included)\b/i.test(tail) ? (CONTRIBUTED.exec(tail) ?? USED.exec(tail)) : null;
  if (contributed) {
    const names = contributed.groups?.names ?? '';
    const spans = PERSON.test(names)
      ? []
      : findNames(names).filter(({ organization }) => organization.kind !== 'image-agency');
    const organizations = spans.map(({ organization }) => organization);
    const named = foreignOf({ organizations, isJoined: true, hasPerson: false }, page);
    return findings(agenciesFirst(named), contributed[0].trim(), block);
  }
  const match = matchPhrase(tail, 'shared');
  const { inLanguage } = page.article;
  if (!match || (inLanguage !== null && match.lang !== inLanguage && match.quote.length - match.filling.length < SHORT))
    return [];
  // The credit is the end of the text or a line of its own, not a clause of the story: "met with AFP's reporters".
  const end = tail.slice(tail.indexOf(match.quote) + match.quote.length);
  const before = tail.slice(0, tail.indexOf(match.quote));
  if (!/^[\s.)\]*–—-]*$/.test(end) || (before.trim() !== '' && !/[.!?)"”»|([–—*:-]\s*$|\d\s*$/.test(before))) return [];
  const line = readCreditLine(match.filling === '' ? 'agencies' : match.filling, page);
  if (!line) return [];
  const organizations = foreignOf(line, page);
  if (organizations.length === 0 && line.organizations.length > 0) return [];
  return findings(
    organizations.length > 0 ? agenciesFirst(organizations) : [match.filling || match.quote],
    match.quote,
    block,
  );
}

/** A station's network stands first and its agency gives the text. */
function agenciesFirst(organizations: readonly Organization[]): string[] {
  const isTitle = ({ kind }: Organization) => (kind === 'agency' ? 0 : 1);
  return organizations.toSorted((a, b) => isTitle(a) - isTitle(b)).map(({ name }) => name);
}

function findings(names: readonly string[], quote: string, block: Block): Finding[] {
  return names.map((name) => ({
    ...sentence('sharedCredit', name),
    strength: 'stated',
    quote,
    block: block.index,
    credit: credit({ name, role: 'shared' }),
    reuse: 'mixed',
  }));
}
