/** Cohesion of meaning: how near a paragraph lies to the rest of the article in the word table, even without a common word. */
import { idfOfRank } from '../text/idf';
import { vectorCosine } from '../text/wordTable';
import { summary } from './setting';
import type { Features, Other, Setting } from './setting';
import type { Unit } from './units';
import type { WordLikeness } from './wordLikeness';

/** Soft recurrence of a unit none of whose words the table knows: the usual value. */
const SOFT_UNKNOWN = 0.6;

export function vectorFeatures({ unit, others, previous, next, title, likeness }: Setting): Features {
  if (!likeness) return {};
  const cosines = others.map((other) => vectorCosine(unit.vector, other.unit.vector));
  const distant = others.filter((other) => !other.adjacent);
  const all = summary(cosines, -1);
  const toPrevious = vectorCosine(unit.vector, previous?.vector ?? null);
  const toNext = vectorCosine(unit.vector, next?.vector ?? null);
  const nearer = Math.max(toPrevious, toNext);
  const known = unit.passage.words.length;
  return {
    vectorBest: all.best,
    vectorSecond: all.second,
    vectorMean: all.mean,
    vectorDistant: summary(
      cosines.filter((_, i) => !others[i]!.adjacent),
      -1,
    ).best,
    vectorContext: vectorCosine(unit.vector, direction(others)),
    vectorContextDistant: vectorCosine(unit.vector, direction(distant)),
    vectorTitle: vectorCosine(unit.vector, title?.vector ?? null),
    vectorNear: nearer,
    vectorGap: previous && next ? vectorCosine(previous.vector, next.vector) - nearer : 0,
    softRecurring: softRecurrence(unit, others, likeness),
    softRecurringDistant: softRecurrence(unit, distant, likeness),
    unknownWords: known === 0 ? 0 : 1 - unit.rows.length / new Set(unit.passage.words).size,
  };
}

/** The sum of the units' directions, so that each paragraph counts alike. */
function direction(others: readonly Other[]): Float64Array | null {
  let sum: Float64Array | null = null;
  for (const { unit } of others) {
    if (!unit.direction) continue;
    sum ??= new Float64Array(unit.direction.length);
    for (let d = 0; d < sum.length; d++) sum[d]! += unit.direction[d]!;
  }
  return sum;
}

/** Mean over the unit's words, weighted by idf, of the nearest word in the rest of the article. */
function softRecurrence(unit: Unit, others: readonly Other[], likeness: WordLikeness): number {
  const best = likeness.best(
    unit.rows,
    others.map((other) => other.unit.rows),
  );
  let [sum, total] = [0, 0];
  unit.rows.forEach((row, i) => {
    const weight = idfOfRank(row);
    sum += weight * best[i]!;
    total += weight;
  });
  return total === 0 ? SOFT_UNKNOWN : sum / total;
}
