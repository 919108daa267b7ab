/** The second step: the chosen pages are read and compared, the archive is asked about them, results come as they are ready. */
import type { Progress } from '@/components/trace/types';
import { compareTexts } from '@/utils/engine/compare/compare';
import type { Ask } from '@/utils/search/plan';
import { readCandidates } from '@/utils/search/read';
import type { Reading } from '@/utils/search/read';
import { run } from '@/utils/search/run';
import type { Candidate, Text } from '@/utils/types';
import { afterReadStep, afterStep } from './progress';
import { rank } from './results';
import type { Ranking } from './results';
import type { Subject } from './subject';
import { readFetched } from './texts';
import { laneStore, worldOf } from './world';

export interface ReadOutcome {
  readonly ranking: Ranking;
  /** Authors of the pages read, by address. */
  readonly authors: ReadonlyMap<string, string | null>;
}

/**
 * @param stop ends what is under way; what was read by then is ranked
 * @param tell called with each page's and question's new state, and with the ranking when it has changed
 */
export async function readPages(
  { here, clues, services, models }: Subject,
  pages: readonly Candidate[],
  asks: readonly Ask[],
  stop: AbortSignal,
  tell: (progress: Progress, ranking: Ranking | null) => void,
): Promise<ReadOutcome> {
  const world = worldOf(stop);
  const loaded = await models;
  const readings: Reading[] = [];
  const captured: Candidate[] = [];
  const authors = new Map<string, string | null>();
  const ranking = () => rank(here, readings, captured, clues);
  const reader = {
    toText: (html: string, url: string) => {
      const fetched = readFetched(html, url);
      if (fetched) authors.set(url, fetched.author);
      return fetched?.text ?? null;
    },
    compare: (one: Text, other: Text) => compareTexts(one, other, loaded),
  };
  await Promise.all([
    readCandidates(here, pages, world, reader, (step) => {
      if (step.kind === 'read') readings.push(step.reading);
      tell(afterReadStep(step), step.kind === 'read' ? ranking() : null);
    }),
    run(asks, services, world, laneStore, (step) => {
      const dated = step.kind === 'answered' && step.answer.candidates.length > 0;
      if (dated) captured.push(...step.answer.candidates);
      tell(afterStep(step), dated && readings.length > 0 ? ranking() : null);
    }),
  ]);
  return { ranking: ranking(), authors };
}
