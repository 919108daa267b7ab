/** The pages of an invented story (`tests/fixtures/stories`) as their sites would serve them. */
import { pageOf, stories, type StoryPage } from '../../stories';

const DAY = 86_400_000;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** `norwire` of `www.norwire.example`, as its outlet writes it. */
const brandOf = (url: string) =>
  new URL(url).hostname.replace(/^www\.(.)|\.example$/g, (_, first?: string) => first?.toUpperCase() ?? '');

/** The line in which a page names its source. */
const sourceLine = (url: string) => `<p>Source: <a href="${new URL('/', url).href}">${brandOf(url)}</a></p>`;

/**
 * An article's page.
 *
 * @param story the pages of its story: one that is said to be credited is named in the others
 */
export function htmlOf(page: StoryPage, story: readonly StoryPage[] = []): string {
  const { title, paragraphs, published } = page.text;
  const date = published ? `<meta property="article:published_time" content="${published}">` : '';
  const source = story.find((other) => other.credited && other !== page)?.text.url;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta property="og:type" content="article">${date}</head><body><main><article><h1>${escaped(title)}</h1>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
${source ? sourceLine(source) : ''}</article></main></body></html>`;
}

/** A story moved by whole days to yesterday, as some services know the last two or three days only. */
export function recentStory(name: string): readonly StoryPage[] {
  const pages = stories.find((story) => story.name === name)?.pages ?? [];
  const age = Date.now() - Date.parse(pageOf(name, 'original').text.published ?? '');
  const by = Math.floor(age / DAY - 0.5) * DAY;
  // A date without a time stays one.
  const moved = (value: string) =>
    new Date(Date.parse(value) + by).toISOString().slice(0, value.length > 10 ? 19 : 10) +
    (value.length > 10 ? 'Z' : '');
  return pages.map((page) => ({
    ...page,
    text: { ...page.text, published: page.text.published && moved(page.text.published) },
  }));
}
