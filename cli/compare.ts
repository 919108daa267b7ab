/** Two inputs as a comparison: HERE the page being read, THERE its possible source. */
import { dirname } from 'node:path';
import * as v from 'valibot';
import { compareTexts } from '../utils/engine/compare/compare';
import { textOf } from '../utils/engine/compare/textOf';
import { guessLanguage } from '../utils/engine/language';
import type { Models } from '../utils/engine/models';
import { takeSnapshot } from '../utils/engine/snapshot';
import type { Comparison, Text } from '../utils/types';
import { withDocument } from './document';
import { RowError } from './failure';
import { readRow, type Input } from './rows';

/** What a person is shown beside the comparison itself. */
export interface Compared {
  readonly here: Text;
  readonly there: Text;
  readonly comparison: Comparison;
}

export function compare(here: Input, there: Input, models: Models): Compared {
  const sides = { here: textOfInput(here), there: textOfInput(there) };
  return { ...sides, comparison: compareTexts(sides.here, sides.there, models) };
}

/** Paragraphs are taken as they are, so that a pair's index is theirs; of HTML the article's prose is taken. */
function textOfInput({ url, title, html, paragraphs = [], published }: Input): Text {
  if (html !== undefined) {
    const text = withDocument(html, url, (document) => textOf(takeSnapshot(document, url).snapshot));
    return { ...text, published: published ?? text.published };
  }
  return { url, title: title ?? '', lang: guessLanguage(paragraphs.join(' ')), paragraphs, published };
}

const Doc = v.looseObject({}, 'a document is missing or no object');
const Row = v.object({ here: Doc, there: Doc }, 'a row needs "here" and "there"');

/**
 * Answers a row of a list.
 *
 * @param path the list, where relative file names start
 * @throws RowError as {@link readRow}
 */
export async function compareRow(row: unknown, path: string, models: Models): Promise<Comparison> {
  const parsed = v.safeParse(Row, row);
  if (!parsed.success) throw new RowError('bad-row', parsed.issues.map(({ message }) => message).join('; '));
  const folder = dirname(path);
  const here = await readRow(parsed.output.here, folder);
  const there = await readRow(parsed.output.there, folder);
  return compare(here, there, models).comparison;
}
