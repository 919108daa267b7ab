/** Fits the link model, the alignment and the gate of a comparison on rows with known answers. */
import { align } from '../../utils/engine/compare/align';
import type { AlignThresholds } from '../../utils/engine/compare/align';
import { linkOdds } from '../../utils/engine/compare/derivation';
import { GATE_FEATURES, measureGate } from '../../utils/engine/compare/gate';
import { LEXICAL_FEATURES, VECTOR_FEATURES } from '../../utils/engine/compare/links';
import type { LinkFeature } from '../../utils/engine/compare/links';
import type { ComparisonModel, GateThresholds } from '../../utils/engine/compare/weights';
import { logOdds } from '../../utils/engine/text/logistic';
import type { LogisticModel } from '../../utils/engine/text/logistic';
import { foldOf } from './compareTask';
import type { Example } from './examples';
import { fitLogistic } from './logistic';

const LINK_WEIGHTS: Readonly<Record<string, number>> = { 'hand-paraphrase': 8, 'ai-paraphrase': 2 };
const INNER_FOLDS = 4;
/** Share of independent reports that may be called derived, or unclear, on rows the model has not seen. */
const MOST_DERIVED = 0.03;
const MOST_UNCLEAR = 0.1;
const MOST_DERIVED_OF_FEW = 0.18;

/** Fits a model; thresholds of the gate come from examples that the model in question has not seen. */
export function fitComparison(examples: readonly Example[], vectors: boolean): ComparisonModel {
  const link = fitLink(examples, vectors);
  const unseen = Array.from({ length: INNER_FOLDS }, (_, fold) => {
    const isOut = ({ row }: Example) => foldOf(`inner ${row.group}`, INNER_FOLDS) === fold;
    const seen = examples.filter((example) => !isOut(example));
    const innerLink = fitLink(seen, vectors);
    const gate = fitGate(seen, innerLink, vectors);
    return examples.filter(isOut).map((example) => ({ example, odds: gateOdds(example, gate, innerLink, vectors) }));
  }).flat();
  return {
    link,
    align: fitAlignment(examples, link),
    gate: fitGate(examples, link, vectors),
    thresholds: fitThresholds(unseen),
  };
}

function linkFeatures(vectors: boolean): readonly LinkFeature[] {
  return vectors ? [...LEXICAL_FEATURES, ...VECTOR_FEATURES] : LEXICAL_FEATURES;
}

/** Rows with a known alignment of more than one paragraph. */
function aligned(examples: readonly Example[]): Example[] {
  return examples.filter(({ row, kind }) => row.gold && row.gold.length > 1 && kind === row.kind);
}

function fitLink(examples: readonly Example[], vectors: boolean): LogisticModel<LinkFeature> {
  const names = linkFeatures(vectors);
  const [features, labels, weights]: [number[][], number[], number[]] = [[], [], []];
  for (const { row, here, there, links } of aligned(examples)) {
    links.forEach((line, i) =>
      line.forEach((pair, j) => {
        features.push(names.map((name) => pair[name]));
        labels.push(row.gold![here[i]!.index]!.a.includes(there[j]!.index) ? 1 : 0);
        weights.push(LINK_WEIGHTS[row.kind] ?? 1);
      }),
    );
  }
  return named(names, fitLogistic(features, labels, weights, { l2: 1e-3, iterations: 300 }));
}

function fitGate(
  examples: readonly Example[],
  link: ComparisonModel['link'],
  vectors: boolean,
): ComparisonModel['gate'] {
  const names = GATE_FEATURES.filter((name) => vectors || (name !== 'meaning' && name !== 'match'));
  const features = examples.map((example) => {
    const measured = gateFeatures(example, link, vectors);
    return names.map((name) => measured[name]);
  });
  const fit = fitLogistic(
    features,
    examples.map(({ derived }) => (derived ? 1 : 0)),
    examples.map(({ weight }) => weight),
    { l2: 5e-3, iterations: 500 },
  );
  return named(names, fit);
}

function gateFeatures({ here, there, links }: Example, link: ComparisonModel['link'], vectors: boolean) {
  return measureGate(here, there, links, linkOdds(links, link).orderFree, vectors ? 'soft' : 'overlap');
}

function gateOdds(example: Example, gate: ComparisonModel['gate'], link: ComparisonModel['link'], vectors: boolean) {
  return logOdds(gate, gateFeatures(example, link, vectors));
}

const CANDIDATES = {
  any: [0, 0.5, 1, 1.5, 2, 3],
  bestOfHere: [-3, -2.5, -2, -1.5, -1, -0.5, 0],
  bestOfThere: [-3, -2, -1, 0, 1],
};

/** The thresholds with the best alignment, links and paragraphs that stand here only alike. */
function fitAlignment(examples: readonly Example[], link: ComparisonModel['link']): AlignThresholds {
  const cases = aligned(examples).map(({ row, here, there, links }) => ({
    weight: LINK_WEIGHTS[row.kind] ?? 1,
    gold: here.map(({ index }) => new Set(row.gold![index]!.a)),
    there: there.map(({ index }) => index),
    odds: linkOdds(links, link).odds,
  }));
  let best: AlignThresholds = { any: 3, bestOfHere: 0, bestOfThere: 0 };
  let most = -1;
  for (const any of CANDIDATES.any)
    for (const bestOfHere of CANDIDATES.bestOfHere)
      for (const bestOfThere of CANDIDATES.bestOfThere) {
        const thresholds = { any, bestOfHere, bestOfThere };
        let [hit, said, gold, newHit, newSaid, newGold] = [0, 0, 0, 0, 0, 0];
        for (const one of cases) {
          align(one.odds, thresholds).forEach((positions, i) => {
            const expected = one.gold[i]!;
            hit += one.weight * positions.filter((position) => expected.has(one.there[position]!)).length;
            said += one.weight * positions.length;
            gold += one.weight * expected.size;
            if (positions.length === 0) newSaid += one.weight;
            if (expected.size === 0) newGold += one.weight;
            if (positions.length === 0 && expected.size === 0) newHit += one.weight;
          });
        }
        const quality = (2 * hit) / (said + gold) + (2 * newHit) / (newSaid + newGold);
        if (quality > most) [best, most] = [thresholds, quality];
      }
  return best;
}

function fitThresholds(unseen: readonly { readonly example: Example; readonly odds: number }[]): GateThresholds {
  const of = (...kinds: string[]) =>
    unseen.filter(({ example }) => kinds.includes(example.kind)).map(({ odds }) => odds);
  const reports = of('same-event', 'same-event first eight');
  const derived = exceededBy(reports, MOST_DERIVED);
  return {
    derived,
    derivedOfFew: Math.max(derived, exceededBy(of('same-event paragraph'), MOST_DERIVED_OF_FEW)),
    unclear: Math.min(derived, exceededBy(reports, MOST_UNCLEAR)),
  };
}

/** The value that a given share of the values exceeds. */
function exceededBy(values: readonly number[], share: number): number {
  const falling = values.toSorted((a, b) => b - a);
  return falling[Math.floor(falling.length * share)] ?? 0;
}

function named<Name extends string>(
  names: readonly Name[],
  { bias, weights }: { readonly bias: number; readonly weights: readonly number[] },
): LogisticModel<Name> {
  const pairs = names.map((name, i) => [name, weights[i]!]);
  return { bias, weights: Object.fromEntries(pairs) as Record<Name, number> };
}
