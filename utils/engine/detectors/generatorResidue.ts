/** What a text generator says to its user stands in the article: "Please provide the text you would like me to summarize". */
import type { Page } from '../page';
import { matchPhrase } from '../phrases';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

/** Articles about such tools quote them: in quotation marks, or amid a story of their own. */
const QUOTED = /["'“”‘’«»„]\s*$/;
const SHORT = 6;

export default function generatorResidue({ paragraphs, article }: Page): Finding[] {
  if (/chat\s?gpt|\bAI\b|\bKI\b|\bIA\b|artificial intelligence|language model/iu.test(article.headline)) return [];
  const at = paragraphs.length <= SHORT ? paragraphs : [...paragraphs.slice(0, 1), ...paragraphs.slice(-2)];
  for (const block of at) {
    const match = matchPhrase(block.text, 'generator-residue');
    if (!match || QUOTED.test(block.text.slice(0, match.index)) || match.index > 80) continue;
    return [
      {
        ...sentence('generatorResidue'),
        strength: 'strong',
        quote: match.quote,
        block: block.index,
        reuse: 'aggregated',
      },
    ];
  }
  return [];
}
