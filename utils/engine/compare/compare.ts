/**
 * Compares the article being read with a possible source, paragraph by paragraph.
 *
 * Two questions in this order: is the text here derived from the one there at all, and only then, which paragraph comes from
 * which. Asked the other way round, half of one reporter's story seems to come from another's about the same event.
 */
import type { Comparison, Judgement, Text } from '../../types';
import type { Models } from '../models';
import { probability } from '../text/logistic';
import { align } from './align';
import { findChanges } from './changes';
import { published } from './dates';
import { measureDerivation } from './derivation';
import type { Derivation } from './derivation';
import { countAlignedSentences, quotedGrams, sharedRarities } from './evidence';
import { judge, LEAST_WORDS } from './judgement';
import { copiedOnly, linkVerbatim, listPairs, rounded, sharesOf } from './pairs';
import { readingFor, readParagraphs, sentenceReader } from './paragraphs';
import type { Paragraph } from './paragraphs';
import { whoWasEarliest } from './precedence';
import { sameSubject } from './subject';
import { shippedWeights } from './weights';
import type { ComparisonModel, ComparisonWeights } from './weights';

/** Share of runs of five words, quotations left out, from which on a text is derived whatever else differs. Independent reports of one event reach 0.15. */
const VERBATIM = 0.25;
/** And from which on it cannot be ruled out. */
const SOME_VERBATIM = 0.12;
/** A text here of fewer paragraphs needs more. */
const FEW_PARAGRAPHS = 4;

/**
 * Compares two texts.
 *
 * @param here the article being read
 * @param there a possible source
 * @param models word table and weights of words; null reads every language as one without them
 * @param weights what the judgement rests on; the fitted ones unless another fit is measured
 */
export function compareTexts(
  here: Text,
  there: Text,
  models: Models | null,
  weights: ComparisonWeights = shippedWeights,
): Comparison {
  const reading = readingFor(here, there, models);
  const [a, b] = [readParagraphs(here, reading), readParagraphs(there, reading)];
  const precedence = whoWasEarliest(appearanceOf(here), appearanceOf(there));
  const words = countWords(a);
  if (words < LEAST_WORDS || b.length === 0) {
    return nothingShared(words < LEAST_WORDS ? 'too-short' : 'unrelated', 0, precedence);
  }

  const model = reading.table ? weights.vectors : weights.words;
  const derivation = measureDerivation(a, b, reading, model);
  const linked = linkVerbatim(a, b, align(derivation.odds, model.align));
  const certainty = certaintyOf(a, b, derivation, model);
  const aligned = listPairs(a, b, derivation.links, linked);
  const shares = sharesOf(a, aligned);
  const sentencesOf = sentenceReader(reading);
  const judgement = judge({
    words,
    isDerived: certainty.isDerived,
    isPossible: certainty.isPossible,
    copied: shares.copied,
    reuse: shares.reuse,
    verbatimHere: certainty.verbatim,
    verbatimThere: verbatimShare(b, a, false),
    alignedSentences: countAlignedSentences(a, b, linked, sentencesOf),
    sharedRarities: sharedRarities(a, b, reading),
    sameSubject: sameSubject(a, b),
  });
  if (judgement === 'unrelated') return nothingShared(judgement, certainty.score, precedence);
  const isIndependent = judgement === 'same-event';
  const pairs = isIndependent ? listPairs(a, b, derivation.links, copiedOnly(a, b, linked)) : aligned;
  return {
    version: 1,
    judgement,
    ...sharesOf(a, pairs),
    score: certainty.score,
    pairs,
    changes: isIndependent ? [] : findChanges(a, b, pairs, reading.lang, sentencesOf),
    precedence,
  };
}

function nothingShared(judgement: Judgement, score: number, precedence: Comparison['precedence']): Comparison {
  return { version: 1, judgement, reuse: 0, copied: 0, reworded: 0, score, pairs: [], changes: [], precedence };
}

interface Certainty {
  readonly isDerived: boolean;
  readonly isPossible: boolean;
  readonly verbatim: number;
  /** 0 to 1, one half where the answer turns. */
  readonly score: number;
}

function certaintyOf(
  here: readonly Paragraph[],
  there: readonly Paragraph[],
  { gate }: Derivation,
  { thresholds }: ComparisonModel,
): Certainty {
  const threshold = here.length < FEW_PARAGRAPHS ? thresholds.derivedOfFew : thresholds.derived;
  const unquoted = verbatimShare(here, there, true);
  const byGate = probability(gate - threshold);
  const byWords = unquoted >= VERBATIM ? 0.5 + unquoted / 2 : 0;
  return {
    isDerived: gate > threshold || unquoted >= VERBATIM,
    isPossible: gate > thresholds.unclear || unquoted >= SOME_VERBATIM,
    verbatim: verbatimShare(here, there, false),
    score: rounded(Math.max(byGate, byWords)),
  };
}

/** Share of the runs of five words of `of` that stand in `within`; quotations are anybody's, so what is shared can leave them out. */
function verbatimShare(of: readonly Paragraph[], within: readonly Paragraph[], withoutQuotes: boolean): number {
  const known = new Set<string>();
  for (const { fivegrams } of within) for (const gram of fivegrams) known.add(gram);
  let [shared, all] = [0, 0];
  for (const paragraph of of) {
    const hits = [...paragraph.fivegrams].filter((gram) => known.has(gram));
    all += paragraph.fivegrams.size;
    if (!withoutQuotes || hits.length === 0) {
      shared += hits.length;
      continue;
    }
    const quoted = quotedGrams(paragraph);
    shared += hits.filter((gram) => !quoted.has(gram)).length;
  }
  return all === 0 ? 0 : shared / all;
}

function countWords(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.words.length, 0);
}

function appearanceOf({ published: value }: Text) {
  return published(value ? [{ clock: 'page', value }] : []);
}
