/**
 * Reading a DOM that may be hostile. In `<form><input name="getAttribute"></form>` the expression `form.getAttribute`
 * is the input, and `<img name="documentElement">` does the same to the document. Properties read through the
 * prototype, with the node as receiver, cannot be shadowed that way.
 */

/** A property of a node as the browser defines it. */
export function native<T extends Node, K extends keyof T>(node: T, name: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(node) as object, name, node) as T[K];
}

/** An element's name in lower case. Only a form's can be shadowed, and then by an element. */
export function tagOf(element: Element): string {
  const name: unknown = element.localName;
  return (typeof name === 'string' ? name : native(element, 'localName')).toLowerCase();
}

/** Whether a node may be shadowed: a form, also one whose very name is. A text node has no name. */
function isForm(node: Node): boolean {
  const name: unknown = (node as Element).localName;
  return name === 'form' || (name !== undefined && typeof name !== 'string');
}

/** A node's parent. */
export function parentOf(node: Node): Node | null {
  return isForm(node) ? native(node, 'parentNode') : node.parentNode;
}

/** An attribute of an element; an empty string when it has none. */
export function attribute(element: Element, name: string): string {
  if (!isForm(element)) return element.getAttribute(name) ?? '';
  const get = native(element, 'getAttribute') as (this: Element, name: string) => string | null;
  return get.call(element, name) ?? '';
}

/** Whether an element has an attribute. */
export function hasAttribute(element: Element, name: string): boolean {
  return isForm(element) ? native(element, 'hasAttribute').call(element, name) : element.hasAttribute(name);
}

/** All elements of a document with the given name or CSS selector, in document order. */
export function select(document: Document, selector: string): Element[] {
  return Array.from(native(document, 'querySelectorAll').call(document, selector) as NodeListOf<Element>);
}

/**
 * Reads the addresses of one document: an absolute http(s) address without its fragment, or null for anything else. Menus name
 * the same addresses again and again, so answers are remembered.
 */
export function addressReader(base: string | null): (href: string) => string | null {
  const known = new Map<string, string | null>();
  return (href) => {
    const before = known.get(href);
    if (before !== undefined) return before;
    const address = absolute(href, base);
    known.set(href, address);
    return address;
  };
}

/** An absolute http(s) address without its fragment, or null for anything else. */
export function absolute(href: string, base: string | null): string | null {
  const trimmed = href.trim();
  if (!trimmed || trimmed.startsWith('#') || trimmed.length > 4000) return null;
  const url = URL.parse ? URL.parse(trimmed, base ?? undefined) : parse(trimmed, base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  // Taking off a fragment costs as much again as reading the address.
  if (trimmed.includes('#')) url.hash = '';
  return url.href;
}

function parse(href: string, base: string | null): URL | null {
  try {
    return new URL(href, base ?? undefined);
  } catch {
    return null; // not an address: the caller's answer for that is null
  }
}
