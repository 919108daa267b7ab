/** What asking the credited site itself has in common: one thing at a time, and our headline against its headlines. */
import type { Candidate } from '../types';
import type { Query } from './provider';
import { likeness } from './likeness';
import { Unanswered } from './unanswered';

/** A site's own pages: one request at a time, gently. */
export const SITE_LANE = { lane: 'site', spacingMs: 500, restMs: 300_000 } as const;

/**
 * Least share of the rarer words that two headlines of one story have in common. Editors rewrite headlines, and reading
 * a page costs little, so it is low.
 */
const MIN_LIKENESS = 0.3;

/** The origin a query is for. @throws {Unanswered} not-set-up, when it names none. */
export function siteOrigin({ site }: Query): string {
  if (!site) throw new Unanswered('badQuery', 'not-set-up');
  return site;
}

/** The five articles whose titles are most like a headline, best first. */
export function byTitle(candidates: readonly Candidate[], headline: string): Candidate[] {
  return candidates
    .map((one) => ({ one, like: likeness(one.title, headline) }))
    .filter(({ like }) => like >= MIN_LIKENESS)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, 5)
    .map(({ one }) => one);
}
