/** Brave's news search, for readers with a key of their own. */
import * as v from 'valibot';
import { listOf, plainText, readJson, text } from '../answers';
import { candidate } from '../candidate';
import { pages, type Provider } from '../provider';
import { answered, JSON_TYPES, retryAfterMs, safeFetch, type Reply } from '../safeFetch';
import { Unanswered, words } from '../unanswered';

const result = v.object({ url: text, title: v.optional(text, ''), page_age: v.nullish(text) });
const schema = v.object({ results: v.optional(listOf(result), []) });
const fault = v.object({ error: v.object({ code: v.optional(text, ''), detail: v.optional(text, '') }) });
const DAY = 86_400_000;
const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** `{"type":"ErrorResponse","error":{"code":"QUOTA_LIMITED"}}`: a month's credit is used up, which no minute's rest mends. */
function refuseFault(reply: Reply, now: number): void {
  if (reply.status < 400 || !reply.text.startsWith('{')) return;
  const { code, detail } = readJson(reply.text, fault).error;
  const said = words(`${code} ${detail}`);
  if (code === 'QUOTA_LIMITED') throw new Unanswered('limited', 'service-said', said, DAY);
  if (reply.status === 429) throw new Unanswered('limited', 'service-said', said, retryAfterMs(reply.headers, now));
  throw new Unanswered(reply.status === 422 ? 'badQuery' : 'refused', 'service-said', said);
}

export default {
  id: 'braveNews',
  sends: 'websiteContent',
  lane: 'brave',
  spacingMs: 1_100,
  restMs: 60_000,
  search: async ({ text: q, lang, window }, { endpoint, key }, world) => {
    const asked = new URLSearchParams({ q, count: '20' });
    if (lang && /^[a-z]{2}$/.test(lang)) asked.set('search_lang', lang);
    if (window) asked.set('freshness', `${day(window.from)}to${day(window.to)}`);
    const headers = { 'X-Subscription-Token': key, Accept: 'application/json' };
    const reply = await safeFetch(`${endpoint}?${asked}`, { types: JSON_TYPES, headers, redirect: 'error' }, world);
    refuseFault(reply, world.now());
    return pages(
      readJson(answered(reply, world).text, schema).results.flatMap(({ url, title, page_age }) =>
        candidate({ url, title: plainText(title, world), provider: 'braveNews', dates: [['index', page_age]] }),
      ),
    );
  },
} satisfies Provider;
