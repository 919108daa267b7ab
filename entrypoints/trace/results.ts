/** The readings as the reader sees them: ranked, copies of one text together, with what the report is told. */
import type { Result, TimeMark } from '@/components/trace/types';
import type { TimelinePage } from '@/components/trace/Timeline';
import { groupCopies } from '@/utils/engine/compare/copies';
import { datesOf } from '@/utils/engine/compare/dates';
import { bestToCite, rankOriginals } from '@/utils/engine/compare/ranking';
import { domainOf } from '@/utils/engine/hosts';
import type { Clues } from '@/utils/search/clues';
import { foundOf, ownDates } from '@/utils/search/found';
import type { Reading } from '@/utils/search/read';
import type { Candidate, Comparison, DateHint, Text } from '@/utils/types';

/** A result with what the page needs to show it beside ours. */
export interface Shown {
  readonly result: Result;
  readonly text: Text;
  readonly comparison: Comparison;
}

export interface Ranking {
  /** Likeliest original first. */
  readonly shown: readonly Shown[];
  readonly times: readonly TimelinePage[];
}

const nameOf = (url: string) => domainOf(url) ?? new URL(url).hostname;

const marksOf = (dates: readonly DateHint[]): TimeMark[] =>
  datesOf(dates).map(({ clock, earliest, latest }) => ({ clock, earliest, latest }));

/** Paragraphs here that come from there. */
const sharedOf = ({ pairs }: Comparison) =>
  new Set(pairs.flatMap(({ kind, here }) => (kind === 'copied' || kind === 'reworded' ? [here] : []))).size;

/**
 * Ranks what was read.
 *
 * @param captures what the archive answered, ours among the addresses
 */
export function rank(here: Text, readings: readonly Reading[], captures: readonly Candidate[], clues: Clues): Ranking {
  const own = ownDates(here, captures);
  const found = foundOf(readings, captures, clues);
  const ranked = rankOriginals(here, own, found);
  const cited = bestToCite(ranked, found);
  const groups = groupCopies(found.map(({ text }) => text.paragraphs));
  const groupOf = (index: number) => groups.find((group) => group.includes(index)) ?? [index];
  const leaders = ranked.filter(
    ({ index }, place) => !ranked.slice(0, place).some((one) => groupOf(one.index).includes(index)),
  );
  const times = (index: number) => marksOf(found[index]?.dates ?? []);
  const shown = leaders.flatMap(({ index, comparison }): Shown[] => {
    const reading = readings[index];
    if (!reading) return [];
    const { candidate, text } = reading;
    const { precedence, judgement } = comparison;
    const group = groupOf(index);
    const result: Result = {
      id: candidate.url,
      url: candidate.url,
      title: text.title || candidate.title,
      name: nameOf(candidate.url),
      judgement,
      shared: sharedOf(comparison),
      paragraphs: here.paragraphs.length,
      earliest: precedence.earliest,
      why: { statement: precedence.reason, sentence: precedence.sentence, values: precedence.values },
      bestToCite: cited !== null && group.includes(cited),
      times: times(index),
      copies: group.flatMap((other) => {
        const url = readings[other]?.candidate.url;
        return other === index || url === undefined ? [] : [{ url, name: nameOf(url), times: times(other) }];
      }),
    };
    return [{ result, text, comparison }];
  });
  return {
    shown,
    times: [
      { name: here.url ? nameOf(here.url) : '', isHere: true, times: marksOf(own) },
      ...ranked.map(({ index }) => ({
        name: nameOf(found[index]?.text.url ?? ''),
        isHere: false,
        times: times(index),
      })),
    ],
  };
}
