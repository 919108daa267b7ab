/** Builds the credit that a finding carries: the organisation where it is known, else the name as the page writes it. */
import { domainOf, isHomePage } from './hosts';
import { findOrganization, organizationOf } from './organizations';
import { shown } from './sentence';
import type { Credit, CreditRole, Organization, Relation, Reuse } from '../types';

export interface CreditParts {
  readonly name?: string | null;
  readonly url?: string | null;
  readonly role: CreditRole;
  readonly relation?: Relation;
  readonly visible?: boolean;
}

/** A link to a home page names the source and does not lead to its story: only a story's address is kept. */
export function credit({ name, url, role, relation = 'writer', visible = true }: CreditParts): Credit {
  const linked = domainOf(url);
  const known = (name && findOrganization(name)) || organizationOf(url ?? null);
  const story = url && !isHomePage(url) ? url : null;
  return {
    name: shown(known?.name ?? name ?? linked ?? ''),
    domain: linked ?? (known?.domains[0] ? domainOf(known.domains[0]) : null),
    role,
    url: story,
    relation,
    visible,
  };
}

/** What kind of reuse it is when a text is this organisation's. */
export function reuseOf(organization: Organization | null): Reuse {
  if (organization?.kind === 'agency') return 'wire';
  return organization?.kind === 'press-release-wire' ? 'press-release' : 'syndicated';
}
