/** Texts to be compared: the article as it is kept for its tab, and a fetched page's, read like a page that is opened. */
import { readPage } from '@/utils/engine/page';
import { takeSnapshot } from '@/utils/engine/snapshot';
import type { TabState, Text } from '@/utils/types';

export type CheckedTab = Extract<TabState, { readonly status: 'checked' }>;

/** The article that is being read; without paragraphs the reader selected, all of it. */
export function hereText({ url, title, report, paragraphs }: CheckedTab): Text {
  return {
    url,
    title: report.article?.headline || title,
    lang: report.article?.inLanguage ?? null,
    paragraphs: paragraphs.map(({ text }) => text),
    published: report.article?.datePublished ?? null,
  };
}

/** A fetched page's article and its author. Scripts do not run and nothing is loaded: it is parsed, never shown. */
export function readFetched(html: string, url: string): { readonly text: Text; readonly author: string | null } | null {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { article, paragraphs } = readPage(takeSnapshot(document, url).snapshot);
  if (paragraphs.length === 0) return null;
  const { headline, byline, inLanguage, datePublished } = article;
  const text: Text = {
    url,
    title: headline,
    lang: inLanguage,
    paragraphs: paragraphs.map((block) => block.text),
    published: datePublished,
  };
  return { text, author: byline };
}
