import { describe, expect, test } from 'vitest';
import { cluesOf, type Clues } from '../../../utils/search/clues';
import { queriesFor } from '../../../utils/search/queries';
import { checked, origin, PARAGRAPHS, report } from './page';

const NOW = Date.parse('2026-11-04T12:00:00Z');
const clues = (part: Partial<Clues> = {}): Clues => ({ ...cluesOf(checked(), NOW), ...part });

describe('clues', () => {
  test('are what stands in no other story', () => {
    expect(clues()).toMatchObject({
      page: 'https://www.daily-copy.example/bridge',
      headline: 'Harbour bridge reopens after long repair',
      lang: 'en',
      quotations: ['counted every single rivet before letting anybody across'],
      names: ['Marta Quill', 'Port Ellery', 'Anton Verhoeven'],
      numbers: ['412 hangers'],
      credited: [{ name: 'Northquay Press Agency', domain: null, url: null }],
    });
  });

  test('leave out what does not belong to the article', () => {
    const insertion = { kind: 'off-topic', certainty: 'strong', reason: '', sentence: '', values: [] } as const;
    const insertions = [
      { ...insertion, block: 3, quote: PARAGRAPHS[3] },
      { ...insertion, block: 2, quote: ', Marta Quill said.' },
    ];
    const { paragraphs, names } = cluesOf(checked({ report: report({ insertions }) }), NOW);
    expect(paragraphs).toEqual([
      PARAGRAPHS[0],
      PARAGRAPHS[1],
      'Engineers replaced 412 hangers between spring and autumn without stopping the ferry traffic below',
    ]);
    expect(names).toEqual(['Marta Quill']);
  });

  test('name no outlet, dateline, month, heading or function word', () => {
    const text = [
      'PORT ELLERY (Associated Press) - Marta Quill told us that Daily Copy and Harbour Times had it wrong.',
      'Getty Images ELLERY - However Marta Quill’s friend, Marta Quill and Anton Verhoeven of the Port Board met again late on Tuesday November 3 in Port Ellery.',
      'Read All Of Our Harbour Bridge Coverage here, or wait until 2026 comes: 55 years later, 412 hangers hold it up.',
    ];
    const origins = [origin('Harbour Times', 'harbour-times.example')];
    const found = cluesOf(checked({ report: report({ origins }) }, text), NOW);
    expect(found.names).toEqual(['Marta Quill', 'Anton Verhoeven', 'Port Board', 'Port Ellery']);
    expect(found.numbers).toEqual(['412 hangers']);
  });

  test('leave out lines', () => {
    expect(cluesOf(checked({}, ['Read more', PARAGRAPHS[2]]), NOW).paragraphs).toEqual([PARAGRAPHS[2]]);
  });

  test.each([
    ['pt', 'en-GB', 'pt'],
    [null, 'en-GB', 'en'],
    [null, 'de', 'de'],
    [null, 'english', null],
    [null, null, null],
  ])('are of the language %j of the article, or %j of the document: %j', (inLanguage, lang, expected) => {
    const article = { ...report().article!, inLanguage };
    expect(cluesOf(checked({ lang, report: report({ article }) }), NOW).lang).toBe(expected);
  });

  test('are a title where there is no headline', () => {
    expect(cluesOf(checked({ report: report({ article: null }) }), NOW).headline).toBe(
      'Harbour bridge reopens | Daily Copy',
    );
  });

  test.each([
    ['2026-11-03T12:00:00Z', '2026-10-27T12:00:00.000Z', '2026-11-04T12:00:00.000Z'],
    ['2026-10-01', '2026-09-24T00:00:00.000Z', '2026-10-02T00:00:00.000Z'],
  ])('of an article of %s come from the days before', (datePublished, from, to) => {
    const article = { ...report().article!, datePublished };
    const { window } = cluesOf(checked({ report: report({ article }) }), NOW);
    expect(window && [new Date(window.from).toISOString(), new Date(window.to).toISOString()]).toEqual([from, to]);
  });

  test.each([[null], ['yesterday'], ['2031-01-01']])('of an article of %j may come from any day', (datePublished) => {
    const article = { ...report().article!, datePublished };
    expect(cluesOf(checked({ report: report({ article }) }), NOW).window).toBeNull();
  });

  test('name no title of the same publisher, and no private address', () => {
    const origins = [
      origin('Sister Copy', 'sister-copy.example', null, { relation: 'same-publisher' }),
      origin('Harbour Times', 'harbour-times.example', 'https://192.168.0.1/a'),
    ];
    expect(cluesOf(checked({ report: report({ origins }) }), NOW).credited).toEqual([
      { name: 'Harbour Times', domain: 'harbour-times.example', url: null },
    ]);
  });
});

describe('queries', () => {
  test('to GDELT are an exact stretch, then names and a number', () => {
    expect(queriesFor('gdeltDoc', clues())).toEqual([
      '"Engineers replaced 412 hangers between spring and autumn" sourcelang:english',
      '"Marta Quill" "Port Ellery" "412 hangers" "Anton Verhoeven" sourcelang:english',
    ]);
    expect(queriesFor('gdeltContext', clues())).toEqual([
      '"counted every single rivet before letting anybody across"',
      '"Engineers replaced 412 hangers between spring and autumn"',
    ]);
  });

  test('to GDELT about other languages are names and numbers alone: it searches English translations', () => {
    expect(queriesFor('gdeltDoc', clues({ lang: 'de' }))).toEqual([
      '"Marta Quill" "Port Ellery" "412 hangers" "Anton Verhoeven"',
    ]);
    expect(queriesFor('gdeltContext', clues({ lang: 'de' }))).toEqual([]);
  });

  test('to GDELT have at most 200 characters', () => {
    const names = ['A', 'B', 'C'].map((letter) => `${letter}${'x'.repeat(90)}`);
    const queries = queriesFor('gdeltDoc', clues({ names }));
    expect(queries).toHaveLength(2);
    for (const query of queries) expect(query.length).toBeLessThanOrEqual(200);
  });

  test('to GDELT hold nothing it stumbles over', () => {
    expect(
      queriesFor(
        'gdeltDoc',
        clues({ lang: 'fr', names: ['Jean-Luc Darc', "Anne d'Arc", 'Li Bo', 'Al B'], numbers: [] }),
      ),
    ).toEqual(['"Jean Luc Darc" "Li Bo"']);
  });

  test('to web searches are a quotation, then names and a number', () => {
    const queries = [
      '"counted every single rivet before letting anybody across"',
      '"Marta Quill" "Port Ellery" "412 hangers" "Anton Verhoeven"',
    ];
    expect(queriesFor('searxng', clues())).toEqual(queries);
    expect(queriesFor('braveNews', clues())).toEqual(queries);
  });

  test('to an archive are the text itself, no more than 2,000 characters', () => {
    expect(queriesFor('opensearch', clues())).toEqual([
      ['Harbour bridge reopens after long repair', ...PARAGRAPHS].join('\n'),
    ]);
    expect(queriesFor('opensearch', clues({ paragraphs: ['a'.repeat(5000)] }))[0]).toHaveLength(2000);
  });

  test('to Wikidata are names whose site is not known', () => {
    const credited = [
      { name: 'Northquay Press Agency', domain: null, url: null },
      { name: 'Harbour Times', domain: 'harbour-times.example', url: null },
    ];
    expect(queriesFor('wikidata', clues({ credited }))).toEqual(['Northquay Press Agency']);
  });

  test('to a site are the headline, or the words of it that a search must all find', () => {
    expect(queriesFor('feed', clues())).toEqual(['Harbour bridge reopens after long repair']);
    expect(queriesFor('wordpress', clues())).toEqual(['Harbour bridge reopens repair']);
  });

  test('are not made of nothing', () => {
    const nothing = clues({
      headline: '',
      stretches: [],
      quotations: [],
      names: [],
      numbers: [],
      credited: [],
      paragraphs: [],
    });
    for (const id of [
      'wikidata',
      'feed',
      'wordpress',
      'gdeltContext',
      'gdeltDoc',
      'searxng',
      'opensearch',
      'braveNews',
    ] as const)
      expect(queriesFor(id, nothing)).toEqual([]);
  });
});
