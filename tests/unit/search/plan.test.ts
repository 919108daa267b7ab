import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { candidate } from '../../../utils/search/candidate';
import { cluesOf } from '../../../utils/search/clues';
import { dataOf, edited, patternsOf, planLookup, planReading, planSites, reachOf } from '../../../utils/search/plan';
import { DEFAULT_SERVICES, SERVICE_IDS, servicesSchema, type Services } from '../../../utils/search/services';
import type { Report } from '../../../utils/types';
import { checked, origin, PAGE, report } from './page';

const NOW = Date.parse('2026-11-04T12:00:00Z');
const clues = (part: Partial<Report> = {}) => cluesOf(checked({ report: report(part) }), NOW);
const only = (...ids: string[]): Services =>
  v.parse(servicesSchema, Object.fromEntries(SERVICE_IDS.map((id) => [id, { enabled: ids.includes(id) }])));
const lines = (asks: ReturnType<typeof planLookup>) =>
  asks.map(({ name, host, query }) => `${name}, ${host}: ${query.text}`);

describe('the first step', () => {
  test('shows every string and who gets it', () => {
    expect(lines(planLookup(clues(), DEFAULT_SERVICES, NOW))).toEqual([
      'Wikidata, www.wikidata.org: Northquay Press Agency',
      'GDELT Context, api.gdeltproject.org: "counted every single rivet before letting anybody across"',
      'GDELT Context, api.gdeltproject.org: "Engineers replaced 412 hangers between spring and autumn"',
      'GDELT, api.gdeltproject.org: "Engineers replaced 412 hangers between spring and autumn" sourcelang:english',
      'GDELT, api.gdeltproject.org: "Marta Quill" "Port Ellery" "412 hangers" "Anton Verhoeven" sourcelang:english',
    ]);
  });

  test('asks a credited site whose domain is known at that site', () => {
    const origins = [origin('Harbour Times', 'harbour-times.example', 'https://news.harbour-times.example/a')];
    expect(lines(planLookup(clues({ origins }), only('newsSitemap', 'feed', 'wordpress'), NOW))).toEqual([
      'News sitemap, news.harbour-times.example: Harbour bridge reopens after long repair',
      'Feed, news.harbour-times.example: Harbour bridge reopens after long repair',
      'Site search, news.harbour-times.example: Harbour bridge reopens repair',
    ]);
  });

  test('does not ask the site of the page itself', () => {
    const origins = [origin('Daily Copy', 'daily-copy.example')];
    expect(planLookup(clues({ origins }), only('feed'), NOW)).toEqual([]);
  });

  test.each([
    ['2026-11-03T12:00:00Z', ['gdeltContext', 'newsSitemap', 'feed', 'wordpress']],
    ['2026-10-28T12:00:00Z', ['feed', 'wordpress']],
    ['2026-09-03T12:00:00Z', ['wordpress']],
    [null, ['gdeltContext', 'newsSitemap', 'feed', 'wordpress']],
  ])('of an article of %s asks only who can still hold it', (datePublished, asked) => {
    const article = { ...report().article!, datePublished };
    const origins = [origin('Harbour Times', 'harbour-times.example')];
    const asks = planLookup(clues({ article, origins }), only('gdeltContext', 'newsSitemap', 'feed', 'wordpress'), NOW);
    expect([...new Set(asks.map(({ provider }) => provider))]).toEqual(asked);
  });

  test('goes to the endpoint that is set, and nowhere that is private', () => {
    const at = (endpoint: string) => ({ ...only('gdeltDoc'), gdeltDoc: { ...DEFAULT_SERVICES.gdeltDoc, endpoint } });
    expect(planLookup(clues(), at('https://mirror.example/doc'), NOW)[0]?.host).toBe('mirror.example');
    expect(planLookup(clues(), at('https://192.168.0.1/doc'), NOW)).toEqual([]);
  });

  test('asks nobody when all services are off', () => {
    expect(planLookup(clues(), only(), NOW)).toEqual([]);
  });

  test('can be edited string by string', () => {
    const [line] = planLookup(clues(), only('gdeltDoc'), NOW);
    expect(edited(line!, '"Marta Quill"')).toEqual({ ...line, query: { ...line!.query, text: '"Marta Quill"' } });
  });
});

test('sites that Wikidata has named are a step of their own, two at most', () => {
  const sites = ['https://www.npa.example', 'https://two.example', 'https://three.example'].map((url) => ({
    name: '',
    url,
    description: '',
  }));
  expect(planSites(sites, clues(), only('feed'), NOW).map(({ host }) => host)).toEqual([
    'www.npa.example',
    'two.example',
  ]);
});

describe('the second step', () => {
  const candidates = Array.from({ length: 12 }, (_, at) =>
    candidate({ url: `https://n${at}.example/a`, title: '', provider: 'gdeltDoc' }),
  ).flat();

  test('names the pages that are read and the addresses the archive is asked for, ours among them', () => {
    const { pages, captures } = planReading(candidates, clues(), DEFAULT_SERVICES);
    expect(pages).toEqual(candidates.slice(0, 8));
    expect(captures.map(({ query }) => query.text)).toEqual([
      'https://n0.example/a',
      'https://n1.example/a',
      'https://n2.example/a',
      'https://n3.example/a',
      PAGE,
    ]);
    expect(captures.map(({ host }) => host)).toEqual(Array.from({ length: 5 }, () => 'web.archive.org'));
  });

  test('asks no archive that is switched off', () => {
    expect(planReading(candidates, clues(), only('gdeltDoc')).captures).toEqual([]);
  });
});

test('hosts, permissions and kinds of data are those of the plan', () => {
  const origins = [origin('Harbour Times', 'harbour-times.example')];
  const asks = planLookup(clues({ origins }), only('feed', 'gdeltDoc'), NOW);
  const reach = reachOf(asks, candidate({ url: 'https://news.third.example/a', title: '', provider: 'gdeltDoc' }));
  expect(reach).toEqual({ hosts: ['api.gdeltproject.org', 'harbour-times.example', 'third.example'], origins: [] });
  expect(patternsOf({ hosts: ['third.example'], origins: [] })).toEqual(['https://*.third.example/*']);
  expect(dataOf(asks)).toEqual(['browsingActivity', 'websiteContent']);
});

describe('a service of the reader’s own', () => {
  const at = (endpoint: string): Services => ({
    ...only(),
    opensearch: { ...DEFAULT_SERVICES.opensearch, enabled: true, endpoint },
  });

  test.each([
    ['http://archive.newsroom.internal:9200/news', 'http://archive.newsroom.internal:9200'],
    ['http://127.0.0.1:9200/news', 'http://127.0.0.1:9200'],
    ['https://192.168.0.7:9200/news', '192.168.0.7:9200'],
  ])('at %s is shown as it stands, and asked at its origin alone', (endpoint, host) => {
    const asks = planLookup(clues(), at(endpoint), NOW);
    const { origin: own, protocol, hostname } = new URL(endpoint);
    expect(asks).toMatchObject([{ provider: 'opensearch', host, own }]);
    expect(reachOf(asks)).toEqual({ hosts: [], origins: [own] });
    expect(patternsOf(reachOf(asks))).toEqual([`${protocol}//${hostname}/*`]);
  });

  test.each(['http://archive.example/news', 'http://8.8.8.8/news', 'https://me:secret@archive.internal/'])(
    'is not asked at %s',
    (endpoint) => {
      expect(planLookup(clues(), at(endpoint), NOW)).toEqual([]);
    },
  );

  test('lends its leave to no page it names', () => {
    const named = ['http://archive.newsroom.internal/a', 'https://archive.newsroom.internal/a', 'https://10.0.0.1/a'];
    expect(named.flatMap((url) => candidate({ url, title: '', provider: 'opensearch' }))).toEqual([]);
  });
});
