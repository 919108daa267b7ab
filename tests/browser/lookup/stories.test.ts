/**
 * The five invented stories through the whole trace page: from every page into which something was put, the original comes
 * out on top, pages with its text stand with it, and every paragraph that was put in is pointed out.
 */
import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../../../scripts/browsers.mjs';
import { stories } from '../../stories';
import { withSettings } from '../settings';
import { setStage } from '../stage';
import { htmlOf } from './pages';
import { searxng } from './services';
import { intrudersOf, openTrace, press, progressOf, reach, resultsOf } from './tracePage';

const SEARCH = 'https://search.example/search';
const siteOf = (url: string | null) => new URL(url ?? '').hostname.replace(/^www\./, '');

const sites = new Map(stories.flatMap(({ pages }) => pages.map((page) => [page.text.url, htmlOf(page, pages)])));
const cases = stories.flatMap(({ name, pages }) =>
  pages.flatMap((page) => (page.inserted.length > 0 ? [{ name, page, pages, site: siteOf(page.text.url) }] : [])),
);
/** Only the reader's own search is asked, so that no other's answer helps. */
const SERVICES = {
  ...Object.fromEntries(
    ['wikidata', 'newsSitemap', 'feed', 'wordpress', 'gdeltContext', 'gdeltDoc', 'waybackCdx'].map((id) => [
      id,
      { enabled: false },
    ]),
  ),
  searxng: { enabled: true, endpoint: SEARCH },
};

describe.each(BROWSERS)('in %s', (name) => {
  let answers: readonly { readonly url: string; readonly title: string }[] = [];
  const stage = setStage(name, (url) => {
    if (url.startsWith(SEARCH)) return searxng(answers);
    const body = sites.get(url);
    return body === undefined ? undefined : { body };
  });

  test.each(cases)('$name, read at $site', async ({ page, pages }) => {
    const { session } = stage;
    // The original neither first nor last among what the search names.
    answers = pages
      .filter((other) => other !== page)
      .toSorted((a, b) => a.text.title.length - b.text.title.length)
      .map(({ text }) => ({ url: text.url ?? '', title: text.title }));
    await withSettings(session, { services: SERVICES }, async () => {
      const tab = await session.visit(page.text.url ?? '');
      const trace = await openTrace(session, tab);
      await reach(trace, 'plan');
      await press(trace, 'send');
      await reach(trace, 'choose');
      await press(trace, 'read');
      await reach(trace, 'done');

      expect(await progressOf(trace)).toEqual(answers.map(() => expect.objectContaining({ status: 'read' })));
      const [first, ...others] = await resultsOf(trace);
      const original = siteOf(pages[0]!.text.url);
      expect(first).toMatchObject({ name: original, tags: expect.arrayContaining(['Likeliest original']) });
      const sameText = pages.filter((other) => other !== page && ['original', 'copy', 'edited'].includes(other.role));
      expect(first?.copies.toSorted()).toEqual(
        sameText
          .slice(1)
          .map(({ text }) => siteOf(text.url))
          .toSorted(),
      );
      if (sameText.length > 1) expect(first?.tags).toContain(`${sameText.length} pages, one text`);
      expect(others.flatMap(({ copies }) => copies)).toEqual([]);
      expect(await intrudersOf(trace)).toEqual(page.inserted);

      const state = await session.settled(tab);
      const marked = state.status === 'checked' ? state.report.insertions.map(({ block }) => block) : [];
      const paragraphs = state.status === 'checked' ? state.paragraphs : [];
      expect(page.inserted.filter((at) => !marked.includes(paragraphs[at]?.block ?? -1))).toEqual([]);
      await trace.close();
      await tab.close();
    });
  });
});
