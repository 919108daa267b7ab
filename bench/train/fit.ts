/** Fits one model, and sets its thresholds by what trees that have not seen an article say of it. */
import { treeScore } from '../../utils/engine/cohesion/trees';
import type { TreeModel } from '../../utils/engine/cohesion/trees';
import { boost } from './boosting';
import type { Row } from './rows';

const OPTIONS = { trees: 200, rate: 0.06, leaves: 8, leafRows: 100, shrinkage: 3, bins: 48, share: 1 };
const FOLDS = [0, 1];

/** Marks wanted on a hundred untouched articles, at the threshold and at the threshold of sure marks. */
export interface Rates {
  readonly threshold: number;
  readonly strong: number;
}

/** The model of all rows, and for each fold the model that has not seen it, all with the same thresholds. */
export function fitModel(rows: readonly Row[], rates: Rates): { model: TreeModel; withoutFold: TreeModel[] } {
  const withoutFold = FOLDS.map((fold) => fit(rows.filter((row) => row.fold !== fold)));
  const clean = rows.filter((row) => row.mode === 'clean');
  const articles = new Set(clean.map((row) => row.article)).size;
  const scores = clean.map((row) => treeScore(withoutFold[row.fold]!, row.features)).toSorted((a, b) => b - a);
  const cut = (rate: number) => Number((scores[Math.floor((rate * articles) / 100)] ?? Infinity).toPrecision(4));
  const thresholds = { threshold: cut(rates.threshold), strong: cut(rates.strong) };
  return {
    model: { ...fit(rows), ...thresholds },
    withoutFold: withoutFold.map((model) => ({ ...model, ...thresholds })),
  };
}

function fit(rows: readonly Row[]): TreeModel {
  const features = Object.keys(rows[0]?.features ?? {});
  const { bias, trees } = boost(
    features.map((name) => Float64Array.from(rows, (row) => row.features[name] ?? 0)),
    Uint8Array.from(rows, (row) => (row.foreign ? 1 : 0)),
    Float64Array.from(rows, (row) => row.weight),
    OPTIONS,
  );
  return { features, bias, threshold: 0, strong: 0, trees };
}
