/** Measures every sentence against the other paragraphs and the rest of its own. */
import type { Passage } from '../text/passage';
import { sentences } from '../text/sentences';
import type { SentenceSpan } from '../text/sentences';
import { normalize } from '../text/tokens';
import type { Article } from './article';
import { likeness } from './meaning';
import { measured } from './measures';
import type { Measures } from './measures';
import { withRest } from './others';
import { tieFeatures, unitFeatures } from './paragraphs';
import { COMPARED, withRelative } from './relative';
import type { Features } from './setting';
import { cosine } from './terms';
import { partOfUnit } from './units';
import type { Unit } from './units';

export interface SentenceCase {
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly span: SentenceSpan;
  /** Number of sentences of the paragraph. */
  readonly sentences: number;
}

interface Sentence extends SentenceCase {
  readonly unit: Unit;
  /** What stands before and after it in its paragraph. */
  readonly before: Unit | null;
  readonly after: Unit | null;
}

/** Sentences of fewer words carry too little to judge. */
const FEWEST_WORDS = 7;

/**
 * Measures of every sentence long enough to judge. Of those that are never judged, the whole of a paragraph or part of the
 * first one, only what the others are compared with is measured: they show what is usual in the article.
 *
 * @param whole the measures of the article's paragraphs
 */
export function sentenceFeatures(article: Article, whole: Measures): { cases: SentenceCase[]; measures: Measures } {
  const cases = article.texts.flatMap((text, paragraph) => sentencesOf(text, paragraph, article));
  const own = measured(cases.length, (i) => {
    const one = cases[i]!;
    return one.sentences === 1 ? [alone(one.paragraph, whole)] : measure(one, article);
  });
  return { cases, measures: withRelative(own, cases.length) };
}

/** Whether a sentence may be the foreign one in its paragraph. */
export function isCandidate({ paragraph, sentences: all }: SentenceCase): boolean {
  return paragraph > 0 && all > 1;
}

/** A sentence that is a whole paragraph: for sentences the paragraphs beside their own are no neighbours. */
function alone(paragraph: number, whole: Measures): Features {
  return Object.fromEntries(COMPARED.map((name) => [name, whole.get(name.replace(/Distant$/, ''))?.[paragraph] ?? 0]));
}

function sentencesOf(text: string, paragraph: number, { reader, paragraphs }: Article): Sentence[] {
  const whole = paragraphs[paragraph]!;
  const spans = sentences(text);
  if (spans.length === 1)
    return whole.passage.tokens.length < FEWEST_WORDS
      ? []
      : [{ paragraph, span: spans[0]!, sentences: 1, unit: whole, before: null, after: null }];
  const part = (start: number, end: number) =>
    partOfUnit(whole, offsetIn(whole.passage, text, start), offsetIn(whole.passage, text, end), reader);
  return spans.flatMap((span, i): Sentence[] => {
    const unit = part(span.start, span.end);
    if (unit.passage.tokens.length < FEWEST_WORDS) return [];
    const before = i > 0 ? part(0, span.start) : null;
    const after = i < spans.length - 1 ? part(span.end, text.length) : null;
    return [{ paragraph, span, sentences: spans.length, unit, before, after }];
  });
}

/** Normalising shortens a text that writes its accents as characters of their own. */
function offsetIn(passage: Passage, text: string, offset: number): number {
  return passage.text.length === text.length ? offset : normalize(text.slice(0, offset)).length;
}

function measure(sentence: Sentence, article: Article): Features[] {
  const { reader, paragraphs, title, likeness: words, othersOf } = article;
  const { paragraph, unit, before, after } = sentence;
  const rest = [before, after].filter((part) => part !== null);
  const setting = {
    unit,
    others: withRest(othersOf(paragraph), rest, words),
    previous: before ?? paragraphs[paragraph - 1] ?? null,
    next: after ?? paragraphs[paragraph + 1] ?? null,
    title,
    position: paragraph / Math.max(1, paragraphs.length - 1),
    isLast: paragraph === paragraphs.length - 1,
    paragraphs: paragraphs.length,
  };
  if (!isCandidate(sentence)) return tieFeatures(setting, reader);
  const host = {
    sentences: sentence.sentences,
    firstSentence: before === null ? 1 : 0,
    lastSentence: after === null ? 1 : 0,
    lexicalHost: Math.max(0, ...rest.map((part) => cosine(unit.terms, part.terms))),
    vectorHost: Math.max(-1, ...rest.map((part) => likeness(unit.meaning, part.meaning))),
  };
  return [...unitFeatures(setting, reader), host];
}
