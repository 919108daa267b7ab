/**
 * One mark: a bar and a pin in the margin, and the note that opens when the pin is focused or pressed:
 *   ( ¶ )  Description of a picture  2 / 4 [×] · This describes a picture; it is no part of the story. · [Previous] [Next] …
 */
import { button, closeButton, element } from './elements';
import { PATTERN } from './kinds';
import type { Placed } from './place';
import type { MarkView, Words } from './types';

const NOTE_GAP = 6;

export interface Mark {
  readonly item: HTMLLIElement;
  readonly pin: HTMLButtonElement;
  readonly isOpen: () => boolean;
  open(): void;
  /** Hides the note; the pin keeps the focus if the note had it. */
  close(): void;
  /** Puts bar, pin and note where they belong in the window; null hides them, as the text is nowhere to be seen. */
  move(placed: Placed | null, covered: boolean, viewport: Viewport): void;
}

/** The window's size in pixels, and where in it the host element stands. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly origin: { readonly left: number; readonly top: number };
}

export interface MarkActions {
  readonly opened: (mark: Mark) => void;
  readonly step: (mark: Mark, by: 1 | -1) => void;
  readonly closeAll: () => void;
  readonly noneHere: () => void;
}

/** Which of how many marks it is, both counted from 1. */
export interface Position {
  readonly at: number;
  readonly of: number;
}

/** Makes a mark; it is not placed yet. */
export function createMark(
  document: Document,
  view: MarkView,
  { at, of }: Position,
  words: Words,
  actions: MarkActions,
): Mark {
  const bar = element(document, 'span', 'bar');
  const pin = button(document, 'pin', '¶', () => mark.open());
  pin.setAttribute('aria-label', `${view.label}: ${view.reason}`);
  pin.setAttribute('aria-expanded', 'false');
  const note = element(
    document,
    'div',
    'note',
    element(
      document,
      'div',
      'head',
      element(document, 'p', 'kind', view.label),
      ...(of > 1 ? [element(document, 'span', 'position', `${at} / ${of}`)] : []),
      closeButton(document, words.close, () => mark.close()),
    ),
    element(document, 'p', '', view.reason),
    ...(of > 1
      ? [
          element(
            document,
            'div',
            'steps',
            button(document, '', words.previous, () => actions.step(mark, -1)),
            button(document, '', words.next, () => actions.step(mark, 1)),
          ),
        ]
      : []),
    element(
      document,
      'div',
      'quiet',
      button(document, '', words.hidePage, actions.closeAll),
      button(document, '', words.hideSite, actions.noneHere),
    ),
  );
  note.hidden = true;
  note.setAttribute('role', 'group');
  note.setAttribute('aria-label', view.label);
  const item = element(document, 'li', '', bar, pin, note);
  item.dataset['pattern'] = PATTERN[view.kind];
  item.dataset['block'] = String(view.block);

  let placedAt: Parameters<Mark['move']> | null = null;
  const mark: Mark = {
    item,
    pin,
    isOpen: () => !note.hidden,
    open() {
      if (!note.hidden) return;
      note.hidden = false;
      pin.setAttribute('aria-expanded', 'true');
      if (placedAt) mark.move(...placedAt);
      actions.opened(mark);
    },
    close() {
      if (note.hidden) return;
      if (note.contains((note.getRootNode() as ShadowRoot).activeElement)) focusQuietly(pin);
      note.hidden = true;
      pin.setAttribute('aria-expanded', 'false');
    },
    move(placed, covered, viewport) {
      placedAt = [placed, covered, viewport];
      item.hidden = placed === null;
      item.toggleAttribute('data-covered', covered);
      if (!placed) return;
      setPlace(pin, placed.pin, viewport);
      setPlace(bar, placed.bar, viewport);
      setStyle(bar, 'height', `${placed.bar.height}px`);
      if (note.hidden) return;
      const { offsetWidth: width, offsetHeight: height } = note;
      const below = placed.pin.y + pin.offsetHeight + NOTE_GAP;
      const above = placed.pin.y - height - NOTE_GAP;
      const x = Math.max(NOTE_GAP, Math.min(placed.pin.x, viewport.width - width - NOTE_GAP));
      setPlace(note, { x, y: below + height > viewport.height && above >= 0 ? above : below }, viewport);
    },
  };

  let opensOnFocus = true;
  const focusQuietly = (target: HTMLElement) => {
    opensOnFocus = false;
    target.focus();
    opensOnFocus = true;
  };
  pin.addEventListener('focus', () => opensOnFocus && mark.open());
  pin.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    actions.step(mark, event.key === 'ArrowDown' ? 1 : -1);
  });
  return mark;
}

function setPlace(target: HTMLElement, { x, y }: { x: number; y: number }, { origin }: Viewport): void {
  setStyle(target, 'left', `${Math.round(x - origin.left)}px`);
  setStyle(target, 'top', `${Math.round(y - origin.top)}px`);
}

/** Writes only what changes, so that a page that scrolls is not laid out anew. */
function setStyle(target: HTMLElement, name: 'left' | 'top' | 'height', value: string): void {
  if (target.style[name] !== value) target.style[name] = value;
}
