/** Fits one model, and sets its thresholds by what trees that have not seen an article say of it. */
import { treeScore } from '../../utils/engine/cohesion/trees';
import type { TreeModel } from '../../utils/engine/cohesion/trees';
import { boost } from './boosting';
import type { BoostingOptions } from './boosting';
import type { Row } from './rows';

const FOLDS = [0, 1];

/** Marks wanted on a hundred untouched articles, at the threshold and at the threshold of sure marks. */
export interface Rates {
  readonly threshold: number;
  readonly strong: number;
}

/**
 * The model of all rows, and for each fold the model that has not seen it, all with the same thresholds. Rows of neither fold,
 * articles nobody is measured on, teach all models.
 */
export function fitModel(
  rows: readonly Row[],
  rates: Rates,
  options: BoostingOptions,
): { model: TreeModel; withoutFold: TreeModel[] } {
  const withoutFold = FOLDS.map((fold) =>
    fit(
      rows.filter((row) => row.fold !== fold),
      options,
    ),
  );
  const clean = rows.filter((row) => row.mode === 'clean' && FOLDS.includes(row.fold));
  const articles = new Set(clean.map((row) => row.article)).size;
  const scores = clean.map((row) => treeScore(withoutFold[row.fold]!, row.features)).toSorted((a, b) => b - a);
  const cut = (rate: number) => Number((scores[Math.floor((rate * articles) / 100)] ?? Infinity).toPrecision(4));
  const thresholds = { threshold: cut(rates.threshold), strong: cut(rates.strong) };
  return {
    model: { ...fit(rows, options), ...thresholds },
    withoutFold: withoutFold.map((model) => ({ ...model, ...thresholds })),
  };
}

function fit(rows: readonly Row[], options: BoostingOptions): TreeModel {
  const features = Object.keys(rows[0]?.features ?? {});
  const { bias, trees } = boost(
    features.map((name) => Float64Array.from(rows, (row) => row.features[name] ?? 0)),
    Uint8Array.from(rows, (row) => (row.foreign ? 1 : 0)),
    Float64Array.from(rows, (row) => row.weight),
    options,
  );
  return { features, bias, threshold: 0, strong: 0, trees };
}
