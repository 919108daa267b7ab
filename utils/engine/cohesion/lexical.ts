/** Lexical cohesion: how much of a paragraph's vocabulary the rest of the article uses too (Halliday and Hasan 1976; Hearst 1997). */
import { summary } from './setting';
import type { Features, Setting } from './setting';
import { cosine, eachShared } from './terms';
import type { Terms, Vocabulary } from './terms';

/** Above this cosine two paragraphs share more than a chance word. */
const LINKED = 0.03;

export function lexicalFeatures({ unit, others, previous, next, title }: Setting, words: Vocabulary): Features {
  const { ids, weights, length } = unit.terms;
  const users = new Uint32Array(ids.length);
  const distantUsers = new Uint32Array(ids.length);
  const cosines = others.units.map(({ unit: other, adjacent }) => {
    let product = 0;
    eachShared(unit.terms, other.terms, (i, weight) => {
      product += weights[i]! * weight;
      users[i]! += 1;
      if (!adjacent) distantUsers[i]! += 1;
    });
    return product === 0 ? 0 : product / (length * other.terms.length);
  });
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
    ...recurrence(unit.terms, title?.terms ?? null, { users, distantUsers }, words),
  };
}

interface Recurring {
  /** For each stem of the unit how many others have it, and how many of those that stand apart. */
  readonly users: Uint32Array;
  readonly distantUsers: Uint32Array;
}

/** Shares of the unit's vocabulary, weighted by idf, that the rest of the article repeats. */
function recurrence(
  terms: Terms,
  title: Terms | null,
  { users, distantUsers }: Recurring,
  words: Vocabulary,
): Features {
  const { ids } = terms;
  const titled = new Uint8Array(ids.length);
  if (title) eachShared(terms, title, (i) => (titled[i] = 1));
  let [total, once, twice, distant, chained] = [0, 0, 0, 0, 0];
  for (let i = 0; i < ids.length; i++) {
    const weight = words.idfOf(ids[i]!);
    const inTitle = titled[i] === 1;
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
