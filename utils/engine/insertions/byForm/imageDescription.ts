/**
 * A picture's description among the paragraphs:
 *   "[Image description: A crowd in front of the town hall.]"      "The image accompanying the news shows …"
 */
import type { Page } from '../../page';
import { insertion } from '../insertion';
import type { Insertion } from '../../../types';

const BRACKETED = /\[(?:image|photo|picture) (?:description|caption|alt(?: text)?|shows)?\s?:[^\]]{5,600}\]/i;
const SENTENCE =
  /(?:^|[.!?]["”’)]?\s)(?<quote>The (?:accompanying )?(?:image|photo|photograph|picture)(?: accompanying (?:the|this) (?:news|article|story|report))? (?:shows|depicts|captures|illustrates)\b[^.!?]{3,300}[.!?])/;

export default function imageDescription({ body }: Page): Insertion[] {
  return body
    .filter((block) => block.landmark !== 'figure')
    .flatMap((block) => {
      const bracketed = BRACKETED.exec(block.text);
      const told = SENTENCE.exec(block.text)?.groups?.quote;
      // A told description is common beside a real picture; with the bracketed text, or "accompanying the news", it is a leak.
      const from = told && (bracketed || /accompanying/i.test(told)) ? block.text.indexOf(told) : bracketed?.index;
      if (from === undefined) return [];
      const end = bracketed ? bracketed.index + bracketed[0].length : from + (told?.length ?? 0);
      return [insertion(block, 'image-description', 'imageDescription', { quote: block.text.slice(from, end) })];
    });
}
