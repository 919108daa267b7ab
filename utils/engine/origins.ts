/**
 * Evidence read as likely sources, best first: what the page states before what its data says; the writer before a relay.
 * Of two agencies the dateline or author line names the writer, the last line the relay it came through:
 *   "CHICAGO (AP) — …" and "© The Canadian Press" → Associated Press, relay The Canadian Press
 * Of an announcement the issuer is the writer, the release wire the relay:
 *   "/PRNewswire/" and "About Veldane Instruments" → Veldane Instruments, relay PR Newswire
 */
import { brandOf, organizationOf } from './organizations';
import type { CreditRole, Evidence, Origin, Relation, Strength } from '../types';

const RANK: Readonly<Record<Strength, number>> = { stated: 3, strong: 2, weak: 1 };

/** Which capacity tells most about who wrote, first to last. */
const ROLES: readonly CreditRole[] = [
  'dateline',
  'byline',
  'first-published',
  'feed',
  'creditLine',
  'sign-off',
  'source-line',
  'isBasedOn',
  'canonical',
  'copyrightHolder',
  'infoSource',
  'shared',
  'link',
  'publisher',
  'image',
  'brand',
];
/** Capacities that tell the writer, and those in which a house only passes a text on. */
const WRITER = new Set<CreditRole>(['dateline', 'byline']);
const RELAY = new Set<CreditRole>(['copyrightHolder', 'source-line', 'creditLine', 'publisher', 'sign-off', 'feed']);
/** "Agencies" is no source anyone can look up. */
const NOBODY =
  /^(?:agenc|agent|agenz|agên|ajans|news agenc|news services|press|presse|wire|staff|byråen|агентств|информ|وكال|الوكال|एजेंसि|एजेंसी|with agency)/iu;

interface Draft extends Origin {
  readonly role: number;
  /** Whether it speaks as the sender of an announcement. */
  readonly issues: boolean;
}

const isReleaseWire = ({ domain }: { readonly domain: string | null }) =>
  organizationOf(domain)?.kind === 'press-release-wire';

/** The likely sources of a text, best first. */
export function rankOrigins(evidence: readonly Evidence[]): Origin[] {
  const origins = new Map<string, Draft>();
  evidence.forEach(({ credit, reuse, strength }, index) => {
    if (!credit?.name || (credit.domain === null && NOBODY.test(credit.name))) return;
    const key = credit.domain ? brandOf(credit.domain) : credit.name.toLowerCase();
    const known = origins.get(key);
    const role = ROLES.indexOf(credit.role);
    origins.set(key, {
      name: known?.name ?? credit.name,
      domain: known?.domain ?? credit.domain,
      url: known?.url ?? credit.url,
      relation: known?.relation ?? credit.relation,
      certainty: known && RANK[known.certainty] >= RANK[strength] ? known.certainty : strength,
      evidence: [...(known?.evidence ?? []), index],
      role: Math.min(known?.role ?? role, role),
      issues: known?.issues || (reuse === 'press-release' && !isReleaseWire(credit)),
    });
  });
  const hasWriter = evidence.some(
    ({ credit, strength }) =>
      credit && credit.relation === 'writer' && WRITER.has(credit.role) && strength === 'stated',
  );
  const hasIssuer = [...origins.values()].some(({ issues }) => issues);
  const isRelay = (draft: Draft) =>
    hasIssuer ? isReleaseWire(draft) : hasWriter && RELAY.has(ROLES[draft.role] ?? 'image');
  return [...origins.values()]
    .map((draft) => ({ ...draft, relation: relationOf(draft, isRelay(draft)) }))
    .toSorted((a, b) => after(a) - after(b) || RANK[b.certainty] - RANK[a.certainty] || a.role - b.role)
    .map(({ name, domain, url, relation, certainty, evidence: from }) => ({
      name,
      domain,
      url,
      relation,
      certainty,
      evidence: from,
    }));
}

function relationOf({ relation }: Origin, isRelay: boolean): Relation {
  return relation === 'writer' && isRelay ? 'relay' : relation;
}

function after({ relation }: Origin): number {
  return ['writer', 'same-publisher', 'relay'].indexOf(relation);
}
