/** The whole engine on one screen: a snapshot in, a report out. Pure: the same page gives the same report everywhere. */
import { assess } from './assess';
import { collectEvidence } from './detectors';
import { findOnPage } from './insertions/onPage';
import type { Models } from './models';
import { rankOrigins } from './origins';
import { readPage } from './page';
import type { Report, Snapshot } from '../types';

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
  if (page.paragraphs.length === 0) {
    return {
      ...base,
      verdict: 'not-article',
      certainty: 'none',
      article: null,
      attribution: { credited: false, linked: false, missing: [] },
      origins: [],
      insertions: [],
      evidence: [],
      failures: snapshot.failures,
    };
  }
  const { evidence, failures } = collectEvidence(page);
  const found = findOnPage(page, models);
  const { verdict, certainty, attribution } = assess(page, evidence);
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
    failures: [...snapshot.failures, ...failures, ...found.failures],
  };
}
