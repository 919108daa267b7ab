/**
 * The page says of its site that it collects others' texts:
 *   "Denial of responsibility! … is an automatic aggregator of Global media."
 */
import type { Page } from '../page';
import { findPhrase } from '../phrases';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

export default function aggregatorDisclaimer({ snapshot, closing }: Page): Finding[] {
  for (const block of snapshot.blocks) {
    const quote = findPhrase(block.text, 'aggregator');
    if (!quote) continue;
    // In the article or right after it the words are about this text; in the site's footer, about the site.
    const strength = block.inArticle || closing.includes(block) ? 'strong' : 'weak';
    return [{ ...sentence('aggregatorDisclaimer'), strength, quote, block: block.index, reuse: 'aggregated' }];
  }
  return [];
}
