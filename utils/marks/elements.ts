/** Small helpers for plain DOM; text goes in as text, never as markup. */
import { native } from '../engine/dom';

/** An element with a class and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = native(document, 'createElement').call(document, name) as HTMLElementTagNameMap[K];
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A button that does something when pressed. */
export function button(document: Document, className: string, text: string, press: () => void): HTMLButtonElement {
  const made = element(document, 'button', className, text);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** The button that closes: a cross for the eye, a word for those who listen. */
export function closeButton(document: Document, word: string, press: () => void): HTMLButtonElement {
  const made = button(document, 'close', '', press);
  made.title = word;
  made.append(element(document, 'span', 'hidden', word));
  return made;
}
