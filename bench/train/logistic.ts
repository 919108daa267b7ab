/** Logistic regression, the fitting half: L2, full batch, Adam (Kingma and Ba 2015); deterministic. */

export interface Fit {
  readonly bias: number;
  readonly weights: readonly number[];
}

/**
 * @param rows one list of features a case
 * @param labels 1 or 0
 * @param caseWeights how much each case counts
 * @returns weights for the features as given (they are standardised inside)
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  caseWeights: readonly number[],
  { l2, iterations, rate = 0.05 }: { l2: number; iterations: number; rate?: number },
): Fit {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, j) => standardise(rows.map((row) => row[j]!)));
  const z = new Float64Array(rows.length * width);
  rows.forEach((row, i) =>
    row.forEach((value, j) => (z[i * width + j] = (value - columns[j]!.mean) / columns[j]!.deviation)),
  );
  const total = caseWeights.reduce((sum, weight) => sum + weight, 0);
  const [beta, first, second] = [0, 1, 2].map(() => new Float64Array(width + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let step = 1; step <= iterations; step++) {
    const gradient = new Float64Array(width + 1);
    for (let i = 0; i < rows.length; i++) {
      let odds = beta[width]!;
      for (let j = 0; j < width; j++) odds += beta[j]! * z[i * width + j]!;
      const error = ((1 / (1 + Math.exp(-odds)) - labels[i]!) * caseWeights[i]!) / total;
      for (let j = 0; j < width; j++) gradient[j]! += error * z[i * width + j]!;
      gradient[width]! += error;
    }
    for (let j = 0; j <= width; j++) {
      if (j < width) gradient[j]! += l2 * beta[j]!;
      first[j] = 0.9 * first[j]! + 0.1 * gradient[j]!;
      second[j] = 0.999 * second[j]! + 0.001 * gradient[j]! ** 2;
      beta[j]! -= (rate * (first[j]! / (1 - 0.9 ** step))) / (Math.sqrt(second[j]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  const weights = columns.map(({ deviation }, j) => beta[j]! / deviation);
  const bias = beta[width]! - weights.reduce((sum, weight, j) => sum + weight * columns[j]!.mean, 0);
  return { bias, weights };
}

function standardise(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}
