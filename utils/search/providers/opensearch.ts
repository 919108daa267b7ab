/** A newsroom's own archive in OpenSearch or Elasticsearch: its articles most like the text that is sent. */
import * as v from 'valibot';
import { listOf, readJson, text } from '../answers';
import { candidate } from '../candidate';
import { pages, type Provider } from '../provider';
import { answered, JSON_TYPES, safeFetch, type Reply } from '../safeFetch';
import { stretches } from '../stretches';
import { Unanswered, words } from '../unanswered';

const hit = v.object({ _source: v.record(v.string(), v.unknown()) });
const schema = v.object({
  timed_out: v.optional(v.boolean(), false),
  _shards: v.optional(v.object({ failed: v.number() }), { failed: 0 }),
  hits: v.object({ hits: listOf(hit) }),
});
const fault = v.object({
  error: v.union([text, v.object({ type: v.optional(text, ''), reason: v.optional(text, '') })]),
});

/** `{"error":{"type":"security_exception","reason":"…"},"status":401}`; a proxy in front may answer HTML instead. */
function refuseFault({ status, text: body }: Reply): void {
  if (status < 400 || status === 429 || !body.startsWith('{')) return;
  const { error } = readJson(body, fault);
  const said = words(typeof error === 'string' ? error : `${error.type} ${error.reason}`);
  const outcome = status === 400 ? 'badQuery' : status >= 500 ? 'offline' : 'refused';
  throw new Unanswered(outcome, 'service-said', said);
}

/**
 * Exact stretches count most, likeness finds the reworded. The counts differ from the engine's defaults, with which a
 * short text or a small index finds nothing.
 */
function searchBody(
  query: string,
  fields: { readonly url: string; readonly title: string; readonly body: string; readonly published: string },
): string {
  return JSON.stringify({
    size: 10,
    timeout: '15s',
    _source: [fields.url, fields.title, fields.published],
    query: {
      bool: {
        should: [
          ...stretches(query, 5).map((phrase) => ({
            match_phrase: { [fields.body]: { query: phrase, slop: 1, boost: 4 } },
          })),
          {
            more_like_this: {
              fields: [fields.title, fields.body],
              like: query,
              min_term_freq: 1,
              min_doc_freq: 1,
              max_query_terms: 25,
              minimum_should_match: '30%',
            },
          },
        ],
        minimum_should_match: 1,
      },
    },
  });
}

export default {
  id: 'opensearch',
  sends: 'websiteContent',
  lane: 'opensearch',
  spacingMs: 0,
  restMs: 60_000,
  search: async (query, { endpoint, key, fields }, world) => {
    const reply = await safeFetch(
      `${endpoint.replace(/\/+$/, '')}/_search`,
      {
        types: JSON_TYPES,
        headers: { Accept: 'application/json', ...(key ? { Authorization: key } : {}) },
        body: searchBody(query.text, fields),
        redirect: 'error',
        own: true,
        timeoutMs: 20_000,
      },
      world,
    );
    refuseFault(reply);
    const { hits, timed_out, _shards } = readJson(answered(reply, world).text, schema);
    const found = hits.hits.flatMap(({ _source: source }) => {
      const [url, title, published] = [fields.url, fields.title, fields.published].map((name) => source[name]);
      if (typeof url !== 'string') return [];
      return candidate({
        url,
        title: typeof title === 'string' ? title : '',
        provider: 'opensearch',
        dates: [['index', typeof published === 'string' ? published : null]],
      });
    });
    if (found.length === 0 && timed_out) throw new Unanswered('timeout', 'timed-out');
    if (found.length === 0 && _shards.failed > 0)
      throw new Unanswered('unreadable', 'unexpected-answer', `${_shards.failed} shards failed`);
    return pages(found);
  },
} satisfies Provider;
