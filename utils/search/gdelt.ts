/**
 * What GDELT's two searches share: `{"articles":[…]}`, `{}` for none, and failures as plain text with status 200
 * (`Please limit requests to one every 5 seconds`).
 */
import * as v from 'valibot';
import type { Candidate } from '../types';
import { listOf, plainText, readJson, text } from './answers';
import { candidate } from './candidate';
import type { Query, World } from './provider';
import { answered, HTML_TYPES, isChallenge, JSON_TYPES, safeFetch } from './safeFetch';
import { Unanswered, words } from './unanswered';

/** One request per five seconds and address is what the documentation asks for, over both searches. */
export const GDELT_LANE = { lane: 'gdelt', spacingMs: 5_000, restMs: 60_000 } as const;

const article = v.object({
  url: text,
  title: v.optional(text, ''),
  seendate: v.nullish(text),
  sentence: v.nullish(text),
});
const schema = v.object({ articles: v.optional(listOf(article), []) });

/** How the texts of refusals and of complaints about the query begin, as users have recorded them. */
const LIMITED = /^please limit requests|rate limit/i;
const BAD_QUERY =
  /^(?:the specified phrase is too short|one or more of your keywords|your query (?:was|is) too|queries containing or'd|parentheses may only|timespan is too short)|illegal character|(?:invalid|unsupported|not supported)[^.]{0,40}countr|countr[^.]{0,60}(?:invalid|unsupported|not supported)/i;

/**
 * Asks one of GDELT's searches and reads its articles.
 * @param parameters Beside `query`, `mode` and `format`.
 * @throws {Unanswered} as the text says; a text that is not known is `unreadable`.
 */
export async function askGdelt(
  provider: string,
  endpoint: string,
  query: Query,
  parameters: Readonly<Record<string, string>>,
  world: World,
): Promise<Candidate[]> {
  const asked = new URLSearchParams({ query: query.text, mode: 'artlist', format: 'json', ...parameters });
  const url = `${endpoint}?${asked.toString().replaceAll('+', '%20')}`;
  // Answers took 13 to 38 seconds in 2026.
  const reply = answered(
    await safeFetch(url, { types: [...JSON_TYPES, ...HTML_TYPES], timeoutMs: 40_000 }, world),
    world,
  );
  const { articles } = readArticles(reply.text.trim(), isChallenge(reply));
  return articles.flatMap(({ url: address, title, seendate, sentence }) =>
    candidate({
      url: address,
      title: joinTitle(plainText(title, world)),
      provider,
      dates: [['sighting', seendate]],
      ...(sentence ? { snippet: plainText(sentence, world) } : {}),
    }),
  );
}

function readArticles(body: string, challenge: boolean): v.InferOutput<typeof schema> {
  if (body.startsWith('{')) return readJson(mendJson(body), schema);
  if (challenge) throw new Unanswered('refused', 'challenge');
  if (LIMITED.test(body)) throw new Unanswered('limited', 'service-said', words(body));
  if (BAD_QUERY.test(body)) throw new Unanswered('badQuery', 'service-said', words(body));
  throw new Unanswered('unreadable', 'unexpected-answer', words(body));
}

/** JSON whose strings hold raw control characters or escapes JSON does not know (`\'`). */
function mendJson(json: string): string {
  return json
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\\(?:(["\\/bfnrt]|u[0-9a-fA-F]{4})|)/g, (whole, known) => (known ? whole : ''));
}

/** A title that GDELT has split at its punctuation: `Lokok ' s 14 - month repair` → `Lokok's 14-month repair`. */
export function joinTitle(title: string): string {
  return title
    .replace(/ ?(['’]) (?=(?:s|t|d|m|re|ve|ll)\b)/gi, '$1')
    .replace(/(\d) - (?=\p{Ll})/gu, '$1-')
    .replace(/ ([,;:?!.%])(?= |$)/g, '$1');
}

/** `YYYYMMDDHHMMSS` in UTC. */
export function gdeltTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\D/g, '').slice(0, 14);
}
