/** Lexical cohesion: how much of a paragraph's vocabulary the rest of the article uses too (Halliday and Hasan 1976; Hearst 1997). */
import type { Idf } from '../text/idf';
import { cosine } from '../text/tfidf';
import { summary } from './setting';
import type { Features, Setting } from './setting';

/** Above this cosine two paragraphs share more than a chance word. */
const LINKED = 0.03;

export function lexicalFeatures({ unit, others, previous, next, title }: Setting, idf: Idf): Features {
  const cosines = others.map((other) => cosine(unit.terms, other.unit.terms));
  const distant = cosines.filter((_, i) => !others[i]!.adjacent);
  const all = summary(cosines);
  const toPrevious = previous ? cosine(unit.terms, previous.terms) : 0;
  const toNext = next ? cosine(unit.terms, next.terms) : 0;
  const nearer = Math.max(toPrevious, toNext);
  return {
    lexicalBest: all.best,
    lexicalSecond: all.second,
    lexicalMean: all.mean,
    lexicalDistant: summary(distant).best,
    lexicalTitle: title ? cosine(unit.terms, title.terms) : 0,
    lexicalPrevious: toPrevious,
    lexicalNext: toNext,
    lexicalNear: nearer,
    lexicalGap: previous && next ? cosine(previous.terms, next.terms) - nearer : 0,
    lexicalSpread: cosines.filter((value) => value > LINKED).length / Math.max(1, cosines.length),
    ...recurrence({ unit, others, title }, idf),
  };
}

/** Shares of the unit's vocabulary, weighted by idf, that the rest of the article repeats. */
function recurrence({ unit, others, title }: Pick<Setting, 'unit' | 'others' | 'title'>, idf: Idf): Features {
  let [total, once, twice, distant, chained] = [0, 0, 0, 0, 0];
  for (const stem of unit.counts.keys()) {
    const weight = idf(stem);
    const inTitle = title?.counts.has(stem) ?? false;
    let [users, distantUsers] = [0, 0];
    for (const other of others) {
      if (!other.unit.counts.has(stem)) continue;
      users += 1;
      if (!other.adjacent) distantUsers += 1;
    }
    total += weight;
    if (users > 0 || inTitle) once += weight;
    if (users > 1) twice += weight;
    if (distantUsers > 0 || inTitle) distant += weight;
    if (users > 0) chained += 1;
  }
  const share = (part: number) => (total === 0 ? 0 : part / total);
  return {
    recurring: share(once),
    recurringTwice: share(twice),
    recurringDistant: share(distant),
    information: Math.log(1 + total),
    chained: chained / Math.max(4, unit.counts.size),
  };
}
