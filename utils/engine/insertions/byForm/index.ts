/** Every other file in this folder finds one kind of insertion by its form: words, links and place. */
import type { Page } from '../../page';
import type { Failure, Insertion } from '../../../types';

/** Finds the insertions of one kind on a page. */
export type InsertionFinder = (page: Page) => Insertion[];

const files = import.meta.glob<InsertionFinder>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' });
const finders = Object.entries(files).map(([path, find]) => ({ id: path.slice(2, -3), find }));

/** What does not belong, by form: surest first, then in the order of the page. One mark for the same words. */
export function findInsertions(page: Page): { insertions: Insertion[]; failures: Failure[] } {
  const insertions: Insertion[] = [];
  const failures: Failure[] = [];
  for (const { id, find } of finders) {
    try {
      insertions.push(...find(page));
    } catch (error) {
      failures.push({ part: id, detail: String(error).slice(0, 300) });
    }
  }
  return { insertions: orderInsertions(insertions), failures };
}

/** Surest first, then by place; of two marks on the same words the first stays. */
export function orderInsertions(insertions: readonly Insertion[]): Insertion[] {
  const sure = (insertion: Insertion) => (insertion.certainty === 'strong' ? 0 : 1);
  return insertions
    .toSorted((a, b) => sure(a) - sure(b) || a.block - b.block)
    .filter(
      (mark, at, all) =>
        all.findIndex((other) => other.block === mark.block && other.quote.includes(mark.quote)) === at,
    );
}
