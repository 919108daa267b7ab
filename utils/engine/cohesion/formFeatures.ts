/** The form of a paragraph: teasers have title case and no full stop; what leans on its surroundings opens with `But she …`. */
import type { Passage } from '../text/passage';
import { isCapitalized, isNumber } from '../text/tokens';
import { wordLists } from '../text/wordLists';
import type { Features, Setting } from './setting';

const SHORT_TOKENS = 20;
/** Quotations shorter than this are single words in quotation marks. */
const QUOTATION = /"([^"]{12,2000})"/g;
const SENTENCE_END = /[.!?。]["')\]]{0,4}(?:\s|$)/g;
const PARAGRAPH_END = /[.!?"'。:)…]$/;
/** `CAIRO (AP) - `, `NEW YORK -- ` */
const DATELINE = /^[\p{Lu} ,.']{4,40}(?:\([\p{L} ]{1,40}\) )?-{1,2} |\((?:AP|Reuters|CNN|AFP)\)/u;

export function formFeatures({ unit, position, isLast, paragraphs }: Setting, lang: string): Features {
  const { text, tokens } = unit.passage;
  const lists = wordLists(lang);
  const count = (words: ReadonlySet<string>) => tokens.filter((token) => words.has(token.lower)).length;
  const share = (part: number, most: number) => Math.min(most, part / Math.max(1, tokens.length));
  const quoted = [...text.matchAll(QUOTATION)].reduce((sum, match) => sum + match[1]!.length, 0);
  const first = tokens[0]?.lower ?? '';
  return {
    length: Math.log(1 + tokens.length),
    short: flag(tokens.length < SHORT_TOKENS),
    oneSentence: flag([...text.matchAll(SENTENCE_END)].length <= 1),
    quoted: quoted / Math.max(1, text.length),
    reports: flag(tokens.some((token) => lists.reporting.has(token.lower))),
    opensWithPronoun: flag(lists.pronouns.has(first)),
    opensWithConnective: flag(lists.connectives.has(first)),
    opensInLowerCase: flag(/^\p{Ll}/u.test(text)),
    pronouns: share(count(lists.pronouns), 0.25),
    firstPerson: share(count(lists.firstPerson), 0.2),
    openEnd: flag(isOpenEnded(unit.passage)),
    dateline: flag(DATELINE.test(text)),
    titleCase: flag(isTitleCase(unit.passage)),
    numbers: Math.log(1 + unit.passage.numbers.length),
    last: flag(isLast),
    position,
    paragraphs: Math.log(Math.max(1, paragraphs)),
  };
}

/** Whether a text ends without a mark that ends a sentence, as headlines do. */
export function isOpenEnded({ text }: Passage): boolean {
  return !PARAGRAPH_END.test(text.trim());
}

/** Whether most of the longer words begin with a capital. */
export function isTitleCase({ tokens }: Passage): boolean {
  const words = tokens.filter((token) => token.text.length > 3 && !isNumber(token));
  return words.length >= 4 && words.filter((word) => isCapitalized(word.text)).length / words.length > 0.7;
}

function flag(condition: boolean): number {
  return condition ? 1 : 0;
}
