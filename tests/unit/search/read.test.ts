import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { candidate } from '../../../utils/search/candidate';
import { readCandidates, type Reader, type ReadStep } from '../../../utils/search/read';
import type { Candidate, Comparison, Text } from '../../../utils/types';
import { inventedWeb, type Web } from './inventedWeb';

let web: Web;
beforeAll(async () => {
  web = await inventedWeb();
});
afterAll(() => web.close());
beforeEach(() => {
  web.seen.length = 0;
});

const here: Text = {
  url: 'https://www.daily-copy.example/bridge',
  title: '',
  lang: 'en',
  paragraphs: ['The bridge reopened.'],
  published: null,
};

/** Says "same text" of equal paragraphs; what the engine does with two texts is its own tests' matter. */
const compare = (one: Text, other: Text): Comparison => {
  const same = one.paragraphs.join() === other.paragraphs.join();
  return {
    version: 1,
    judgement: same ? 'same-text' : 'unrelated',
    reuse: same ? 1 : 0,
    copied: same ? 1 : 0,
    reworded: 0,
    score: same ? 1 : 0,
    pairs: [],
    changes: [],
    precedence: { earliest: 'undecided', certainty: 'none', reason: '', sentence: '', values: [] },
  };
};

const reader: Reader = {
  toText: (html, url) => {
    const { document } = new JSDOM(html).window;
    const paragraphs = [...document.querySelectorAll('p')].map(({ textContent }) => textContent);
    const published = document.querySelector('time')?.getAttribute('datetime') ?? null;
    return paragraphs.length ? { url, title: document.title, lang: null, paragraphs, published } : null;
  },
  compare,
};

const page = (host: string): Candidate =>
  candidate({
    url: `https://${host}/a`,
    title: '',
    provider: 'gdeltDoc',
    dates: [['sighting', '20261103T091500Z']],
  })[0]!;

async function read(candidates: readonly Candidate[], signal = new AbortController().signal): Promise<ReadStep[]> {
  const steps: ReadStep[] = [];
  await readCandidates(here, candidates, web.world({ signal }), reader, (step) => steps.push(step));
  return steps;
}

test('a page is read, compared, and gives its own date before others’', async () => {
  web.on('www.harbour-times.example', [
    200,
    'text/html',
    '<title>Bridge</title><time datetime="2026-11-03T09:02:00Z"></time><p>The bridge reopened.</p>',
  ]);
  expect(await read([page('www.harbour-times.example')])).toMatchObject([
    { kind: 'reading' },
    {
      kind: 'read',
      reading: {
        text: { url: 'https://www.harbour-times.example/a', title: 'Bridge' },
        comparison: { judgement: 'same-text' },
        dates: [
          { clock: 'page', value: '2026-11-03T09:02:00Z' },
          { clock: 'sighting', value: '20261103T091500Z' },
        ],
      },
    },
  ]);
});

test.each([
  ['is gone', [404, 'text/html', '<p>Not found'] as const, 'refused', 'status'],
  ['wants payment', [402, 'text/html', '<p>Subscribe'] as const, 'refused', 'status'],
  [
    'asks for proof of a person',
    [403, 'text/html', '<title>Just a moment...</title>'] as const,
    'refused',
    'challenge',
  ],
  [
    'does so with status 200',
    [200, 'text/html', '<title>Just a moment...</title><p>x'] as const,
    'refused',
    'challenge',
  ],
  ['is a film', [200, 'video/mp4', 'x'] as const, 'unreadable', 'wrong-type'],
  ['is no article', [200, 'text/html', '<div>Menu</div>'] as const, 'unreadable', 'not-an-article'],
  [
    'leads to the reader’s router',
    [302, '', '', { location: 'http://192.168.0.1/' }] as const,
    'refused',
    'redirected',
  ],
])('a page that %s is not read, and the reason told', async (_what, answer, outcome, reason) => {
  web.on('192.168.0.1', [200, 'text/html', '<p>Router</p>']);
  web.on('www.harbour-times.example', answer);
  expect((await read([page('www.harbour-times.example')])).at(-1)).toMatchObject({
    kind: 'unread',
    unread: { outcome, reason },
  });
});

test('pages come as they are read, three at a time', async () => {
  const hosts = Array.from({ length: 7 }, (_, at) => `n${at}.example`);
  let now = 0;
  let most = 0;
  for (const host of hosts)
    web.on(host, (_request, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.setHeader('content-type', 'text/html');
        response.end('<p>The bridge reopened.</p>');
      }, 20);
    });
  const steps = await read(hosts.map(page));
  expect(steps.filter(({ kind }) => kind === 'read')).toHaveLength(7);
  expect(most).toBe(3);
});

test('after Stop nothing more is read', async () => {
  const stop = new AbortController();
  for (const host of ['n0.example', 'n1.example', 'n2.example', 'n3.example']) web.on(host, () => stop.abort());
  const steps = await read(['n0.example', 'n1.example', 'n2.example', 'n3.example'].map(page), stop.signal);
  expect(steps.filter(({ kind }) => kind === 'stopped')).toHaveLength(4);
  expect(web.seen.length).toBeLessThan(4);
});

test('when the time for all is over, what is left is told as not read', async () => {
  for (const at of [0, 1, 2, 3]) web.on(`n${at}.example`, () => {});
  const steps: ReadStep[] = [];
  const pages = [0, 1, 2, 3].map((at) => page(`n${at}.example`));
  await readCandidates(here, pages, web.world(), reader, (step) => steps.push(step), 100);
  expect(
    steps.flatMap((step) => (step.kind === 'unread' ? `${step.unread.outcome} ${step.unread.reason}` : [])),
  ).toEqual(Array.from({ length: 4 }, () => 'timeout timed-out'));
  // The fourth was never asked; what an earlier test has stopped may still arrive now.
  expect(web.seen.filter(({ url }) => url.includes('n3.example'))).toEqual([]);
});

test('a page gets twenty seconds, and all of them 45', async () => {
  web.on('n0.example', [200, 'text/html', '<p>The bridge reopened.</p>']);
  const spans: number[] = [];
  const timeout = (ms: number) => {
    spans.push(ms);
    return AbortSignal.timeout(ms);
  };
  await readCandidates(here, [page('n0.example')], web.world({ timeout }), reader, () => undefined);
  expect(spans).toEqual([45_000, 20_000]);
});

test('a page of more than five million bytes is not read', async () => {
  web.on('n0.example', [200, 'text/html', Buffer.alloc(5_000_001, 'x')]);
  expect((await read([page('n0.example')])).at(-1)).toMatchObject({
    kind: 'unread',
    unread: { outcome: 'unreadable', reason: 'too-large' },
  });
});

test('a fault of the engine is told for its page only', async () => {
  web.on('n0.example', [200, 'text/html', '<p>x</p>']);
  const steps: ReadStep[] = [];
  const failing: Reader = {
    ...reader,
    compare: () => {
      throw new Error('no comparison');
    },
  };
  await readCandidates(here, [page('n0.example')], web.world(), failing, (step) => steps.push(step));
  expect(steps.at(-1)).toMatchObject({
    kind: 'unread',
    unread: { outcome: 'unreadable', detail: 'Error: no comparison' },
  });
});
