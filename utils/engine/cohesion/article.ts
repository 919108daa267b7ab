/** An article taken apart once, for the paragraph pass and the sentence pass. */
import type { WordModels } from '../models';
import { readerFor, toUnit } from './units';
import type { Reader, Unit } from './units';
import { wordLikeness } from './wordLikeness';
import type { WordLikeness } from './wordLikeness';

export interface Article {
  readonly reader: Reader;
  /** As on the page. */
  readonly texts: readonly string[];
  readonly paragraphs: readonly Unit[];
  readonly title: Unit | null;
  /** Null where the language has no word table. */
  readonly likeness: WordLikeness | null;
}

/**
 * @param texts paragraphs in order
 * @param title headline; empty when unknown
 * @param lang primary language subtag
 * @param models null for a language-independent reading
 */
export function readArticle(texts: readonly string[], title: string, lang: string, models: WordModels | null): Article {
  const reader = readerFor(texts, title, lang, models);
  const paragraphs = texts.map((text) => toUnit(text, reader));
  return {
    reader,
    texts,
    paragraphs,
    title: title === '' ? null : toUnit(title, reader),
    likeness:
      models &&
      wordLikeness(
        models.words,
        paragraphs.flatMap((unit) => unit.rows),
      ),
  };
}
