/** Wikidata: which site belongs to `Example Agency`, the name the page credits (official website, P856). */
import * as v from 'valibot';
import { listOf, readJson, text } from '../answers';
import type { Provider, Site, World } from '../provider';
import { publicUrl } from '../publicAddress';
import { answered, JSON_TYPES, safeFetch } from '../safeFetch';
import { Unanswered, words } from '../unanswered';

const error = v.optional(v.object({ code: text, info: v.optional(text, '') }));
const found = v.object({
  error,
  search: v.optional(
    listOf(
      v.object({
        id: v.pipe(v.string(), v.regex(/^Q\d{1,12}$/)),
        label: v.optional(text, ''),
        description: v.optional(text, ''),
        aliases: v.optional(v.array(text), []),
      }),
    ),
    [],
  ),
});
const website = v.object({
  rank: v.picklist(['preferred', 'normal', 'deprecated']),
  mainsnak: v.object({ snaktype: v.literal('value'), datavalue: v.object({ value: text }) }),
  qualifiers: v.optional(v.record(v.string(), v.unknown()), {}),
});
const entities = v.object({
  error,
  entities: v.optional(
    v.record(v.string(), v.object({ claims: v.optional(v.object({ P856: v.optional(listOf(website), []) }), {}) })),
    {},
  ),
});

async function ask<T extends typeof found | typeof entities>(
  endpoint: string,
  parameters: Readonly<Record<string, string>>,
  schema: T,
  world: World,
): Promise<v.InferOutput<T>> {
  const url = `${endpoint}?${new URLSearchParams({ ...parameters, format: 'json', origin: '*' })}`;
  // Wikimedia asks for a name; script cannot set User-Agent, this header is the agreed replacement.
  const headers = { 'Api-User-Agent': 'Firsthand browser extension' };
  const answer = readJson(answered(await safeFetch(url, { types: JSON_TYPES, headers }, world), world).text, schema);
  if (answer.error) {
    const { code, info } = answer.error;
    throw new Unanswered(
      /ratelimited|maxlag/.test(code) ? 'limited' : 'refused',
      'service-said',
      words(`${code} ${info}`),
    );
  }
  return answer;
}

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The site of an item: the preferred statement before a normal one, none that has ended (P582). */
function siteOf(websites: readonly v.InferOutput<typeof website>[]): string | null {
  const current = websites.filter(({ rank, qualifiers }) => rank !== 'deprecated' && !('P582' in qualifiers));
  const best = current.find(({ rank }) => rank === 'preferred') ?? current[0];
  return best ? (publicUrl(best.mainsnak.datavalue.value.replace(/^http:/i, 'https:'))?.origin ?? null) : null;
}

export default {
  id: 'wikidata',
  sends: 'searchTerms',
  lane: 'wikidata',
  spacingMs: 0,
  restMs: 300_000,
  search: async (query, { endpoint }, world) => {
    const language = query.lang ?? 'en';
    const { search } = await ask(
      endpoint,
      { action: 'wbsearchentities', search: query.text, language, uselang: language, type: 'item', limit: '5' },
      found,
      world,
    );
    const named = search.filter(({ label, aliases }) =>
      [label, ...aliases].some((name) => folded(name) === folded(query.text)),
    );
    const none = { candidates: [], reason: null, detail: null };
    if (named.length === 0) return { ...none, outcome: 'none', sites: [] };
    const ids = named.map(({ id }) => id).join('|');
    const { entities: items } = await ask(endpoint, { action: 'wbgetentities', ids, props: 'claims' }, entities, world);
    const sites = named.flatMap(({ id, label, description }): Site[] => {
      const url = siteOf(items[id]?.claims.P856 ?? []);
      return url ? [{ name: label || query.text, url, description }] : [];
    });
    return { ...none, outcome: sites.length ? 'found' : 'none', sites };
  },
} satisfies Provider;
