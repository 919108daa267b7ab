/**
 * What speaks for one paragraph being taken from another: shared rare words, runs of words, names and numbers, words of like
 * meaning, and how far this pair stands out among all pairs of the two texts.
 *
 * `The dam near Tarn burst at 4 a.m.` here, `At four in the morning the Tarn dam gave way` there: no shared run, yet the names meet.
 */
import { stem } from '../text/stems';
import { cosine } from '../text/tfidf';
import { vectorCosine } from '../text/wordTable';
import { countShared } from './grams';
import type { Paragraph, Reading } from './paragraphs';
import { softOverlap } from './softOverlap';

/** Measures of a pair of paragraphs that need no word vectors. */
export const LEXICAL_FEATURES = [
  /** Cosine of the term vectors. */
  'cosine',
  /** Harmonic mean of the two shares of shared terms, where terms common to the whole story weigh little. */
  'overlap',
  /** The larger of the two shares. */
  'containment',
  'bigrams',
  'trigrams',
  /** Share of the names here that stand there, and the reverse. */
  'namesHere',
  'namesThere',
  'sharedNumbers',
  'numberConflict',
  /** Length of the shorter by the longer. */
  'length',
  /** How far apart they stand in their texts, 0 to 1. */
  'position',
  /** How far `overlap` lies above the best other paragraph there, and above the best other one here. */
  'overlapLeadThere',
  'overlapLeadHere',
  /** `overlap` of the paragraphs before, or after, both. */
  'overlapNeighbours',
] as const;

/** Measures from word vectors: `soft…` as `overlap…`, with each word met by its closest. */
export const VECTOR_FEATURES = [
  'meaning',
  'soft',
  'softContainment',
  'softLeadThere',
  'softLeadHere',
  'softNeighbours',
] as const;

/** Where a pair stands; left out of the question whether a text is derived at all, for paragraphs are easily shuffled. */
export const ORDER_FEATURES = ['position', 'overlapNeighbours', 'softNeighbours'] as const;

export type LinkFeature = (typeof LEXICAL_FEATURES)[number] | (typeof VECTOR_FEATURES)[number];
export type LinkFeatures = Record<LinkFeature, number>;

/** A value for shares of names where there are none: neither for nor against. */
const NO_NAMES = 0.3;
/** A lead where there is no rival. */
const NO_RIVAL = 0.1;
/** Terms of the whole story keep this part of their weight. */
const LEAST_LOCAL_WEIGHT = 0.15;

/** Measures every pair: `features[i][j]` is for `here[i]` and `there[j]`. Vector measures are 0 without a word table. */
export function measureLinks(
  here: readonly Paragraph[],
  there: readonly Paragraph[],
  { lang, table, idf }: Reading,
): LinkFeatures[][] {
  const all = [...here, ...there];
  const frequency = countIn(all.map(({ terms }) => terms.weights.keys()));
  const nameFrequency = countIn(all.map(({ names }) => names));
  const scale = Math.log(all.length + 1);
  const weigh = (term: string) =>
    idf(term) * Math.max(LEAST_LOCAL_WEIGHT, Math.log((all.length + 1) / (frequency.get(term) ?? 1)) / scale);
  const weights = new Map([...frequency.keys()].map((term) => [term, weigh(term)]));
  const totals = new Map(
    all.map((paragraph) => [paragraph, sum(paragraph.terms.weights.keys(), (term) => weights.get(term)!)]),
  );
  const soft = table && softOverlap(table, here, there, (word) => weigh(stem(word, lang)));

  const features = here.map((a, i) =>
    there.map((b, j): LinkFeatures => {
      let shared = 0;
      for (const term of a.terms.weights.keys()) if (b.terms.weights.has(term)) shared += weights.get(term)!;
      const ofHere = share(shared, totals.get(a)!);
      const ofThere = share(shared, totals.get(b)!);
      const sharedNumbers = countShared(a.numbers, b.numbers);
      const [softHere, softThere] = soft ? [soft.ofHere(i, j), soft.ofThere(i, j)] : [0, 0];
      return {
        cosine: cosine(a.terms, b.terms),
        overlap: harmonic(ofHere, ofThere),
        containment: Math.max(ofHere, ofThere),
        bigrams: gramOverlap(a.bigrams, b.bigrams),
        trigrams: gramOverlap(a.trigrams, b.trigrams),
        namesHere: nameShare(a, b, nameFrequency),
        namesThere: nameShare(b, a, nameFrequency),
        sharedNumbers: Math.log(1 + sharedNumbers),
        numberConflict: a.numbers.size > 0 && b.numbers.size > 0 && sharedNumbers === 0 ? 1 : 0,
        length: Math.min(a.words.length, b.words.length) / Math.max(1, a.words.length, b.words.length),
        position: Math.abs(i / Math.max(1, here.length - 1) - j / Math.max(1, there.length - 1)),
        overlapLeadThere: 0,
        overlapLeadHere: 0,
        overlapNeighbours: 0,
        meaning: vectorCosine(a.vector, b.vector),
        soft: harmonic(softHere, softThere),
        softContainment: Math.max(softHere, softThere),
        softLeadThere: 0,
        softLeadHere: 0,
        softNeighbours: 0,
      };
    }),
  );
  addContext(features, 'overlap', 'overlapLeadThere', 'overlapLeadHere', 'overlapNeighbours');
  if (table) addContext(features, 'soft', 'softLeadThere', 'softLeadHere', 'softNeighbours');
  return features;
}

/** Compares each pair with its row, its column and its diagonal neighbours. */
function addContext(
  features: readonly (readonly LinkFeatures[])[],
  of: LinkFeature,
  leadThere: LinkFeature,
  leadHere: LinkFeature,
  neighbours: LinkFeature,
): void {
  const rows = features.map((row) => bestTwo(row.map((pair) => pair[of])));
  const columns = (features[0] ?? []).map((_, j) => bestTwo(features.map((row) => row[j]![of])));
  features.forEach((row, i) =>
    row.forEach((pair, j) => {
      const value = pair[of];
      pair[leadThere] = lead(value, rows[i]!, row.length);
      pair[leadHere] = lead(value, columns[j]!, features.length);
      pair[neighbours] = Math.max(features[i - 1]?.[j - 1]?.[of] ?? 0, features[i + 1]?.[j + 1]?.[of] ?? 0);
    }),
  );
}

function bestTwo(values: readonly number[]): [number, number] {
  let [first, second] = [-1, -1];
  for (const value of values) {
    if (value > first) [first, second] = [value, first];
    else if (value > second) second = value;
  }
  return [first, second];
}

function lead(value: number, [first, second]: [number, number], rivals: number): number {
  if (rivals < 2) return NO_RIVAL;
  return value - (value === first ? second : first);
}

function countIn(sets: readonly Iterable<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const item of set) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Names count by how few paragraphs they stand in; any case counts, for a headline may be in capitals. */
function nameShare(a: Paragraph, b: Paragraph, frequency: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const name of a.names) {
    const weight = 1 / Math.sqrt(frequency.get(name) ?? 1);
    all += weight;
    if (b.wordSet.has(name)) shared += weight;
  }
  return all === 0 ? NO_NAMES : shared / all;
}

/** Share of the shorter text's runs; at least three runs are asked for, so that a chance one does not weigh. */
function gramOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return countShared(a, b) / Math.max(3, Math.min(a.size, b.size));
}

function harmonic(a: number, b: number): number {
  return a * b === 0 ? 0 : (2 * a * b) / (a + b);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum<T>(items: Iterable<T>, value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
