/** Where a block stands: the nearest ancestor that tells its role, and the class names around it. */
import { attribute, parentOf, tagOf } from './dom';
import type { Landmark } from '../types';

export interface Place {
  readonly landmark: Landmark;
  readonly hints: string;
}

const BY_TAG: Readonly<Record<string, Landmark>> = {
  article: 'article',
  aside: 'aside',
  blockquote: 'quote',
  figcaption: 'figure',
  figure: 'figure',
  footer: 'footer',
  form: 'form',
  header: 'header',
  main: 'main',
  nav: 'nav',
};
const BY_ROLE: Readonly<Record<string, Landmark>> = {
  article: 'article',
  banner: 'header',
  complementary: 'aside',
  contentinfo: 'footer',
  main: 'main',
  navigation: 'nav',
};
const COMMENTS = /(?:^|[\s_-])(?:comments?|commentlist|disqus|respond)(?:$|[\s_-])/;

/** How many ancestors lend a block their class names: enough for a wrapper in a wrapper, too few for the page's frame. */
const HINT_LEVELS = 4;
const MAX_HINTS = 400;

const parentElementOf = (element: Element) => {
  const parent = parentOf(element);
  return parent?.nodeType === 1 ? (parent as Element) : null;
};

const NAMES = ['class', 'id', 'itemprop', 'rel', 'role', 'data-testid'];

/** What the element's author calls it, white space folded. */
function namesOf(element: Element): string {
  let names = '';
  for (const name of NAMES) {
    const value = attribute(element, name);
    if (value) names += ` ${value}`;
  }
  return names && names.toLowerCase().replace(/\s+/g, ' ').trim();
}

function landmarkOf(element: Element, names: string): Landmark | null {
  if (COMMENTS.test(names) && tagOf(element) !== 'body' && tagOf(element) !== 'article') return 'comments';
  return BY_TAG[tagOf(element)] ?? BY_ROLE[attribute(element, 'role').toLowerCase()] ?? null;
}

/** Tells the place of elements of one document; answers are remembered, as siblings share their ancestors. */
export function placeReader(): (element: Element) => Place {
  const names = new Map<Element, string>();
  const landmarks = new Map<Element, Landmark>();
  const named = (element: Element) => {
    const known = names.get(element);
    if (known !== undefined) return known;
    const fresh = namesOf(element);
    names.set(element, fresh);
    return fresh;
  };

  const landmark = (element: Element): Landmark => {
    const path: Element[] = [];
    let found: Landmark | undefined;
    for (let at: Element | null = element; at && !found; at = parentElementOf(at)) {
      found = landmarks.get(at) ?? landmarkOf(at, named(at)) ?? undefined;
      path.push(at);
    }
    for (const at of path) landmarks.set(at, found ?? 'none');
    return found ?? 'none';
  };

  /** Names of an element and of those around it, so many levels in all. */
  const hintsOf = (element: Element, levels: number): string => {
    if (tagOf(element) === 'body') return '';
    const own = named(element);
    const parent = levels > 1 ? parentElementOf(element) : null;
    const rest = parent && (levels === HINT_LEVELS ? around(parent) : hintsOf(parent, levels - 1));
    return own && rest ? `${own} ${rest}` : own || rest || '';
  };

  const frames = new Map<Element, string>();
  /** What the blocks in one element share. */
  const around = (parent: Element): string => {
    const known = frames.get(parent);
    if (known !== undefined) return known;
    const hints = hintsOf(parent, HINT_LEVELS - 1);
    frames.set(parent, hints);
    return hints;
  };

  return (element) => ({
    landmark: landmark(element),
    hints: hintsOf(element, HINT_LEVELS).slice(0, MAX_HINTS),
  });
}
