/**
 * Names and hosts as organisations: "(AP)", "The Associated Press" and `apnews.com` are one.
 * The facts are data; this file only looks them up.
 */
import data from '../data/organizations.json';
import owners from '../data/owners.json';
import { domainOf } from './hosts';
import type { Organization, OrganizationKind } from '../types';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly alternateName: readonly string[];
  readonly domains: readonly string[];
  readonly kind: string;
}

const organizations: readonly Organization[] = (data.organizations as readonly Row[]).map(
  ({ name, alternateName, domains, kind }) => ({ name, alternateName, domains, kind: kind as OrganizationKind }),
);

/** Lower case, no accents, no punctuation, no leading article: what two spellings of one name share. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|die|der|das|la|le|el|il|l) /, '');
}

const byName = new Map<string, Organization>();
const byDomain = new Map<string, Organization>();
for (const organization of organizations) {
  for (const name of [organization.name, ...organization.alternateName]) {
    const key = nameKey(name);
    if (key && !byName.has(key)) byName.set(key, organization);
  }
  for (const domain of organization.domains) {
    const key = domainOf(domain) ?? domain;
    if (!byDomain.has(key)) byDomain.set(key, organization);
  }
}

/** The organisation a name, code or alias belongs to, or null. Case does not count, nor do accents or a leading "The". */
export function findOrganization(name: string): Organization | null {
  return byName.get(nameKey(name)) ?? null;
}

/** The organisation a host belongs to, or null. */
export function organizationOf(urlOrHost: string | null): Organization | null {
  const domain = domainOf(urlOrHost);
  return domain ? (byDomain.get(domain) ?? null) : null;
}

const ownerOf = new Map<string, string>();
for (const { owner, domains } of owners.owners) for (const domain of domains) ownerOf.set(domain, owner);

/** The brand in a registrable domain: `bbc` of `bbc.co.uk`. */
export function brandOf(domain: string): string {
  return domain.split('.')[0] ?? domain;
}

/** Whether two registrable domains are of one house: the same, the same brand under another suffix, or one owner. */
export function isSameHouse(one: string | null, other: string | null): boolean {
  if (!one || !other) return false;
  if (one === other || brandOf(one) === brandOf(other)) return true;
  const organization = byDomain.get(one);
  if (organization && organization === byDomain.get(other)) return true;
  const owner = ownerOf.get(one);
  return owner !== undefined && owner === ownerOf.get(other);
}
