/**
 * The two kinds of evidence without which nothing is called reworded: aligned sentences, and rare names, numbers or quotations
 * that stand in both (`Ouagadougou`, `47.3`, `“we were told to wait outside”`).
 */
import { gramsOf } from './grams';
import { isRare } from './paragraphs';
import type { Paragraph, Reading, Sentence, SentencesOf } from './paragraphs';

const QUOTE_WORDS = 5;
/** At most 1,000 characters, so that one stray quotation mark does not make a quotation of a page. */
const QUOTED = /"([^"]{12,1000})"/g;
/** Share of a sentence's terms, by weight, that its counterpart has. */
const ALIGNED_SHARE = 0.25;

/** Texts of the quotations of a normalised text, without their marks. */
export function quotationsOf(text: string): string[] {
  return [...text.matchAll(QUOTED)].map((match) => match[1]!.trim());
}

/** Runs of five words inside quotation marks. */
export function quotedGrams({ passage }: Paragraph): Set<string> {
  const grams = new Set<string>();
  for (const quotation of quotationsOf(passage.text)) {
    const words = quotation.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    if (words.length >= QUOTE_WORDS) for (const gram of gramsOf(words, QUOTE_WORDS)) grams.add(gram);
  }
  return grams;
}

/**
 * Rare names, numbers of two digits or more that are no year, and quotations that stand in both texts; each counts once. A name
 * of several words is rare enough, a single word only if it is not among the commonest.
 */
export function sharedRarities(here: readonly Paragraph[], there: readonly Paragraph[], { table }: Reading): number {
  const wordsThere = unite(there, ({ wordSet }) => wordSet);
  const numbersThere = unite(there, ({ numbers }) => numbers);
  const quotesThere = unite(there, quotedGrams);
  const isTelling = (number: string) => number.length > 1 && !/^(?:19|20)\d\d$/.test(number);
  const pairsThere = unite(there, ({ bigrams }) => bigrams);
  const longNames = new Set(
    here.flatMap(({ passage }) =>
      passage.names.flatMap(({ parts: [first, second] }) => (second ? [`${first} ${second}`] : [])),
    ),
  );
  const names = [
    ...[...unite(here, ({ names: own }) => own)].filter((name) => isRare(name, table) && wordsThere.has(name)),
    ...[...longNames].filter((name) => pairsThere.has(name)),
  ];
  const numbers = [...unite(here, ({ numbers: own }) => own)].filter((n) => isTelling(n) && numbersThere.has(n));
  const quotes = here.filter((paragraph) => [...quotedGrams(paragraph)].some((gram) => quotesThere.has(gram)));
  return names.length + numbers.length + quotes.length;
}

/** How many sentences here have a counterpart in the paragraphs there that theirs are linked to. */
export function countAlignedSentences(
  here: readonly Paragraph[],
  there: readonly Paragraph[],
  linked: readonly (readonly number[])[],
  sentencesOf: SentencesOf,
): number {
  let count = 0;
  here.forEach((paragraph, i) => {
    const counterparts = linked[i]!.flatMap((position) => sentencesOf(there[position]!));
    if (counterparts.length === 0) return;
    count += sentencesOf(paragraph).filter((own) => counterparts.some((other) => isAligned(own, other))).length;
  });
  return count;
}

function isAligned(own: Sentence, other: Sentence): boolean {
  let [shared, all] = [0, 0];
  for (const [term, weight] of own.terms.weights) {
    all += weight;
    if (other.terms.weights.has(term)) shared += weight;
  }
  return all > 0 && shared / all >= ALIGNED_SHARE;
}

function unite(paragraphs: readonly Paragraph[], of: (paragraph: Paragraph) => ReadonlySet<string>): Set<string> {
  const all = new Set<string>();
  for (const paragraph of paragraphs) for (const item of of(paragraph)) all.add(item);
  return all;
}
