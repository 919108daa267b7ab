/** Pages for tests: from paragraphs, or from HTML through the product's own reading. */
import { JSDOM } from 'jsdom';
import { readPage, type Page } from '../../utils/engine/page';
import { takeSnapshot } from '../../utils/engine/snapshot';
import { snapshotOfText } from '../../utils/engine/snapshotOfText';
import type { Snapshot } from '../../utils/types';

export const ADDRESS = 'https://www.harbour-post.example/news/ferry';

/** A page of paragraphs without markup. */
export function textPage(paragraphs: readonly string[], about: { title?: string; url?: string } = {}): Page {
  return readPage(snapshotOfText(paragraphs, { url: ADDRESS, title: 'Ferry line to close in May', ...about }));
}

/** A snapshot of an HTML document. */
export function snapshotOf(html: string, url: string | null = ADDRESS): Snapshot {
  const { window } = new JSDOM(html, url ? { url } : {});
  return takeSnapshot(window.document, url).snapshot;
}

/** A page of an HTML document. */
export function htmlPage(html: string, url: string | null = ADDRESS): Page {
  return readPage(snapshotOf(html, url));
}

/** Six paragraphs of a story, so that a page is long enough to be one. */
export const STORY = [
  'The last ferry between Harbour Point and the island of Ellen will sail on 31 May, the county council said on Tuesday.',
  'About 400 people use the line each day, most of them pupils and nurses who work at the hospital on the mainland.',
  'The operator, Ellen Shipping, had asked for a higher subsidy after fuel costs rose by a third within two years.',
  'Council leader Maria Voss called the decision painful and promised a bus across the northern bridge from June.',
  'Islanders plan to gather at the pier on Saturday; a petition against the closure has 2,300 signatures so far.',
  'The ferry has run since 1931, with a break of four years during the war, and carried cars until the year 1988.',
] as const;

/** The story as an article of a page, with whatever stands between its paragraphs and in its head. */
export function articleHtml(parts: {
  head?: string;
  before?: string;
  paragraphs?: readonly string[];
  after?: string;
  outside?: string;
}): string {
  const paragraphs = (parts.paragraphs ?? STORY).map((text) => (text.startsWith('<') ? text : `<p>${text}</p>`));
  return `<!doctype html><html lang="en"><head><title>Ferry line to close in May</title>${parts.head ?? ''}</head><body>
    <header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
    <main><article><h1>Ferry line to close in May</h1>${parts.before ?? ''}${paragraphs.join('\n')}${parts.after ?? ''}</article></main>
    ${parts.outside ?? ''}<footer><p>Harbour Post, 1 Quay Street</p></footer></body></html>`;
}
