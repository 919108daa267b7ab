/** The fitted numbers of the comparison: `utils/data/compareWeights.json`, written by `npm run train:compare`. */
import shipped from '../../data/compareWeights.json';
import type { LogisticModel } from '../text/logistic';
import type { AlignThresholds } from './align';
import type { GateFeature } from './gate';
import type { LinkFeature } from './links';

/** Log-odds of the gate from which on a text counts as derived, and from which on we no longer rule it out. */
export interface GateThresholds {
  readonly derived: number;
  /** The same for a text here of fewer than four paragraphs, where less can be seen. */
  readonly derivedOfFew: number;
  readonly unclear: number;
}

/** What is needed to judge a pair in one way of reading. */
export interface ComparisonModel {
  readonly link: LogisticModel<LinkFeature>;
  readonly align: AlignThresholds;
  readonly gate: LogisticModel<GateFeature>;
  readonly thresholds: GateThresholds;
}

export interface ComparisonWeights {
  /** For texts read with word vectors: English. */
  readonly vectors: ComparisonModel;
  /** For all others. */
  readonly words: ComparisonModel;
}

export const shippedWeights: ComparisonWeights = shipped as unknown as ComparisonWeights;
