/**
 * A look-up's outcome added to a report: a page that was found to reword an earlier article it does not name becomes `aggregated`.
 */
import type { Report, SourceComparison } from '../types';

const REUSED: ReadonlySet<SourceComparison['judgement']> = new Set(['same-text', 'edited', 'reworded']);

/**
 * @param derived whether the dates say that the source was there earlier; without that nothing is said about who took from whom
 */
export function withComparison(report: Report, comparison: SourceComparison, derived: boolean): Report {
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
