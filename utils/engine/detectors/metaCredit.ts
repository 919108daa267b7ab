/**
 * A meta of the page names another organisation as author, source or rights holder:
 *   <meta name="parsely-author" content="The Associated Press">   <meta name="source" content="来源：新华网">
 */
import { readAuthors } from '../authors';
import { credit, reuseOf } from '../credit';
import { domainOf } from '../hosts';
import { nameKey } from '../organizations';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { CreditRole, Finding } from '../../types';

const AUTHOR =
  'author articleauthor article:author article_author og:author og:article:author lp.article:author parsely-author sailthru.author cxenseparse:author dc.creator dcterms.creator byl byline news_author'.split(
    ' ',
  );
const SOURCE =
  'source contentsource article:source news:source og:provider provider agency dc.source dcterms.source og:publisher original-publisher original-source syndication-source content-provider'.split(
    ' ',
  );
const RIGHTS = 'copyright dc.rights dcterms.rights dcterms.rightsholder dc.publisher dcterms.publisher publisher'.split(
  ' ',
);
/** On portals in Chinese the source medium is named in its own field, by rule (GB/T 33190 and the government site standard). */
const NAMED_SOURCE = /^(?:(?:来源|來源|稿源)\s{0,2}[:\uff1a]\s{0,2})?(?<name>[\p{Script=Han}\p{L}\p{N}·]{2,20})$/u;

export default function metaCredit(page: Page): Finding[] {
  const findings = [
    ...AUTHOR.flatMap((name) => page.meta(name).flatMap((value) => fromField(page, name, value, 'byline'))),
    ...SOURCE.flatMap((name) => page.meta(name).flatMap((value) => fromField(page, name, value, 'infoSource'))),
    ...RIGHTS.flatMap((name) => page.meta(name).flatMap((value) => fromField(page, name, value, 'copyrightHolder'))),
    ...page.meta('source', 'contentsource').flatMap((value) => fromSource(page, value)),
  ];
  return findings.filter(
    (finding, at) => findings.findIndex((other) => other.credit?.name === finding.credit?.name) === at,
  );
}

function fromField({ isOwn, isOwnName }: Page, field: string, value: string, role: CreditRole): Finding[] {
  if (/^https?:|^@/.test(value)) return [];
  const { organizations, isJoint } = readAuthors(value, isOwnName);
  return organizations
    .filter(({ domains }) => !isOwn(domainOf(domains[0])))
    .map((organization) => ({
      ...sentence('metaCredit', field, organization.name),
      strength: 'strong',
      quote: value,
      credit: credit({ name: organization.name, role: isJoint ? 'shared' : role, visible: false }),
      reuse: isJoint ? 'mixed' : reuseOf(organization),
    }));
}

/** A medium we do not know, named in the source field: told from the site's own name by the page's title and names. */
function fromSource({ snapshot, isOwnName, siteNames }: Page, value: string): Finding[] {
  const name = NAMED_SOURCE.exec(value.trim())?.groups?.name;
  if (!name || !/\p{Script=Han}/u.test(name) || isOwnName(name)) return [];
  const own = nameKey(
    [snapshot.title, ...siteNames, ...snapshot.meta.filter(isNameOfSite).map(({ content }) => content)].join(' '),
  );
  if (own.includes(nameKey(name)) || siteNames.some((site) => nameKey(name).includes(nameKey(site)))) return [];
  return [
    {
      ...sentence('metaCredit', 'source', name),
      strength: 'strong',
      quote: value,
      credit: credit({ name, role: 'infoSource', visible: false }),
      reuse: 'syndicated',
    },
  ];
}

const isNameOfSite = ({ name }: { readonly name: string }) =>
  /^(?:sitename|og:site_name|copyright|author|keywords)$/.test(name);
