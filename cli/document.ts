/** HTML as a document (jsdom: the same blocks as Chromium on 130 of 130 of Readability's test pages). */
import { JSDOM, VirtualConsole } from 'jsdom';
import { RowError } from './failure';
import { withinDepth } from './nesting';

/** Larger pages are refused; the largest page of the development corpus has 2.6 MB. */
export const MAX_BYTES = 20_000_000;

/** Runs `read` on the document of an HTML text and lets its window go afterwards. No script runs, nothing is fetched. */
export function withDocument<T>(html: string, url: string | null, read: (document: Document) => T): T {
  if (html.length > MAX_BYTES) throw new RowError('too-large', `more than ${MAX_BYTES} characters`);
  const dom = new JSDOM(withinDepth(html), { ...(url ? { url } : {}), virtualConsole: new VirtualConsole() });
  try {
    return read(dom.window.document);
  } finally {
    dom.window.close();
  }
}
