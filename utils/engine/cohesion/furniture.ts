/**
 * Lines that belong to how pages are made rather than to the story, and are not judged by cohesion:
 *   "(Reporting by A. Writer; Editing by B. Smith)" · "Last updated: 3 May" · "Jane Doe is a staff writer." · "— A. Name (@name)"
 */
import phrases from '../../data/furniturePhrases.json';
import { normalize } from '../text/tokens';

const LONGEST = 420;
const LONGEST_FOR_INNER_PHRASE = 260;

/** `Jane Doe is a senior editor at …` */
const BIOGRAPHY =
  /^(?:[-*•] ?)?\p{Lu}[\p{L}.'-]{0,30}(?: \p{Lu}[\p{L}.'-]{0,30}){1,3},? (?:is|was) (?:a|an|the) [^.]{0,80}\b(?:reporter|writer|editor|columnist|correspondent|author|contributor|journalist|professor|fellow|blogger)\b/u;
/** `- A. Name (@name)`, `… @name.` */
const SIGNATURE = /^- .{2,40}\(@\w{1,30}\)|@\w{2,30}\.?$/;
/** `By Ada Brandt/June 12, 2020 9:49 am EST/Updated: …` */
const BYLINE = /^by \p{L}.{2,60}(?:\b(?:19|20)\d{2}\b|\d{1,2}:\d{2}|\bago\b)/iu;
/** `Comments on Hacker News | Reddit | My response` */
const ROW_OF_LINKS = /^[^|]{2,60}(?:\|[^|]{2,60}){2,10}$/;
/** `1 J. Holm, Harbours of the North, 1998 2 Lunden Council, Budget, 2019` */
const FOOTNOTE = /^\[?\d{1,3}\]?\.? \p{Lu}[^!?]{3,160}, (?:19|20)\d{2}(?:\.?$| \d{1,3} \p{Lu})/u;
/** Style sheets and scripts that slipped into the text. */
const CODE = /[{};]\s*(?:\}|display|function|var )|^@media/;

/** Whether a paragraph is such a line. */
export function isFurniture(text: string): boolean {
  if (text.length >= LONGEST) return false;
  const plain = normalize(text).trim();
  const lower = plain.toLowerCase();
  return (
    phrases.begins.some((phrase) => lower.startsWith(phrase)) ||
    (text.length < LONGEST_FOR_INNER_PHRASE && phrases.contains.some((phrase) => lower.includes(phrase))) ||
    BIOGRAPHY.test(plain) ||
    SIGNATURE.test(plain) ||
    BYLINE.test(plain) ||
    ROW_OF_LINKS.test(plain) ||
    FOOTNOTE.test(plain) ||
    CODE.test(plain)
  );
}
