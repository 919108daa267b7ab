/** Everything the trees are fitted to: the tasks' own variants, and more foreign text put into the same articles. */
import type { WordModels } from '../../utils/engine/models';
import { donations, hash, withParagraphs } from './corrupt';
import type { Article } from './corrupt';
import { withSentence } from './hosted';
import { paragraphRows, sentenceRows } from './rows';
import type { Row } from './rows';
import { ownParagraphs, pagesOf } from './tasks';
import type { Task } from './tasks';

/** For each fold of articles the table that was trained without them. */
export type TableOfFold = (fold: number) => WordModels | null;

/** A row of the tasks themselves counts one; more foreign paragraphs of the same articles tell less. */
const MORE_WEIGHT = 0.7;
/** Teasers from stories of the same beat are the hardest to find, and the commonest on live pages. */
const HARD_TEASER_WEIGHT = 1.5;

export interface Gathered {
  readonly paragraphs: Row[];
  readonly sentences: Row[];
}

/** Of the paragraphs around such a text every so many-th is kept: they differ little from those of the untouched article. */
const KEEP_OWN = 4;

/**
 * @param tasks articles of the languages wanted, without round-ups
 * @param folds 0 or 1 for each article
 * @param rounds foreign texts of each mode put into each article, besides the tasks' own
 */
export function gather(
  tasks: readonly Task[],
  folds: Readonly<Record<string, number>>,
  tableOf: TableOfFold,
  { rounds, withSentences }: { readonly rounds: number; readonly withSentences: boolean },
): Gathered {
  const paragraphs: Row[] = [];
  const sentences: Row[] = [];
  const articles = tasks.map((task): Article => {
    const { id, lang, title } = task;
    return { id, lang, title, paragraphs: ownParagraphs(task), fold: folds[id] ?? 0 };
  });
  tasks.forEach((task, i) => {
    const { fold } = articles[i]!;
    for (const page of pagesOf(task)) {
      paragraphs.push(...paragraphRows(page, fold, tableOf(fold)));
      if (page.mode === 'clean' && withSentences) sentences.push(...sentenceRows(page, null, fold, tableOf(fold)));
    }
  });
  const idf = tableOf(0)?.englishIdf ?? (() => 1);
  for (const donation of donations(articles, idf, rounds)) {
    const { fold } = donation.article;
    const isKept = (row: Row) => row.foreign || hash(`${row.mode} ${row.text}`) % KEEP_OWN === 0;
    const page = withParagraphs(donation);
    paragraphs.push(...paragraphRows({ ...page, mode: `more-${page.mode}` }, fold, tableOf(fold)).filter(isKept));
    // Measuring all sentences of a page takes longest, so every other text is tried as a sentence.
    const hosted = withSentences && donation.seed % 2 === 0 ? withSentence(donation) : null;
    if (hosted) {
      const { article, mode } = donation;
      sentences.push(
        ...sentenceRows(
          { ...article, mode: `more-${mode}`, paragraphs: hosted.paragraphs },
          hosted,
          fold,
          tableOf(fold),
        ),
      );
    }
  }
  return { paragraphs: paragraphs.map(weighted), sentences };
}

function weighted(row: Row): Row {
  if (row.foreign && row.mode.endsWith('teaser-hard')) return { ...row, weight: HARD_TEASER_WEIGHT };
  return row.mode === 'more-easy' || row.mode === 'more-hard' ? { ...row, weight: MORE_WEIGHT } : row;
}
