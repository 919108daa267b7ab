/** Lexical cohesion: how much of a paragraph's vocabulary the rest of the article uses too (Halliday and Hasan 1976; Hearst 1997). */
import { summary } from './setting';
import type { Features, Setting } from './setting';
import { cosine, hasTerm } from './terms';
import type { Vocabulary } from './terms';

/** Above this cosine two paragraphs share more than a chance word. */
const LINKED = 0.03;

export function lexicalFeatures({ unit, others, previous, next, title }: Setting, words: Vocabulary): Features {
  const cosines = others.units.map((other) => cosine(unit.terms, other.unit.terms));
  const distant = cosines.filter((_, i) => !others.units[i]!.adjacent);
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
    ...recurrence({ unit, others, title }, words),
  };
}

/** Shares of the unit's vocabulary, weighted by idf, that the rest of the article repeats. */
function recurrence({ unit, others, title }: Pick<Setting, 'unit' | 'others' | 'title'>, words: Vocabulary): Features {
  const { ids } = unit.terms;
  const users = new Uint32Array(ids.length);
  const distantUsers = new Uint32Array(ids.length);
  for (const { unit: other, adjacent } of others.units) {
    const theirs = other.terms.byStem();
    for (let i = 0; i < ids.length; i++) {
      if (!theirs[ids[i]!]) continue;
      users[i]! += 1;
      if (!adjacent) distantUsers[i]! += 1;
    }
  }
  let [total, once, twice, distant, chained] = [0, 0, 0, 0, 0];
  for (let i = 0; i < ids.length; i++) {
    const weight = words.idfOf(ids[i]!);
    const inTitle = title !== null && hasTerm(title.terms, ids[i]!);
    total += weight;
    if (users[i]! > 0 || inTitle) once += weight;
    if (users[i]! > 1) twice += weight;
    if (distantUsers[i]! > 0 || inTitle) distant += weight;
    if (users[i]! > 0) chained += 1;
  }
  const share = (part: number) => (total === 0 ? 0 : part / total);
  return {
    recurring: share(once),
    recurringTwice: share(twice),
    recurringDistant: share(distant),
    information: Math.log(1 + total),
    chained: chained / Math.max(4, ids.length),
  };
}
