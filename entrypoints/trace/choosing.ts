/** The pages found so far, and which of them the reader wants read. */
import type { Choice } from '@/components/trace/types';
import type { Clues } from '@/utils/search/clues';
import { creditedPages, gather } from '@/utils/search/gather';
import type { Candidate } from '@/utils/types';

/** Ticked without the reader's doing: enough for an answer, few enough to be read by a person. */
const TICKED = 5;

export interface Choosing {
  readonly add: (candidates: readonly Candidate[]) => void;
  readonly tick: (url: string, on: boolean) => void;
  /** All, likeliest first. */
  readonly choices: () => Choice[];
  readonly chosen: () => Candidate[];
}

/** @param nameOf a service's name by its id */
export function choosing(clues: Clues, nameOf: (provider: string) => string): Choosing {
  let found: readonly Candidate[] = [];
  const ticks = new Map<string, boolean>();
  const choices = () =>
    gather([...creditedPages(clues), ...found], clues).map((candidate, place) => ({
      candidate,
      via: [...new Set([candidate.provider, ...(candidate.providers ?? [])])].map(nameOf),
      on: ticks.get(candidate.url) ?? place < TICKED,
    }));
  return {
    add: (candidates) => void (found = [...found, ...candidates]),
    tick: (url, on) => void ticks.set(url, on),
    choices,
    chosen: () => choices().flatMap(({ candidate, on }) => (on ? [candidate] : [])),
  };
}
