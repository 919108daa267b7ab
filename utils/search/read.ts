/**
 * Reads the pages the reader has agreed to and holds each against ours: `https://www.example.com/a` → its text, its
 * dates, how much of ours it holds.
 */
import type { Candidate, Comparison, DateHint, Outcome, Text } from '../types';
import type { World } from './provider';
import { BUDGET_MS } from './run';
import { answered, HTML_TYPES, safeFetch } from './safeFetch';
import { Unanswered, words, type Reason } from './unanswered';

/** What reading needs of the engine. */
export interface Reader {
  /** The article of a page, `published` included; null when it is none. */
  readonly toText: (html: string, url: string) => Text | null;
  readonly compare: (here: Text, there: Text) => Comparison;
}

/** A candidate that was read. */
export interface Reading {
  readonly candidate: Candidate;
  readonly text: Text;
  readonly comparison: Comparison;
  /** Everybody's dates of it, the page's own among them. */
  readonly dates: readonly DateHint[];
}

/** A candidate that could not be read, and why. */
export interface Unread {
  readonly candidate: Candidate;
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly detail: string | null;
}

export type ReadStep =
  | { readonly kind: 'reading'; readonly candidate: Candidate }
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'unread'; readonly unread: Unread }
  | { readonly kind: 'stopped'; readonly candidate: Candidate };

const AT_ONCE = 3;
const TIMEOUT_MS = 20_000;
const MAX_BYTES = 5_000_000;

async function read(here: Text, candidate: Candidate, world: World, { toText, compare }: Reader): Promise<Reading> {
  const request = { types: HTML_TYPES, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES };
  const { text: html, url } = answered(await safeFetch(candidate.url, request, world), world);
  const text = toText(html, url);
  if (!text) throw new Unanswered('unreadable', 'not-an-article');
  const own: DateHint[] = text.published ? [{ clock: 'page', value: text.published }] : [];
  return { candidate, text, comparison: compare(here, text), dates: [...own, ...(candidate.dates ?? [])] };
}

/**
 * Reads candidates, three at a time, 45 seconds in all, and tells each as it comes. Never throws for what a page does.
 * @param here The page being read.
 */
export async function readCandidates(
  here: Text,
  candidates: readonly Candidate[],
  world: World,
  reader: Reader,
  tell: (step: ReadStep) => void,
  budgetMs = BUDGET_MS,
): Promise<void> {
  const budget = world.timeout(budgetMs);
  const within = { ...world, signal: AbortSignal.any([world.signal, budget]) };
  const queue = [...candidates];
  const work = async (): Promise<void> => {
    for (let candidate = queue.shift(); candidate; candidate = queue.shift()) {
      if (!within.signal.aborted) tell({ kind: 'reading', candidate });
      const step = await outcomeOf(here, candidate, within, reader);
      // The reader's stop goes before the end of the time: both abort what is under way.
      const late = step.kind === 'stopped' && !world.signal.aborted;
      tell(
        late ? { kind: 'unread', unread: { candidate, outcome: 'timeout', reason: 'timed-out', detail: null } } : step,
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function outcomeOf(here: Text, candidate: Candidate, world: World, reader: Reader): Promise<ReadStep> {
  try {
    world.signal.throwIfAborted();
    return { kind: 'read', reading: await read(here, candidate, world, reader) };
  } catch (error) {
    if (error instanceof Unanswered) {
      const { outcome, reason, detail } = error;
      return { kind: 'unread', unread: { candidate, outcome, reason, detail } };
    }
    if (world.signal.aborted) return { kind: 'stopped', candidate };
    const unread: Unread = {
      candidate,
      outcome: 'unreadable',
      reason: 'unexpected-answer',
      detail: words(String(error)),
    };
    return { kind: 'unread', unread };
  }
}
