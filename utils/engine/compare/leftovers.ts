/**
 * Matches what one sentence has and the other has not by the words around it:
 * `killed 120 people in the` and `killed 12 people in the` → 120 for 12.
 */
import type { Sentence } from './paragraphs';

/** A figure, name or date in a sentence. */
export interface Item {
  /** As written. */
  readonly text: string;
  /** Lower-case words it consists of. */
  readonly words: readonly string[];
  /** First and last token. */
  readonly from: number;
  readonly to: number;
}

/** Words looked at on either side. */
const REACH = 3;
/** Two content words around, or one and two small ones. */
const LEAST_CONTEXT = 1.5;
const SMALL_WORD = 0.3;

/** Pairs items of two sentences, the surest first; each is used once. */
export function pairLeftovers(
  left: readonly Item[],
  right: readonly Item[],
  here: Sentence,
  there: Sentence,
): [Item, Item][] {
  const ranked = left
    .flatMap((a) => right.map((b) => ({ a, b, likeness: likeness(a, b, here, there) })))
    .filter(({ a, b, likeness: value }) => value >= LEAST_CONTEXT && a.words.join(' ') !== b.words.join(' '))
    .toSorted((x, y) => y.likeness - x.likeness);
  const used = new Set<Item>();
  const pairs: [Item, Item][] = [];
  for (const { a, b } of ranked) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs.toSorted(([a], [b]) => a.from - b.from);
}

/** Names that share a word (a surname) are alike whatever stands around them. */
function likeness(a: Item, b: Item, here: Sentence, there: Sentence): number {
  const shared = a.words.some((word) => b.words.includes(word)) ? LEAST_CONTEXT : 0;
  return shared + contextOf(a, b, here, there);
}

function contextOf(a: Item, b: Item, here: Sentence, there: Sentence): number {
  const [ours, theirs] = [around(a, here), around(b, there)];
  const content = new Set(here.passage.words);
  let sum = 0;
  for (const word of ours) {
    if (theirs.has(word)) sum += content.has(word) ? 1 : SMALL_WORD;
  }
  return sum;
}

function around({ from, to }: Item, { words }: Sentence): Set<string> {
  return new Set([...words.slice(Math.max(0, from - REACH), from), ...words.slice(to + 1, to + 1 + REACH)]);
}
