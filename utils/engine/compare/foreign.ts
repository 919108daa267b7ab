/**
 * Paragraphs that do not belong, with a source at hand: what stands here only and fits neither the source nor the rest.
 *
 * `Pop star Delphine Arcand has announced a farewell tour.` in the copy of a story about a dam. A reporter's own paragraph stands
 * here only as well, but speaks of the same people, places and things.
 */
import type { Comparison, Insertion, Judgement, Text } from '../../types';
import type { Models } from '../models';
import { sentence } from '../sentence';
import { DIMENSIONS, vectorCosine } from '../text/wordTable';
import { readingFor, readParagraphs } from './paragraphs';
import type { Paragraph, Reading } from './paragraphs';

const DERIVED: ReadonlySet<Judgement> = new Set<Judgement>(['same-text', 'edited', 'reworded']);
/** Fewer words are a heading or a line of the page. */
const LEAST_WORDS = 6;
/**
 * How close a paragraph is to the story (0 to 1) below which it is foreign, and perhaps foreign. On 191 inserted paragraphs and
 * 1,109 that belong but stand nowhere in the source: half and three quarters of the inserted, 3 % and 10 % of the others.
 */
const THRESHOLDS = { withVectors: { foreign: 0.18, perhaps: 0.27 }, withoutVectors: { foreign: 0.11, perhaps: 0.2 } };
/** What of closeness is recurring words; the rest is likeness of meaning. */
const RECURRENCE = 0.6;

/**
 * @param here the article being read
 * @param there its source
 * @param comparison of the two; nothing is said unless one is derived from the other
 * @returns insertions whose `block` is the index in `here.paragraphs`, surest first
 */
export function findForeign(here: Text, there: Text, comparison: Comparison, models: Models | null): Insertion[] {
  if (!DERIVED.has(comparison.judgement)) return [];
  const reading = readingFor(here, there, models);
  const [ours, theirs] = [readParagraphs(here, reading), readParagraphs(there, reading)];
  const onlyHere = new Set(comparison.pairs.flatMap(({ kind, here: index }) => (kind === 'only-here' ? [index] : [])));
  const suspects = ours.filter(({ index, words }, i) => i > 0 && onlyHere.has(index) && words.length >= LEAST_WORDS);
  // Two inserted paragraphs may belong to each other, so only what comes from the source counts as the article.
  const story = [...theirs, ...ours.filter(({ index }) => !onlyHere.has(index))];
  const { foreign, perhaps } = reading.table ? THRESHOLDS.withVectors : THRESHOLDS.withoutVectors;
  const closeness = closenessTo(story, reading);
  return suspects
    .map((paragraph) => ({ paragraph, close: closeness(paragraph) }))
    .filter(({ close }) => close < perhaps)
    .toSorted((a, b) => a.close - b.close)
    .map(({ paragraph, close }) => toInsertion(paragraph, here, close < foreign));
}

/** How close a paragraph is to a story: what of its words and figures recurs, and how like the story's mean its meaning is. */
function closenessTo(story: readonly Paragraph[], { idf, table }: Reading): (paragraph: Paragraph) => number {
  const terms = new Set(story.flatMap((paragraph) => [...paragraph.terms.weights.keys()]));
  const figures = new Set(story.flatMap(({ numbers }) => [...numbers].filter((number) => number.length > 1)));
  const mean = table ? meanDirection(story) : null;
  return (paragraph) => {
    const own = [...paragraph.terms.weights.keys()];
    const all = own.reduce((sum, term) => sum + idf(term), 0);
    if (all === 0) return 1;
    const recurring = own.filter((term) => terms.has(term)).reduce((sum, term) => sum + idf(term), 0);
    // a shared figure counts as much as a word
    const sharedFigures = [...paragraph.numbers].filter((number) => figures.has(number)).length / own.length;
    const recurrence = Math.min(1, recurring / all + sharedFigures);
    if (!mean) return recurrence;
    return RECURRENCE * recurrence + (1 - RECURRENCE) * Math.max(0, vectorCosine(paragraph.vector, mean));
  };
}

function meanDirection(story: readonly Paragraph[]): Float64Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const { vector } of story) {
    if (!vector) continue;
    const length = Math.sqrt(vector.reduce((squares, value) => squares + value * value, 0)) || 1;
    vector.forEach((value, d) => (sum[d]! += value / length));
  }
  return sum;
}

function toInsertion({ index }: Paragraph, { paragraphs }: Text, isSure: boolean): Insertion {
  const { statement, sentence: id, values } = sentence(isSure ? 'foreignToSource' : 'foreignToSourceWeak');
  return {
    block: index,
    quote: paragraphs[index]!,
    kind: 'off-topic',
    certainty: isSure ? 'strong' : 'weak',
    reason: statement,
    sentence: id,
    values,
  };
}
