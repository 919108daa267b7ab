/** Paragraphs without markup as a snapshot: what the command line reads from a text file or a list of paragraphs. */
import { MAX_BLOCK_CHARACTERS } from './blocks';
import type { Snapshot } from '../types';

/** A short line without closing punctuation is a heading: "Reference", "Related". */
const HEADING = /^[^.!?…:;,]{1,60}$/u;

/**
 * @param paragraphs in order; a block's index is its index here
 * @param about title and address as far as they are known
 */
export function snapshotOfText(
  paragraphs: readonly string[],
  about: { readonly title?: string; readonly url?: string | null; readonly lang?: string | null } = {},
): Snapshot {
  const blocks = paragraphs.map((raw, index) => {
    const text = raw.slice(0, MAX_BLOCK_CHARACTERS).replace(/\s+/g, ' ').trim();
    const tag = HEADING.test(text) && text.split(' ').length <= 4 ? 'h2' : 'p';
    return { index, tag, text, links: [], images: [], inArticle: true, landmark: 'article' as const, hints: '' };
  });
  return {
    url: about.url ?? null,
    canonicalUrl: null,
    title: about.title ?? '',
    lang: about.lang ?? null,
    meta: [],
    links: [],
    jsonLd: [],
    images: [],
    embeds: [],
    comments: [],
    blocks: blocks.filter(({ text }) => text !== ''),
    extract: { title: about.title ?? null, byline: null, siteName: null, publishedTime: null, lang: null },
    translated: false,
    gate: true,
    source: 'text',
    failures: [],
  };
}
