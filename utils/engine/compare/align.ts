/**
 * Which paragraphs here come from which there. One may come from several (merged), several from one (split):
 * `[0 ← 0], [1 ← 1, 2], [2 ←], [3 ← 4]`.
 */

/** Log-odds a link needs. */
export interface AlignThresholds {
  /** By itself. */
  readonly any: number;
  /** When it is the best one of the paragraph here. */
  readonly bestOfHere: number;
  /** When it is the best one of the paragraph there. */
  readonly bestOfThere: number;
}

/** Nobody merges more paragraphs into one; lines that are repeated down a page would link with all their likes. */
const MOST_SOURCES = 6;

/**
 * @param odds log-odds of each pair, `odds[here][there]`
 * @returns for each paragraph here the positions there it comes from, ascending; empty where it stands here only
 */
export function align(odds: readonly (readonly number[])[], thresholds: AlignThresholds): number[][] {
  const bestOfThere = (odds[0] ?? []).map((_, j) => indexOfMost(odds.map((row) => row[j]!)));
  return odds.map((row, i) => {
    const best = indexOfMost(row);
    const sources = row.flatMap((value, j) => {
      const linked =
        value > thresholds.any ||
        (j === best && value > thresholds.bestOfHere) ||
        (bestOfThere[j] === i && value > thresholds.bestOfThere);
      return linked ? [j] : [];
    });
    if (sources.length <= MOST_SOURCES) return sources;
    const surest = sources.toSorted((a, b) => row[b]! - row[a]! || Math.abs(a - i) - Math.abs(b - i));
    return surest.slice(0, MOST_SOURCES).toSorted((a, b) => a - b);
  });
}

function indexOfMost(values: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}
