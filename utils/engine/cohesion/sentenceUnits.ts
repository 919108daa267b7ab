/** Measures every sentence against the other paragraphs and the rest of its own. */
import type { Article } from './article';
import { sentences } from '../text/sentences';
import type { SentenceSpan } from '../text/sentences';
import { cosine } from '../text/tfidf';
import { vectorCosine } from '../text/wordTable';
import { unitFeatures } from './paragraphs';
import { withRelative } from './relative';
import type { Features, Other } from './setting';
import { toUnit } from './units';

export interface SentenceCase {
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly span: SentenceSpan;
  readonly features: Features;
}

/** Sentences of fewer words carry too little to judge. */
const FEWEST_WORDS = 7;

/**
 * Features of every sentence long enough to judge, those of one-sentence paragraphs included: they show what is usual in the
 * article.
 */
export function sentenceFeatures(article: Article): SentenceCase[] {
  const cases = article.texts.flatMap((text, paragraph) => casesOf(text, paragraph, article));
  const features = withRelative(cases.map((one) => one.features));
  return cases.map((one, i) => ({ ...one, features: features[i]! }));
}

function casesOf(text: string, paragraph: number, article: Article): SentenceCase[] {
  const { reader, paragraphs, title, likeness } = article;
  const spans = sentences(text);
  const elsewhere = paragraphs.flatMap((unit, j): Other[] => (j === paragraph ? [] : [{ unit, adjacent: false }]));
  return spans.flatMap((span, i) => {
    const unit = toUnit(span.text, reader);
    if (unit.passage.tokens.length < FEWEST_WORDS) return [];
    const before = i > 0 ? toUnit(text.slice(0, span.start), reader) : null;
    const after = i < spans.length - 1 ? toUnit(text.slice(span.end), reader) : null;
    const rest = [before, after].filter((part) => part !== null);
    const features = unitFeatures(
      {
        unit,
        others: [...elsewhere, ...rest.map((part) => ({ unit: part, adjacent: true }))],
        previous: before ?? paragraphs[paragraph - 1] ?? null,
        next: after ?? paragraphs[paragraph + 1] ?? null,
        title,
        position: paragraph / Math.max(1, paragraphs.length - 1),
        isLast: paragraph === paragraphs.length - 1,
        paragraphs: paragraphs.length,
        likeness,
      },
      reader,
    );
    const host = {
      sentences: spans.length,
      firstSentence: i === 0 ? 1 : 0,
      lastSentence: i === spans.length - 1 ? 1 : 0,
      lexicalHost: Math.max(0, ...rest.map((part) => cosine(unit.terms, part.terms))),
      vectorHost: Math.max(-1, ...rest.map((part) => vectorCosine(unit.vector, part.vector))),
    };
    return [{ paragraph, span, features: { ...features, ...host } }];
  });
}
