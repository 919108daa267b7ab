/** Cohesion of meaning: how near a paragraph lies to the rest of the article in the word table, even without a common word. */
import { idfOfRank } from '../text/idf';
import { likeness } from './meaning';
import type { Pool } from './others';
import { summary } from './setting';
import type { Features, Setting } from './setting';
import type { Unit } from './units';

/** Soft recurrence of a unit none of whose words the table knows: the usual value. */
const SOFT_UNKNOWN = 0.6;

export function vectorFeatures({ unit, others, previous, next, title }: Setting): Features {
  const { meaning } = unit;
  const cosines = others.units.map((other) => likeness(meaning, other.unit.meaning));
  const all = summary(cosines, -1);
  const toPrevious = likeness(meaning, previous?.meaning ?? null);
  const toNext = likeness(meaning, next?.meaning ?? null);
  const nearer = Math.max(toPrevious, toNext);
  const known = unit.passage.words.length;
  return {
    vectorBest: all.best,
    vectorSecond: all.second,
    vectorMean: all.mean,
    vectorDistant: summary(
      cosines.filter((_, i) => !others.units[i]!.adjacent),
      -1,
    ).best,
    vectorContext: likeness(meaning, others.all.middle()),
    vectorContextDistant: likeness(meaning, others.distant.middle()),
    vectorTitle: likeness(meaning, title?.meaning ?? null),
    vectorNear: nearer,
    vectorGap: previous && next ? likeness(previous.meaning, next.meaning) - nearer : 0,
    softRecurring: softRecurrence(unit, others.all),
    softRecurringDistant: softRecurrence(unit, others.distant),
    unknownWords: known === 0 ? 0 : 1 - unit.rows.length / new Set(unit.passage.words).size,
  };
}

/** Mean over the unit's words, weighted by idf, of the nearest word in the rest of the article. */
function softRecurrence(unit: Unit, rest: Pool): number {
  let [sum, total] = [0, 0];
  for (const row of unit.rows) {
    const weight = idfOfRank(row);
    sum += weight * rest.nearest(row);
    total += weight;
  }
  return total === 0 ? SOFT_UNKNOWN : sum / total;
}
