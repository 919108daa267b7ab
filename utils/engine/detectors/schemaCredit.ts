/**
 * The article's own data (JSON-LD, microdata) names another organisation:
 *   "author": { "@type": "Organization", "name": "AFP" }   "author": "Le Figaro et AFP"   "isBasedOn": "https://…"
 */
import { readAuthors } from '../authors';
import { credit, reuseOf } from '../credit';
import { domainOf, isHomePage, isStoryAbout } from '../hosts';
import { findOrganization, organizationOf } from '../organizations';
import type { Page } from '../page';
import { listOf, nameOf, urlOf, type SchemaObject } from '../schema';
import { sentence } from '../sentence';
import type { CreditRole, Finding } from '../../types';

const HOLDERS: readonly (readonly [property: string, role: CreditRole])[] = [
  ['sourceOrganization', 'infoSource'],
  ['provider', 'infoSource'],
  ['sdPublisher', 'infoSource'],
  ['copyrightHolder', 'copyrightHolder'],
  ['publisher', 'publisher'],
];
const WORKS = ['isBasedOn', 'isBasedOnUrl', 'translationOfWork'];

export default function schemaCredit(page: Page): Finding[] {
  const findings = page.schema.flatMap((object) => [
    ...authors(page, [...listOf(object.author), ...listOf(object.creator)]),
    ...HOLDERS.flatMap(([property, role]) => holders(page, property, role, listOf(object[property]))),
    ...WORKS.flatMap((property) => works(page, property, object)),
  ]);
  for (const [property, role] of HOLDERS)
    findings.push(...holders(page, property, role, page.meta(`itemprop:${property.toLowerCase()}`)));
  findings.push(...authors(page, page.meta('itemprop:author')));
  return findings.filter((finding, at) => findings.findIndex((other) => other.statement === finding.statement) === at);
}

function authors({ isOwn, isOwnName, isOwnUrl }: Page, values: readonly unknown[]): Finding[] {
  const names = values.map(nameOf);
  const read = names.map((name) => readAuthors(name ?? '', isOwnName));
  const organizations = [...new Set(read.flatMap((each) => each.organizations))].filter(
    ({ domains }) => !isOwn(domainOf(domains[0])),
  );
  const isStaff = (value: unknown, at: number) => {
    const profile = urlOf(value);
    const isPerson = read[at]?.organizations.length === 0 && names[at] !== null;
    return isPerson && (isOwnName(names[at] ?? '') || (profile !== null && isOwnUrl(profile) && !isHomePage(profile)));
  };
  const isJoint = read.some((each) => each.isJoint) || values.some(isStaff);
  return organizations.map((organization) => ({
    ...sentence('schemaCredit', organization.name, 'author'),
    strength: 'strong',
    quote: names.filter(Boolean).join(', '),
    credit: credit({ name: organization.name, role: isJoint ? 'shared' : 'byline', visible: false }),
    reuse: isJoint ? 'mixed' : reuseOf(organization),
  }));
}

function holders(
  { isOwn, isOwnName }: Page,
  property: string,
  role: CreditRole,
  values: readonly unknown[],
): Finding[] {
  return values.flatMap((value) => {
    const name = nameOf(value);
    const organization = name ? findOrganization(name) : null;
    if (!name || !organization || organization.kind === 'image-agency') return [];
    const named = credit({ name: organization.name, role, visible: false });
    if (isOwn(named.domain) || isOwnName(name)) return [];
    return [
      {
        ...sentence('schemaCredit', organization.name, property),
        strength: 'strong' as const,
        quote: name,
        credit: named,
        reuse: reuseOf(organization),
      },
    ];
  });
}

/** A work this one was made from. Papers and data sets stand there too, so it has to be the same story, or a known house. */
function works({ domain, isOwnUrl, storyWords }: Page, property: string, object: SchemaObject): Finding[] {
  return listOf(object[property]).flatMap((value) => {
    const url = urlOf(value);
    if (!url || !domain || !domainOf(url) || isOwnUrl(url) || isHomePage(url)) return [];
    if (!isStoryAbout(url, storyWords) && !organizationOf(url) && property !== 'translationOfWork') return [];
    const named = credit({ url, role: 'isBasedOn', visible: false });
    return [
      {
        ...sentence('schemaCredit', named.name, property),
        strength: 'strong' as const,
        quote: url,
        credit: named,
        reuse: 'syndicated' as const,
      },
    ];
  });
}
