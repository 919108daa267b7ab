/** Several pages with one text, as an agency's story at its clients: `five pages, one text`. */
import { normalize, tokenize } from '../text/tokens';
import { countShared, gramsOf } from './grams';

/** Runs of five words, as where paragraphs are named copied. */
const RUN = 5;
/** Share of the shorter page's runs that stand in the longer one; an edited copy keeps two thirds and more. */
const SAME_TEXT = 0.6;
/** A page that has less than this part of the other's runs is an excerpt of it, not the text. */
const LEAST_SIZE = 0.3;

/**
 * Groups pages by their text; whoever shares it with one of a group belongs to it.
 *
 * @param texts the paragraphs of each page
 * @returns indices into `texts`, ascending, in groups ordered by their first page; a page by itself is a group of one
 */
export function groupCopies(texts: readonly (readonly string[])[]): number[][] {
  const grams = texts.map(gramsOfText);
  const groups: number[][] = [];
  grams.forEach((own, page) => {
    const joined = groups.filter((group) => group.some((other) => isSameText(own, grams[other]!)));
    const merged = [...joined.flat(), page].toSorted((a, b) => a - b);
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  });
  return groups.toSorted(([a = 0], [b = 0]) => a - b);
}

/** Runs of five words of a text. */
export function gramsOfText(paragraphs: readonly string[]): Set<string> {
  const grams = new Set<string>();
  for (const paragraph of paragraphs) {
    const words = tokenize(normalize(paragraph)).map(({ lower }) => lower);
    for (const gram of gramsOf(words, RUN)) grams.add(gram);
  }
  return grams;
}

function isSameText(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [smaller, larger] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  if (smaller === 0 || smaller < larger * LEAST_SIZE) return false;
  return countShared(a, b) >= smaller * SAME_TEXT;
}
