/** JSON-LD names another organisation: author, copyrightHolder, sourceOrganization or isBasedOn of the article. */
import { credit } from '../credit';
import { domainOf } from '../hosts';
import { findOrganization } from '../organizations';
import type { Page } from '../page';
import { listOf, nameOf, urlOf } from '../schema';
import { sentence } from '../sentence';
import type { CreditRole, Finding } from '../../types';

const ROLES: readonly (readonly [string, CreditRole])[] = [
  ['author', 'byline'],
  ['sourceOrganization', 'infoSource'],
  ['copyrightHolder', 'copyrightHolder'],
  ['publisher', 'publisher'],
];

export default function schemaCredit({ schema, domain, isOwn }: Page): Finding[] {
  const findings: Finding[] = [];
  for (const object of schema) {
    for (const [property, role] of ROLES) {
      for (const value of listOf(object[property])) {
        const name = nameOf(value);
        const agency = name ? findOrganization(name) : null;
        if (!name || !agency || agency.kind === 'image-agency') continue;
        const named = credit({ name, role, visible: false });
        if (isOwn(named.domain)) continue;
        const reuse =
          agency.kind === 'agency' ? 'wire' : agency.kind === 'press-release-wire' ? 'press-release' : 'syndicated';
        findings.push({
          ...sentence('schemaCredit', agency.name, property),
          strength: 'strong',
          quote: name,
          credit: named,
          reuse,
        });
      }
    }
    for (const value of listOf(object.isBasedOn)) {
      const url = urlOf(value);
      if (!url || !domain || isOwn(domainOf(url))) continue;
      const named = credit({ url, role: 'isBasedOn', visible: false });
      findings.push({
        ...sentence('schemaCredit', named.name, 'isBasedOn'),
        strength: 'strong',
        quote: url,
        credit: named,
        reuse: 'syndicated',
      });
    }
  }
  return findings.filter((finding, at) => findings.findIndex((other) => other.statement === finding.statement) === at);
}
