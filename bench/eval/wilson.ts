/** Wilson's score interval of a share, 95 %: 118 of 120 → 0.94 to 1.00 (E. B. Wilson, JASA 22, 1927). */

const Z = 1.959964;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** @returns 0 to 1 where nothing was counted */
export function wilson(right: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const share = right / n;
  const centre = share + Z ** 2 / (2 * n);
  const spread = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const scale = 1 + Z ** 2 / n;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
