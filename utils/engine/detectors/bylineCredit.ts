/**
 * The author line is another house's, or names it beside the author:
 *   "By Reuters" · "By Jane Roe, Associated Press" · "AP - 16/05/2020" · "Le Monde avec AFP" · "Adam Roe and AP"
 */
import { credit, reuseOf } from '../credit';
import { foreignOf, readCreditLine, type CreditLine } from '../creditLine';
import { isImageCredit } from '../imageCredit';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Block, Finding } from '../../types';

const HINT =
  /byline|by-line|auth|autor|auteur|writer|prov|agency|agenc|signature|credit|source|meta|provider|datum|date/;
const BY = /^(?:by|von|par|por|di|da|door|av|af|de|od)\s/i;
const MAX_LENGTH = 160;

/** Photographs carry a credit of their own between headline and text; a byline's class name tells the two apart. */
function isByline(block: Block): boolean {
  if (block.text.length > MAX_LENGTH || /^h[1-3]$/.test(block.tag)) return false;
  // A supplier's logo stands in its credit line: only a picture without a word of its own makes the line a caption.
  if (/byline|author|autor|source|prov/.test(block.hints.slice(0, 70))) return block.landmark !== 'figure';
  return !isImageCredit({ ...block, images: [] });
}

/** A title's bare name beside the text is as often a menu as a byline: unless marked as one, agencies only. */
function isTrusted(line: CreditLine, block: Block): boolean {
  if (HINT.test(block.hints.slice(0, 120)) || BY.test(block.text)) return true;
  if (/\d{4}/.test(block.text) && block.tag !== 'li') return true;
  return line.organizations[0]?.kind === 'agency' && (block.tag !== 'li' || block.links.length === 0);
}

export default function bylineCredit(page: Page): Finding[] {
  const { opening, prose } = page;
  for (const block of opening) {
    // A short first paragraph may open with a dateline, which is read elsewhere.
    if ((prose.includes(block) && !BY.test(block.text)) || !isByline(block)) continue;
    const line = readCreditLine(block.text, page);
    if (!line || !isTrusted(line, block)) continue;
    const [agency, ...others] = foreignOf(line, page);
    const at = { quote: block.text, block: block.index, strength: 'stated' } as const;
    if (!agency) {
      // "Staff and agencies": no single source is named.
      if (line.organizations.length > 0) continue;
      return [{ ...sentence('sharedByline', block.text), ...at, reuse: 'mixed', credit: named('', block.text) }];
    }
    const reuse = line.isJoined ? 'mixed' : reuseOf(agency);
    const id = line.isJoined ? 'sharedByline' : 'bylineCredit';
    return [agency, ...others].map(({ name }) => ({ ...sentence(id, name), ...at, reuse, credit: named(name, '') }));
  }
  return [];
}

function named(name: string, line: string) {
  return credit({ name: name || line, role: name ? 'byline' : 'shared' });
}
