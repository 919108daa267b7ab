/** A SearXNG instance that somebody runs: web and news search without a key, `"carried its first lorry at dawn"`. */
import * as v from 'valibot';
import { listOf, readJson, text } from '../answers';
import { candidate } from '../candidate';
import { pages, type Provider } from '../provider';
import { answered, JSON_TYPES, safeFetch } from '../safeFetch';
import { Unanswered } from '../unanswered';

const result = v.object({ url: text, title: v.optional(text, ''), publishedDate: v.nullish(text) });
const schema = v.object({
  results: listOf(result),
  /** Engine and cause (`timeout`, `too many requests`, `CAPTCHA`). */
  unresponsive_engines: v.optional(listOf(v.array(text)), []),
});

/** Nothing found, while engines that were asked did not answer, says nothing about the article. */
function silence(engines: readonly string[][]): Unanswered {
  const said = engines
    .map((engine) => engine.join(': '))
    .join('; ')
    .slice(0, 200);
  if (/too many requests|limit/i.test(said)) return new Unanswered('limited', 'service-said', said);
  return new Unanswered(/timeout/i.test(said) ? 'timeout' : 'refused', 'service-said', said);
}

/** `day`, `week`, `month` or `year`: the shortest that reaches back to a time. */
function timeRange(from: number, now: number): string {
  const days = (now - from) / 86_400_000;
  return days <= 1 ? 'day' : days <= 7 ? 'week' : days <= 31 ? 'month' : 'year';
}

export default {
  id: 'searxng',
  sends: 'websiteContent',
  lane: 'searxng',
  spacingMs: 1_000,
  restMs: 600_000,
  search: async ({ text: q, lang, window }, { endpoint }, world) => {
    const now = world.now();
    const asked = new URLSearchParams({ q, format: 'json', categories: 'news', language: lang ?? 'all', pageno: '1' });
    if (window && now - window.from < 365 * 86_400_000) asked.set('time_range', timeRange(window.from, now));
    const reply = await safeFetch(`${endpoint}?${asked}`, { types: JSON_TYPES, timeoutMs: 20_000, own: true }, world);
    // The owner has not listed `json` under search.formats.
    if (reply.status === 403) throw new Unanswered('refused', 'not-offered', '403');
    const { results, unresponsive_engines } = readJson(answered(reply, world).text, schema);
    if (results.length === 0 && unresponsive_engines.length) throw silence(unresponsive_engines);
    return pages(
      results.flatMap(({ url, title, publishedDate }) =>
        candidate({ url, title, provider: 'searxng', dates: [['index', publishedDate]] }),
      ),
    );
  },
} satisfies Provider;
