/** A pair of texts measured: every link's log-odds, and the gate's, by one model. */
import { logOdds } from '../text/logistic';
import { measureGate } from './gate';
import { measureLinks, ORDER_FEATURES } from './links';
import type { LinkFeature, LinkFeatures } from './links';
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
  const { odds, orderFree } = linkOdds(links, model.link);
  const gate = logOdds(model.gate, measureGate(here, there, links, orderFree, reading.table ? 'soft' : 'overlap'));
  return { links, odds, gate };
}

/** Log-odds of every pair of paragraphs, with what order contributes and without. */
export function linkOdds(
  links: readonly (readonly LinkFeatures[])[],
  { bias, weights }: ComparisonModel['link'],
): { readonly odds: number[][]; readonly orderFree: number[][] } {
  const ordered: ReadonlySet<string> = new Set(ORDER_FEATURES);
  const names = Object.keys(weights) as LinkFeature[];
  const sumOf = (chosen: readonly LinkFeature[]) => (pair: LinkFeatures) =>
    chosen.reduce((sum, name) => sum + weights[name] * pair[name], 0);
  const byOrder = sumOf(names.filter((name) => ordered.has(name)));
  const byRest = sumOf(names.filter((name) => !ordered.has(name)));
  const orderFree = links.map((row) => row.map((pair) => bias + byRest(pair)));
  return { odds: links.map((row, i) => row.map((pair, j) => orderFree[i]![j]! + byOrder(pair))), orderFree };
}
