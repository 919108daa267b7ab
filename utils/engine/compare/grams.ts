/** Runs of n words as sets: `the dam broke at dawn` has the 3-grams `the dam broke`, `dam broke at`, `broke at dawn`. */

/**
 * @param words lower case, in order
 * @returns every run of `n` words; a text shorter than that is one run of its own
 */
export function gramsOf(words: readonly string[], n: number): Set<string> {
  const grams = new Set<string>();
  if (words.length === 0) return grams;
  const last = Math.max(0, words.length - n);
  for (let i = 0; i <= last; i++) grams.add(words.slice(i, i + n).join(' '));
  return grams;
}

/** How many of `a` are in `b`. */
export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared += 1;
  return shared;
}

/** Share of `a` that is in any of `others`, 0 to 1 (containment: Broder 1997); 0 for an empty set. */
export function containment(a: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): number {
  if (a.size === 0) return 0;
  let contained = 0;
  for (const item of a) if (others.some((other) => other.has(item))) contained += 1;
  return contained / a.size;
}
