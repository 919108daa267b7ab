/** Evidence read as a verdict: the first row of the table below that an item of evidence fits decides. */
import type { Page } from './page';
import { isLinkedBeside, isNamedBeside } from './visibleCredit';
import type { Attribution, Certainty, Credit, Evidence, Missing, Reuse, Strength, Verdict } from '../types';

interface Row {
  readonly reuse: Reuse;
  readonly strength: Strength;
  /** Detectors whose evidence the row is about; every one where left out. */
  readonly by?: readonly string[];
}

const HEAD = ['bylineCredit', 'dateline'];

/**
 * Traces of a machine decide before any credit, as a copied page keeps its source's credit lines. A house that joins in the
 * author line or the closing mark made the text its own; an agency's dateline or author line says more than a note that
 * its material was used; that note says more than a mark at the end. What is stated comes before what the data says.
 */
const TABLE: readonly Row[] = [
  { reuse: 'aggregated', strength: 'stated' },
  { reuse: 'aggregated', strength: 'strong' },
  { reuse: 'press-release', strength: 'stated' },
  { reuse: 'mixed', strength: 'stated', by: ['bylineCredit', 'signOff'] },
  { reuse: 'wire', strength: 'stated', by: HEAD },
  { reuse: 'mixed', strength: 'stated' },
  { reuse: 'wire', strength: 'stated' },
  { reuse: 'syndicated', strength: 'stated' },
  { reuse: 'mixed', strength: 'strong' },
  { reuse: 'wire', strength: 'strong' },
  { reuse: 'press-release', strength: 'strong' },
  { reuse: 'syndicated', strength: 'strong' },
];

export interface Assessment {
  readonly verdict: Verdict;
  readonly certainty: Certainty;
  readonly attribution: Attribution;
}

/** Verdict and attribution of an article. */
export function assess(page: Page, evidence: readonly Evidence[]): Assessment {
  const outside = evidence.filter((item) => !isSister(item));
  const row = rowOf(outside);
  if (row) {
    const attribution = attribute(page, evidence, true);
    // A copy of another title that does not name it is no republication with credit, whatever its data says.
    const verdict = row.reuse === 'syndicated' && !attribution.credited ? 'aggregated' : row.reuse;
    return { verdict, certainty: row.strength, attribution: withAuthor(attribution, verdict, page) };
  }
  const attribution = attribute(page, evidence, false);
  // Another title of the same owner: nothing is lacking, whether the page names it or not.
  const sister = rowOf(evidence);
  if (sister) return { verdict: sister.reuse, certainty: sister.strength, attribution };
  const isUnclear = evidence.some(({ reuse }) => reuse !== undefined);
  return { verdict: isUnclear ? 'unclear' : 'original', certainty: isUnclear ? 'weak' : 'none', attribution };
}

const isSister = ({ credit }: Evidence) => credit?.relation === 'same-publisher';

function rowOf(evidence: readonly Evidence[]): Row | undefined {
  return TABLE.find((row) => evidence.some((item) => fits(item, row)));
}

function fits(item: Evidence, { reuse, strength, by }: Row): boolean {
  return item.reuse === reuse && item.strength === strength && (by?.includes(item.detector) ?? true);
}

function attribute(page: Page, evidence: readonly Evidence[], isReuse: boolean): Attribution {
  const credits = evidence.flatMap(({ credit }) => (credit ? [credit] : []));
  // A bare link ("Source link", "Read the original") leads to the source and does not name it.
  const isNamed = (credit: Credit) =>
    credit.name !== '' && ((credit.role !== 'link' && credit.visible) || isNamedBeside(credit, page));
  const isLinked = (credit: Credit) => credit.url !== null && (credit.visible || isLinkedBeside(credit, page));
  const credited = credits.some(isNamed);
  const linked = credits.some(isLinked);
  const missing = new Set<Missing>(evidence.flatMap((item) => item.missing ?? []));
  if (isReuse && !credited) missing.add('source-not-named');
  if (isReuse && credited && !linked) missing.add('source-not-linked');
  if (linked) missing.delete('link-to-home-page-only');
  return { credited, linked, missing: [...missing] };
}

function withAuthor(attribution: Attribution, verdict: Verdict, page: Page): Attribution {
  if (verdict !== 'aggregated' || page.article.byline || page.snapshot.source === 'text') return attribution;
  return { ...attribution, missing: [...attribution.missing, 'no-author'] };
}
