/** A portal names its supplier: "© Provided by The Guardian", "This story was provided by SpaceNews", "Provided by Jane's Weekly". */
import { credit, reuseOf } from '../credit';
import { findOrganization } from '../organizations';
import type { Page } from '../page';
import { matchPhrase } from '../phrases';
import { sentence } from '../sentence';
import { isSiteName, linkFor, siteNameOf } from '../siteName';
import type { Finding } from '../../types';

const MAX_LENGTH = 160;
/** Who issues releases on research; portals of science carry them under "Provided by" or "Materials provided by". */
const INSTITUTION =
  /\b(?:universit|institut|college|hospital|laborator|academy|akademie|max planck|helmholtz|fraunhofer|school of|research (?:center|centre|council)|society of|polytechni|cnrs|inserm)/i;

export default function portalCaption(page: Page): Finding[] {
  for (const block of new Set([...page.opening, ...page.body, ...page.closing])) {
    const match = block.text.length <= MAX_LENGTH ? matchPhrase(block.text, 'provided') : null;
    if (!match || (match.index > 2 && !/[.|•–-]\s*$/.test(block.text.slice(0, match.index)))) continue;
    const name = siteNameOf(match.filling)
      .replace(/\s(?:Inc|Ltd|LLC|GmbH)\.?$/, '')
      .replace(/\s(?:Photo|Photograph|Foto).*$/, '');
    // A licensed portal signs so under its pictures; elsewhere "provided by" is a courtesy to whoever sent a picture.
    const isPortal = /^[©(]/.test(match.quote);
    const organization = findOrganization(name);
    if (!isSiteName(name) || page.isOwnName(name) || organization?.kind === 'image-agency') continue;
    const isRelease = !organization && INSTITUTION.test(name) && page.closing.includes(block) && match.index <= 2;
    if (!isPortal && (block.landmark === 'figure' || (!organization && !isRelease))) continue;
    const named = credit({ name, url: linkFor(name, block, page)?.url ?? null, role: 'creditLine' });
    if (page.isOwn(named.domain)) continue;
    return [
      {
        ...sentence('portalCaption', named.name),
        strength: 'stated',
        quote: match.quote,
        block: block.index,
        credit: named,
        reuse: organization ? reuseOf(organization) : isRelease ? 'press-release' : 'syndicated',
      },
    ];
  }
  return [];
}
