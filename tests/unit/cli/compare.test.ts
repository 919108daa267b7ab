import { describe, expect, test } from 'vitest';
import { compare, compareRow } from '../../../cli/compare';
import { paint } from '../../../cli/print';
import { printComparison } from '../../../cli/printComparison';
import { loadModels } from '../../models';
import { pageOf } from '../../stories';

const models = loadModels();
const original = pageOf('dam', 'original').text;
const edited = pageOf('dam', 'edited').text;
const html = `<!doctype html><html lang="en"><head><title>Dam</title>
  <meta property="article:published_time" content="${original.published}"></head><body><nav><p>Home, sport, weather</p></nav>
  <article><h1>Brannoch dam</h1>${original.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article></body></html>`;

describe('a row', () => {
  test('of paragraphs keeps their indices, labels are ignored', async () => {
    const row = {
      id: 'a',
      kind: 'unrelated',
      here: { paragraphs: ['', ...edited.paragraphs], published: edited.published },
      there: { paragraphs: original.paragraphs, published: original.published },
    };
    const { judgement, pairs, precedence } = await compareRow(row, 'rows.jsonl', models);
    expect({ judgement, earliest: precedence.earliest }).toEqual({ judgement: 'edited', earliest: 'there' });
    expect(pairs[0]).toMatchObject({ kind: 'copied', here: 1, there: 0 });
  });

  test('of HTML is read as an article, with the date it gives', async () => {
    const row = { here: { paragraphs: original.paragraphs, published: '2026-10-09T08:00:00Z' }, there: { html } };
    expect(await compareRow(row, 'rows.jsonl', models)).toMatchObject({
      judgement: 'same-text',
      reuse: 1,
      precedence: { earliest: 'there' },
    });
  });

  test.each([
    ['bad-row', null],
    ['bad-row', { here: { paragraphs: [] } }],
    ['bad-row', { here: 'text', there: { paragraphs: [] } }],
    ['bad-row', { here: {}, there: { paragraphs: [] } }],
    ['bad-url', { here: { url: 'ftp://site.example', paragraphs: [] }, there: { paragraphs: [] } }],
    ['not-found', { here: { file: 'nowhere.html' }, there: { paragraphs: [] } }],
  ])('fails with %s: %j', async (code, row) => {
    await expect(compareRow(row, 'rows.jsonl', models)).rejects.toMatchObject({ code });
  });
});

test('a person is told the judgement, the changes and each paragraph', () => {
  const [here, there] = [edited, original].map(({ title, paragraphs, published }) => ({
    url: null,
    title,
    paragraphs,
    published,
  }));
  const printed = printComparison(compare(here!, there!, models), paint(false));
  expect(printed).toContain('edited copy');
  expect(printed).toContain('number: “12,400” for “1,240”');
  expect(printed).toMatch(/^ {2}= 0 ← 0 {3}LOWER CARRICK/m);
  expect(printed).toMatch(/^ {2}- 7 {7}In the parish hall/m);
});
