/** Whether a text lies under something that stays in place while the page scrolls, as a sticky header: its mark hides with it. */
import { native } from '../engine/dom';

/** Ancestors looked at above the element that was hit. */
const MAX_STEPS = 15;

/** @param host our own element, which covers nothing */
export function isCovered(document: Document, text: Range, host: Element): boolean {
  const box = text.getBoundingClientRect();
  const x = box.left + Math.min(10, box.width / 2);
  const y = box.top + Math.min(10, box.height / 2);
  const own = text.commonAncestorContainer;
  const hit = native(document, 'elementFromPoint').call(document, x, y); // null outside the window
  if (!hit || hit === host || hit.contains(own) || own.contains(hit)) return false;
  let at: Element | null = hit;
  for (let step = 0; at && step < MAX_STEPS; step++, at = at.parentElement) {
    if (at.contains(own)) return false;
    if (/^(?:fixed|sticky)$/.test(getComputedStyle(at).position)) return true;
  }
  return false;
}
