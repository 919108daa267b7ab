/**
 * Draws lines under words without touching the page's nodes, by the CSS Custom Highlight API. Where the browser has none, or
 * keeps it from extensions, the marks in the margin stand alone.
 */
import { highlightName, type Pattern } from './kinds';

/** Draws the ranges of each pattern and takes away what was drawn before. */
export function drawHighlights(ranges: ReadonlyMap<Pattern | 'flash', readonly Range[]>): void {
  for (const pattern of ['solid', 'dashed', 'dotted', 'flash'] as const) {
    const drawn = ranges.get(pattern) ?? [];
    try {
      CSS.highlights.delete(highlightName(pattern));
      if (drawn.length > 0) CSS.highlights.set(highlightName(pattern), new Highlight(...drawn));
    } catch {
      return; // no such interface here: the margin says it all
    }
  }
}
