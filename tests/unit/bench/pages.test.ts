import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { articlesOfPages } from '../../../bench/train/pages';
import { articleHtml, STORY } from '../pages';

const folder = mkdtempSync(join(tmpdir(), 'firsthand-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

function listOf(kind: string, paragraphs: readonly string[]): string {
  writeFileSync(join(folder, 'page.html.gz'), gzipSync(articleHtml({ paragraphs })));
  const label = { id: 'p1', url: 'https://post.example/ferry', file: 'page.html.gz', kind };
  const list = join(folder, `${kind}.jsonl`);
  writeFileSync(list, `${JSON.stringify(label)}\n`);
  return list;
}

test('a page gives the paragraphs that the extension would judge, without what their form tells', () => {
  const [article] = articlesOfPages(listOf('original', [...STORY, 'Also read: Bridge tolls to rise in autumn']));
  expect(article?.lang).toBe('en');
  expect(article?.paragraphs.map(({ text }) => text)).toEqual(STORY);
  expect(article?.fold).toBeGreaterThan(1);
});

test.each([
  ['a page that is no article', 'not_article', STORY],
  ['a page that shows no subject', 'original', STORY.slice(0, 3)],
])('%s gives none', (_, kind, paragraphs) => {
  expect(articlesOfPages(listOf(kind, paragraphs))).toEqual([]);
});
