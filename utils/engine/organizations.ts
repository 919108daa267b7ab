/**
 * Names and hosts as organisations: "(AP)", "The Associated Press" and `apnews.com` are one.
 * The facts are data; this file only looks them up.
 */
import data from '../data/organizations.json';
import owners from '../data/owners.json';
import press from '../data/publishers.json';
import { domainOf } from './hosts';
import type { Organization, OrganizationKind } from '../types';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly alternateName: readonly string[];
  readonly domains: readonly string[];
  readonly kind: string;
}

const organizations: readonly Organization[] = [
  ...(data.organizations as readonly Row[]).map(({ name, alternateName, domains, kind }) => ({
    name,
    alternateName,
    domains,
    kind: kind as OrganizationKind,
  })),
  ...press.publishers.map(({ name, alternateName, domain }) => ({
    name,
    alternateName,
    domains: [domain],
    kind: 'publisher' as const,
  })),
];

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

/** Names of up to so many letters are codes: "AP" is one, "ap" or "Ap" is not. */
const LONGEST_CODE = 5;

/** Whether a name is a code, of which the case counts: "AP", "dpa", "ТАСС". */
export function isCode(name: string): boolean {
  return name.length <= LONGEST_CODE && /^[\p{Script=Latin}\p{Script=Cyrillic}.-]+$/u.test(name);
}

/** A code as it may be written: as it is, or in capitals. */
export function codeForms(code: string): string[] {
  return code === code.toUpperCase() ? [code] : [code, code.toUpperCase()];
}

const byName = new Map<string, Organization>();
const byCode = new Map<string, Organization>();
const byDomain = new Map<string, Organization>();
for (const organization of organizations) {
  for (const name of [organization.name, ...organization.alternateName]) {
    const [index, keys] = isCode(name) ? [byCode, codeForms(name)] : [byName, [nameKey(name)]];
    for (const key of keys) if (key && !index.has(key)) index.set(key, organization);
  }
  for (const domain of organization.domains) {
    const key = domainOf(domain) ?? domain;
    if (!byDomain.has(key)) byDomain.set(key, organization);
  }
}

/** The organisation a name, code or alias belongs to, or null. Case counts for codes only; accents and a leading "The" do not. */
export function findOrganization(name: string): Organization | null {
  return byCode.get(name.trim()) ?? byName.get(nameKey(name)) ?? null;
}

/** Every name, code and alias we know, as written. */
export function knownNames(): string[] {
  return organizations.flatMap(({ name, alternateName }) => [name, ...alternateName]);
}

/** The organisation a host belongs to, or null. */
export function organizationOf(urlOrHost: string | null): Organization | null {
  const domain = domainOf(urlOrHost);
  return domain ? (byDomain.get(domain) ?? null) : null;
}

const owner = new Map<string, string>();
for (const { owner: name, domains } of owners.owners) for (const domain of domains) owner.set(domain, name);

/** The brand in a registrable domain: `bbc` of `bbc.co.uk`. */
export function brandOf(domain: string): string {
  return domain.split('.')[0] ?? domain;
}

const titleOf = new Map<string, number>();
owners.titles.forEach((domains, title) => domains.forEach((domain) => titleOf.set(domain, title)));

/** Whether two registrable domains are one site: the same, the same brand under another suffix, or one title's. */
export function isSameSite(one: string | null, other: string | null): boolean {
  if (!one || !other) return false;
  if (one === other || brandOf(one) === brandOf(other)) return true;
  const title = titleOf.get(one);
  if (title !== undefined && title === titleOf.get(other)) return true;
  // A network's organisation has its titles' domains: those are sisters.
  const organization = ownerOf(one) === null ? byDomain.get(one) : undefined;
  return organization !== undefined && organization === byDomain.get(other);
}

/** The owner of a title by its registrable domain, or null. */
export function ownerOf(domain: string | null): string | null {
  return domain ? (owner.get(domain) ?? null) : null;
}

/** Whether two registrable domains are of one house: one site, or two titles of one owner. */
export function isSameHouse(one: string | null, other: string | null): boolean {
  if (isSameSite(one, other)) return true;
  const known = ownerOf(one);
  return known !== null && known === ownerOf(other);
}

/** Shortest brand that is looked for inside a host: shorter ones stand in other words. */
const MIN_BRAND = 6;
const plain = (host: string) => host.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether an address is the page's own under another roof: its brand stands in the other's host, as on a staging server
 * (`os-system-blog.cluster-1.org`), a hosting service (`financialpostcom.files.wordpress.com`) or a picture server.
 */
export function isAliasHost(domain: string, url: string): boolean {
  const other = domainOf(url);
  if (!other || !URL.canParse(url)) return false;
  const own = plain(brandOf(domain));
  const theirs = plain(brandOf(other));
  const host = plain(new URL(url).hostname);
  return (
    (own.length >= MIN_BRAND && host.includes(own)) || (theirs.length >= MIN_BRAND && plain(domain).includes(theirs))
  );
}
