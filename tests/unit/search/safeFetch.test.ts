import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answered, HTML_TYPES, retryAfterMs, safeFetch, XML_TYPES } from '../../../utils/search/safeFetch';
import type { Unanswered } from '../../../utils/search/unanswered';
import { inventedWeb, type Web } from './inventedWeb';

let web: Web;
const PAGE = 'https://www.harbour-times.example/a';
const HOST = 'www.harbour-times.example';
const html = { types: HTML_TYPES };

beforeAll(async () => {
  web = await inventedWeb();
});
afterAll(() => web.close());
beforeEach(() => {
  web.seen.length = 0;
  web.inits.length = 0;
  web.on(HOST, [200, 'text/html; charset=utf-8', '<p>The bridge reopened.</p>']);
});

/** What a fetch ended with. */
const failure = (fetching: Promise<unknown>): Promise<Unanswered> =>
  fetching.then(
    () => {
      throw new Error('it answered');
    },
    (error: Unanswered) => error,
  );

describe('what is sent', () => {
  test('a page is fetched without cookies, referrer and cache', async () => {
    expect(await safeFetch(PAGE, html, web.world())).toMatchObject({
      status: 200,
      url: PAGE,
      text: '<p>The bridge reopened.</p>',
    });
    expect(web.inits).toMatchObject([
      { method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
    ]);
    expect(web.seen).toMatchObject([{ method: 'GET', body: '' }]);
  });

  test('a body makes it a POST of JSON', async () => {
    await safeFetch(PAGE, { ...html, body: '{"size":5}', headers: { Authorization: 'ApiKey k' } }, web.world());
    expect(web.seen).toMatchObject([
      {
        method: 'POST',
        body: '{"size":5}',
        headers: { 'content-type': 'application/json', authorization: 'ApiKey k' },
      },
    ]);
  });

  test('without permission nothing is sent', async () => {
    const asked: string[] = [];
    const allowed = (pattern: string): Promise<boolean> => {
      asked.push(pattern);
      return Promise.resolve(false);
    };
    expect(await failure(safeFetch(PAGE, html, web.world({ allowed })))).toMatchObject({
      outcome: 'refused',
      reason: 'not-permitted',
    });
    expect(asked).toEqual([`https://${HOST}/*`]);
    expect(web.seen).toEqual([]);
  });

  test('a private address gets nothing', async () => {
    web.on('192.168.0.1', [200, 'text/html', 'router']);
    expect(await failure(safeFetch('https://192.168.0.1/', html, web.world()))).toMatchObject({
      reason: 'private-address',
    });
    expect(web.seen).toEqual([]);
  });

  test('after Stop nothing is sent', async () => {
    const signal = AbortSignal.abort(new Error('stop'));
    await expect(safeFetch(PAGE, html, web.world({ signal }))).rejects.toThrow('stop');
    expect(web.seen).toEqual([]);
  });
});

describe('redirects', () => {
  const to = (location: string) => [302, '', '', { location }] as const;

  test('one within the site is read', async () => {
    web.on('harbour-times.example', to(PAGE));
    expect(await safeFetch('https://harbour-times.example/a', html, web.world())).toMatchObject({ url: PAGE });
  });

  test.each([
    ['a private address', 'http://192.168.0.1/admin'],
    ['a private name', 'https://router.internal/admin'],
    ['another site', 'https://www.other.example/a'],
    ['the same site without encryption', `http://${HOST}/b`],
  ])('one to %s is not read', async (_where, location) => {
    web.on(new URL(location).hostname, [200, 'text/html', 'secret']);
    web.on(`${HOST}/start`, to(location));
    const error = await failure(safeFetch(`https://${HOST}/start`, html, web.world()));
    expect(error).toMatchObject({ outcome: 'refused', reason: 'redirected' });
  });

  test('none is followed where a key goes along', async () => {
    web.on('www.other.example', [200, 'text/html', 'thanks']);
    web.on(`${HOST}/start`, to('https://www.other.example/'));
    const request = { ...html, headers: { 'X-Subscription-Token': 'key' }, redirect: 'error' } as const;
    expect(await failure(safeFetch(`https://${HOST}/start`, request, web.world()))).toMatchObject({
      outcome: 'offline',
    });
    expect(web.seen.map(({ url }) => url)).toEqual([`https://${HOST}/start`]);
  });
});

describe('caps', () => {
  test('a body without end is cut off', async () => {
    let open = true;
    web.on(HOST, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.on('close', () => (open = false));
      const more = (): void => {
        if (open) response.write('bridge '.repeat(1000), more);
      };
      more();
    });
    const error = await failure(safeFetch(PAGE, { ...html, maxBytes: 50_000 }, web.world()));
    expect(error).toMatchObject({ outcome: 'unreadable', reason: 'too-large' });
    await expect.poll(() => open).toBe(false);
  });

  test('a body at the cap is read', async () => {
    web.on(HOST, [200, 'text/html', 'a'.repeat(1000)]);
    expect(await safeFetch(PAGE, { ...html, maxBytes: 1000 }, web.world())).toMatchObject({ text: 'a'.repeat(1000) });
  });

  test('what is packed wrongly is unreadable, not offline', async () => {
    const broken = gzipSync('<urlset></urlset>').subarray(0, 14);
    web.on(HOST, [200, 'application/xml', broken]);
    expect(await failure(safeFetch(PAGE, { types: XML_TYPES }, web.world()))).toMatchObject({
      outcome: 'unreadable',
      reason: 'unexpected-answer',
    });
  });

  test('little that unpacks to much is cut off', async () => {
    web.on(HOST, [200, 'application/xml', gzipSync(Buffer.alloc(1_000_000))]);
    const error = await failure(safeFetch(PAGE, { types: XML_TYPES, maxBytes: 50_000 }, web.world()));
    expect(error).toMatchObject({ reason: 'too-large' });
  });

  test.each<[what: string, stall: (response: ServerResponse) => void]>([
    ['a server that never begins', () => {}],
    [
      'a body that stands still',
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write('<p>The bridge');
      },
    ],
  ])('%s is a timeout', async (_what, stall) => {
    web.on(HOST, (_request, response) => stall(response));
    const error = await failure(safeFetch(PAGE, { ...html, timeoutMs: 100 }, web.world()));
    expect(error).toMatchObject({ outcome: 'timeout', reason: 'timed-out' });
  });

  test('Stop ends what is under way, and is no timeout', async () => {
    web.on(HOST, () => stop.abort(new Error('stop')));
    const stop = new AbortController();
    await expect(safeFetch(PAGE, html, web.world({ signal: stop.signal }))).rejects.toThrow('stop');
  });

  test('a host that is not there is offline', async () => {
    expect(await failure(safeFetch('https://nobody.example/', html, web.world()))).toMatchObject({
      outcome: 'offline',
      reason: 'no-connection',
    });
  });
});

describe('types', () => {
  test.each(['image/jpeg', 'application/pdf', 'video/mp4', 'application/octet-stream'])(
    '%s is not read as a page',
    async (type) => {
      web.on(HOST, [200, type, 'x']);
      expect(await failure(safeFetch(PAGE, html, web.world()))).toMatchObject({
        outcome: 'unreadable',
        reason: 'wrong-type',
        detail: type,
      });
    },
  );

  test('a film is left at its head: nothing of it is read', async () => {
    web.on(HOST, [200, 'video/mp4', Buffer.alloc(10_000)]);
    expect(await failure(safeFetch(PAGE, { ...html, maxBytes: 100 }, web.world()))).toMatchObject({
      reason: 'wrong-type',
    });
  });

  test('a film without end is not transferred any further', async () => {
    let open = true;
    web.on(HOST, (_request, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4' });
      response.on('close', () => (open = false));
      const more = (): void => {
        if (open) response.write('frame '.repeat(1000), more);
      };
      more();
    });
    expect(await failure(safeFetch(PAGE, html, web.world()))).toMatchObject({ reason: 'wrong-type' });
    await expect.poll(() => open).toBe(false);
  });

  test('no type at all is read', async () => {
    web.on(HOST, [200, '', 'x']);
    expect(await safeFetch(PAGE, html, web.world())).toMatchObject({ text: 'x' });
  });

  test('a challenge where data was asked for is a refusal', async () => {
    web.on(HOST, [200, 'text/html', '<html><head><title>Just a moment...</title>']);
    expect(await failure(safeFetch(PAGE, { types: XML_TYPES }, web.world()))).toMatchObject({
      outcome: 'refused',
      reason: 'challenge',
    });
  });

  test('any other page where data was asked for is unreadable', async () => {
    expect(await failure(safeFetch(PAGE, { types: XML_TYPES }, web.world()))).toMatchObject({ outcome: 'unreadable' });
  });
});

describe('character sets', () => {
  const russian = Uint8Array.of(0xcc, 0xee, 0xf1, 0xf2);
  const after = (head: string, bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(head, 'latin1'), bytes]);

  test.each([
    ['the header', 'text/html; charset=windows-1251', russian, 'Мост'],
    ['the header in quotes', 'text/html; charset="windows-1251"', russian, 'Мост'],
    ['a meta', 'text/html', after('<meta charset="windows-1251">', russian), '<meta charset="windows-1251">Мост'],
    [
      'a meta http-equiv',
      'text/html',
      after('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', russian),
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">Мост',
    ],
    [
      'an XML declaration',
      'text/html',
      after('<?xml version="1.0" encoding="windows-1251"?>', russian),
      '<?xml version="1.0" encoding="windows-1251"?>Мост',
    ],
    [
      'a mark before a lying header',
      'text/html; charset=windows-1251',
      after('\u00ef\u00bb\u00bf', Buffer.from('Мост')),
      'Мост',
    ],
    ['UTF-16 by its mark', 'text/html', Uint8Array.of(0xff, 0xfe, 0x1c, 0x04), 'М'],
    [
      'the header before a lying meta',
      'text/html; charset=utf-8',
      Buffer.from('<meta charset="windows-1251">Мост'),
      '<meta charset="windows-1251">Мост',
    ],
    ['nothing, so UTF-8', 'text/html', Buffer.from('Мост'), 'Мост'],
    ['a name nobody knows, so UTF-8', 'text/html; charset=harbour-8', Buffer.from('Мост'), 'Мост'],
    [
      'a meta that cannot be true',
      'text/html',
      Buffer.from('<meta charset="utf-16">Мост'),
      '<meta charset="utf-16">Мост',
    ],
  ])('are told by %s', async (_what, type, body, text) => {
    web.on(HOST, [200, type, body]);
    expect((await safeFetch(PAGE, html, web.world())).text).toBe(text);
  });
});

describe('statuses', () => {
  test.each([
    [429, {}, 'limited', null],
    [429, { 'retry-after': '120' }, 'limited', 120_000],
    [503, { 'retry-after': 'Wed, 04 Nov 2026 12:01:00 GMT' }, 'limited', 60_000],
    [503, {}, 'offline', null],
    [500, {}, 'offline', null],
    [502, {}, 'offline', null],
    [504, {}, 'timeout', null],
    [401, {}, 'refused', null],
    [403, {}, 'refused', null],
    [404, {}, 'refused', null],
    [451, {}, 'refused', null],
    [400, {}, 'badQuery', null],
    [422, {}, 'badQuery', null],
  ])('%d %o ends as %s', async (status, headers, outcome, restMs) => {
    web.on(HOST, [status, 'text/plain', 'Sorry.', headers]);
    const world = web.world();
    const error = await failure(safeFetch(PAGE, html, world).then((reply) => answered(reply, world)));
    expect(error).toMatchObject({ outcome, restMs, detail: `${status} Sorry.` });
  });

  test('a challenge is a refusal, whatever its status', async () => {
    web.on(HOST, [503, 'text/html', '<title>Attention Required! | Shield</title>']);
    const world = web.world();
    expect(await failure(safeFetch(PAGE, html, world).then((reply) => answered(reply, world)))).toMatchObject({
      outcome: 'refused',
      reason: 'challenge',
    });
  });

  test('no service can ask for more than a day of rest', () => {
    expect(retryAfterMs(new Headers({ 'retry-after': '999999' }), 0)).toBe(86_400_000);
    expect(retryAfterMs(new Headers({ 'retry-after': 'soon' }), 0)).toBeNull();
  });
});

describe('a service of the reader’s own', () => {
  const ARCHIVE = 'http://archive.newsroom.internal:9200/news/_search';
  const own = { types: HTML_TYPES, own: true };

  beforeEach(() => web.on('archive.newsroom.internal', [200, 'text/html', 'found']));

  test('may stand in the house and be asked without encryption', async () => {
    const asked: string[] = [];
    const allowed = (pattern: string): Promise<boolean> => {
      asked.push(pattern);
      return Promise.resolve(true);
    };
    expect(await safeFetch(ARCHIVE, own, web.world({ allowed }))).toMatchObject({ text: 'found' });
    // A match pattern knows no port.
    expect(asked).toEqual(['http://archive.newsroom.internal/*']);
    expect(web.inits).toMatchObject([{ credentials: 'omit', referrerPolicy: 'no-referrer' }]);
  });

  test('is what the caller says, not the address', async () => {
    expect(await failure(safeFetch(ARCHIVE, html, web.world()))).toMatchObject({ reason: 'private-address' });
    expect(web.seen).toEqual([]);
  });

  test('is not asked without encryption at a public name', async () => {
    web.on('search.example', [200, 'text/html', 'found']);
    expect(await failure(safeFetch('http://search.example/', own, web.world()))).toMatchObject({
      reason: 'private-address',
    });
    expect(web.seen).toEqual([]);
  });

  test.each([
    ['its own origin', '/news/_search/', true],
    ['another port', 'http://archive.newsroom.internal/', false],
    ['another scheme', 'https://archive.newsroom.internal:9200/', false],
    ['another machine in the house', 'http://router.internal/', false],
    ['a public site', 'https://www.harbour-times.example/a', false],
  ])('that redirects to %s is read: %s', async (_what, location, isRead) => {
    web.on('archive.newsroom.internal/news/_search', [302, '', '', { location }]);
    web.on('router.internal', [200, 'text/html', 'router']);
    const outcome = await safeFetch(ARCHIVE, own, web.world()).catch((error: Unanswered) => error.reason);
    expect(outcome).toEqual(isRead ? expect.objectContaining({ text: 'found' }) : 'redirected');
  });
});
