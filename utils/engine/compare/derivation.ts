/** A pair of texts measured: every link's log-odds, and the gate's, by one model. */
import { logOdds } from '../text/logistic';
import { measureGate } from './gate';
import { measureLinks, ORDER_FEATURES } from './links';
import type { LinkFeatures } from './links';
import type { Paragraph, Reading } from './paragraphs';
import type { ComparisonModel } from './weights';

export interface Derivation {
  readonly links: readonly (readonly LinkFeatures[])[];
  /** Log-odds of each pair of paragraphs, `[here][there]`. */
  readonly odds: readonly (readonly number[])[];
  /** Log-odds that the text here is derived from the one there. */
  readonly gate: number;
}

/** Measures two texts that both have a paragraph. */
export function measureDerivation(
  here: readonly Paragraph[],
  there: readonly Paragraph[],
  reading: Reading,
  model: ComparisonModel,
): Derivation {
  const links = measureLinks(here, there, reading);
  const odds = links.map((row) => row.map((pair) => logOdds(model.link, pair)));
  const gate = logOdds(
    model.gate,
    measureGate(here, there, links, orderFreeOdds(links, odds, model.link), reading.table ? 'soft' : 'overlap'),
  );
  return { links, odds, gate };
}

/** The same log-odds without what order contributes. */
export function orderFreeOdds(
  links: readonly (readonly LinkFeatures[])[],
  odds: readonly (readonly number[])[],
  link: ComparisonModel['link'],
): number[][] {
  return links.map((row, i) =>
    row.map((pair, j) =>
      ORDER_FEATURES.reduce((sum, name) => sum - (link.weights[name] ?? 0) * pair[name], odds[i]![j]!),
    ),
  );
}
