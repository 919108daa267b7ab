/**
 * Lines that an agency or another house wrote for its clients, or a photo credit without its photo:
 *   "This version corrects …"      "(AP Photo/Jane Roe)"      "RIPRODUZIONE RISERVATA"
 */
import type { Page } from '../../page';
import { insertion } from '../insertion';
import { knownLine } from '../knownLine';
import type { Insertion } from '../../../types';

const PHOTO_CREDIT =
  /^\(?(?:AP Photo|Photo by|Fotos?|Photos?|Image Credit|Photo Credit|Bildquelle|Fotocredit)\s?[/:]\s?[\p{L}\p{M} ./,|&'-]{2,80}\)?\.?$/u;

export default function creditResidue({ body }: Page): Insertion[] {
  return body
    .slice(1)
    .filter((block) => block.landmark !== 'figure' && block.images.length === 0)
    .filter((block) => PHOTO_CREDIT.test(block.text) || knownLine(block, ['credit-residue']) !== null)
    .map((block) => insertion(block, 'credit-residue', 'creditResidue'));
}
