/** The slim line at the window's top edge: `Firsthand  Signs that the text comes from elsewhere …   [3 notes] [Find the original …] [×]`. */
import { button, closeButton, element } from './elements';
import type { Words } from './types';

/** The sentence, a way to the first mark where there is one, to the original, and out. */
export function createLine(
  document: Document,
  sentence: string,
  words: Words,
  marks: number,
  actions: { readonly toFirst: () => void; readonly find: (() => void) | null; readonly close: () => void },
): HTMLDivElement {
  const line = element(
    document,
    'div',
    'line',
    element(document, 'p', '', element(document, 'b', '', words.name), sentence),
  );
  const ways = element(document, 'div', 'ways');
  if (marks > 0) ways.append(button(document, '', words.count(marks), actions.toFirst));
  if (actions.find) ways.append(button(document, '', words.find, actions.find));
  if (ways.childNodes.length > 0) line.append(ways);
  line.append(closeButton(document, words.close, actions.close));
  return line;
}
