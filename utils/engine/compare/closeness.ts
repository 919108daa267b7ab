/**
 * How close a paragraph or sentence is to a story, 0 to 1: what of its words and figures recurs there, and how like the story's
 * mean its meaning is. `Pop star Delphine Arcand announced a tour` is far from a story about a dam.
 */
import { DIMENSIONS, textVector, vectorCosine } from '../text/wordTable';
import type { Paragraph, Reading, Sentence } from './paragraphs';

/** What of closeness is recurring words; the rest is likeness of meaning. */
const RECURRENCE = 0.6;

export function closenessTo(story: readonly Paragraph[], { idf, table }: Reading): (part: Sentence) => number {
  const terms = new Set(story.flatMap((paragraph) => [...paragraph.terms.weights.keys()]));
  const figures = new Set(story.flatMap(({ numbers }) => [...numbers].filter((number) => number.length > 1)));
  const mean = table ? meanDirection(story) : null;
  return ({ passage, terms: { weights } }) => {
    const own = [...weights.keys()];
    const all = own.reduce((sum, term) => sum + idf(term), 0);
    if (all === 0) return 1;
    const recurring = own.filter((term) => terms.has(term)).reduce((sum, term) => sum + idf(term), 0);
    // a shared figure counts as much as a word
    const sharedFigures = [...new Set(passage.numbers)].filter((number) => figures.has(number)).length / own.length;
    const recurrence = Math.min(1, recurring / all + sharedFigures);
    if (!table || !mean) return recurrence;
    const likeness = Math.max(0, vectorCosine(textVector(table, passage.words), mean));
    return RECURRENCE * recurrence + (1 - RECURRENCE) * likeness;
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
