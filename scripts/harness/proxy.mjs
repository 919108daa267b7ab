/**
 * A loopback proxy that plays a small internet: it answers `https://gazette.example/story` itself, and the services' own
 * hosts where a test lends them; it refuses every other host with 502, and writes down all it was asked, so that a test
 * can say "the extension asked for nothing".
 */
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { generate } from 'selfsigned';

/**
 * @typedef {object} Page
 * @property {string | Uint8Array} body
 * @property {number} [status] 200 when left out
 * @property {Record<string, string>} [headers] `content-type` is HTML in UTF-8 when left out
 *
 * @typedef {object} Asked a request that was answered
 * @property {string} url
 * @property {string} method
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {string} body
 *
 * @typedef {(response: import('node:http').ServerResponse, asked: Asked) => void} Handler for what a page cannot say: a
 *   body that is slow or does not end
 *
 * @typedef {object} Proxy
 * @property {number} port on 127.0.0.1
 * @property {string[]} asked in order: each address that was answered; for a host that was refused `host:port` or its
 *   address; nothing of what the browser asks its maker
 * @property {Asked[]} requests in order: those that were answered, with what they carried
 * @property {() => Promise<void>} close
 */

/** What a fresh profile asks its maker for, whatever the flags: no part of the record. Exact hosts, so that nothing hides. */
const BROWSERS_OWN = new Set([
  'accounts.google.com',
  'clients2.google.com',
  'update.googleapis.com',
  'content-autofill.googleapis.com',
  'content-signature-2.cdn.mozilla.net',
  'firefox.settings.services.mozilla.com',
]);

const REFUSAL = 'HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n';

/**
 * Starts the proxy on a free port.
 *
 * @param {(url: string, asked: Asked) => Page | Handler | undefined} answer what stands at an address; 404 when undefined
 * @param {readonly string[]} [lent] hosts that are answered beside those under `.example`
 * @returns {Promise<Proxy>}
 */
export async function startProxy(answer, lent = []) {
  /** @type {string[]} */
  const asked = [];
  /** @type {Asked[]} */
  const requests = [];
  const isInvented = (/** @type {string} */ hostname) => hostname.endsWith('.example') || lent.includes(hostname);

  /**
   * @param {string} url
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function serve(url, request, response) {
    asked.push(url);
    const { method = 'GET', headers } = request;
    const entry = { url, method, headers, body: await text(request) };
    requests.push(entry);
    const page = answer(url, entry) ?? { status: 404, body: 'Not found' };
    if (typeof page === 'function') return page(response, entry);
    response.writeHead(page.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
    response.end(page.body);
  }

  const { private: key, cert } = await generate([{ name: 'commonName', value: 'sites.example' }], { keyType: 'ec' });
  const secure = createHttpsServer({ key, cert }, (request, response) =>
    serve(`https://${request.headers.host}${request.url}`, request, response),
  );

  const proxy = createHttpServer((request, response) => {
    const url = request.url ?? '';
    const hostname = URL.canParse(url) ? new URL(url).hostname : '';
    if (isInvented(hostname)) return serve(url, request, response);
    if (!BROWSERS_OWN.has(hostname)) asked.push(url);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    // A browser that is closed in the middle of a request resets its socket; nothing waits for that answer.
    socket.on('error', () => socket.destroy());
    const { hostname } = new URL(`https://${request.url}`);
    if (!isInvented(hostname)) {
      if (!BROWSERS_OWN.has(hostname)) asked.push(request.url ?? '');
      socket.end(REFUSAL);
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    secure.emit('connection', socket);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');

  const address = /** @type {import('node:net').AddressInfo} */ (proxy.address());
  return {
    port: address.port,
    asked,
    requests,
    close: async () => {
      proxy.closeAllConnections();
      secure.closeAllConnections();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
