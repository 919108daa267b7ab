/** Everything the trees are fitted to: the tasks' own variants, and more foreign text put into the same articles. */
import type { WordModels } from '../../utils/engine/models';
import { sentences } from '../../utils/engine/text/sentences';
import { donations, hash, withParagraphs } from './corrupt';
import type { Article, Donation } from './corrupt';
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
const HARD_SENTENCE_WEIGHT = 2;
/** Sentences out of the middle of another story are rarer than leads and headlines, and harder to tell. */
const INNER_SENTENCE_WEIGHT = 0.3;

/** A sentence of fewer words is not judged. */
const FEWEST_WORDS = 7;

export interface Gathered {
  readonly paragraphs: Row[];
  readonly sentences: Row[];
}

/** Of the paragraphs around such a text every so many-th is kept: they differ little from those of the untouched article. */
const KEEP_OWN = 4;

/**
 * @param tasks articles of the languages wanted, without round-ups
 * @param folds 0 or 1 for each article
 * @param more articles without known foreign text, of folds of their own
 * @param rounds foreign texts of each mode put into each article, besides the tasks' own
 */
export function gather(
  tasks: readonly Task[],
  folds: Readonly<Record<string, number>>,
  more: readonly Article[],
  tableOf: TableOfFold,
  { rounds, withSentences }: { readonly rounds: number; readonly withSentences: boolean },
): Gathered {
  const paragraphs: Row[] = [];
  const inside: Row[] = [];
  const articles = tasks.map((task): Article => {
    const { id, lang, title } = task;
    return { id, lang, title, paragraphs: ownParagraphs(task), fold: folds[id] ?? 0 };
  });
  tasks.forEach((task, i) => {
    const { fold } = articles[i]!;
    for (const page of pagesOf(task)) {
      paragraphs.push(...paragraphRows(page, fold, tableOf(fold)));
      if (page.mode === 'clean' && withSentences) inside.push(...sentenceRows(page, null, fold, tableOf(fold)));
    }
  });
  for (const article of more) {
    const page = { ...article, mode: 'clean' };
    paragraphs.push(...paragraphRows(page, article.fold, tableOf(article.fold)));
    if (withSentences) inside.push(...sentenceRows(page, null, article.fold, tableOf(article.fold)));
  }
  const idf = tableOf(0)?.englishIdf ?? (() => 1);
  for (const donation of donations([...articles, ...more], idf, rounds)) {
    const { article, mode } = donation;
    const isKept = (row: Row) => row.foreign || hash(`${row.mode} ${row.text}`) % KEEP_OWN === 0;
    const page = { ...withParagraphs(donation), mode: `more-${mode}` };
    paragraphs.push(...paragraphRows(page, article.fold, tableOf(article.fold)).filter(isKept));
    const hosted = withSentences ? withSentence({ ...donation, texts: sentenceOf(donation) }) : null;
    if (hosted) {
      const { paragraphs: mixed } = hosted;
      inside.push(...sentenceRows({ ...page, paragraphs: mixed }, hosted, article.fold, tableOf(article.fold)));
    }
  }
  return { paragraphs: paragraphs.map(weighted), sentences: inside.map(weightedSentence) };
}

/** The one sentence of a donation that goes into a paragraph: the teaser itself, or one out of the paragraphs. */
function sentenceOf({ mode, texts, seed }: Donation): string[] {
  if (mode.startsWith('teaser')) return [...texts];
  const long = sentences(texts[0] ?? '').filter(({ text }) => text.split(' ').length >= FEWEST_WORDS);
  return long
    .slice((seed >>> 5) % Math.max(1, long.length))
    .slice(0, 1)
    .map(({ text }) => text);
}

function weighted(row: Row): Row {
  if (row.foreign && row.mode.endsWith('teaser-hard')) return { ...row, weight: HARD_TEASER_WEIGHT };
  return row.mode === 'more-easy' || row.mode === 'more-hard' ? { ...row, weight: MORE_WEIGHT } : row;
}

function weightedSentence(row: Row): Row {
  if (!row.foreign) return row;
  if (row.mode.endsWith('teaser-hard')) return { ...row, weight: HARD_SENTENCE_WEIGHT };
  return row.mode.includes('teaser') ? row : { ...row, weight: INNER_SENTENCE_WEIGHT };
}
