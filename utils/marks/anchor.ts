/**
 * Finds words in live text nodes, whatever the white space between them:
 *   "The minister  said" in <p>The <b>minister</b> said</p> → a Range from "The" to "said"
 */
import { native } from '../engine/dom';

/** White space, and the characters the engine takes out of what it quotes. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;
const SHOW_TEXT = 4;

/** A search through a whole page stops here. */
const BUDGET = { nodes: 20_000, characters: 500_000 };

/** The characters of a text that are compared. */
export function seen(text: string): string {
  return text.replace(UNSEEN, '');
}

/**
 * The range of a quote in text nodes.
 *
 * @param ordinal which of several occurrences, from 0; the last one where there are fewer
 * @returns null when the words are not there
 */
export function rangeOfQuote(nodes: readonly Text[], quote: string, ordinal = 0): Range | null {
  const wanted = seen(quote.replace(/…$/, ''));
  const document = nodes[0]?.ownerDocument;
  if (!wanted || !document) return null;
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { data } of nodes) {
    const part = seen(data);
    starts.push(length);
    parts.push(part);
    length += part.length;
  }
  const text = parts.join('');
  let at = text.indexOf(wanted);
  if (at < 0) return null;
  for (let count = 0; count < ordinal; count++) {
    const next = text.indexOf(wanted, at + 1);
    if (next < 0) break;
    at = next;
  }
  const range = native(document, 'createRange').call(document);
  const first = place(nodes, starts, at);
  const last = place(nodes, starts, at + wanted.length - 1);
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** Whether a range still holds the words it was made for: frameworks remove nodes and put other words into them. */
export function holds(range: Range, quote: string): boolean {
  return (
    !range.collapsed &&
    range.startContainer.isConnected &&
    seen(range.toString()).includes(seen(quote.replace(/…$/, '')))
  );
}

/** The text nodes below an element, as far as the budget goes. */
export function textNodes(document: Document, root: Node): readonly Text[] {
  const nodes: Text[] = [];
  const walker = native(document, 'createTreeWalker').call(document, root, SHOW_TEXT);
  let characters = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    characters += text.data.length;
    if (nodes.length >= BUDGET.nodes || characters > BUDGET.characters) break;
    if (!/^(?:script|style|noscript|template)$/i.test(text.parentElement?.localName ?? '')) nodes.push(text);
  }
  return nodes;
}

/** The node and offset of the character number `index` among those compared. */
function place(nodes: readonly Text[], starts: readonly number[], index: number): { node: Text; offset: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low] as Text;
  let left = index - (starts[low] ?? 0);
  for (let offset = 0; offset < node.data.length; offset++) {
    if (seen(node.data.charAt(offset)) === '') continue;
    if (left-- === 0) return { node, offset };
  }
  return { node, offset: Math.max(0, node.data.length - 1) };
}
