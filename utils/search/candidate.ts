/** A page that a service names, made from what the answer holds: an address, a title, dates. */
import type { Candidate, Clock, DateHint } from '../types';
import { domainOf, publicUrl } from './publicAddress';
import { tidyAddress } from '../engine/addresses';

/** What of an answer makes a candidate. */
interface Named {
  readonly url: string;
  readonly title: string;
  readonly provider: string;
  readonly dates?: readonly (readonly [clock: Clock, value: string | null | undefined])[];
  readonly snippet?: string;
}

/**
 * The candidate in a list of one, or an empty list when its address is not a public one: answers are read with
 * `flatMap`. An `http` address is taken as `https`, tracking is taken off.
 */
export function candidate({ url, title, provider, dates = [], snippet }: Named): Candidate[] {
  const address = publicUrl(tidyAddress(url.trim().replace(/^http:/i, 'https:')));
  if (!address) return [];
  const given = dates.flatMap(([clock, value]): DateHint[] => (value ? [{ clock, value: value.slice(0, 60) }] : []));
  return [
    {
      url: address.href,
      title: title.replace(/\s+/g, ' ').trim().slice(0, 300),
      domain: domainOf(address.href),
      provider,
      ...(given.length ? { dates: given } : {}),
      ...(snippet ? { snippet: snippet.slice(0, 500) } : {}),
    },
  ];
}
