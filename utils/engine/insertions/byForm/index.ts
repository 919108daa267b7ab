/** Every other file in this folder finds one kind of insertion by its form: words, links and place. */
import type { Page } from '../../page';
import type { Failure, Insertion, InsertionKind } from '../../../types';

/** Finds the insertions of one kind on a page. */
export type InsertionFinder = (page: Page) => Insertion[];

const files = import.meta.glob<InsertionFinder>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' });

const finders = Object.entries(files).map(([path, find]) => ({ id: path.slice(2, -3), find }));

/** Of several marks on the same words the kind that stands first here is told. */
const ORDER: readonly InsertionKind[] = [
  'duplicate',
  'generator-residue',
  'image-description',
  'disclaimer',
  'related-teaser',
  'promotion',
  'credit-residue',
  'navigation',
  'off-topic',
];

/** What does not belong, by form alone. */
export function findInsertions(page: Page, from = finders): { insertions: Insertion[]; failures: Failure[] } {
  const insertions: Insertion[] = [];
  const failures: Failure[] = [];
  for (const { id, find } of from) {
    try {
      insertions.push(...find(page));
    } catch (error) {
      failures.push({ part: id, detail: String(error).slice(0, 300) });
    }
  }
  return { insertions: orderInsertions(insertions), failures };
}

/** Surest first, then by place; of several marks on the same words the one whose kind comes first stays. */
export function orderInsertions(insertions: readonly Insertion[]): Insertion[] {
  const byKind = insertions.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const isTaken = (mark: Insertion, at: number) =>
    byKind
      .slice(0, at)
      .some(
        (other) => other.block === mark.block && (other.quote.includes(mark.quote) || mark.quote.includes(other.quote)),
      );
  const unsure = (mark: Insertion) => (mark.certainty === 'strong' ? 0 : 1);
  return byKind.filter((mark, at) => !isTaken(mark, at)).toSorted((a, b) => unsure(a) - unsure(b) || a.block - b.block);
}
