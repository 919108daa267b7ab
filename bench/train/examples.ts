/** The rows of a task as the fit sees them: taken apart and measured once for all folds, with parts of them beside the whole. */
import { measureLinks } from '../../utils/engine/compare/links';
import type { LinkFeatures } from '../../utils/engine/compare/links';
import { readingFor, readParagraphs } from '../../utils/engine/compare/paragraphs';
import type { Paragraph } from '../../utils/engine/compare/paragraphs';
import type { Models } from '../../utils/engine/models';
import type { Text } from '../../utils/types';
import { DERIVED, OTHER_STORIES, SAME_EVENT } from './compareTask';
import type { Row } from './compareTask';

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
