/**
 * The story's runs where Readability misses them: the page's own `articleBody` says which they are, else they are the
 * longest stretch of prose outside menus, footers, comments and sidebars.
 *   a page whose text stands in plain boxes under 300 menu entries
 */
import { proseLength } from './declaredKind';
import type { Run } from './blocks';
import type { Landmark } from '../types';

/** With less than this, in Latin characters, Readability found no story. */
const TOO_LITTLE = 400;
/** Share of `articleBody` that must have been found for Readability to be believed. */
const FOUND = 0.6;
const MIN_BODY = 400;
const MIN_RUN = 60;
/** Runs that may stand between two paragraphs of a story: pictures, teasers, notes. */
const MAX_GAP = 8;
const OUTSIDE: ReadonlySet<Landmark> = new Set(['aside', 'comments', 'footer', 'form', 'nav']);

/** Letters and digits alone: what a text keeps whatever system prints it. */
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * @param kept runs that Readability kept
 * @param bodies texts of `articleBody` in the page's data
 * @param landmarkOf where a run stands
 * @returns `kept`, or a better set
 */
export function storyRuns(
  runs: readonly Run[],
  kept: ReadonlySet<number>,
  bodies: readonly string[],
  landmarkOf: (run: Run) => Landmark,
): ReadonlySet<number> {
  const lengthOf = (indices: Iterable<number>) =>
    [...indices].reduce((sum, index) => sum + (isProse(runs[index]) ? proseLength(runs[index]?.text ?? '') : 0), 0);
  const have = lengthOf(kept);

  const body = plain(bodies.toSorted((a, b) => b.length - a.length)[0] ?? '');
  if (body.length >= MIN_BODY) {
    const said = runs.flatMap(({ text }, index) =>
      text.length >= MIN_RUN && body.includes(plain(text)) ? [index] : [],
    );
    const inBody = lengthOf(said.filter((index) => kept.has(index)));
    const all = lengthOf(said);
    if (all >= FOUND * body.length && inBody < FOUND * all) return new Set(said);
  }
  if (have >= TOO_LITTLE) return kept;
  const stretch = longestStretch(runs, landmarkOf);
  if (lengthOf(stretch) <= 2 * Math.max(have, TOO_LITTLE / 2)) return kept;
  const [first = 0, last = 0] = [stretch[0], stretch[stretch.length - 1]];
  // Headings and pictures between the paragraphs stay; menus elsewhere that Readability took for text do not.
  return new Set([...kept].filter((index) => index > first && index < last).concat(stretch));
}

function isProse(run: Run | undefined): boolean {
  if (!run || proseLength(run.text) < MIN_RUN) return false;
  const linked = run.anchors.reduce((sum, anchor) => sum + (anchor.textContent ?? '').length, 0);
  return linked < run.text.length / 2;
}

function longestStretch(runs: readonly Run[], landmarkOf: (run: Run) => Landmark): number[] {
  let best: number[] = [];
  let bestLength = 0;
  let current: number[] = [];
  let length = 0;
  runs.forEach((run, index) => {
    if (!isProse(run) || OUTSIDE.has(landmarkOf(run))) return;
    if (index - (current[current.length - 1] ?? index) > MAX_GAP) {
      current = [];
      length = 0;
    }
    current.push(index);
    length += proseLength(run.text);
    if (length > bestLength) {
      bestLength = length;
      best = [...current];
    }
  });
  return best;
}
