/** Invented pages for tests: HTML around a story of five paragraphs, read as the engine reads a page. */
import { JSDOM } from 'jsdom';
import { readPage, type Page } from '../../../utils/engine/page';
import { takeSnapshot } from '../../../utils/engine/snapshot';
import type { Snapshot } from '../../../utils/types';

/** Prose long enough for Readability. */
export const STORY = [
  'The harbour of Nordhaven froze over on Tuesday for the first time in sixty years, and the ferries stayed at the quay.',
  'Fishermen walked across the ice to their boats, carrying boxes and ropes, while children skated between the buoys.',
  'The harbour master said the ice was thick enough to walk on, but warned that the current under the bridge was strong.',
  'Two tugs tried to break a channel in the morning and turned back at noon, when the ice closed again behind them.',
  'The town expects a thaw by the end of the week, and the ferry company has asked passengers to take the bus until then.',
];

export interface Parts {
  readonly url?: string;
  readonly title?: string;
  /** Goes into `<head>`. */
  readonly head?: string;
  /** Stands before the first paragraph, inside the article. */
  readonly before?: string;
  /** Stands after the last paragraph, inside the article. */
  readonly after?: string;
  readonly paragraphs?: readonly string[];
}

export function htmlOf({
  title = 'Harbour of Nordhaven freezes over',
  head = '',
  before = '',
  after = '',
  paragraphs = STORY,
}: Parts) {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head>
<body><article><h1>${title}</h1>${before}${text}${after}</article></body></html>`;
}

export const OWN_URL = 'https://paper.example/news/harbour-of-nordhaven-freezes-over';

export function snapshotOf(html: string, url: string = OWN_URL): Snapshot {
  return takeSnapshot(new JSDOM(html, { url }).window.document, url).snapshot;
}

export function pageOf(parts: Parts): Page {
  const url = parts.url ?? OWN_URL;
  return readPage(snapshotOf(htmlOf(parts), url));
}
