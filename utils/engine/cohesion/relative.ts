/**
 * The same measures against the article's own habit. A list of loosely tied paragraphs has low cohesion throughout; only the
 * paragraph that stands out from its own article is suspicious. This is what keeps false alarms few.
 */
import type { Measures } from './measures';

/** Measures that vary from article to article. */
export const COMPARED = [
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
 *
 * @param count number of units
 */
export function withRelative(measures: Measures, count: number): Measures {
  const nothing = new Float64Array(count);
  return new Map([...measures, ...COMPARED.flatMap((name) => relative(name, measures.get(name) ?? nothing))]);
}

function relative(name: string, values: Float64Array): [string, Float64Array][] {
  const sorted = values.toSorted();
  const median = middle(sorted);
  const spread = middle(values.map((value) => Math.abs(value - median)).toSorted()) + LEAST_SPREAD;
  const lowest = sorted[0] ?? 0;
  const secondLowest = sorted[1] ?? lowest;
  return [
    [
      `${name}Deviation`,
      values.map((value) => Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, (value - median) / spread))),
    ],
    [`${name}AboveLowest`, values.map((value) => value - (value === lowest ? secondLowest : lowest))],
    [`${name}Median`, values.map(() => median)],
    [`${name}Rank`, values.map((value) => firstIndex(sorted, value) / Math.max(1, sorted.length - 1))],
  ];
}

function middle(sorted: Float64Array): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Where a value first stands in a sorted array that holds it. */
function firstIndex(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const between = (low + high) >> 1;
    if (sorted[between]! < value) low = between + 1;
    else high = between;
  }
  return low;
}
