/** A page's article as one side of a comparison: its prose without headings, captions and menus. */
import { readPage } from '../page';
import type { Snapshot, Text } from '../../types';

export interface PageText extends Text {
  /** For each paragraph the index of its block on the page. */
  readonly blocks: readonly number[];
}

export function textOf(snapshot: Snapshot): PageText {
  const { article, paragraphs } = readPage(snapshot);
  return {
    url: snapshot.url,
    title: article.headline,
    lang: article.inLanguage,
    paragraphs: paragraphs.map(({ text }) => text),
    published: article.datePublished,
    blocks: paragraphs.map(({ index }) => index),
  };
}
