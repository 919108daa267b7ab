/**
 * A supplier's logo stands at the headline or in the author line:
 *   <h1>Oil falls <img alt="Reuters" src="/img/logo-reuters.png"></h1>      <div class="source"><img alt="dpa" src="/dpa.svg"></div>
 */
import { credit, reuseOf } from '../credit';
import { withoutDates } from '../creditLine';
import { brandOf, findOrganization, nameKey } from '../organizations';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Block, Finding, Image, Organization } from '../../types';

/** Class names of lines that say who wrote. */
const CREDIT_LINE =
  /(?:^|[\s_-])(?:byline|author|autor|auteur|source|provider|publisher|partner|agency|agentur|credit)/;
const LOGO = /logo|brand|provider|publisher|partner|agenc|agentur|favicon/i;
/** A logo that a picture server cuts to size is no taller than this, in pixels. */
const MAX_HEIGHT = 80;
const LONGEST_BESIDE = 12;
const HEIGHT = /[?&;](?:h|height)=(\d{1,4})(?:[&;]|$)/i;

export default function supplierLogo(page: Page): Finding[] {
  for (const block of page.opening) {
    for (const image of block.images) {
      const organization = named(image);
      if (!organization || !isLogo(image, organization) || !isAtHead(block, organization)) continue;
      const shown = credit({ name: organization.name, role: 'creditLine' });
      if (page.isOwn(shown.domain)) continue;
      return [
        {
          ...sentence('supplierLogo', shown.name),
          strength: 'strong',
          quote: image.alt,
          block: block.index,
          credit: shown,
          reuse: reuseOf(organization),
        },
      ];
    }
  }
  return [];
}

/** Elsewhere a paper's logo is a partner's, a teaser's or a sharing button's. */
function isAtHead({ tag, landmark, hints, text }: Block, { kind }: Organization): boolean {
  if (landmark === 'nav' || landmark === 'aside' || landmark === 'form') return false;
  if (tag === 'h1' || CREDIT_LINE.test(hints.slice(0, 120))) return true;
  // An agency's beside nothing but the date.
  return kind === 'agency' && tag !== 'li' && withoutDates(text).length <= LONGEST_BESIDE;
}

/** Whom the picture's own words name, and nobody else: a photograph's words tell what is on it. */
function named({ alt }: Image): Organization | null {
  const name = alt.replace(/^(?:logo|logotype)\s(?:(?:of|de|von|der)\s)?|\s(?:logo|logotype)$/i, '').trim();
  const found = name === '' ? null : findOrganization(name);
  return found && found.kind !== 'image-agency' ? found : null;
}

/** A photograph may have its agency's name for its words: a logo's address or size tells that it is one. */
function isLogo({ url, alt }: Image, { name, alternateName, domains }: Organization): boolean {
  if (/logo/i.test(alt)) return true;
  const file = url.toLowerCase().split(/[?#]/)[0]?.split('/').pop() ?? '';
  if (LOGO.test(url.replace(/^https?:\/\/[^/]+/, ''))) return true;
  const height = Number(HEIGHT.exec(url)?.[1] ?? Infinity);
  if (height <= MAX_HEIGHT) return true;
  const stem = file.replace(/\.\w{2,5}$/, '').replace(/[^\p{L}\p{N}]/gu, '');
  const brands = [name, ...alternateName].map((each) => nameKey(each).replaceAll(' ', ''));
  return file.endsWith('.svg') || [...brands, ...domains.map(brandOf)].includes(stem);
}
