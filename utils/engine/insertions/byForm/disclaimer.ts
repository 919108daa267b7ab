/** The site's notice about itself among the article's paragraphs: "Denial of responsibility! … is an automatic aggregator …" */
import type { Page } from '../../page';
import { findPhrase } from '../../phrases';
import { insertion } from '../insertion';
import type { Insertion } from '../../../types';

export default function disclaimer({ body }: Page): Insertion[] {
  return body
    .filter(({ text }) => findPhrase(text, 'aggregator') !== null)
    .map((block) => insertion(block, 'disclaimer', 'disclaimerInArticle'));
}
