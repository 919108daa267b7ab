/** Puts what is decided into the host element and to its place beside the text. */
import { native } from '../engine/dom';
import { isCovered } from './covered';
import { element } from './elements';
import { drawHighlights } from './highlights';
import type { Host } from './host';
import { PATTERN, type Pattern } from './kinds';
import { createLine } from './line';
import type { Mark } from './mark';
import { placeMarks } from './place';
import type { MarkView, PageView, Words } from './types';

/** A mark and the words it stands beside; no range while they are not in the page. */
export interface Placing {
  readonly view: MarkView;
  readonly mark: Mark;
  /** Which of several equal texts of the page it is, from 0. */
  readonly ordinal: number;
  range: Range | null;
}

const FLASH_MS = 2_000;

/** Fills the host: a summary for screen readers, the line, the marks in the page's order. */
export function fillHost(
  document: Document,
  { root }: Host,
  view: PageView,
  words: Words,
  placings: readonly Placing[],
  actions: Parameters<typeof createLine>[4],
): void {
  const summary = element(document, 'p', 'summary');
  summary.setAttribute('role', 'status');
  const region = element(document, 'section', '', summary);
  region.setAttribute('aria-label', words.region);
  region.dir = words.direction;
  if (view.line) region.append(createLine(document, view.line, words, placings.length, actions));
  region.append(element(document, 'ol', '', ...placings.map(({ mark }) => mark.item)));
  root.append(region);
  // A status is read out when its text changes while it is there.
  const count = placings.length > 0 ? [words.count(placings.length)] : [];
  summary.textContent = [words.name, ...(view.line ? [view.line] : []), ...count].join('. ');
}

/** Moves each mark beside its words; those that cannot be seen have theirs hidden. */
export function layOut(document: Document, host: Host, placings: readonly Placing[]): void {
  const { left, top } = host.element.getBoundingClientRect();
  const viewport = {
    width: native(document, 'documentElement').clientWidth,
    height: window.innerHeight,
    origin: { left, top },
  };
  const seen = placings.flatMap(({ range, mark }) => {
    const box = range?.getBoundingClientRect();
    if (range && box && box.width > 0 && box.height > 0) {
      const lines = range.getClientRects();
      return [{ range, mark, box, lastLine: lines[lines.length - 1] ?? box, rtl: isRightToLeft(range) }];
    }
    mark.move(null, false, viewport);
    return [];
  });
  const covered = seen.map(({ range }) => isCovered(document, range, host.element));
  const placed = placeMarks(seen, viewport.width);
  for (const [index, { mark }] of seen.entries()) mark.move(placed[index] ?? null, covered[index] ?? false, viewport);
}

/** Draws the lines under the words of all marks. */
export function highlight(placings: readonly Placing[]): void {
  const ranges = new Map<Pattern, Range[]>();
  for (const { range, view } of placings) {
    if (!range) continue;
    const pattern = PATTERN[view.kind];
    ranges.set(pattern, [...(ranges.get(pattern) ?? []), range]);
  }
  drawHighlights(ranges);
}

/** Brings words into the middle of the window, at once where the reader wants no motion. */
export function scrollTo(range: Range | null): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

/** Frames words for two seconds. */
export function flash(document: Document, host: Host, range: Range, done: () => void): void {
  const box = range.getBoundingClientRect();
  const { left, top } = host.element.getBoundingClientRect();
  const frame = element(document, 'div', 'flash');
  Object.assign(frame.style, {
    left: `${box.left - left - 6}px`,
    top: `${box.top - top - 6}px`,
    width: `${box.width + 12}px`,
    height: `${box.height + 12}px`,
  });
  host.root.append(frame);
  setTimeout(() => {
    frame.remove();
    done();
  }, FLASH_MS);
}

function isRightToLeft(range: Range): boolean {
  const { startContainer } = range;
  const parent = startContainer.parentElement;
  return parent !== null && getComputedStyle(parent).direction === 'rtl';
}
