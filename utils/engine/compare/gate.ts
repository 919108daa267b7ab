/**
 * Is this text derived from that one at all? Asked of the whole pair before any paragraph is aligned: two reporters at one press
 * conference share quotations and facts, and paragraph by paragraph half of the one would seem to come from the other.
 *
 * A retelling keeps its source's names and numbers and brings no new ones; an independent report brings its own. The order of
 * paragraphs plays no part, because it is easily changed.
 */
import type { LinkFeatures } from './links';
import type { Paragraph } from './paragraphs';

export const GATE_FEATURES = [
  /** Mean share of names that stand nowhere there, over paragraphs; the most foreign fifth, perhaps inserted, is left out. */
  'newNames',
  'newNumbers',
  /** Share of the names there that stand here. */
  'namesKept',
  /** Median and lower quartile of each paragraph's best match. */
  'match',
  'matchLow',
  'overlap',
  /** Share of different paragraphs among the best matches. */
  'distinct',
  /** Median lead of the best match over the second. */
  'lead',
  /** Median of the best link's log-odds. */
  'link',
  /** Logarithm of the share of runs of three words. */
  'trigrams',
  'meaning',
] as const;

export type GateFeature = (typeof GATE_FEATURES)[number];

/** Part of the paragraphs that counts for new names and numbers: the rest may be insertions. */
const COUNTED = 0.8;
/** The paragraphs matched worst are left out when different matches are counted. */
const POORLY_MATCHED = 0.3;
/** Keeps the logarithm of a share of 0 finite. */
const TRIGRAM_FLOOR = 0.003;
/** Values where a text has no names or numbers: neither for nor against. */
const NO_NAMES = { here: 0.2, there: 0.5 };
const NO_NUMBERS = 0.3;

/**
 * Measures the pair.
 *
 * @param links features of every pair of paragraphs
 * @param odds log-odds of every pair, from features that do not depend on order
 * @param by the link feature that ranks matches: `soft` with word vectors, else `overlap`
 */
export function measureGate(
  here: readonly Paragraph[],
  there: readonly Paragraph[],
  links: readonly (readonly LinkFeatures[])[],
  odds: readonly (readonly number[])[],
  by: 'soft' | 'overlap',
): Record<GateFeature, number> {
  const best = links.map((row) => bestMatch(row.map((pair) => pair[by])));
  const matches = best.map(({ value }) => value).toSorted(ascending);
  const wordsHere = union(here.map(({ wordSet }) => wordSet));
  const wordsThere = union(there.map(({ wordSet }) => wordSet));
  const numbersThere = union(there.map(({ numbers }) => numbers));
  const namesThere = union(there.map(({ names }) => names));
  const matched = best.filter(({ value }) => value >= quantile(matches, POORLY_MATCHED));
  return {
    newNames: novelty(
      here.map(({ names }) => names),
      wordsThere,
      NO_NAMES.here,
    ),
    newNumbers: novelty(
      here.map(({ numbers }) => numbers),
      numbersThere,
      NO_NUMBERS,
    ),
    namesKept: namesThere.size === 0 ? NO_NAMES.there : shareIn(namesThere, wordsHere),
    match: quantile(matches, 0.5),
    matchLow: quantile(matches, 0.25),
    overlap: medianOfBest(links, (pair) => pair.overlap),
    distinct: new Set(matched.map(({ at }) => at)).size / Math.max(1, Math.min(matched.length, there.length)),
    lead: quantile(best.map(({ lead }) => lead).toSorted(ascending), 0.5),
    link: quantile(odds.map((row) => Math.max(...row)).toSorted(ascending), 0.5),
    trigrams: Math.log(TRIGRAM_FLOOR + sharedTrigrams(here, there)),
    meaning: medianOfBest(links, (pair) => pair.meaning),
  };
}

function bestMatch(values: readonly number[]): { value: number; at: number; lead: number } {
  let [at, value, second] = [0, values[0] ?? 0, -1];
  for (let i = 1; i < values.length; i++) {
    const other = values[i]!;
    if (other > value) [at, value, second] = [i, other, value];
    else if (other > second) second = other;
  }
  return { value, at, lead: values.length < 2 ? 0.1 : value - second };
}

function medianOfBest(links: readonly (readonly LinkFeatures[])[], of: (pair: LinkFeatures) => number): number {
  return quantile(links.map((row) => Math.max(...row.map(of))).toSorted(ascending), 0.5);
}

/** Mean share of new items over the paragraphs that have any, the most foreign fifth left out. */
function novelty(sets: readonly ReadonlySet<string>[], known: ReadonlySet<string>, none: number): number {
  const shares = sets
    .filter((set) => set.size > 0)
    .map((set) => 1 - shareIn(set, known))
    .toSorted(ascending);
  if (shares.length === 0) return none;
  const counted = shares.slice(0, Math.max(1, Math.ceil(shares.length * COUNTED)));
  return counted.reduce((sum, value) => sum + value, 0) / counted.length;
}

/** Counted per paragraph, so that a repeated run counts as often as it is repeated. */
function sharedTrigrams(here: readonly Paragraph[], there: readonly Paragraph[]): number {
  const known = union(there.map(({ trigrams }) => trigrams));
  let [shared, all] = [0, 0];
  for (const { trigrams } of here) {
    all += trigrams.size;
    for (const gram of trigrams) if (known.has(gram)) shared += 1;
  }
  return all === 0 ? 0 : shared / all;
}

function shareIn(set: ReadonlySet<string>, known: ReadonlySet<string>): number {
  let found = 0;
  for (const item of set) if (known.has(item)) found += 1;
  return found / set.size;
}

function union(sets: readonly ReadonlySet<string>[]): Set<string> {
  const all = new Set<string>();
  for (const set of sets) for (const item of set) all.add(item);
  return all;
}

const ascending = (a: number, b: number) => a - b;

/** The value at a share of a sorted list; 0 for an empty one. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
