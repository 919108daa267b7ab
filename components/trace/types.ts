/** What the trace page shows, as plain data: lines to be sent, services answering, pages found, texts side by side. */
import type { Candidate, Change, Clock, Judgement, Outcome, PairKind, Sentence } from '@/utils/types';

/** One string to one service, as the reader sees it before it is sent. */
export interface Line {
  readonly id: string;
  /** The service's name. */
  readonly name: string;
  readonly host: string;
  readonly text: string;
  readonly sends: 'searchTerms' | 'websiteContent' | 'browsingActivity';
  /** The host is visited, and its titles are held against the text. */
  readonly visits: boolean;
  /** Whether it is to be sent. */
  readonly on: boolean;
}

/** How one line, or the reading of one page, stands. */
export interface Progress {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  /** What was asked; empty for pages that are read. */
  readonly text: string;
  readonly status: 'waiting' | 'asking' | 'reading' | 'read' | 'stopped' | Outcome;
  /** Pages named. */
  readonly found: number;
  /** Sites named. */
  readonly sites: number;
  /** Why there is no answer, as `timed-out`; null where there is one. */
  readonly reason: string | null;
  /** The service's own words. */
  readonly detail: string | null;
}

export interface Choice {
  readonly candidate: Candidate;
  /** Names of the services that named it; `page` for the article itself. */
  readonly via: readonly string[];
  readonly on: boolean;
}

/** A stretch of words that both texts have, or one. */
export interface WordRun {
  readonly kind: 'same' | 'only-here' | 'only-there';
  readonly text: string;
}

/** A paragraph of one side. */
export interface Passage {
  /** Its place in its text, from 0. */
  readonly index: number;
  readonly kind: PairKind;
  /** Places of its counterparts on the other side. */
  readonly partners: readonly number[];
  /** Its words, those that stand on this side only marked. */
  readonly runs: readonly { readonly text: string; readonly differs: boolean }[];
  readonly changes: readonly Change[];
  /** Why it does not seem to belong; null for most. */
  readonly intruder: string | null;
}

export interface Sides {
  readonly here: readonly Passage[];
  readonly there: readonly Passage[];
}

/** A date of a page as an interval, milliseconds since 1970; `earliest` null where a clock only says “by then”. */
export interface TimeMark {
  readonly clock: Clock;
  readonly earliest: number | null;
  readonly latest: number;
}

/** A page in the results; pages with one and the same text stand together. */
export interface Result {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** The outlet, as `gazette.example`. */
  readonly name: string;
  readonly judgement: Judgement;
  /** Paragraphs here that come from it. */
  readonly shared: number;
  /** Paragraphs here. */
  readonly paragraphs: number;
  readonly earliest: 'here' | 'there' | 'undecided';
  /** Why. */
  readonly why: Sentence;
  readonly bestToCite: boolean;
  readonly times: readonly TimeMark[];
  /** Other pages with the same text. */
  readonly copies: readonly { readonly url: string; readonly name: string; readonly times: readonly TimeMark[] }[];
}

/** A search the reader may open instead. */
export interface SearchLink {
  readonly name: string;
  readonly url: string;
}
