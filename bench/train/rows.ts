/** Measured paragraphs and sentences with what is known of them: what trees are fitted to and tried on. */
import { readArticle } from '../../utils/engine/cohesion/article';
import { isJudged } from '../../utils/engine/cohesion/judged';
import { featuresOf } from '../../utils/engine/cohesion/measures';
import { paragraphFeatures } from '../../utils/engine/cohesion/paragraphs';
import { isCandidate, sentenceFeatures } from '../../utils/engine/cohesion/sentenceUnits';
import type { Features } from '../../utils/engine/cohesion/setting';
import type { WordModels } from '../../utils/engine/models';
import type { HostedPage } from './hosted';
import type { Page } from './tasks';

export interface Row {
  readonly article: string;
  readonly fold: number;
  readonly mode: string;
  readonly text: string;
  readonly foreign: boolean;
  /** How much the row counts. */
  readonly weight: number;
  readonly features: Features;
}

/** Every paragraph that may be judged: not the first, no furniture, nothing that is foreign by itself. */
export function paragraphRows(page: Page, fold: number, models: WordModels | null): Row[] {
  const texts = page.paragraphs.map((paragraph) => paragraph.text);
  const measures = paragraphFeatures(readArticle(texts, page.title, page.lang, models));
  return page.paragraphs.flatMap(({ text, role }, i) =>
    i === 0 || role === 'natural' || (role === 'own' && !isJudged(text, page.lang))
      ? []
      : [
          {
            article: page.id,
            fold,
            mode: page.mode,
            text,
            foreign: role === 'foreign',
            weight: 1,
            features: featuresOf(measures, i),
          },
        ],
  );
}

/**
 * Sentences of paragraphs with two or more of them.
 *
 * @param hosted where a foreign sentence was put in: then that paragraph's sentences only; null for all of an untouched article
 */
export function sentenceRows(page: Page, hosted: HostedPage | null, fold: number, models: WordModels | null): Row[] {
  const texts = page.paragraphs.map((paragraph) => paragraph.text);
  const article = readArticle(texts, page.title, page.lang, models);
  const { cases, measures } = sentenceFeatures(article, paragraphFeatures(article));
  return cases.flatMap((one, i) => {
    const { paragraph, span } = one;
    const foreign = hosted !== null && hosted.sentence === span.text;
    const judged = hosted ? paragraph === hosted.host : paragraph > 0 && page.paragraphs[paragraph]!.role === 'own';
    return judged && isCandidate(one) && (foreign || isJudged(span.text, page.lang))
      ? [
          {
            article: page.id,
            fold,
            mode: page.mode,
            text: span.text,
            foreign,
            weight: 1,
            features: featuresOf(measures, i),
          },
        ]
      : [];
  });
}
