/**
 * The page says that the primary source is linked, and it is not:
 *   "In each content, the hyperlink to the primary source is specified."
 */
import { domainOf } from '../hosts';
import type { Page } from '../page';
import { findPhrase } from '../phrases';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

export default function promisedLink({ body, closing, opening, isOwn }: Page): Finding[] {
  const near = new Set([...opening, ...body, ...closing]);
  const promise = [...near].find((block) => findPhrase(block.text, 'promised-link'));
  if (!promise) return [];
  const isLinked = [...near].some((block) => block.links.some(({ url }) => !isOwn(domainOf(url))));
  if (isLinked) return [];
  const quote = findPhrase(promise.text, 'promised-link') ?? promise.text;
  return [
    { ...sentence('promisedLink'), strength: 'strong', quote, block: promise.index, missing: 'promised-link-absent' },
  ];
}
