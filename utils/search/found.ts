/**
 * What was read, as the engine ranks it: each page's text with everybody's dates of it, whether ours credits it, and
 * what its publisher is known to be.
 */
import type { Found } from '../engine/compare/ranking';
import { organizationOf } from '../engine/organizations';
import type { Candidate, DateHint, Text } from '../types';
import { addressKey } from '../engine/addresses';
import type { Clues } from './clues';
import type { Reading } from './read';

/** The archive's dates of an address among what it answered; its candidates carry the address that was asked for. */
function captured(url: string | null, captures: readonly Candidate[]): DateHint[] {
  if (url === null) return [];
  const key = addressKey(url);
  return captures.filter((one) => addressKey(one.url) === key).flatMap(({ dates = [] }) => dates);
}

/** Everybody's dates of the page being read. */
export function ownDates({ url, published }: Text, captures: readonly Candidate[]): DateHint[] {
  return [...(published ? [{ clock: 'page', value: published } as const] : []), ...captured(url, captures)];
}

/**
 * The pages read, in their order, for `rankOriginals` and `bestToCite`.
 * @param captures Candidates that the archive's answers named.
 */
export function foundOf(readings: readonly Reading[], captures: readonly Candidate[], { credited }: Clues): Found[] {
  const domains = new Set(credited.map(({ domain }) => domain));
  const addresses = new Set(credited.flatMap(({ url }) => (url ? [addressKey(url)] : [])));
  return readings.map(({ candidate: { url, domain }, text, comparison, dates }) => ({
    text,
    comparison,
    dates: [...dates, ...captured(url, captures)],
    credited: domains.has(domain) || addresses.has(addressKey(url)),
    kind: organizationOf(url)?.kind ?? null,
  }));
}
