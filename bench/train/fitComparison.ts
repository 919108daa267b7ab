/** Fits the link model, the alignment and the gate of a comparison on rows with known answers. */
import { align } from '../../utils/engine/compare/align';
import type { AlignThresholds } from '../../utils/engine/compare/align';
import { linkOdds } from '../../utils/engine/compare/derivation';
import { GATE_FEATURES, measureGate } from '../../utils/engine/compare/gate';
import { LEXICAL_FEATURES, measureLinks, VECTOR_FEATURES } from '../../utils/engine/compare/links';
import type { LinkFeature, LinkFeatures } from '../../utils/engine/compare/links';
import { readingFor, readParagraphs } from '../../utils/engine/compare/paragraphs';
import type { Paragraph } from '../../utils/engine/compare/paragraphs';
import type { ComparisonModel, GateThresholds } from '../../utils/engine/compare/weights';
import type { Models } from '../../utils/engine/models';
import { logOdds } from '../../utils/engine/text/logistic';
import type { LogisticModel } from '../../utils/engine/text/logistic';
import type { Text } from '../../utils/types';
import { DERIVED, foldOf, OTHER_STORIES, SAME_EVENT } from './compareTask';
import type { Row } from './compareTask';
import { fitLogistic } from './logistic';

/** A row, or a part of one, taken apart and measured once for all folds. */
export interface Example {
  readonly row: Row;
  /** `kind` of the row; parts have a suffix. */
  readonly kind: string;
  readonly weight: number;
  readonly here: readonly Paragraph[];
  readonly there: readonly Paragraph[];
  readonly links: readonly (readonly LinkFeatures[])[];
  readonly derived: boolean;
}

/** Few and unlike kinds must not drown in many and easy ones. */
const GATE_WEIGHTS: Readonly<Record<string, number>> = {
  'hand-paraphrase': 20,
  'ai-paraphrase': 2,
  'copy-edit': 0.7,
  'hand-paraphrase opening': 4,
  'ai-paraphrase opening': 0.5,
  'same-event opening': 0.3,
  'same-event paragraph': 0.3,
};
const LINK_WEIGHTS: Readonly<Record<string, number>> = { 'hand-paraphrase': 8, 'ai-paraphrase': 2 };
const INNER_FOLDS = 4;
/** Share of independent reports that may be called derived, or unclear, on rows the model has not seen. */
const MOST_DERIVED = 0.03;
const MOST_UNCLEAR = 0.1;
const MOST_DERIVED_OF_FEW = 0.18;

/** Measures the rows and, so that length is no clue, parts of them: the openings of both sides, and single paragraphs. */
export function measureExamples(rows: readonly Row[], models: Models | null): Example[] {
  return rows
    .filter(({ kind }) => DERIVED.has(kind) || kind === SAME_EVENT || OTHER_STORIES.has(kind))
    .flatMap((row) => partsOf(row).map(({ here, there, suffix }) => measure(row, here, there, suffix, models)));
}

interface Part {
  readonly here: readonly string[];
  readonly there: readonly string[];
  readonly suffix: string;
}

function partsOf({ kind, here: { paragraphs: here }, there: { paragraphs: there } }: Row): Part[] {
  const whole = { here, there, suffix: '' };
  if (kind === 'ai-paraphrase' || kind === 'hand-paraphrase')
    return [whole, { here: here.slice(0, 4), there, suffix: ' opening' }];
  if (kind !== SAME_EVENT) return [whole];
  const longest = here.reduce((most, paragraph) => (paragraph.length > most.length ? paragraph : most), '');
  return [
    whole,
    { here: here.slice(0, 8), there: there.slice(0, 8), suffix: ' first eight' },
    { here: here.slice(0, 4), there, suffix: ' opening' },
    ...(longest.split(' ').length >= 55 ? [{ here: [longest], there, suffix: ' paragraph' }] : []),
  ];
}

function measure(row: Row, here: readonly string[], there: readonly string[], suffix: string, models: Models | null) {
  const text = (paragraphs: readonly string[]): Text => ({ ...row.here, paragraphs });
  const reading = readingFor(text(here), text(there), models);
  const [a, b] = [readParagraphs(text(here), reading), readParagraphs(text(there), reading)];
  const kind = row.kind + suffix;
  return {
    row,
    kind,
    weight: GATE_WEIGHTS[kind] ?? 1,
    here: a,
    there: b,
    links: measureLinks(a, b, reading),
    derived: DERIVED.has(row.kind),
  };
}

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
