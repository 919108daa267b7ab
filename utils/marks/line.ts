/** The slim line at the window's top edge: `Firsthand  Signs that the text comes from elsewhere …   [3 notes] [×]`. */
import { button, closeButton, element } from './elements';
import type { Words } from './types';

/** @param toFirst goes to the first mark; null where there is none */
export function createLine(
  document: Document,
  sentence: string,
  words: Words,
  marks: number,
  actions: { readonly toFirst: () => void; readonly close: () => void },
): HTMLDivElement {
  const line = element(
    document,
    'div',
    'line',
    element(document, 'p', '', element(document, 'b', '', words.name), sentence),
  );
  if (marks > 0) line.append(button(document, '', words.count(marks), actions.toFirst));
  line.append(closeButton(document, words.close, actions.close));
  return line;
}
