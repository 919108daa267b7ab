/**
 * Candidates of all services as one list: the same page once, with everybody who named it and all its dates; never the
 * page being read; likeliest first.
 */
import type { Candidate } from '../types';
import { addressKey } from '../engine/addresses';
import { candidate } from './candidate';
import type { Clues } from './clues';
import { likeness } from './likeness';
import { domainOf } from './publicAddress';

/** Addresses of the original that the page itself gives; they need no search. */
export function creditedPages({ credited }: Clues): Candidate[] {
  return credited.flatMap(({ url, name }) => (url ? candidate({ url, title: name, provider: 'page' }) : []));
}

function merge(one: Candidate, other: Candidate): Candidate {
  const providers = [...new Set([...(one.providers ?? [one.provider]), ...(other.providers ?? [other.provider])])];
  const dates = new Map(
    [...(one.dates ?? []), ...(other.dates ?? [])].map((date) => [`${date.clock} ${date.value}`, date]),
  );
  return {
    ...one,
    title: one.provider === 'page' && other.title ? other.title : one.title || other.title,
    providers,
    ...(dates.size ? { dates: [...dates.values()] } : {}),
    ...((one.snippet ?? other.snippet) ? { snippet: one.snippet ?? other.snippet } : {}),
  };
}

/** Named by the page counts most, then the credited site, words of ours in its text, and a headline like ours. */
function worth(
  { url, title, provider, providers = [], domain, snippet }: Candidate,
  clues: Clues,
  home: ReadonlySet<string>,
): number {
  const named = provider === 'page' || providers.includes('page') ? 4 : 0;
  const site = home.has(domain) || home.has(domainOf(url)) ? 2 : 0;
  return named + site + (snippet ? 1 : 0) + likeness(title, clues.headline) + 0.2 * (providers.length - 1);
}

/** @param candidates In the order they came; the result has each page once. */
export function gather(candidates: readonly Candidate[], clues: Clues): Candidate[] {
  const own = clues.page && addressKey(clues.page);
  const byPage = new Map<string, Candidate>();
  for (const one of candidates) {
    const key = addressKey(one.url);
    const known = byPage.get(key);
    if (key !== own) byPage.set(key, known ? merge(known, one) : one);
  }
  const home = new Set(clues.credited.flatMap(({ domain }) => domain ?? []));
  return [...byPage.values()]
    .map((one) => ({ one, value: worth(one, clues, home) }))
    .toSorted((a, b) => b.value - a.value)
    .map(({ one }) => one);
}
