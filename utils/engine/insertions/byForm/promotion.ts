/** The house advertises itself, or another: "Sign up for our newsletter", "Advertisement", "Support our journalism". */
import type { Page } from '../../page';
import { insertion } from '../insertion';
import { knownLine } from '../knownLine';
import type { Insertion } from '../../../types';

export default function promotion({ body }: Page): Insertion[] {
  return body
    .slice(1)
    .filter((block) => knownLine(block, ['promotion']) !== null)
    .map((block) => insertion(block, 'promotion', 'promotion'));
}
