/** A row of a list, or a command's argument, as a document to read: HTML or paragraphs with an address. */
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { decode } from './charset';
import { MAX_BYTES } from './document';
import { RowError } from './failure';

/** What a row holds, read and decoded. */
export interface Input {
  readonly url: string | null;
  readonly title?: string;
  readonly html?: string;
  readonly paragraphs?: readonly string[];
  /** ISO 8601, for comparisons. */
  readonly published: string | null;
}

const optional = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema));

/** Unknown fields are labels and metadata, no input. */
const Row = v.object({
  url: optional(v.string()),
  file: optional(v.string()),
  html: optional(v.string()),
  paragraphs: optional(v.array(v.string())),
  title: optional(v.string()),
  published: optional(v.string()),
});

/**
 * Reads a parsed row.
 * @param folder where relative file names start
 * @throws RowError `bad-row`, `bad-url`, `not-found`, `unreadable`, `too-large`
 */
export async function readRow(value: unknown, folder: string): Promise<Input> {
  const parsed = v.safeParse(Row, value);
  if (!parsed.success) throw new RowError('bad-row', parsed.issues.map((issue) => issue.message).join('; '));
  const { url, file, html, paragraphs, title, published } = parsed.output;
  const address = url ? checkedUrl(url) : null;
  const about = { url: address, published: published ?? null, ...(title ? { title } : {}) };
  if (typeof html === 'string') return { ...about, html };
  if (paragraphs) return { ...about, paragraphs };
  if (file) return { ...about, ...(await readInputFile(isAbsolute(file) ? file : join(folder, file))) };
  throw new RowError('bad-row', 'a row needs one of "file", "html", "paragraphs"');
}

/** @throws RowError `bad-url` */
export function checkedUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw new RowError('bad-url', `no http(s) address: ${url.slice(0, 200)}`);
  parsed.hash = '';
  return parsed.href;
}

/** Reads a file: `.gz` is unpacked, `.txt` is paragraphs, all else HTML. */
export async function readInputFile(path: string): Promise<Pick<Input, 'html' | 'paragraphs' | 'title'>> {
  return readBytes(await bytesOf(path), path.replace(/\.gz$/i, ''));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new RowError('too-large', `${path}: more than ${MAX_BYTES} bytes`);
    const bytes = await readFile(path);
    return /\.gz$/i.test(path) ? unpacked(bytes, path) : bytes;
  } catch (error) {
    if (error instanceof RowError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new RowError(code === 'ENOENT' ? 'not-found' : 'unreadable', `${path}: ${(error as Error).message}`);
  }
}

function unpacked(bytes: Uint8Array, path: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new RowError('too-large', `${path}: more than ${MAX_BYTES} bytes unpacked`);
    }
    throw error;
  }
}

/** A few real pages hold a stray NUL; a picture or an archive holds many. */
const MAX_NUL_SHARE = 0.001;

/** Bytes of a file as HTML or paragraphs, by its name. */
export function readBytes(bytes: Uint8Array, name: string): Pick<Input, 'html' | 'paragraphs' | 'title'> {
  const decoded = decode(bytes);
  const text = decoded.replaceAll('\u0000', '');
  if (decoded.length - text.length > MAX_NUL_SHARE * decoded.length)
    throw new RowError('unreadable', `${name}: not a text`);
  return /\.txt$/i.test(name) ? paragraphsOf(text) : { html: text };
}

/**
 * A text file's paragraphs: one a line, blank lines ignored. Its first line is the title when a blank line follows it
 * and it does not end in a full stop.
 */
export function paragraphsOf(text: string): { paragraphs: string[]; title?: string } {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const [first = '', second] = lines;
  const isTitled = first !== '' && second === '' && !/[.。]$/.test(first);
  const paragraphs = lines.slice(isTitled ? 1 : 0).filter(Boolean);
  return isTitled ? { paragraphs, title: first } : { paragraphs };
}
