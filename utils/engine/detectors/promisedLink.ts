/**
 * The page says that the primary source is linked, and it is not:
 *   "In each content, the hyperlink to the primary source is specified."
 */
import type { Page } from '../page';
import { findPhrase } from '../phrases';
import { sentence } from '../sentence';
import { foreignLinks } from '../siteName';
import type { Finding } from '../../types';

export default function promisedLink(page: Page): Finding[] {
  const near = new Set([...page.opening, ...page.body, ...page.closing]);
  const promise = [...near].find((block) => findPhrase(block.text, 'promised-link'));
  if (!promise) return [];
  // Links for sharing lead elsewhere too, but to no source.
  if ([...near].some((block) => foreignLinks(block, page).length > 0)) return [];
  const quote = findPhrase(promise.text, 'promised-link') ?? promise.text;
  return [
    { ...sentence('promisedLink'), strength: 'strong', quote, block: promise.index, missing: 'promised-link-absent' },
  ];
}
