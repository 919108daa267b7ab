/**
 * A look-up's outcome added to a report: a page that was found to reword an earlier article it does not name becomes `aggregated`.
 */
import type { Insertion, Report, SourceComparison } from '../types';
import { isReuse } from './compare/judgement';

/**
 * @param derived whether the dates say that the source was there earlier; without that nothing is said about who took from whom
 * @param insertions what stands here only and does not fit the source; a paragraph that is marked already stays as it is
 * @param cleared quotes of what was called off-topic and stands in the source
 */
export function withComparison(
  before: Report,
  comparison: SourceComparison,
  derived: boolean,
  insertions: readonly Insertion[] = [],
  cleared: readonly string[] = [],
): Report {
  const kept = before.insertions.filter(({ kind, quote }) => kind !== 'off-topic' || !cleared.includes(quote));
  const marked = new Set(kept.map(({ block }) => block));
  const added = insertions.filter(({ block }) => !marked.has(block));
  const report = { ...before, insertions: [...kept, ...added] };
  const isCopy = derived && isReuse(comparison.judgement);
  const wasSilent = report.verdict === 'original' || report.verdict === 'unclear';
  if (!isCopy || !wasSilent || report.attribution.credited) return { ...report, comparison };
  const { name, domain, url } = comparison.source;
  const found = { name, domain, url, relation: 'writer', certainty: 'strong', evidence: [] } as const;
  return {
    ...report,
    comparison,
    verdict: 'aggregated',
    certainty: 'strong',
    attribution: {
      ...report.attribution,
      missing: [...new Set([...report.attribution.missing, 'source-not-named' as const])],
    },
    origins: [found, ...report.origins.filter((origin) => origin.domain !== domain)],
  };
}
