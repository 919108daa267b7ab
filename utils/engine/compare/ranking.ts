/**
 * Which of the pages found is the likely original, and which is best to cite. Kept apart: a small paper may have been first with
 * a report that everyone reads at the agency which took it over.
 */
import type { Comparison, DateHint, Judgement, OrganizationKind, Text } from '../../types';
import { gramsOfText } from './copies';
import { published } from './dates';
import { containment } from './grams';
import { whoWasEarliest } from './precedence';

/** A page that may carry the original. */
export interface Found {
  readonly text: Text;
  /** Of the page being read with this one; who was earliest is told anew, from everybody's clocks. */
  readonly comparison: Comparison;
  /** What anybody's clock says about it, the page's own included. */
  readonly dates: readonly DateHint[];
  /** The page being read names this one's publisher as its source, or links to it. */
  readonly credited: boolean;
  /** What its publisher is known to be; null when unknown. */
  readonly kind: OrganizationKind | null;
}

export interface Ranked {
  /** Index into what was given. */
  readonly index: number;
  readonly comparison: Comparison;
  /** Pages among those found, and the one being read, that it came before, less those that came before it. */
  readonly lead: number;
  /** Mean share of the other pages' text that stands in it, 0 to 1. */
  readonly support: number;
}

const CONFIRMED: Readonly<Record<Judgement, number>> = {
  'same-text': 2,
  edited: 2,
  reworded: 2,
  unclear: 1,
  'same-event': 0,
  unrelated: 0,
  'too-short': 0,
};

/** Whose page is best to cite: who writes for others before who passes on. Readers can look up a publisher; a relay may vanish. */
const CITED: Readonly<Record<OrganizationKind, number>> = {
  agency: 4,
  'press-release-wire': 3,
  publisher: 3,
  syndicator: 1,
  'image-agency': 0,
};
const UNKNOWN_KIND = 2;

/**
 * Ranks pages by how likely they are the original of the page being read: those that share its text; among them the one it
 * credits; then who was earliest; then whose text holds most of what the others have; then how sure the comparison is.
 *
 * @param dates what anybody's clock says about the page being read
 */
export function rankOriginals(here: Text, dates: readonly DateHint[], found: readonly Found[]): Ranked[] {
  const own = published(dates);
  const times = found.map((page) => published(page.dates));
  const grams = found.map(({ text }) => gramsOfText(text.paragraphs));
  const ownGrams = gramsOfText(here.paragraphs);
  const compared = found.map((page, index): Ranked => {
    const time = times[index]!;
    const others = times.filter((_, other) => other !== index);
    const lead = [own, ...others].reduce((sum, other) => {
      const { earliest } = whoWasEarliest(time, other);
      return sum + (earliest === 'here' ? 1 : earliest === 'there' ? -1 : 0);
    }, 0);
    const rest = [ownGrams, ...grams.filter((_, other) => other !== index)];
    const support = rest.reduce((sum, other) => sum + containment(other, [grams[index]!]), 0) / rest.length;
    const comparison = { ...page.comparison, precedence: whoWasEarliest(own, time) };
    return { index, comparison, lead, support };
  });
  const confirmed = ({ comparison }: Ranked) => CONFIRMED[comparison.judgement];
  const credited = ({ index }: Ranked) => Number(found[index]!.credited);
  return compared.toSorted(
    (a, b) =>
      confirmed(b) - confirmed(a) ||
      credited(b) - credited(a) ||
      b.lead - a.lead ||
      b.support - a.support ||
      b.comparison.score - a.comparison.score ||
      a.index - b.index,
  );
}

/**
 * The page to name as the source, among those that share the text: by what its publisher is, then as likely as it is the original.
 *
 * @param ranked as {@link rankOriginals} gives it
 * @returns index into `found`, or null where no page shares the text
 */
export function bestToCite(ranked: readonly Ranked[], found: readonly Found[]): number | null {
  const sharing = ranked.filter(({ comparison }) => CONFIRMED[comparison.judgement] === 2);
  const worth = ({ index }: Ranked) => {
    const { kind } = found[index]!;
    return kind === null ? UNKNOWN_KIND : CITED[kind];
  };
  return sharing.toSorted((a, b) => worth(b) - worth(a))[0]?.index ?? null;
}
