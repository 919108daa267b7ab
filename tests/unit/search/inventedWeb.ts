/**
 * A local server that stands for invented hosts: `https://www.news.example/a` reaches the handler of `www.news.example`
 * over a real connection, redirects included, as a browser's fetch would.
 */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as bodyOf } from 'node:stream/consumers';
import { JSDOM } from 'jsdom';
import type { World } from '../../../utils/search/provider';

const { DOMParser } = new JSDOM().window;

/** A request as the invented host saw it. */
export interface Seen {
  readonly url: string;
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a host answers: a whole listener, or a status, a type and a body. */
export type Answering =
  | RequestListener
  | readonly [status: number, type: string, body: string | Uint8Array, headers?: Record<string, string>];

export interface Web {
  readonly seen: Seen[];
  /** What `fetch` was called with. */
  readonly inits: RequestInit[];
  /** Answers of a host, or of one path of it (`www.news.example/robots.txt`). */
  readonly on: (place: string, answering: Answering) => void;
  readonly world: (part?: Partial<World>) => World;
  readonly close: () => Promise<void>;
}

function answer(answering: Answering, request: IncomingMessage, response: ServerResponse): void {
  if (typeof answering === 'function') return answering(request, response);
  const [status, type, body, headers = {}] = answering;
  response.writeHead(status, { ...(type ? { 'content-type': type } : {}), ...headers }).end(body);
}

export async function inventedWeb(): Promise<Web> {
  const places = new Map<string, Answering>();
  const seen: Seen[] = [];
  const inits: RequestInit[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(String(request.headers['x-invented']));
    const answering = places.get(`${url.hostname}${url.pathname}`) ??
      places.get(url.hostname) ?? [404, 'text/plain', 'no such page'];
    void bodyOf(request).then((body) => {
      seen.push({ url: url.href, method: String(request.method), headers: request.headers, body });
      answer(answering, request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const once = (url: URL, init: RequestInit): Promise<Response> => {
    // Standing for a name that does not resolve.
    if (!places.has(url.hostname) && !places.has(`${url.hostname}${url.pathname}`))
      return Promise.reject(new TypeError('fetch failed'));
    return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), 'x-invented': url.href },
    });
  };
  const follow: World['fetch'] = async (address, init) => {
    inits.push(init);
    let url = new URL(address);
    for (let steps = 0; steps < 10; steps += 1) {
      const response = await once(url, init);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !location) {
        Object.defineProperty(response, 'url', { value: url.href });
        return response;
      }
      await response.body?.cancel();
      if (init.redirect === 'error') break;
      url = new URL(location, url);
    }
    throw new TypeError('fetch failed');
  };

  return {
    seen,
    inits,
    on: (place, answering) => void places.set(place, answering),
    world: (part = {}) => ({
      fetch: follow,
      now: () => Date.parse('2026-11-04T12:00:00Z'),
      sleep: () => Promise.resolve(),
      timeout: (ms) => AbortSignal.timeout(ms),
      signal: new AbortController().signal,
      allowed: () => Promise.resolve(true),
      parse: (text, type) => new DOMParser().parseFromString(text, type),
      ...part,
    }),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
