/**
 * The same measures against the article's own habit. A list of loosely tied paragraphs has low cohesion throughout; only the
 * paragraph that stands out from its own article is suspicious. This is what keeps false alarms few.
 */
import type { Features } from './setting';

/** Measures that vary from article to article. */
const COMPARED = [
  'recurring',
  'recurringDistant',
  'lexicalBest',
  'lexicalMean',
  'namesRecurring',
  'namesRecurringDistant',
  'vectorContext',
  'vectorContextDistant',
  'vectorBest',
  'vectorMean',
  'softRecurring',
  'softRecurringDistant',
];

/** Keeps the spread of very even articles from making small differences large. */
const LEAST_SPREAD = 0.03;
const MOST_DEVIATIONS = 4;

/**
 * Adds, for each compared measure, its distance from the median in median absolute deviations (`…Deviation`), its distance
 * from the smallest other value (`…AboveLowest`), the median itself (`…Median`) and the share of units below it (`…Rank`).
 */
export function withRelative(features: readonly Features[]): Features[] {
  const results: Record<string, number>[] = features.map((own) => ({ ...own }));
  for (const name of COMPARED) {
    const values = features.map((own) => own[name] ?? 0);
    const sorted = values.toSorted((a, b) => a - b);
    const median = middle(sorted);
    const spread = middle(values.map((value) => Math.abs(value - median)).toSorted((a, b) => a - b)) + LEAST_SPREAD;
    values.forEach((value, i) => {
      const deviation = (value - median) / spread;
      const lowestOther = value === sorted[0] ? (sorted[1] ?? value) : sorted[0]!;
      results[i]![`${name}Deviation`] = Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, deviation));
      results[i]![`${name}AboveLowest`] = value - lowestOther;
      results[i]![`${name}Median`] = median;
      results[i]![`${name}Rank`] = sorted.indexOf(value) / Math.max(1, sorted.length - 1);
    });
  }
  return results;
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
