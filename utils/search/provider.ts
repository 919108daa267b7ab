/**
 * What a service that may know the original looks like to us, and the world it is given: `gdeltDoc` is asked
 * `"carried its first lorry at dawn" sourcelang:english` and answers with pages that hold those words.
 */
import type { Candidate, Outcome } from '../types';
import type { Service, ServiceId } from './services';
import type { Reason } from './unanswered';

/** Everything outside that a look-up touches; the trace page hands in the browser's, a test its own. */
export interface World {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, rejects with the signal's reason when that comes first. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** `AbortSignal.timeout`. */
  readonly timeout: (ms: number) => AbortSignal;
  /** Stop. */
  readonly signal: AbortSignal;
  /** Whether the extension holds the permission for a match pattern (`https://www.example.com/*`). */
  readonly allowed: (pattern: string) => Promise<boolean>;
  /** `DOMParser.parseFromString`. */
  readonly parse: (text: string, type: 'text/html' | 'text/xml') => Document;
}

/** A span of time in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One question to one service. */
export interface Query {
  /** The exact string that is sent, or, where only pages are visited, that their titles are held against. */
  readonly text: string;
  /** When the original will have been published; null when the page has no date. */
  readonly window: Span | null;
  /** Primary language subtag of the article, or null. */
  readonly lang: string | null;
  /** Origin of the site to ask (`https://www.example.com`); null for services with an endpoint of their own. */
  readonly site: string | null;
}

/** A site that may have published the original, by the name the page credits. */
export interface Site {
  readonly name: string;
  /** Origin. */
  readonly url: string;
  /** What the service says the organisation is (`news agency`); empty when it says nothing. */
  readonly description: string;
}

export interface Answer {
  readonly outcome: Outcome;
  readonly candidates: readonly Candidate[];
  readonly sites: readonly Site[];
  readonly reason: Reason | null;
  /** The service's own words, shown as text. */
  readonly detail: string | null;
}

/** Kinds of data, in Firefox's words (`data_collection_permissions`). */
export type Sends = 'searchTerms' | 'websiteContent' | 'browsingActivity';

/** One file in `providers/`, its default export; the file's name is its id. */
export interface Provider {
  readonly id: ServiceId;
  /** What leaves besides the address of this computer. */
  readonly sends: Sends;
  /** Requests of one lane wait for one another and rest together. */
  readonly lane: string;
  /** Least time between the starts of two requests of the lane, in milliseconds. */
  readonly spacingMs: number;
  /** How long the lane rests after a refusal that names no time, in milliseconds. */
  readonly restMs: number;
  /**
   * Asks the service.
   * @throws {Unanswered} when it gives no answer that says anything about the article.
   */
  readonly search: (query: Query, service: Service, world: World) => Promise<Answer>;
}

/** An answer that names pages, or says that there are none. */
export function pages(candidates: readonly Candidate[]): Answer {
  return { outcome: candidates.length ? 'found' : 'none', candidates, sites: [], reason: null, detail: null };
}
