/** A paragraph that stands in the article a second time, to the letter but for spaces and punctuation. */
import type { Page } from '../../page';
import { insertion } from '../insertion';
import type { Insertion } from '../../../types';

/** Shorter lines repeat for good reasons: "Advertisement", a refrain, a name. */
const MIN_CHARACTERS = 80;

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export default function duplicate({ body }: Page): Insertion[] {
  const seen = new Set<string>();
  return body.flatMap((block) => {
    const key = letters(block.text);
    if (key.length < MIN_CHARACTERS) return [];
    if (seen.has(key)) return [insertion(block, 'duplicate', 'duplicateParagraph')];
    seen.add(key);
    return [];
  });
}
