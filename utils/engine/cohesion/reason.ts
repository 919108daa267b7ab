/** Says in words what the measures saw: which names are new, and that none of them recurs. */
import { sentence } from '../sentence';
import type { Insertion } from '../../types';
import type { Article } from './article';
import { isOpenEnded, isTitleCase } from './formFeatures';
import { mentions, toUnit } from './units';
import type { Unit } from './units';

const MOST_NAMES = 3;
/** Headlines have at most about this many words. */
const HEADLINE_WORDS = 25;

/** The kind of the mark and the sentence that explains it. */
export function explain(
  article: Article,
  paragraph: number,
  quote: string,
  isSentence: boolean,
): Pick<Insertion, 'kind' | 'reason' | 'sentence' | 'values'> {
  const unit = toUnit(quote, article.reader);
  const names = newNames(unit, article, paragraph);
  const isTeaser = !isSentence && looksLikeHeadline(unit);
  const list = names.join(', ');
  const { statement, ...message } = isTeaser
    ? sentence('offTopicHeadline')
    : names.length === 0
      ? sentence(isSentence ? 'offTopicSentence' : 'offTopicParagraph')
      : names.length === 1
        ? sentence(isSentence ? 'offTopicSentenceName' : 'offTopicParagraphName', list)
        : sentence(isSentence ? 'offTopicSentenceNames' : 'offTopicParagraphNames', list);
  return { kind: isTeaser ? 'related-teaser' : 'off-topic', reason: statement, ...message };
}

/** Names, as written, no part of which occurs in another paragraph or in the headline. */
function newNames(unit: Unit, { paragraphs, title }: Article, own: number): string[] {
  const elsewhere = [...paragraphs.filter((_, i) => i !== own), ...(title ? [title] : [])];
  const isNew = (part: string) => !elsewhere.some((other) => mentions(other, part));
  const names = unit.passage.names.filter(({ parts, doubtful }) => {
    const known = parts.filter((part) => unit.names.has(part));
    return !doubtful && known.length > 0 && known.every(isNew);
  });
  return [...new Set(names.map(({ text }) => text.replace(/'s?$/, '')))].slice(0, MOST_NAMES);
}

/** One short line in title case or without a full stop. */
function looksLikeHeadline({ passage }: Unit): boolean {
  return passage.tokens.length <= HEADLINE_WORDS && (isOpenEnded(passage) || isTitleCase(passage));
}
