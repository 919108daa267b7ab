/** Parts of the site among the paragraphs: "Tags: …", "Leave a Reply", "Share this article", "3 min read". */
import type { Page } from '../../page';
import { insertion } from '../insertion';
import { knownLine } from '../knownLine';
import type { Insertion } from '../../../types';

const READING_TIME =
  /^\d{1,3} ?(?:min|minute|minuten|minutos|minutes|мин)\.? ?(?:read|lesezeit|de lectura|de leitura|de lecture|чтения)?$/iu;
const VISITS = /^\(?(?:visited|views?|hits|просмотров)\s?:?\s?\d[\d.,]{0,9}(?: times)?\b.{0,30}$/iu;

/** A reading time stands above the text; further down the same words are a table's. */
const TOP = 4;

export default function navigation({ body }: Page): Insertion[] {
  return body
    .filter(({ text }, at) => at > 0 && text.length <= 400)
    .filter(
      (block) =>
        (READING_TIME.test(block.text) && body.indexOf(block) < TOP) ||
        VISITS.test(block.text) ||
        knownLine(block, ['navigation']) !== null,
    )
    .map((block) => insertion(block, 'navigation', 'navigation'));
}
