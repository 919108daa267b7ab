/** A unit in its place: what it is compared with. */
import type { Others } from './others';
import type { Unit } from './units';

export interface Setting {
  readonly unit: Unit;
  readonly others: Others;
  readonly previous: Unit | null;
  readonly next: Unit | null;
  readonly title: Unit | null;
  /** Position from 0 (first) to 1 (last). */
  readonly position: number;
  readonly isLast: boolean;
  /** Number of paragraphs of the article. */
  readonly paragraphs: number;
}

/** Measures of one unit, by name. */
export type Features = Readonly<Record<string, number>>;

/** The largest value, the second largest and the mean; all `empty` where there are no values. */
export function summary(values: readonly number[], empty = 0): { best: number; second: number; mean: number } {
  let [best, second, sum] = [-Infinity, -Infinity, 0];
  for (const value of values) {
    sum += value;
    if (value > best) {
      second = best;
      best = value;
    } else if (value > second) second = value;
  }
  if (values.length === 0) return { best: empty, second: empty, mean: empty };
  return { best, second: values.length > 1 ? second : empty, mean: sum / values.length };
}
