/** Which paragraphs and sentences are judged at all. */
import { tokenize, normalize } from '../text/tokens';
import { isFurniture } from './furniture';
import { announcesChange } from './subjectChanges';

/** Less text than this names too little to stand out by its subject. */
const SHORTEST = 35;
const FEWEST_WORDS = 6;

export function isJudged(text: string, lang: string): boolean {
  return (
    text.length >= SHORTEST &&
    tokenize(normalize(text)).length >= FEWEST_WORDS &&
    !isFurniture(text) &&
    !announcesChange(text, lang)
  );
}
