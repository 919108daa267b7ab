/**
 * Whether a page is small enough to be read at one go: Readability cannot be interrupted, and the page's own thread waits
 * for it. A page of 10,000 paragraphs is not; among 364 saved news pages the largest has half of each limit or less.
 */
import { MAX_RUNS, type Run } from './blocks';
import { native } from './dom';

/**
 * Measured in Chromium: 10 to 20 µs an element, and 1 µs for each ancestor of each element, as Readability asks every element
 * for its ancestors and for its whole text. 364 saved news pages: at most 4,003 elements, 54,012 ancestors, 179,000 characters.
 */
const LIMIT = { elements: 8_000, ancestors: 160_000, characters: 1_000_000 };

const SHOW_ELEMENT = 1;

/**
 * What makes a page too large to be read, or null.
 *
 * @param runs of the page, as {@link cutRuns} gives them
 */
export function tooLarge(document: Document, runs: readonly Run[]): string | null {
  if (runs.length >= MAX_RUNS) return `more than ${MAX_RUNS} blocks`;
  const characters = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > LIMIT.characters) return `more than ${LIMIT.characters} characters`;
  return tooManyElements(document);
}

/** Stops counting at the limit, so that a page without end costs no more than one at it. */
function tooManyElements(document: Document): string | null {
  const walker = native(document, 'createTreeWalker').call(document, document, SHOW_ELEMENT);
  let elements = 0;
  let ancestors = 0;
  let depth = 0;
  while (walker.firstChild() ? ++depth : nextInOrder()) {
    if (++elements > LIMIT.elements) return `more than ${LIMIT.elements} elements`;
    if ((ancestors += depth) > LIMIT.ancestors) return `${elements} elements, nested too deeply`;
  }
  return null;

  function nextInOrder(): boolean {
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return false;
      depth--;
    }
    return true;
  }
}
