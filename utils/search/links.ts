/** Searches the reader may open instead; nothing is sent until one is followed. */

export interface SearchLink {
  readonly name: string;
  readonly url: string;
}

/**
 * @param phrase A stretch of the article's words, or its headline.
 * @param page The page's address, or null for a text without one.
 */
export function searchLinks(phrase: string, page: string | null): SearchLink[] {
  const q = encodeURIComponent(`"${phrase.replaceAll('"', ' ').trim()}"`);
  return [
    { name: 'Google News', url: `https://news.google.com/search?q=${q}` },
    { name: 'Bing News', url: `https://www.bing.com/news/search?q=${q}` },
    { name: 'DuckDuckGo', url: `https://duckduckgo.com/?q=${q}&iar=news&ia=news` },
    ...(page ? [{ name: 'Wayback Machine', url: `https://web.archive.org/web/*/${page}` }] : []),
  ];
}
