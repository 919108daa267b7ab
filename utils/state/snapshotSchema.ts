/**
 * A snapshot as it arrives from a page's process: sizes and kinds are checked before the engine sees it. The budgets are above
 * those of the snapshot itself, so that only a forged one is refused.
 */
import * as v from 'valibot';
import type { Snapshot } from '../types';
import type { Reading } from './messages';

const LIMIT = { blocks: 30_000, text: 6_000_000, list: 5_000, word: 4_000, jsonLdScripts: 200, timeMs: 600_000 };

const word = v.pipe(v.string(), v.maxLength(LIMIT.word));
const text = v.pipe(v.string(), v.maxLength(LIMIT.text));
const address = v.pipe(v.string(), v.maxLength(20_000));
const list = <T extends v.GenericSchema>(schema: T) => v.pipe(v.array(schema), v.maxLength(LIMIT.list));
const nullableWord = v.nullable(word);

const LinkSchema = v.object({ url: address, text, rel: word });
const ImageSchema = v.object({ url: address, alt: text });
const BlockSchema = v.object({
  index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMIT.blocks)),
  tag: word,
  text,
  links: list(LinkSchema),
  images: list(ImageSchema),
  inArticle: v.boolean(),
  landmark: v.picklist([
    'article',
    'aside',
    'comments',
    'figure',
    'footer',
    'form',
    'header',
    'main',
    'nav',
    'quote',
    'none',
  ]),
  hints: word,
});

const SnapshotSchema: v.GenericSchema<unknown, Snapshot> = v.object({
  url: v.nullable(address),
  canonicalUrl: v.nullable(address),
  title: text,
  lang: nullableWord,
  meta: list(v.object({ name: word, content: text })),
  links: list(v.object({ rel: word, url: address })),
  jsonLd: v.pipe(v.array(v.unknown()), v.maxLength(LIMIT.jsonLdScripts)),
  images: list(ImageSchema),
  embeds: list(address),
  comments: list(text),
  blocks: v.pipe(
    v.array(BlockSchema),
    v.maxLength(LIMIT.blocks),
    v.check((blocks) => blocks.every((block, index) => block.index === index), 'blocks are numbered in order'),
    v.check(
      (blocks) => blocks.reduce((total, block) => total + block.text.length, 0) <= LIMIT.text,
      'the text is too long',
    ),
  ),
  extract: v.nullable(
    v.object({
      title: v.nullable(text),
      byline: v.nullable(text),
      siteName: v.nullable(text),
      publishedTime: v.nullable(text),
      lang: v.nullable(text),
    }),
  ),
  translated: v.boolean(),
  gate: v.boolean(),
  source: v.picklist(['html', 'text']),
  failures: list(v.object({ part: word, detail: text })),
});

const duration = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LIMIT.timeMs));
const ReadingSchema: v.GenericSchema<unknown, Reading> = v.object({
  snapshot: SnapshotSchema,
  snapshotMs: duration,
  readabilityMs: duration,
});

/** Checks what a reader sent. @throws v.ValiError naming what does not fit */
export function parseReading(value: unknown): Reading {
  return v.parse(ReadingSchema, value);
}
