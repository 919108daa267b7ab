/**
 * A look-up's outcome added to a report: a page that was found to reword an earlier article it does not name becomes `aggregated`.
 */
import type { Insertion, Report, SourceComparison } from '../types';

const REUSED: ReadonlySet<SourceComparison['judgement']> = new Set(['same-text', 'edited', 'reworded']);

/**
 * @param derived whether the dates say that the source was there earlier; without that nothing is said about who took from whom
 * @param insertions what stands here only and does not fit the source; a paragraph that is marked already stays as it is
 */
export function withComparison(
  before: Report,
  comparison: SourceComparison,
  derived: boolean,
  insertions: readonly Insertion[] = [],
): Report {
  const marked = new Set(before.insertions.map(({ block }) => block));
  const added = insertions.filter(({ block }) => !marked.has(block));
  const report = added.length > 0 ? { ...before, insertions: [...before.insertions, ...added] } : before;
  const isCopy = derived && REUSED.has(comparison.judgement);
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
