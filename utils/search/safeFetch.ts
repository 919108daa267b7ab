/**
 * The one door to the network: `https://www.example.com/a` is fetched without cookies and referrer, with a cap on
 * time and size, and only where the extension may; a redirect to another site is not read.
 */
import { decode, readBytes, unpack } from './body';
import type { World } from './provider';
import { ownUrl } from './ownAddress';
import { isSameSite, publicUrl } from './publicAddress';
import { Unanswered, words } from './unanswered';

export interface Request {
  /** Media types that are read (`text/html`); others end as `unreadable`. */
  readonly types: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** A body makes it a POST of JSON. */
  readonly body?: string;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** `error` where a key goes along: own headers would follow a redirect. */
  readonly redirect?: 'follow' | 'error';
  /** The address is one that the reader typed: it need not be public, and a redirect may not leave its origin. */
  readonly own?: boolean;
}

export interface Reply {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Media type in lower case; empty when none is given. */
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
}

const DEFAULTS = { timeoutMs: 15_000, maxBytes: 2_000_000, redirect: 'follow', own: false } as const;
export const JSON_TYPES = ['application/json', 'text/json', 'text/plain'] as const;
export const HTML_TYPES = ['text/html', 'application/xhtml+xml'] as const;
export const XML_TYPES = ['text/xml', 'application/xml', 'application/rss+xml', 'application/atom+xml'] as const;
export const GZIP_TYPES = ['application/gzip', 'application/x-gzip', 'application/octet-stream'] as const;

/**
 * Fetches the text of a public address, or of the reader's own. Answers of every status come back; {@link answered} sorts them.
 * @throws {Unanswered} when the address is not public, permission is missing, time or size run out, the type is not
 *   wanted, a redirect left the site, or nothing was reached.
 * @throws The signal's reason when the reader stopped.
 */
export async function safeFetch(address: string, request: Request, world: World): Promise<Reply> {
  const { types, headers, body, timeoutMs, maxBytes, redirect, own } = { ...DEFAULTS, ...request };
  const url = own ? ownUrl(address) : publicUrl(address);
  if (!url) throw new Unanswered('refused', 'private-address');
  // A fetch to a host without permission is sent all the same; only its answer is withheld.
  if (!(await world.allowed(`${url.protocol}//${url.hostname}/*`)))
    throw new Unanswered('refused', 'not-permitted', url.hostname);
  const timeout = world.timeout(timeoutMs);
  try {
    const response = await world.fetch(url.href, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect,
      signal: AbortSignal.any([world.signal, timeout]),
    });
    return await read(response, url.href, { types, maxBytes, own });
  } catch (error) {
    if (error instanceof Unanswered) throw error;
    world.signal.throwIfAborted();
    if (timeout.aborted) throw new Unanswered('timeout', 'timed-out');
    throw new Unanswered('offline', 'no-connection', error instanceof Error ? words(error.message) : null);
  }
}

async function read(
  response: Response,
  asked: string,
  { types, maxBytes, own }: Required<Pick<Request, 'types' | 'maxBytes' | 'own'>>,
): Promise<Reply> {
  const refuse = async (error: Unanswered): Promise<never> => {
    await response.body?.cancel();
    throw error;
  };
  // The confining rule stops such a redirect before it is sent; this holds where the rule does not.
  const stayed = own ? isSameOrigin(response.url, asked) : publicUrl(response.url) && isSameSite(response.url, asked);
  if (!stayed) return refuse(new Unanswered('refused', 'redirected', words(response.url)));
  const contentType = response.headers.get('content-type') ?? '';
  const type = /^[^;\s]{0,100}/.exec(contentType.toLowerCase())?.[0] ?? '';
  // An error page says in whatever type it likes that there was an error, and a challenge comes as HTML with status 200.
  const wanted = !response.ok || type === '' || types.includes(type);
  if (!wanted && type !== 'text/html') return refuse(new Unanswered('unreadable', 'wrong-type', type));
  const bytes = await unpack(new Uint8Array(await readBytes(response.body, maxBytes)), maxBytes);
  const reply = {
    status: response.status,
    url: response.url,
    type,
    headers: response.headers,
    text: decode(bytes, contentType),
  };
  if (wanted) return reply;
  throw isChallenge(reply) ? new Unanswered('refused', 'challenge') : new Unanswered('unreadable', 'wrong-type', type);
}

const isSameOrigin = (one: string, other: string): boolean =>
  URL.canParse(one) && new URL(one).origin === new URL(other).origin;

/** Pages that ask whether a person is there, as `Just a moment...`, by their titles and scripts. */
const CHALLENGE =
  /<title>\s{0,20}(?:just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|verify(?:ing)? (?:that )?you are|security check|pardon our interruption)|\/cdn-cgi\/challenge-platform\/|g-recaptcha|h-captcha|captcha-delivery/i;

/** Whether an answer is a challenge to prove that a person asks. */
export function isChallenge({ text }: Reply): boolean {
  return CHALLENGE.test(text.slice(0, 20_000));
}

/** `Retry-After` in milliseconds, at most a day; null when absent or unreadable. */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), 86_400_000);
}

/**
 * The reply, when its status says that the service answered.
 * @throws {Unanswered} for every other status, and for a challenge.
 */
export function answered(reply: Reply, world: World): Reply {
  const { status } = reply;
  const detail = words(`${status} ${words(reply.text) ?? ''}`);
  const restMs = retryAfterMs(reply.headers, world.now());
  if (status === 429 || (status === 503 && restMs !== null)) throw new Unanswered('limited', 'status', detail, restMs);
  if (isChallenge(reply)) throw new Unanswered('refused', 'challenge', detail);
  if (status >= 200 && status < 300) return reply;
  if (status === 408 || status === 504) throw new Unanswered('timeout', 'status', detail);
  if (status === 400 || status === 414 || status === 422) throw new Unanswered('badQuery', 'status', detail);
  throw new Unanswered(status >= 500 ? 'offline' : 'refused', 'status', detail);
}
