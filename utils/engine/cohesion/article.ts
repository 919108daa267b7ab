/** An article taken apart once, for the paragraph pass and the sentence pass. */
import type { WordModels } from '../models';
import { readPassage } from '../text/passage';
import { concordanceOf } from './concordance';
import { othersOf } from './others';
import type { Others } from './others';
import { readerFor, unitOf } from './units';
import type { Reader, Unit } from './units';
import { wordLikeness } from './wordLikeness';
import type { WordLikeness } from './wordLikeness';

export interface Article {
  readonly reader: Reader;
  /** As on the page. */
  readonly texts: readonly string[];
  readonly paragraphs: readonly Unit[];
  readonly title: Unit | null;
  /** What a paragraph is compared with. */
  readonly othersOf: (paragraph: number) => Others;
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
  const passages = texts.map((text) => readPassage(text, lang));
  const headline = readPassage(title, lang);
  const reader = readerFor(passages, headline, lang, models);
  const paragraphs = passages.map((passage) => unitOf(passage, reader));
  const rows = paragraphs.flatMap((unit) => unit.rows);
  const likeness = models && wordLikeness(models.words, rows);
  return {
    reader,
    texts,
    paragraphs,
    title: title === '' ? null : unitOf(headline, reader),
    othersOf: othersOf({ paragraphs, concordance: concordanceOf(paragraphs), likeness }),
    likeness,
  };
}
