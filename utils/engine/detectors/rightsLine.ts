/**
 * The text's rights are another house's:
 *   "Copyright 2010 by The Associated Press" · "© dpa-infocom, dpa:220124-99-835563/5" · "(©NTB)" · "Copyright: Project Syndicate, 2025"
 */
import { credit, reuseOf } from '../credit';
import { findNames } from '../findNames';
import { isImageCredit } from '../imageCredit';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Block, Finding } from '../../types';

const MARK = /(?:©|\(c\)|&copy;|\bcopyright\b|\bcopr\.|저작권자|版权所有|riproduzione riservata|the-cnn-wire|tm &)/iu;
/** Between the mark and the name stand years, "by", "The" and a second mark, nothing else. */
const BETWEEN =
  /^(?:copyright|©|c|by|from|the|para|de|der|di|von|tm|&|year|riservata|riproduzione|저작권자|[12]\d{3}|[12]\d{3}[-–]\d{2,4})$/iu;
const isBetween = (text: string) =>
  text
    .split(/[\s:,.;©™®@()—]+/)
    .filter(Boolean)
    .every((word) => /^[-–]+$/.test(word) || BETWEEN.test(word));
const MAX_LENGTH = 420;
const FULL =
  /all rights reserved|alle rechte|tous droits|todos los derechos|direitos reservados|may not be|無断|무단|[12]\d{3}/i;

export default function rightsLine(page: Page): Finding[] {
  const { closing, opening, snapshot } = page;
  const late = snapshot.blocks.filter(
    ({ landmark, index }) => landmark === 'footer' && index > (closing[0]?.index ?? 0),
  );
  for (const block of new Set([...closing, ...opening, ...late])) {
    const found = read(
      block,
      page,
      closing.includes(block) ? 'closing' : opening.includes(block) ? 'opening' : 'footer',
    );
    if (found) return [found];
  }
  return [];
}

function read(block: Block, page: Page, place: 'closing' | 'opening' | 'footer'): Finding | null {
  const text = block.text.slice(-MAX_LENGTH);
  const mark = MARK.exec(text);
  if (!mark || block.landmark === 'figure' || block.images.length > 0) return null;
  const rest = text.slice(mark.index + mark[0].length);
  const [name] = findNames(rest.slice(0, 160));
  if (!name || name.organization.kind === 'image-agency' || !isBetween(rest.slice(0, name.start))) return null;
  // Pictures are signed the same way, but without a year and beside the picture; "© Jane Roe/AFP" and "AFP/Getty" are theirs.
  const isFull = FULL.test(text);
  if (!isFull && (place !== 'closing' || isImageCredit(block))) return null;
  if (!isFull && block.text.length > 60) return null;
  if (
    /^\s?(?:\/|\|\s?(?:getty|imago|epa|shutterstock))/i.test(rest.slice(name.end)) ||
    /photo|foto|image|getty/i.test(text.slice(0, mark.index))
  )
    return null;
  // In the site's footer a name is the site's owner, unless it is an agency that forbids its clients' readers to copy.
  if (place === 'footer' && (name.organization.kind !== 'agency' || !/may not be|prohibited|without/i.test(text)))
    return null;
  const named = credit({ name: name.organization.name, role: 'copyrightHolder' });
  if (page.isOwn(named.domain)) return null;
  return {
    ...sentence('rightsLine', named.name),
    strength: isFull || place === 'closing' ? 'stated' : 'strong',
    quote: text.slice(mark.index, mark.index + mark[0].length + name.end),
    block: block.index,
    credit: named,
    reuse: reuseOf(name.organization),
  };
}
