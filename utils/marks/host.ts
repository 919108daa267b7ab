/**
 * The one element Firsthand adds to a page, a child of `<html>`: `<div data-firsthand></div>`, with a closed shadow root.
 * A plain `div`, as the page could define an element of our own name and reach the closed root through its internals.
 */
import { native } from '../engine/dom';

/** Finds the element, also one that an earlier version of the extension left behind. */
export const HOST_SELECTOR = 'html > div[data-firsthand]';

/** A page that takes the element away this often is left alone. */
const MAX_RETURNS = 5;

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the element back where the page took it away. Returns false once it gives up. */
  keep(): boolean;
  remove(): void;
}

/** Adds the element. `css` may hold rules for `:host`. */
export function addHost(document: Document, css: string): Host {
  const element = native(document, 'createElement').call(document, 'div');
  element.setAttribute('data-firsthand', '');
  const root = element.attachShadow({ mode: 'closed' });
  adopt(document, root, css);
  native(document, 'documentElement').append(element);
  let returns = 0;
  return {
    element,
    root,
    keep() {
      // A page that writes itself anew has no root element for a moment.
      const html = native(document, 'documentElement') as Element | null;
      if (html && element.parentNode === html) return true;
      if (!html || ++returns > MAX_RETURNS) return false;
      html.append(element);
      return true;
    },
    remove: () => element.remove(),
  };
}

/** A constructed sheet is not subject to the page's content security policy; where scripts cannot adopt one, a style element. */
function adopt(document: Document, root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = native(document, 'createElement').call(document, 'style');
    style.textContent = css;
    root.append(style);
  }
}
