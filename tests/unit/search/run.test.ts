import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Lane, LaneStore } from '../../../utils/search/lanes';
import type { Ask } from '../../../utils/search/plan';
import type { World } from '../../../utils/search/provider';
import { run, type Step } from '../../../utils/search/run';
import { DEFAULT_SERVICES, type ServiceId } from '../../../utils/search/services';
import { inventedWeb, type Web } from './inventedWeb';

let web: Web;
const GDELT = 'api.gdeltproject.org';
const WIKIDATA = 'www.wikidata.org';
const START = Date.parse('2026-11-04T12:00:00Z');

beforeAll(async () => {
  web = await inventedWeb();
});
afterAll(() => web.close());
beforeEach(() => {
  web.seen.length = 0;
  web.on(GDELT, [200, 'application/json', '{}']);
  web.on(WIKIDATA, [200, 'application/json', '{"search":[],"success":1}']);
});

const ask = (provider: ServiceId, text: string, site: string | null = null): Ask => ({
  provider,
  name: provider,
  host: '',
  own: null,
  sends: 'websiteContent',
  query: { text, window: null, lang: 'en', site },
});

/** A clock that only sleeping moves, and what slept. */
function clock() {
  let now = START;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: (ms: number) => {
      slept.push(ms);
      now += ms;
      return Promise.resolve();
    },
    pass: (ms: number) => void (now += ms),
  };
}

function memory(lanes: unknown = null): LaneStore & { held: () => Record<string, Lane> } {
  let held = lanes;
  return {
    read: () => Promise.resolve(held),
    write: (next) => {
      held = structuredClone(next);
      return Promise.resolve();
    },
    held: () => held as Record<string, Lane>,
  };
}

const told = (all: readonly Step[]): string[] =>
  all.map(
    (step) =>
      `${step.kind} ${step.ask.query.text}${step.kind === 'answered' ? ` ${step.answer.outcome} ${step.answer.reason}` : ''}`,
  );

async function steps(
  asks: readonly Ask[],
  part: Partial<World> = {},
  store: LaneStore = memory(),
  budgetMs?: number,
): Promise<Step[]> {
  const all: Step[] = [];
  const { now, sleep } = clock();
  await run(asks, DEFAULT_SERVICES, web.world({ now, sleep, ...part }), store, (step) => all.push(step), budgetMs);
  return all;
}

test('every ask is told when it begins and how it ends', async () => {
  web.on(WIKIDATA, [200, 'text/html', '<html>']);
  const all = told(await steps([ask('gdeltDoc', 'bridge'), ask('wikidata', 'NPA')]));
  expect(all.toSorted()).toEqual([
    'answered NPA unreadable wrong-type',
    'answered bridge none null',
    'asking NPA',
    'asking bridge',
  ]);
});

test('a service that is slow does not hold up another’s answer', async () => {
  let release = (): void => {};
  web.on(GDELT, (_request, response) => {
    release = () => void response.end('{}');
  });
  const all: Step[] = [];
  await run([ask('gdeltDoc', 'bridge'), ask('wikidata', 'NPA')], DEFAULT_SERVICES, web.world(), memory(), (step) => {
    all.push(step);
    if (step.kind === 'answered' && step.ask.provider === 'wikidata')
      void expect
        .poll(() => web.seen.length)
        .toBe(2)
        .then(release);
  });
  expect(told(all).slice(-2)).toEqual(['answered NPA none null', 'answered bridge none null']);
});

describe('spacing', () => {
  test('both searches of GDELT share five seconds between requests', async () => {
    const time = clock();
    await steps([ask('gdeltContext', 'a'), ask('gdeltDoc', 'b'), ask('gdeltDoc', 'c')], time);
    expect(time.slept).toEqual([5_000, 5_000]);
    expect(web.seen).toHaveLength(3);
  });

  test('the archive is asked 24 times a minute at most', async () => {
    const time = clock();
    web.on('web.archive.org', [200, 'application/json', '[]']);
    await steps([ask('waybackCdx', 'https://a.example/'), ask('waybackCdx', 'https://b.example/')], time);
    expect(time.slept).toEqual([2_500]);
  });

  test('it counts from look-up to look-up', async () => {
    const time = clock();
    await steps([ask('gdeltDoc', 'b')], time, memory({ gdelt: { lastMs: START - 2_000, restUntilMs: 0 } }));
    expect(time.slept).toEqual([3_000]);
  });
});

describe('rest', () => {
  const limited = [429, 'text/html', 'Please limit requests to one every 5 seconds.'] as const;

  test('after a refusal the rest of the lane is not asked', async () => {
    web.on(GDELT, limited);
    const store = memory();
    expect(told(await steps([ask('gdeltContext', 'a'), ask('gdeltDoc', 'b')], {}, store))).toEqual([
      'asking a',
      'answered a limited status',
      'answered b limited resting',
    ]);
    expect(web.seen).toHaveLength(1);
    expect(store.held()['gdelt']?.restUntilMs).toBe(START + 60_000);
  });

  test('is kept by the next look-up, and over after its time', async () => {
    const store = memory({ gdelt: { lastMs: START, restUntilMs: START + 60_000 } });
    const time = clock();
    time.pass(30_000);
    expect(told(await steps([ask('gdeltDoc', 'a')], time, store))).toEqual(['answered a limited resting']);
    time.pass(31_000);
    expect(told(await steps([ask('gdeltDoc', 'a')], time, store))).toEqual(['asking a', 'answered a none null']);
  });

  test('lasts as long as the service asks', async () => {
    web.on(GDELT, [...limited, { 'retry-after': '600' }] as const);
    const store = memory();
    await steps([ask('gdeltDoc', 'a')], {}, store);
    expect(store.held()['gdelt']?.restUntilMs).toBe(START + 600_000);
  });

  test('follows a challenge too, but no missing permission and no bad query', async () => {
    web.on(GDELT, [200, 'text/html', 'Timespan is too short.']);
    expect(told(await steps([ask('gdeltDoc', 'a'), ask('gdeltDoc', 'b')])).at(-1)).toBe(
      'answered b badQuery service-said',
    );
    expect(
      told(await steps([ask('gdeltDoc', 'a'), ask('gdeltDoc', 'b')], { allowed: () => Promise.resolve(false) })).at(-1),
    ).toBe('answered b refused not-permitted');
    web.on(GDELT, [403, 'text/html', '<title>Just a moment...</title>']);
    expect(told(await steps([ask('gdeltDoc', 'a'), ask('gdeltDoc', 'b')])).at(-1)).toBe('answered b limited resting');
  });

  test('of one site is not that of another', async () => {
    web.on('one.example', [429, 'text/plain', '']);
    web.on('two.example', [200, 'application/json', '[]']);
    const asks = [ask('wordpress', 'a', 'https://one.example'), ask('wordpress', 'b', 'https://two.example')];
    expect(told(await steps(asks)).toSorted()).toEqual([
      'answered a limited status',
      'answered b none null',
      'asking a',
      'asking b',
    ]);
  });

  test.each([
    ['nonsense', 'gdelt'],
    ['another form', { gdelt: { restUntilMs: 'soon' } }],
    ['a request after a clock was set back', { gdelt: { lastMs: START + 9e8, restUntilMs: 0 } }],
    ['a rest of more than a day', { gdelt: { lastMs: START, restUntilMs: START + 9e8 } }],
    ['old times', { gdelt: { lastMs: START - 9e8, restUntilMs: 0 } }],
  ])('is not read from %s', async (_what, held) => {
    const time = clock();
    expect(told(await steps([ask('gdeltDoc', 'a')], time, memory(held)))).toEqual(['asking a', 'answered a none null']);
    expect(time.slept).toEqual([]);
  });

  test('names no page and no query, and is forgotten after a day', async () => {
    web.on(GDELT, limited);
    const store = memory({ 'site https://old.example': { lastMs: START - 9e8, restUntilMs: 0 } });
    await steps([ask('gdeltDoc', 'bridge')], {}, store);
    expect(store.held()).toEqual({ gdelt: { lastMs: START, restUntilMs: START + 60_000 } });
  });
});

describe('the end', () => {
  const stall = (): void => {};

  test('comes when the time for all is over: every ask has its outcome', async () => {
    web.on(GDELT, stall);
    const all = await steps([ask('gdeltDoc', 'a'), ask('gdeltDoc', 'b'), ask('wikidata', 'NPA')], {}, memory(), 150);
    expect(told(all).toSorted()).toEqual([
      'answered NPA none null',
      'answered a timeout timed-out',
      'answered b timeout timed-out',
      'asking NPA',
      'asking a',
    ]);
  });

  test('comes at once on Stop, and is not called an answer', async () => {
    const stop = new AbortController();
    web.on(GDELT, () => stop.abort());
    expect(told(await steps([ask('gdeltDoc', 'a'), ask('gdeltDoc', 'b')], { signal: stop.signal }))).toEqual([
      'asking a',
      'stopped a',
      'stopped b',
    ]);
    expect(web.seen).toHaveLength(1);
  });

  test('comes for one provider’s fault without the others’', async () => {
    const parse: World['parse'] = () => {
      throw new Error('no parser');
    };
    web.on('one.example', [200, 'text/html', '<html>']);
    const all = await steps([ask('feed', 'a', 'https://one.example'), ask('wikidata', 'NPA')], { parse });
    expect(told(all).toSorted()).toEqual([
      'answered NPA none null',
      'answered a unreadable unexpected-answer',
      'asking NPA',
      'asking a',
    ]);
  });
});
