/** Evidence read as a verdict: the strongest evidence that points to a kind of reuse wins, in the order of the tables below. */
import type { Page } from './page';
import type { Attribution, Certainty, Evidence, Missing, Reuse, Strength, Verdict } from '../types';

const RANK: Readonly<Record<Strength, number>> = { stated: 3, strong: 2, weak: 1 };

/** Among evidence of one strength: what is told first. */
const ORDER: readonly Reuse[] = ['mixed', 'aggregated', 'press-release', 'wire', 'syndicated'];

export interface Assessment {
  readonly verdict: Verdict;
  readonly certainty: Certainty;
  readonly attribution: Attribution;
}

/** Verdict and attribution of an article. */
export function assess(page: Page, evidence: readonly Evidence[]): Assessment {
  const pointing = evidence.filter((item) => item.reuse !== undefined);
  const best = pointing.toSorted(
    (a, b) =>
      RANK[b.strength] - RANK[a.strength] ||
      Number(isSister(a)) - Number(isSister(b)) ||
      ORDER.indexOf(a.reuse as Reuse) - ORDER.indexOf(b.reuse as Reuse),
  )[0];
  const attribution = attribute(evidence, best !== undefined && best.strength !== 'weak' && !isSister(best));
  if (!best?.reuse) return { verdict: 'original', certainty: 'none', attribution };
  if (best.strength === 'weak') return { verdict: 'unclear', certainty: 'weak', attribution };
  // Another title of the same owner: nothing is lacking, whether the page names it or not.
  if (isSister(best)) return { verdict: best.reuse, certainty: best.strength, attribution };
  const verdict = !attribution.credited && best.reuse !== 'mixed' ? 'aggregated' : best.reuse;
  return { verdict, certainty: best.strength, attribution: withAuthor(attribution, verdict, page) };
}

const isSister = ({ credit }: Evidence) => credit?.relation === 'same-publisher';

function attribute(evidence: readonly Evidence[], isReuse: boolean): Attribution {
  const credits = evidence.flatMap(({ credit }) => (credit ? [credit] : []));
  // A bare link ("Source link", "Read the original") leads to the source and does not name it.
  const credited = credits.some(({ visible, name, role }) => visible && name !== '' && role !== 'link');
  const linked = credits.some(({ visible, url }) => visible && url !== null);
  const missing = new Set<Missing>(evidence.flatMap((item) => item.missing ?? []));
  if (isReuse && !credited) missing.add('source-not-named');
  if (isReuse && credited && !linked) missing.add('source-not-linked');
  return { credited, linked, missing: [...missing] };
}

function withAuthor(attribution: Attribution, verdict: Verdict, page: Page): Attribution {
  if (verdict !== 'aggregated' || page.article.byline || page.snapshot.source === 'text') return attribution;
  return { ...attribution, missing: [...attribution.missing, 'no-author'] };
}
