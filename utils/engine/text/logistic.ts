/** Logistic regression, the scoring half: a weighted sum of named features. */

export interface LogisticModel<Feature extends string> {
  readonly bias: number;
  readonly weights: Readonly<Record<Feature, number>>;
}

/** The model's log-odds for one case; above 0 it is more likely than not. */
export function logOdds<Feature extends string>(
  model: LogisticModel<Feature>,
  features: Readonly<Record<Feature, number>>,
): number {
  let sum = model.bias;
  for (const name of Object.keys(model.weights) as Feature[]) sum += model.weights[name] * features[name];
  return sum;
}

/** Log-odds as a probability, 0 to 1. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
