/**
 * Articles cut from saved pages as the extension cuts them: more to learn from, and what live pages have that clean texts lack,
 * captions, notes and lines of the page. They belong to neither fold.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { nullable, object, parse, string } from 'valibot';
import { decode } from '../../cli/charset';
import { withDocument } from '../../cli/document';
import { collectEvidence } from '../../utils/engine/detectors';
import { findInsertions } from '../../utils/engine/insertions/byForm';
import { storyOf } from '../../utils/engine/insertions/onPage';
import { readPage } from '../../utils/engine/page';
import { abstentionOf } from '../../utils/engine/abstention';
import { isArticle } from '../../utils/engine/pageKind';
import { takeSnapshot } from '../../utils/engine/snapshot';
import { hash } from './corrupt';
import type { Article } from './corrupt';

const Label = object({ id: string(), url: nullable(string()), file: string(), kind: string() });

/** Kinds of page that are no articles, or that nobody was sure of. */
const LEFT_OUT = new Set(['not_article', 'unsure']);
/** Shorter articles show no subject; longer ones would outweigh the others. */
const FEWEST_PARAGRAPHS = 6;
const MOST_PARAGRAPHS = 60;
/** Folds nothing is measured on; the last bit says which fold's word table reads the article. */
const NEITHER_FOLD = 2;

/**
 * @param file one page a line: `id`, `url`, `kind` and `file`, the page relative to the list, gzipped or not
 * @throws when a line is no label or a page is missing
 */
export function articlesOfPages(file: string): Article[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => parse(Label, JSON.parse(line)))
    .filter(({ kind }) => !LEFT_OUT.has(kind))
    .flatMap((label) => articleOf(label.id, label.url, join(dirname(file), label.file)));
}

function articleOf(id: string, url: string | null, path: string): Article[] {
  const bytes = readFileSync(path);
  const html = decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  const { snapshot } = withDocument(html, url, (document) => takeSnapshot(document, url, () => 0));
  const page = readPage(snapshot);
  if (!isArticle(page, collectEvidence(page).evidence) || abstentionOf(page)) return [];
  const texts = storyOf(page, findInsertions(page).insertions).map(({ text }) => text);
  if (texts.length < FEWEST_PARAGRAPHS) return [];
  return [
    {
      id: `page ${id}`,
      lang: page.article.inLanguage ?? '',
      title: page.article.headline,
      paragraphs: texts.slice(0, MOST_PARAGRAPHS).map((text) => ({ text, role: 'own' })),
      fold: NEITHER_FOLD + (hash(page.domain ?? id) % 2),
    },
  ];
}
