/** Whether the names and numbers of a paragraph occur elsewhere in the article (after the entity grid, Barzilay and Lapata 2008). */
import type { Features, Setting } from './setting';

/** Recurrence of a unit without names: neither known nor new. */
const NO_NAMES = 0.5;

export function nameFeatures({ unit, others, title }: Setting): Features {
  let [recurring, distant, widest] = [0, 0, 0];
  for (const name of unit.names) {
    const users = others.mentioning(name);
    const inTitle = title !== null && title.words.has(name);
    if (users.all > 0 || inTitle) recurring += 1;
    if (users.distant > 0 || inTitle) distant += 1;
    widest = Math.max(widest, others.naming(name).all / Math.max(1, others.units.length));
  }
  const count = unit.names.size;
  const share = (part: number) => (count === 0 ? NO_NAMES : part / count);
  return {
    names: Math.log(1 + count),
    namesRecurring: share(recurring),
    namesRecurringDistant: share(distant),
    namesNew: Math.log(1 + count - recurring),
    namesKnown: Math.log(1 + recurring),
    namesAllNew: count >= 1 && recurring === 0 ? 1 : 0,
    namesAllNewTwo: count >= 2 && recurring === 0 ? 1 : 0,
    namesAllNewDistant: count >= 2 && distant === 0 ? 1 : 0,
    namesWidest: widest,
    numberRecurring: unit.passage.numbers.some((number) => others.giving(number).all > 0) ? 1 : 0,
  };
}
