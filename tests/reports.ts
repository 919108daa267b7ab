/** Reports made comparable with what an example page expects: lists whose order says nothing are put in one order. */
import type { Fixture } from '../scripts/harness/fixtures.mjs';
import type { Report } from '../utils/types';

/** A report with its insertions as they stand on the page and what is missing by name. */
export function inReadingOrder(report: Report): Report {
  return {
    ...report,
    attribution: { ...report.attribution, missing: report.attribution.missing.toSorted() },
    insertions: report.insertions.toSorted((a, b) => a.block - b.block),
  };
}

/** What must hold of a page's report; use with `toMatchObject`. */
export function expected({ report }: Fixture): object {
  const { attribution } = report;
  if (!attribution?.missing) return report;
  return { ...report, attribution: { ...attribution, missing: attribution.missing.toSorted() } };
}
