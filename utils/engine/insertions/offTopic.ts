/**
 * A paragraph or sentence about something else, found by cohesion with the rest of the article:
 *   in a report on eastern Syria, “In a rare display of dissent, a multi-party coalition criticized the Egyptian government.”
 */
import { readArticle } from '../cohesion/article';
import type { Article } from '../cohesion/article';
import { isJudged } from '../cohesion/judged';
import type { Measures } from '../cohesion/measures';
import { paragraphFeatures } from '../cohesion/paragraphs';
import { explain } from '../cohesion/reason';
import { isCandidate, sentenceFeatures } from '../cohesion/sentenceUnits';
import { changesSubject } from '../cohesion/subjectChanges';
import { treeScores } from '../cohesion/trees';
import type { TreeModel } from '../cohesion/trees';
import { guessLanguage } from '../language';
import type { Models } from '../models';
import { probability } from '../text/logistic';
import type { Insertion } from '../../types';

export interface OffTopic {
  readonly insertions: Insertion[];
  /** How suspicious each paragraph looks, 0 to 1; 0.5 is where a mark begins. */
  readonly suspicion: { readonly block: number; readonly suspicion: number }[];
}

interface Suspect {
  readonly paragraph: number;
  readonly quote: string;
  readonly excess: number;
  readonly certainty: 'strong' | 'weak';
  readonly isSentence: boolean;
}

/** Languages other than English whose word lists we have: their paragraphs are judged without word vectors. */
const OTHER_LANGUAGES: ReadonlySet<string> = new Set(['de', 'es', 'fr', 'it', 'nl', 'pt']);
/** Fewer paragraphs than this show no subject to stand out from. */
const FEWEST_PARAGRAPHS = 5;
/** What an article has beyond this is not judged, to bound the time it takes: the cost grows with the square. */
const MOST_PARAGRAPHS = 80;
const MOST_CHARACTERS = 30_000;
const LONGEST_PARAGRAPH = 6000;
/** When more of an article would be marked, it is a round-up and nothing is. */
const MOST_MARKED = 0.25;

const NOTHING: OffTopic = { insertions: [], suspicion: [] };

/**
 * Finds what the article's own words show to be about something else.
 *
 * @param paragraphs the article's paragraphs in order, without those already known for something else by their form
 * @param about headline, and primary language subtag; languages without support give no marks
 */
export function findOffTopic(
  paragraphs: readonly { readonly block: number; readonly text: string }[],
  about: { readonly title: string; readonly lang: string | null },
  models: Models,
): OffTopic {
  const lang = about.lang ?? '';
  const isEnglish = lang === 'en';
  const read = beginning(paragraphs);
  const texts = read.map(({ text }) => text);
  if (!isEnglish && !OTHER_LANGUAGES.has(lang)) return NOTHING;
  // A page's frame may say `en` around a text in another language, of which the word lists know nothing.
  if (guessLanguage(texts.join(' ')) !== lang) return NOTHING;
  if (texts.length < FEWEST_PARAGRAPHS || changesSubject(texts, about.title, lang)) return NOTHING;

  const article = readArticle(texts, about.title, lang, isEnglish ? models : null);
  const judged = texts.map((text, i) => i > 0 && isJudged(text, lang));
  const model = isEnglish ? models.paragraphs : models.paragraphsAnyLanguage;
  const measures = paragraphFeatures(article);
  const scoreOf = treeScores(model, measures);
  const excess = texts.map((_, i) => scoreOf(i) - model.threshold);
  const whole = excess.flatMap((value, paragraph): Suspect[] =>
    judged[paragraph] && value >= 0 ? [suspect(paragraph, texts[paragraph]!, value, model, false)] : [],
  );
  const parts = isEnglish ? suspectSentences(article, measures, models.sentences) : [];
  const suspects = merge(whole, parts);
  const marked = new Set(suspects.map(({ paragraph }) => paragraph)).size;
  const isRoundUp = marked > 1 && marked > MOST_MARKED * texts.length;

  const sentencesExcess = (paragraph: number) =>
    Math.max(-Infinity, ...parts.filter((part) => part.paragraph === paragraph).map((part) => part.excess));
  return {
    insertions: isRoundUp
      ? []
      : suspects.map(({ paragraph, quote, certainty, isSentence }) => ({
          block: read[paragraph]!.block,
          quote,
          certainty,
          ...explain(article, paragraph, quote, isSentence),
        })),
    suspicion: read.map(({ block }, i) => ({
      block,
      suspicion: round(probability(Math.max(judged[i] ? excess[i]! : -Infinity, sentencesExcess(i)))),
    })),
  };
}

/** The paragraphs that are read at all. */
function beginning<T extends { readonly text: string }>(paragraphs: readonly T[]): T[] {
  let characters = 0;
  return paragraphs
    .slice(0, MOST_PARAGRAPHS)
    .filter(({ text }) => text.length <= LONGEST_PARAGRAPH)
    .filter(({ text }) => (characters += text.length) <= MOST_CHARACTERS);
}

function suspectSentences(article: Article, paragraphs: Measures, model: TreeModel): Suspect[] {
  const { cases, measures } = sentenceFeatures(article, paragraphs);
  const scoreOf = treeScores(model, measures);
  return cases.flatMap((one, i) => {
    if (!isCandidate(one)) return [];
    const { paragraph, span } = one;
    const excess = scoreOf(i) - model.threshold;
    return excess >= 0 && isJudged(span.text, 'en') ? [suspect(paragraph, span.text, excess, model, true)] : [];
  });
}

function suspect(paragraph: number, quote: string, excess: number, model: TreeModel, isSentence: boolean): Suspect {
  const certainty = excess >= model.strong - model.threshold ? 'strong' : 'weak';
  return { paragraph, quote, excess, certainty, isSentence };
}

/** Of a marked paragraph and a single marked sentence of it the sentence is told: it is what makes the paragraph stand out. */
function merge(whole: readonly Suspect[], parts: readonly Suspect[]): Suspect[] {
  const kept = whole.filter(({ paragraph }) => parts.filter((part) => part.paragraph === paragraph).length !== 1);
  const paragraphs = new Set(kept.map(({ paragraph }) => paragraph));
  return [...kept, ...parts.filter(({ paragraph }) => !paragraphs.has(paragraph))].toSorted(
    (a, b) => a.paragraph - b.paragraph,
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
