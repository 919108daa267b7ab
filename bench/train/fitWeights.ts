/** Fits both ways of reading: English with word vectors, and every language without. */
import { readingFor } from '../../utils/engine/compare/paragraphs';
import type { ComparisonWeights } from '../../utils/engine/compare/weights';
import type { Models } from '../../utils/engine/models';
import type { Row } from './compareTask';
import { measureExamples } from './examples';
import type { Example } from './examples';
import { fitComparison } from './fitComparison';

/** The rows as the two models see them; measured once, fitted as often as there are folds. */
export interface Examples {
  readonly vectors: readonly Example[];
  readonly words: readonly Example[];
}

export function examplesOf(rows: readonly Row[], models: Models): Examples {
  const english = rows.filter(({ here, there }) => readingFor(here, there, models).table !== null);
  return { vectors: measureExamples(english, models), words: measureExamples(rows, null) };
}

export function fitExamples({ vectors, words }: Examples): ComparisonWeights {
  return { vectors: fitComparison(vectors, true), words: fitComparison(words, false) };
}

export function fitWeights(rows: readonly Row[], models: Models): ComparisonWeights {
  return fitExamples(examplesOf(rows, models));
}
