/**
 * A part of the page's address is the section a site keeps for a supplier's copy:
 *   https://paper.example/reuters/2026/oil-falls      …/artikel,-zz-dpa-Schlaglichter-…      …/agencias/…
 */
import data from '../../data/supplierPaths.json';
import { credit, reuseOf } from '../credit';
import { findOrganization } from '../organizations';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

const SUBJECTS = new Set(data.subjects);
const AGENCY_SEGMENTS = new Set(data.agencySegments);
/** dpa names its services in the headline field of its items, which some systems turn into the address. */
const DPA_SERVICE = /(?:^|[-_,])dpa-(?:schlaglichter|infoline|ticker|newsticker|nachrichten|themendienst|lnw|regio)/;

export default function supplierPath({ snapshot, isOwn }: Page): Finding[] {
  if (!snapshot.url || !URL.canParse(snapshot.url)) return [];
  const segments = new URL(snapshot.url).pathname.toLowerCase().split('/').filter(Boolean);
  for (const [at, segment] of segments.entries()) {
    if (SUBJECTS.has(segments[at - 1] ?? '')) continue;
    // The last part is the story's own slug, or a list's name when there is none.
    const supplier =
      at < segments.length - 1 ? data.segments.find((each) => each.segment === segment)?.name : undefined;
    const organization = findOrganization(supplier ?? (DPA_SERVICE.test(segment) ? 'dpa' : ''));
    if (organization) {
      const named = credit({ name: organization.name, role: 'infoSource', visible: false });
      if (isOwn(named.domain)) return [];
      const reuse = reuseOf(organization);
      return [{ ...sentence('supplierPath', segment), strength: 'strong', quote: segment, credit: named, reuse }];
    }
    if (at < segments.length - 1 && AGENCY_SEGMENTS.has(segment)) {
      return [{ ...sentence('supplierPath', segment), strength: 'weak', quote: segment, reuse: 'wire' }];
    }
  }
  return [];
}
