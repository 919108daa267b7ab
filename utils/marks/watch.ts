/**
 * Tells when marks must be placed anew: the page scrolls, changes size or draws itself again. The work is bounded: a page that
 * changes without end is looked at ever more seldom, and not at all in between.
 */
import { native } from '../engine/dom';

/** Milliseconds between two looks at a page that keeps changing: doubled each time, back to the first once it rests. */
const GAP_MS = { first: 150, longest: 4_800 };

/**
 * @param place called at most once a frame; `changed` tells whether the page's nodes changed
 * @returns how to stop
 */
export function watchPage(document: Document, place: (changed: boolean) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gap = GAP_MS.first;
  let changed = false;

  const run = () => {
    frame = 0;
    if (signal.aborted) return;
    place(changed);
    changed = false;
  };
  const nextFrame = () => (frame ||= window.requestAnimationFrame(run));

  const mutations = new MutationObserver(() => {
    mutations.disconnect();
    clearTimeout(timer);
    changed = true;
    timer = setTimeout(() => {
      nextFrame();
      observe();
      gap = Math.min(gap * 2, GAP_MS.longest);
      timer = setTimeout(() => (gap = GAP_MS.first), gap);
    }, gap);
  });
  const observe = () => {
    if (!signal.aborted) mutations.observe(document, { childList: true, subtree: true, characterData: true });
  };
  const sizes = new ResizeObserver(nextFrame);

  observe();
  sizes.observe(native(document, 'documentElement'));
  if (native(document, 'body')) sizes.observe(native(document, 'body'));
  window.addEventListener('scroll', nextFrame, { capture: true, passive: true, signal });
  window.addEventListener('resize', nextFrame, { passive: true, signal });
  return () => {
    stop.abort();
    clearTimeout(timer);
    window.cancelAnimationFrame(frame);
    mutations.disconnect();
    sizes.disconnect();
  };
}
