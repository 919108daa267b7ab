/** The whole engine on one screen: a snapshot in, a report out. Pure: the same page gives the same report everywhere. */
import { abstentionOf } from './abstention';
import { assess } from './assess';
import { collectEvidence } from './detectors';
import { findOnPage } from './insertions/onPage';
import type { Models } from './models';
import { rankOrigins } from './origins';
import { readPage } from './page';
import { isArticle } from './pageKind';
import type { Report, Snapshot } from '../types';

/** Verdicts that say nothing about the source: there an abstention has to be told. */
const SILENT: ReadonlySet<Report['verdict']> = new Set(['original', 'unclear']);

const NOTHING = {
  certainty: 'none',
  attribution: { credited: false, linked: false, missing: [] },
  origins: [],
  insertions: [],
  evidence: [],
} as const;

/**
 * @param models word table and trees for finding off-topic paragraphs; null leaves that part out
 */
export function inspect(snapshot: Snapshot, models: Models | null): Report {
  const page = readPage(snapshot);
  const base = {
    version: 1,
    url: snapshot.url,
    comparison: null,
    gate: snapshot.gate,
    blocks: [],
    abstained: null,
  } as const;
  const { evidence, failures } = collectEvidence(page);
  const unread = [...snapshot.failures, ...failures];
  const large = snapshot.failures.some(({ part }) => part === 'too-large');
  if (!isArticle(page, evidence)) {
    // Of a page that was not read to its end nothing can be said, not even that it is none.
    if (large)
      return { ...base, ...NOTHING, verdict: 'unclear', article: null, abstained: 'too-large', failures: unread };
    return { ...base, ...NOTHING, verdict: 'not-article', article: null, failures: unread };
  }
  const found = findOnPage(page, models);
  const failed = [...unread, ...found.failures];
  const { verdict, certainty, attribution } = assess(page, evidence);
  const abstained = SILENT.has(verdict) ? abstentionOf(page) : null;
  // A text that is only short may still carry a model's leftovers; on the others no paragraph has a fixed place.
  const isTelling = found.insertions.some((insertion) => insertion.certainty === 'strong');
  if (abstained && !(isTelling && (abstained === 'too-short' || abstained === 'cut-text'))) {
    return { ...base, ...NOTHING, verdict: 'original', article: page.article, evidence, abstained, failures: failed };
  }
  return {
    ...base,
    verdict,
    certainty,
    article: page.article,
    attribution,
    origins: verdict === 'original' ? [] : rankOrigins(evidence),
    insertions: found.insertions,
    blocks: found.blocks,
    evidence,
    failures: failed,
  };
}
